using System.Collections.Immutable;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>The expected scores that a calibration fits: every dyad that it names on every date that it names.</summary>
internal sealed class FittedCells
{
    private const int MostDyads = 1000;
    private const int MostDates = 100;

    private readonly Dictionary<string, ScalarNode> dyads = new(StringComparer.Ordinal);
    private readonly Dictionary<DateText, ScalarNode> dates = [];

    private FittedCells()
    {
    }

    /// <summary>Whether there are dates without problems.</summary>
    public bool HasDates => dates.Count > 0;

    /// <summary>The only named date that the dates count from; null where there is none or several.</summary>
    public string? NamedDate =>
        dates.Keys.Where(date => date.IsNamed).Select(date => date.Name).Distinct().ToArray() is [string only] ? only : null;

    /// <summary>The section <c>fit</c>, with problems for what a world does not know and for what stands there twice.</summary>
    public static FittedCells Read(MappingNode calibration, World world, ProblemList problems)
    {
        var cells = new FittedCells();
        var names = new WorldNames(world, problems);
        var fit = calibration["fit"] as MappingNode;
        foreach (ScalarNode item in ItemsOf(fit?["dyads"], MostDyads, problems))
        {
            if (PairText.TryParse(item.Text, out PairText pair) && !pair.Directed && names.Dyad(item, "fit/dyads") is not null)
            {
                Put(cells.dyads, pair.Canonical, item, ProblemCode.PairTwice, problems);
            }
        }

        foreach (ScalarNode item in ItemsOf(fit?["dates"], MostDates, problems))
        {
            if (DateText.TryParse(item.Text, out DateText date) && names.Date(item, "fit/dates") is not null)
            {
                Put(cells.dates, date, item, ProblemCode.DuplicateKey, problems);
            }
        }

        return cells;
    }

    /// <summary>Whether an expected score is fitted.</summary>
    public bool Contains(WrittenScore score) =>
        dyads.ContainsKey(score.Cell.Dyad) && dates.ContainsKey(score.Cell.Date);

    /// <summary>Reports that a fitted score is missing among those that are expected of scenarios, where there are any.</summary>
    public void CheckExpected(IEnumerable<string> scenarios, ExpectationTable table, ProblemList problems)
    {
        (string Scenario, string Dyad, DateText Date)[] missing =
        [
            .. from scenario in scenarios
               let known = table.Of(scenario).Select(score => score.Cell).ToHashSet()
               where known.Count > 0
               from date in dates.Keys
               from dyad in dyads.Keys
               where !known.Contains((dyad, date))
               select (scenario, dyad, date),
        ];
        if (missing.Length == 0)
        {
            return;
        }

        (string first, string of, DateText on) = missing[0];
        string others = missing.Length == 1 ? "" : $" (and {missing.Length - 1} more such scores)";
        problems.Error(
            ProblemCode.NothingKnown, dates[on].Origin,
            $"fit: nothing is expected of {dyads[of].Text} on {dates[on].Text} in {first}{others}; write it in " +
            $"{table.Document.Source.Name}, or fit less");
    }

    /// <summary>The items of a list; none, with a problem, where there are too many to look up in good time.</summary>
    private static IEnumerable<ScalarNode> ItemsOf(Node? list, int most, ProblemList problems)
    {
        ImmutableArray<Node> items = (list as SequenceNode)?.Items ?? [];
        if (items.Length <= most)
        {
            return items.OfType<ScalarNode>();
        }

        problems.Error(ProblemCode.Limit, list!.Origin, $"fit: {items.Length} in one list are more than {most}; write fewer");
        return [];
    }

    private static void Put<TKey>(
        Dictionary<TKey, ScalarNode> known, TKey key, ScalarNode item, string code, ProblemList problems)
        where TKey : notnull
    {
        if (!known.TryAdd(key, item))
        {
            problems.Error(code, item.Origin, $"fit: {item.Text} is given twice, first as {known[key].Text}; keep one");
        }
    }
}
