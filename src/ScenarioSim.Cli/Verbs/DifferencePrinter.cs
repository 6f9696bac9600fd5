using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Tells how two scenarios differ: for readers value by value with what is said for each, else as a table.</summary>
internal static class DifferencePrinter
{
    private const string None = "–";

    private static readonly string[] Header =
    [
        "path", "here", "there", "set by here", "set by there", "sources here", "sources there", "note here", "note there",
    ];

    /// <summary>Prints the differences.</summary>
    /// <param name="here">The one scenario.</param>
    /// <param name="there">The other.</param>
    /// <param name="format">One of <see cref="TablePrinter.Formats"/>.</param>
    public static void Print(Scenario here, Scenario there, string format)
    {
        IReadOnlyList<ScenarioDifference> differences = ScenarioDifference.Between(here, there);
        if (format == TablePrinter.Formats[0])
        {
            PrintText(here, there, differences);
        }
        else
        {
            TablePrinter.Print(new ResultTable(Header, [.. differences.Select(Row)]), format);
        }
    }

    private static IReadOnlyList<object?> Row(ScenarioDifference difference)
    {
        (ResolvedValue? here, ResolvedValue? there) = (difference.Here, difference.There);
        return
        [
            difference.Path, Value(here), Value(there), here?.OriginText, there?.OriginText,
            Sources(here), Sources(there), here?.Note, there?.Note,
        ];
    }

    private static void PrintText(Scenario here, Scenario there, IReadOnlyList<ScenarioDifference> differences)
    {
        Messages.Result($"here   {here.Id}: {here.Title}");
        Messages.Result($"there  {there.Id}: {there.Title}");
        if (differences.Count == 0)
        {
            Messages.Result(here.Id == there.Id ? "\nNothing differs." : "\nNothing differs but their names.");
        }

        int widest = differences.Select(difference => difference.Path.Length).DefaultIfEmpty().Max();
        int value = differences.Select(difference => (Value(difference.Here) ?? None).Length).DefaultIfEmpty().Max();
        foreach (ScenarioDifference difference in differences)
        {
            Messages.Result(
                $"\n{difference.Path.PadRight(widest)}  {(Value(difference.Here) ?? None).PadRight(value)}  " +
                (Value(difference.There) ?? None));
            PrintSide("here ", difference.Here);
            PrintSide("there", difference.There);
        }
    }

    /// <summary>What one side says for its value, and where.</summary>
    private static void PrintSide(string side, ResolvedValue? value)
    {
        if (value is not null)
        {
            string[] parts = [value.Note, Sources(value) ?? "", value.OriginText];
            Messages.Result($"  {side}  {string.Join("  ", parts.Where(part => part.Length > 0))}");
        }
    }

    private static string? Value(ResolvedValue? value) => value switch
    {
        null => null,
        { Distribution.Length: > 0 } => $"{value.Text}, {value.Distribution}",
        _ => value.Text,
    };

    private static string? Sources(ResolvedValue? value) =>
        value is null || value.Sources.Count == 0 ? null : $"[{string.Join(' ', value.Sources)}]";
}
