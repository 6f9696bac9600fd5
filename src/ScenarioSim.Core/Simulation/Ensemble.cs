using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What all members of an ensemble amount to: a histogram per month and column, frequencies of acts, outcomes.</summary>
public sealed class Ensemble
{
    private readonly Tally[] tallies;
    private readonly float[][] outcomes;

    internal Ensemble(World world, EnsembleRequest request)
    {
        World = world;
        Request = request;
        tallies = new Tally[world.Months];
        for (int month = 0; month < tallies.Length; month++)
        {
            tallies[month] = new Tally(request.Columns.Count, checked(request.Columns.Pairs.Count * world.Acts.Count));
        }

        outcomes = [.. request.Outcomes.Select(_ => new float[request.Members])];
        Array.ForEach(outcomes, column => Array.Fill(column, float.NaN));
    }

    /// <summary>The world that was run.</summary>
    public World World { get; }

    /// <summary>How it was run.</summary>
    public EnsembleRequest Request { get; }

    /// <summary>Number of members.</summary>
    public int Members => Request.Members;

    /// <summary>What was recorded.</summary>
    public Columns Columns => Request.Columns;

    /// <summary>Memory in bytes that the histograms of so many columns take over a world's horizon.</summary>
    public static long HistogramBytes(World world, int columns) => (long)world.Months * columns * Histogram.Bins * sizeof(uint);

    /// <summary>The alignments of a month in a column: pairs first, then dyads, as in <see cref="Columns"/>.</summary>
    public Histogram HistogramOf(int month, int column) => tallies[month].HistogramOf(column, Members);

    /// <summary>Number of members that took an act during a month, of the pair at a position of the columns.</summary>
    public long TimesTaken(int month, int position, int act) =>
        tallies[month].Acts[(position * World.Acts.Count) + act];

    /// <summary>An outcome of every member, in member order; NaN where the member has none.</summary>
    public ReadOnlySpan<float> Outcome(int outcome) => outcomes[outcome];

    internal Tally TallyOf(int month) => tallies[month];

    internal void SetOutcome(int outcome, long member, double value) => outcomes[outcome][member] = (float)value;
}
