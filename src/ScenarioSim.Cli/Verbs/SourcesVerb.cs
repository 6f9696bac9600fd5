using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>sources</c>: every number of scenarios or a study with what it rests on, and how many rest on nothing.</summary>
internal static class SourcesVerb
{
    private const int MostFiles = 12;

    public static Command Create()
    {
        var files = new Argument<string[]>("scenario")
        {
            Description = "A study, a scenario, or several scenarios.",
            Arity = new ArgumentArity(1, MostFiles),
        };
        SharedOptions.RefuseUnknownOptions(files);
        var shared = new SharedOptions();
        Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);
        var verb = new Command(
            "sources",
            "Lists every number of a resolved scenario with the claim and document that it rests on, or as an assumption; then " +
            "counts them by section, by file, and by document. Of several scenarios, what each of them adds. A default is no " +
            "assumption and is counted apart; the date of an event counts as a number.\n\n" +
            "Examples:\n  scenariosim sources scenarios/hypotheses/strategic.yaml\n" +
            "  scenariosim sources scenarios/studies/six-hypotheses.yaml --format csv")
        {
            files,
            format,
            shared.Future,
            shared.Settings,
        };
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Tell(
                StudyPlanner.Read(new PlanRequest(
                    arguments.GetRequiredValue(files),
                    arguments.GetValue(shared.Future),
                    arguments.GetRequiredValue(shared.Settings))),
                arguments.GetRequiredValue(format)),
            cancellation));
        return verb;
    }

    private static int Tell(PlanReading reading, string format)
    {
        int? refusal = ProblemReport.Refuse(reading.Errors, reading.Warnings, reading.IsSettingAtFault);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        var numbers = new StudyNumbers(reading.Plan!);
        if (format == TablePrinter.Formats[0])
        {
            TellReader(numbers);
        }
        else
        {
            TablePrinter.Print(SourceTables.Values(numbers), format);
        }

        return ExitCode.Done;
    }

    private static void TellReader(StudyNumbers numbers)
    {
        foreach (string line in SourceText.OfValues(numbers))
        {
            Messages.Result(line);
        }

        foreach (ResultTable table in new[] { SourceTables.Sections(numbers), SourceTables.Files(numbers), SourceTables.Documents(numbers) })
        {
            TablePrinter.Print(table, TablePrinter.Formats[0]);
            Messages.Result("");
        }

        foreach (string sentence in SourceText.OfDependence(numbers).Append(AssumptionText.OfFirstPage(numbers.Plan)))
        {
            Messages.Result(sentence);
        }
    }
}
