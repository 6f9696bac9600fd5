using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>sources</c>: every number of scenarios or a study with what it rests on, and how many rest on nothing.</summary>
internal static class SourcesVerb
{
    private const int MostFiles = 12;

    private static readonly (string Name, Func<StudyNumbers, ResultTable> Of)[] Tables =
    [
        ("values", SourceTables.Values),
        ("sections", SourceTables.Sections),
        ("scenarios", SourceTables.Files),
        ("documents", SourceTables.Documents),
    ];

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
        Option<string> table = SharedOptions.Choice(
            "--table",
            "The table that csv and json print: every number, or the counts by section, by scenario and file, or by document; " +
            "text prints all.",
            [.. Tables.Select(one => one.Name)]);
        var verb = new Command(
            "sources",
            "Lists every number of a resolved scenario with the claim and document that it rests on, or as an assumption; then " +
            "counts them by section, by file, and by document. Of several scenarios, what each of them adds. A default is no " +
            "assumption and is counted apart; the date of an event counts as a number.\n\n" +
            "Examples:\n  scenariosim sources scenarios/hypotheses/strategic.yaml\n" +
            "  scenariosim sources scenarios/studies/six-hypotheses.yaml --format csv --table documents")
        {
            files,
            format,
            table,
            shared.Future,
            shared.Settings,
        };
        RefuseTableOfText(verb, table, format);
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Tell(
                StudyPlanner.Read(new PlanRequest(
                    arguments.GetRequiredValue(files),
                    arguments.GetValue(shared.Future),
                    arguments.GetRequiredValue(shared.Settings))),
                arguments.GetRequiredValue(format),
                arguments.GetRequiredValue(table)),
            cancellation));
        return verb;
    }

    private static void RefuseTableOfText(Command verb, Option<string> table, Option<string> format) =>
        verb.Validators.Add(words =>
        {
            IEnumerable<string> asked = words.GetResult(format)?.Tokens.Select(token => token.Value) ?? [];
            if (words.GetResult(table) is { Implicit: false } && asked.All(word => word == TablePrinter.Formats[0]))
            {
                words.AddError(
                    $"{table.Name} is for csv and json, since text prints all tables; add {format.Name} csv, or leave it out.");
            }
        });

    private static int Tell(PlanReading reading, string format, string table)
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
            TablePrinter.Print(Array.Find(Tables, one => one.Name == table).Of(numbers), format);
        }

        return ExitCode.Done;
    }

    private static void TellReader(StudyNumbers numbers)
    {
        foreach (string line in SourceText.OfValues(numbers))
        {
            Messages.Result(line);
        }

        foreach (ResultTable table in Tables.Skip(1).Select(one => one.Of(numbers)))
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
