using System.CommandLine;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>run</c>: simulates scenarios and studies, each into a folder of its own.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Scenarios or studies.",
            Arity = ArgumentArity.OneOrMore,
        };
        SharedOptions.RefuseUnknownOptions(files);
        var shared = new SharedOptions();
        Option<string> format = SharedOptions.Format([.. Terminal.TablePrinter.Formats]);
        var verb = new Command(
            "run",
            "Simulates scenarios or studies and writes figures, tables and a report.\n\n" +
            "Example:\n  scenariosim run scenarios/studies/post-war-divergence.yaml --members 2000")
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
                () => [.. arguments.GetRequiredValue(files).Select(file => StudyPlanner.Read(
                    file, arguments.GetValue(shared.Future), arguments.GetRequiredValue(shared.Settings)))],
                settings,
                cancellation);
        });
        return verb;
    }
}
