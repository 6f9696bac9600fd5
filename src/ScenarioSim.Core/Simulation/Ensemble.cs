using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// What consecutive members of an ensemble amount to: a histogram per month and column, frequencies of acts, outcomes.
/// <see cref="EnsembleRun"/> adds members, and <see cref="Append"/> those of the part that follows.
/// </summary>
public sealed class Ensemble
{
    private readonly Tally[] tallies;
    private readonly float[][] outcomes;

    /// <summary>An ensemble without members yet.</summary>
    /// <param name="world">The world to be run.</param>
    /// <param name="request">How it is to be run.</param>
    public Ensemble(World world, EnsembleRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Members, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(request.FirstMember);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Outcomes.Count, Core.Simulation.Outcome.Limit);
        World = world;
        Request = request;
        tallies = new Tally[world.Months];
        for (int month = 0; month < tallies.Length; month++)
        {
            tallies[month] = new Tally(request.Columns.Count, checked(request.Columns.Pairs.Count * world.Acts.Count));
        }

        outcomes = [.. request.Outcomes.Select(_ => Array.Empty<float>())];
        Paths = request.Paths is PathRequest paths ? new MemberPaths(world, paths, request.FirstMember, request.Members) : null;
        Contributions = request.Contributions is ContributionRequest contributions
            ? new MemberContributions(world, contributions, request.FirstMember, request.Members)
            : null;
    }

    /// <summary>The world that was run.</summary>
    public World World { get; }

    /// <summary>How it was run.</summary>
    public EnsembleRequest Request { get; }

    /// <summary>Number of members that it holds, from <see cref="EnsembleRequest.FirstMember"/> on.</summary>
    public int Members { get; private set; }

    /// <summary>The members' paths; null where none were asked for.</summary>
    public MemberPaths? Paths { get; }

    /// <summary>What moved the members' stances; null where that was not asked for.</summary>
    public MemberContributions? Contributions { get; }

    /// <summary>Whether more is kept of every member than can be stored or joined with another part.</summary>
    internal bool KeepsMembers => Paths is not null || Contributions is not null;

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
    public ReadOnlyMemory<float> Outcome(int outcome) => outcomes[outcome].AsMemory(0, Members);

    /// <summary>Adds the members of the part that follows; the two together are what one run of all of them would be.</summary>
    /// <exception cref="ArgumentException">
    /// It is of another request, or does not begin where this one ends, or one of the two keeps paths or contributions.
    /// </exception>
    public void Append(Ensemble next)
    {
        if (next.Request.FirstMember != Request.FirstMember + Members || next.outcomes.Length != outcomes.Length ||
            next.tallies.Length != tallies.Length || next.Columns.Count != Columns.Count || next.Request.Seed != Request.Seed ||
            KeepsMembers || next.KeepsMembers)
        {
            throw new ArgumentException("The part does not follow.", nameof(next));
        }

        int held = Members;
        MakeRoom(next.Members);
        for (int month = 0; month < tallies.Length; month++)
        {
            tallies[month].Add(next.tallies[month]);
        }

        for (int outcome = 0; outcome < outcomes.Length; outcome++)
        {
            next.Outcome(outcome).Span.CopyTo(outcomes[outcome].AsSpan(held));
        }

        Hold(next.Members);
    }

    internal Tally TallyOf(int month) => tallies[month];

    /// <summary>Sets an outcome of a member, by its index in the whole ensemble; there has to be room for it.</summary>
    internal void SetOutcome(int outcome, long member, double value) =>
        outcomes[outcome][member - Request.FirstMember] = (float)value;

    /// <summary>Where the outcome of the first so many members goes; there has to be room for them.</summary>
    internal Span<float> OutcomeToFill(int outcome, int members) => outcomes[outcome].AsSpan(0, members);

    /// <summary>Makes room for the outcomes of further members, all of them undefined at first.</summary>
    internal void MakeRoom(int members)
    {
        int needed = checked(Members + members);
        int planned = Math.Max(needed, Math.Min(Request.Members - Request.FirstMember, 2 * needed));
        for (int outcome = 0; outcome < outcomes.Length && outcomes[outcome].Length < needed; outcome++)
        {
            int length = outcomes[outcome].Length;
            Array.Resize(ref outcomes[outcome], planned);
            outcomes[outcome].AsSpan(length).Fill(float.NaN);
        }
    }

    /// <summary>Counts further members as held, all of whose counts and outcomes have been added.</summary>
    internal void Hold(int members) => Members += members;
}
