using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(ScenarioSim.Benchmarks.Feel).Assembly).Run(args);
