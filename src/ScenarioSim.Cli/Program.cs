using ScenarioSim.Cli;

return Application.Run(args);
