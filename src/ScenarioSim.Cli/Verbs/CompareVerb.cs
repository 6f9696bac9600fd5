using System.CommandLine;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>compare</c>: scenarios side by side, with common random numbers.</summary>
internal static class CompareVerb
{
    private const int MostScenarios = 12;

    public static Command Create() => PlanVerb.Create(
        "compare",
        "Runs scenarios side by side with the same random draws: overlaid bands, divergence, retention.\n\n" +
        "Example:\n  scenariosim compare scenarios/hypotheses/transactional.yaml scenarios/hypotheses/strategic.yaml",
        new Argument<string[]>("scenario") { Description = "Two scenarios or more.", Arity = new ArgumentArity(2, MostScenarios) },
        (files, future, settings) => [StudyPlanner.Read(new PlanRequest(files, future, settings))]);
}
