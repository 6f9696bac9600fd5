using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The paths of an ensemble's members: alignment scores of some dyads, acts of some pairs, and how probable these acts were.
/// Every member writes to places of its own and probabilities are added up as whole numbers, so that threads and blocks change
/// nothing.
/// </summary>
public sealed class MemberPaths
{
    private readonly int months;
    private readonly int acts;
    private readonly int firstMember;
    private readonly int members;
    private readonly float[][] scores;
    private readonly byte[][] taken;
    private readonly long[] chances;

    internal MemberPaths(World world, PathRequest request, int firstMember, int members)
    {
        Request = request;
        months = world.Months;
        acts = world.Acts.Count;
        this.firstMember = firstMember;
        this.members = members - firstMember;
        scores = [.. Enumerable.Range(0, checked(request.Dyads.Count * months)).Select(_ => new float[this.members])];
        chances = new long[checked(request.Pairs.Count * acts * months)];
        taken = request.KeepsTaken ? [.. chances.Select(_ => new byte[this.members])] : [];
        World = world;
    }

    /// <summary>What is kept.</summary>
    public PathRequest Request { get; }

    internal World World { get; }

    /// <summary>
    /// The members' alignment scores, in [−1, 1], in a month of the dyad at a position of <see cref="PathRequest.Dyads"/>; in
    /// member order.
    /// </summary>
    public ReadOnlySpan<float> Scores(int month, int position) => scores[(position * months) + month];

    /// <summary>
    /// Whether each member took an act during a month, 1 or 0, of the pair at a position of <see cref="PathRequest.Pairs"/>; in
    /// member order. Only where <see cref="PathRequest.KeepsTaken"/>.
    /// </summary>
    public ReadOnlySpan<byte> Taken(int month, int position, int act) => taken[ActRow(month, position, act)];

    /// <summary>
    /// The mean over members of an act's probability in a month, given the state that the earlier months have left, of the pair
    /// at a position of <see cref="PathRequest.Pairs"/>; in [0, 1]. An event that forces the act in that month does not count.
    /// </summary>
    public double Chance(int month, int position, int act) =>
        chances[ActRow(month, position, act)] / (ActChances.Unit * members);

    /// <summary>Where a thread watches the kept acts of its block.</summary>
    internal ActChances NewChances() => new(World, Request.Pairs);

    internal void SetScore(int month, int position, long member, double score) =>
        scores[(position * months) + month][member - firstMember] = (float)score;

    internal Span<byte> TakenToFill(int month, int position, int act, long first, int count) =>
        taken[ActRow(month, position, act)].AsSpan((int)(first - firstMember), count);

    internal void AddChance(int month, int position, int act, long units) =>
        Interlocked.Add(ref chances[ActRow(month, position, act)], units);

    private int ActRow(int month, int position, int act) => (((position * acts) + act) * months) + month;
}
