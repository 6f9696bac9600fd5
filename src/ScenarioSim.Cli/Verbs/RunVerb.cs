using System.CommandLine;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>run</c>: simulates scenarios and studies, each into a folder of its own.</summary>
internal static class RunVerb
{
    public static Command Create() => PlanVerb.Create(
        "run",
        "Simulates scenarios or studies and writes figures, tables and a report.\n\n" +
        "Examples:\n  scenariosim run scenarios/studies/post-war-divergence.yaml --members 2000\n" +
        "  scenariosim run scenarios/hypotheses/strategic.yaml --until-error 0.002\n" +
        "  scenariosim run scenarios/studies/post-war-divergence.yaml --members 1000000 --shard 2/8",
        new Argument<string[]>("file") { Description = "Scenarios or studies.", Arity = ArgumentArity.OneOrMore },
        (files, future, settings) => [.. files.Select(file => StudyPlanner.Read(new PlanRequest([file], future, settings)))]);
}
