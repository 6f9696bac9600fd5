using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies.Weighing;

/// <summary>
/// Runs hypotheses to the end of a record and reads off how probable they held every act before it was forced in its month. Forced
/// are the acts that the record counts, what comes before its first month, which is known history, and acts of pairs that it does
/// not follow; every other act of its pairs is left free, though the scenario's own runs take it.
/// </summary>
/// <param name="evidence">The record.</param>
/// <param name="options">How to run.</param>
/// <param name="counter">Told of members.</param>
/// <param name="cancellation">Calls the runs off.</param>
internal sealed class RecordRuns(Evidence evidence, RunOptions options, MemberCounter counter, CancellationToken cancellation)
{
    private readonly HashSet<(Month Month, int Pair, int Act)> counted =
        [.. evidence.Acts.Select(act => (act.Month, act.Pair, act.Act))];

    /// <summary>How probable an act was, by month from the first of the world, position of the pair, and act.</summary>
    public sealed record Chances(double[] Values, int Pairs, int Acts)
    {
        /// <summary>The chance of an act.</summary>
        public double At(int month, int position, int act) => Values[(((month * Pairs) + position) * Acts) + act];
    }

    /// <summary>Runs one world.</summary>
    public Chances Run(World world) => Run(world, options.Members);

    /// <summary>Runs the first members of one world.</summary>
    public Chances Run(World world, int members)
    {
        World window = world.WithoutActs(happening => IsFree(world, happening))
            .Shortened(world.RowOf(evidence.Until)!.Value + 1);
        EnsembleRequest request = (options with { Members = members }).RequestOf(Columns.None) with
        {
            Paths = new PathRequest([], evidence.Pairs) { KeepsTaken = false },
        };
        MemberPaths paths = EnsembleRun.Simulate(window, request, counter, cancellation).Paths!;
        int acts = window.Acts.Count;
        double[] values =
        [
            .. from row in Enumerable.Range(0, window.Months)
               from position in Enumerable.Range(0, evidence.Pairs.Count)
               from act in Enumerable.Range(0, acts)
               select paths.Chance(row, position, act),
        ];
        return new Chances(values, evidence.Pairs.Count, acts);
    }

    /// <summary>Whether the record follows an act that is stated, in its months or later, and does not count it.</summary>
    private bool IsFree(World world, WorldEvent happening)
    {
        int pair = world.Dyads.Pair(happening.Pair.From, happening.Pair.To);
        Month latest = MomentResolver.Latest(world, happening.Date);
        return evidence.Pairs.Contains(pair) && latest >= evidence.From &&
            (MomentResolver.Varies(happening.Date, world.Dates) || !counted.Contains((latest, pair, happening.Act!.Value)));
    }

    /// <summary>The items of the record: every month, pair and act that it follows, in that order.</summary>
    /// <param name="world">A world of the hypotheses, for its calendar.</param>
    /// <param name="hypotheses">What each hypothesis gave.</param>
    /// <param name="recorded">The acts that the record shows.</param>
    /// <param name="forgotten">Where it is not silent, though it shows nothing.</param>
    public IReadOnlyList<RecordItem> Items(
        World world,
        IReadOnlyList<Chances> hypotheses,
        IEnumerable<RecordedAct> recorded,
        IEnumerable<(Month Month, int Pair, int Act)> forgotten)
    {
        HashSet<(int Row, int Pair, int Act)> shown =
            [.. recorded.Select(act => (world.RowOf(act.Month)!.Value, act.Pair, act.Act))];
        HashSet<(int Row, int Pair, int Act)> left =
            [.. forgotten.Select(cell => (world.RowOf(cell.Month)!.Value, cell.Pair, cell.Act))];
        (int first, int last) = (world.RowOf(evidence.From)!.Value, world.RowOf(evidence.Until)!.Value);
        return
        [
            .. from row in Enumerable.Range(first, last - first + 1)
               from position in Enumerable.Range(0, evidence.Pairs.Count)
               from act in Enumerable.Range(0, world.Acts.Count)
               where evidence.Reporting[act] is not null
               let key = (row, evidence.Pairs[position], act)
               where shown.Contains(key) || !left.Contains(key)
               select new RecordItem(
                   row, evidence.Pairs[position], act, shown.Contains(key),
                   [.. hypotheses.Select(chances => chances.At(row, position, act))]),
        ];
    }
}
