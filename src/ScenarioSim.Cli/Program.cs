using ScenarioSim.Cli;

return await Application.RunAsync(args);
