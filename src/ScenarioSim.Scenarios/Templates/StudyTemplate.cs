using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A study that runs scenarios side by side and compares them on dates that all of them have.</summary>
internal static class StudyTemplate
{
    private const int MostDyads = 3;
    private const int MostFutures = 3;
    private const int Members = 1000;
    private const string NoFutures = "# futures: [futures/a-future.yaml]   # each laid over each scenario";
    private static readonly int[] Horizons = [6, .. StandardComparison.Horizons];

    /// <summary>Files of which the first valid one is wanted.</summary>
    /// <param name="file">The new file.</param>
    /// <param name="worlds">The scenarios, at least one.</param>
    /// <param name="futures">The resolved paths of futures that have a meaning in all of them.</param>
    public static IEnumerable<string> Write(
        NewFile file, IReadOnlyList<NamedScenario> worlds, IReadOnlyList<string> futures) =>
        from dates in Dates(worlds)
        from laid in futures.Count > 0 ? [Futures(file, futures), NoFutures] : new[] { NoFutures }
        select Write(file, worlds, laid, dates.Before, dates.From);

    private static string Write(
        NewFile file, IReadOnlyList<NamedScenario> worlds, string futures, string before, string from) =>
        $$"""
        {{file.SchemaLine(FileKind.Study)}}
        #
        # A study: which scenarios are run side by side, under which futures, and what is compared in them.
        {{file.Head(FileKind.Study)}}
        question: "Write the question that the study is to answer."
        scenarios: [{{string.Join(", ", worlds.Select(world => file.NameOf(world.FullPath)))}}]
        {{futures}}
        members: {{Members}}               # runs of each scenario under each future that draw acts, noise and what is uncertain
        seed: 1                     # of all random draws; the same seed gives the same results

        # What figures and tables show. Retention is how much of the change from before: to from: is left after each of horizons:.
        compare:
        {{Compare(worlds, before, from)}}

        """;

    private static string Compare(IReadOnlyList<NamedScenario> worlds, string before, string from)
    {
        string[] dyads = Dyads(worlds);
        int? room = worlds.Select(world => RoomAfter(world, from)).Min();
        int[] horizons = [.. Horizons.Where(horizon => horizon <= room)];
        string[] lines =
        [
            .. dyads.Length > 0 ? [$"dyads: [{string.Join(", ", dyads)}]"] : Array.Empty<string>(),
            $"before: {before}",
            $"from: {from}",
            $"horizons: [{string.Join(", ", (horizons.Length > 0 ? horizons : [Horizons[0]]).Select(Month.SpellDuration))}]",
        ];
        return string.Join('\n', lines.Select(line => $"  {line}"));
    }

    /// <summary>Months from a date to the end of a scenario.</summary>
    private static int RoomAfter(NamedScenario world, string from) =>
        world.End.Number - (world.MonthOf(from) ?? (Month.TryParse(from, out Month month) ? month : world.End)).Number;

    /// <summary>The dyads that are in focus in the first scenario and that all of them have.</summary>
    private static string[] Dyads(IReadOnlyList<NamedScenario> worlds) =>
    [
        .. worlds[0].World.Focus
            .Select(pair => (From: worlds[0].World.Actors[pair.From].Code, To: worlds[0].World.Actors[pair.To].Code))
            .Where(pair => worlds.All(
                world => world.World.IndexOfActor(pair.From) >= 0 && world.World.IndexOfActor(pair.To) >= 0))
            .Select(pair => $"{pair.From}-{pair.To}")
            .Distinct()
            .Take(MostDyads),
    ];

    /// <summary>Dates to compare on, the best first: the usual ones, others with a name, and months.</summary>
    private static IEnumerable<(string Before, string From)> Dates(IReadOnlyList<NamedScenario> worlds)
    {
        string[] shared =
        [
            .. worlds[0].World.Dates
                .Select(date => date.Name)
                .Where(name => worlds.All(world => world.MonthOf(name) is not null))
                .OrderBy(name => worlds[0].MonthOf(name)),
        ];
        if (shared.Contains(StandardComparison.Before) && shared.Contains(StandardComparison.From))
        {
            yield return (StandardComparison.Before, StandardComparison.From);
        }

        if (shared.Length > 1)
        {
            yield return (shared[0], shared[^1]);
        }

        World first = worlds[0].World;
        yield return (first.Start.ToString(), first.MonthAt(first.Months / 2).ToString());
    }

    private static string Futures(NewFile file, IReadOnlyList<string> futures) =>
        $"futures: [{string.Join(", ", futures.Take(MostFutures).Select(file.NameOf))}]   # each laid over each scenario";
}
