using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>Hindcasts of test worlds, of which a test names only what matters.</summary>
internal static class SomeHindcast
{
    /// <summary>A plan of worlds as scenarios called s0, s1 and so on.</summary>
    public static StudyPlan Plan(params World[] worlds) => new(
        "hindcast", "A hindcast", "", [.. worlds.Select((world, number) => CombinationOf($"s{number}", world))]);

    /// <summary>A measure of some cells.</summary>
    public static ObservedMeasure Measure(
        IEnumerable<(string Dyad, int Year, double? Value)> cells, bool standardised = false, string name = "tone") => new(
        name, $"The {name}", "points", standardised, "", [new Source("S1") { Title = "A paper" }],
        [.. cells.Select(cell => new ObservedCell(KeyOf(cell.Dyad), cell.Year, cell.Value))]);

    /// <summary>The same reading by dyad and year of a function.</summary>
    public static IEnumerable<(string Dyad, int Year, double? Value)> Cells(
        IEnumerable<string> dyads, IEnumerable<int> years, Func<string, int, double?> value) =>
        from dyad in dyads from year in years select (dyad, year, value(dyad, year));

    /// <summary>A hindcast without members.</summary>
    public static HindcastResult Run(StudyPlan plan, int trainUntil, params ObservedMeasure[] measures) =>
        Run(plan, trainUntil, new RunOptions(0, 1) { Threads = 2 }, measures);

    /// <summary>A hindcast; the driver, where a world has one, is called war.</summary>
    public static HindcastResult Run(StudyPlan plan, int trainUntil, RunOptions options, params ObservedMeasure[] measures) =>
        HindcastRun.Execute(
            plan, new HindcastTask(new ObservedSet("Observed", "war", trainUntil, measures), trainUntil), options, null,
            CancellationToken.None);

    /// <summary>The key of a dyad such as A-B.</summary>
    public static DyadKey KeyOf(string dyad) => new(dyad.Split('-')[0], dyad.Split('-')[1]);

    private static Combination CombinationOf(string id, World world) =>
        new(new Story(id, $"Story {id}"), Story.AsItStands, world, new Comparison([0], null, null, []))
        {
            PlainText = "",
            Hash = id,
            Uncertain = [],
            Provenance = SomeNumbers.Provenance(1, 1),
        };
}
