using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>What the scalar model counts: members per bin, column and month; acts; outcomes.</summary>
internal sealed class ScalarRecord
{
    private readonly World world;
    private readonly EnsembleRequest request;
    private readonly int[] pairs;
    private readonly (int There, int Back)[] dyads;
    private readonly uint[] counts;
    private readonly long[][] timesTaken;
    private readonly (int There, int Back)[] outcomeDyads;
    private readonly int[] outcomeRows;
    private readonly float[][] outcomes;
    private int current;

    public ScalarRecord(World world, EnsembleRequest request)
    {
        this.world = world;
        this.request = request;
        pairs = [.. request.Columns.Pairs.Select(Place)];
        dyads = [.. request.Columns.Dyads.Select(Places)];
        counts = new uint[world.Months * request.Columns.Count * Histogram.Bins];
        int actPlaces = world.Actors.Count * world.Actors.Count * world.Acts.Count;
        timesTaken = [.. Enumerable.Range(0, world.Months).Select(_ => new long[actPlaces])];
        outcomeDyads = [.. request.Outcomes.Select(outcome => Places(outcome.Dyad))];
        outcomeRows = new int[outcomeDyads.Length];
        outcomes = [.. outcomeDyads.Select(_ => new float[request.Members - request.FirstMember])];
        Array.ForEach(outcomes, outcome => Array.Fill(outcome, float.NaN));
    }

    /// <summary>Members per bin of a month in a column, from −1 upwards.</summary>
    public ReadOnlySpan<uint> Counts(int month, int column) =>
        counts.AsSpan(((month * request.Columns.Count) + column) * Histogram.Bins, Histogram.Bins);

    /// <summary>Number of members that took an act during a month.</summary>
    public long TimesTaken(int month, int pair, int act) => timesTaken[month][(Place(pair) * world.Acts.Count) + act];

    /// <summary>An outcome of every member; NaN where the member has none.</summary>
    public ReadOnlySpan<float> Outcome(int outcome) => outcomes[outcome];

    /// <summary>Where to count the acts of a month, by pair and act.</summary>
    public long[] ActsOf(int month) => timesTaken[month];

    /// <summary>Turns to a member.</summary>
    public void Begin(int member, ScalarDraws draws)
    {
        current = member - request.FirstMember;
        for (int outcome = 0; outcome < outcomeRows.Length; outcome++)
        {
            outcomeRows[outcome] = draws.RowOf(request.Outcomes[outcome].At);
        }
    }

    /// <summary>Records the row of a month.</summary>
    public void RecordRow(int month, double[] alignment)
    {
        int first = month * request.Columns.Count * Histogram.Bins;
        for (int column = 0; column < pairs.Length; column++)
        {
            counts[first + Histogram.BinOf(alignment[pairs[column]])]++;
            first += Histogram.Bins;
        }

        for (int column = 0; column < dyads.Length; column++)
        {
            counts[first + Histogram.BinOf(Score(alignment, dyads[column]))]++;
            first += Histogram.Bins;
        }

        for (int outcome = 0; outcome < outcomeRows.Length; outcome++)
        {
            if (outcomeRows[outcome] == month)
            {
                outcomes[outcome][current] = (float)Score(alignment, outcomeDyads[outcome]);
            }
        }
    }

    private static double Score(double[] alignment, (int There, int Back) dyad) =>
        (alignment[dyad.There] + alignment[dyad.Back]) * 0.5;

    private int Place(int pair) => (world.Dyads.From(pair) * world.Actors.Count) + world.Dyads.To(pair);

    private (int There, int Back) Places(int dyad)
    {
        int forward = world.Dyads.Forward(dyad);
        return (Place(forward), Place(world.Dyads.Reverse(forward)));
    }
}
