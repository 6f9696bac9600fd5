using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>list</c>: what a library holds.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "A folder; what lies below it is listed, too.",
            DefaultValueFactory = _ => "scenarios",
        };
        Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);
        var verb = new Command(
            "list",
            "Lists scenarios, hypotheses, futures and studies with their titles. Whether they are valid, validate says.\n\n" +
            "Example:\n  scenariosim list scenarios/futures")
        {
            folder,
            format,
        };
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => List(arguments.GetRequiredValue(folder), arguments.GetRequiredValue(format)), cancellation));
        return verb;
    }

    private static int List(string folder, string format)
    {
        Library library = new ScenarioReader().List(folder);
        TablePrinter.Print(
            new ResultTable(
                ["kind", "id", "title", "file"],
                [.. library.Entries.Select(entry => (IReadOnlyList<object?>)[entry.Kind, entry.Id, entry.Title, entry.File])]),
            format);
        return ProblemReport.Refuse(library.Problems, [], isSettingAtFault: false) ?? ExitCode.Done;
    }
}
