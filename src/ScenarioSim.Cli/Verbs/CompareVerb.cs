using System.CommandLine;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>compare</c>: scenarios side by side, with common random numbers.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("scenario")
        {
            Description = "Two scenarios or more.",
            Arity = new ArgumentArity(2, 12),
        };
        SharedOptions.RefuseUnknownOptions(files);
        var shared = new SharedOptions();
        Option<string> format = SharedOptions.Format([.. Terminal.TablePrinter.Formats]);
        var verb = new Command(
            "compare",
            "Runs scenarios side by side with the same random draws: overlaid bands, divergence, retention.\n\n" +
            "Example:\n  scenariosim compare scenarios/hypotheses/transactional.yaml scenarios/hypotheses/strategic.yaml")
        {
            files,
            format,
        };
        foreach (Option option in shared.OfRun)
        {
            verb.Add(option);
        }

        verb.SetAction((arguments, cancellation) =>
        {
            var settings = new RunSettings(arguments, shared, arguments.GetRequiredValue(format));
            return PlanVerb.RunAsync(
                () =>
                [
                    StudyPlanner.Compare(
                        arguments.GetRequiredValue(files),
                        arguments.GetValue(shared.Future),
                        arguments.GetRequiredValue(shared.Settings)),
                ],
                settings,
                cancellation);
        });
        return verb;
    }
}
