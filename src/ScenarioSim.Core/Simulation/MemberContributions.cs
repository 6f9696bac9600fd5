using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// What moved the stances of some pairs in every member of an ensemble: the accounts of each member in two months, and month by
/// month the mean over members of what each account did to the alignment. Members write to places of their own and sums are of
/// whole numbers, so that threads and blocks change nothing.
/// </summary>
public sealed class MemberContributions
{
    /// <summary>Units of an alignment of 1 in sums over members.</summary>
    private const double Unit = 1L << 40;

    private readonly int members;
    private readonly Int128[] parts;
    private readonly Lock[] gates;

    internal MemberContributions(World world, ContributionRequest request, int firstMember, int members)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.From);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.To, request.From);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(request.To, world.Months);
        Request = request;
        FirstMember = firstMember;
        this.members = members - firstMember;
        Accounts = [.. world.Weights.Select(weight => weight.Mechanism.Name), "shocks", "noise"];
        int rows = checked((request.To - request.From + 1) * request.Pairs.Count);
        parts = new Int128[checked(rows * Accounts.Count)];
        gates = [.. Enumerable.Range(request.From, request.To - request.From + 1).Select(_ => new Lock())];
        Before = new MemberAccounts(request.Pairs.Count, Accounts.Count, this.members);
        After = new MemberAccounts(request.Pairs.Count, Accounts.Count, this.members);
        StartStances = [.. request.Pairs.Select(_ => new double[this.members])];
        Histories = [.. request.Pairs.Select(_ => new double[this.members])];
    }

    /// <summary>What is kept.</summary>
    public ContributionRequest Request { get; }

    /// <summary>What moves are booked to: the mechanisms at work, shocks, noise.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>Number of members.</summary>
    public int Members => members;

    /// <summary>Every member in the month <see cref="ContributionRequest.From"/>.</summary>
    public MemberAccounts Before { get; }

    /// <summary>Every member in the month <see cref="ContributionRequest.To"/>.</summary>
    public MemberAccounts After { get; }

    internal int FirstMember { get; }

    internal double[][] StartStances { get; }

    internal double[][] Histories { get; }

    /// <summary>Memory in bytes that the accounts of so many members take.</summary>
    public static long Bytes(World world, int pairs, int members) =>
        (long)members * pairs * (2 * (world.Weights.Count + 4) + 2) * sizeof(double);

    /// <summary>The members' latent stances <c>z⁰</c> in the first month, of the pair at a position; in member order.</summary>
    public ReadOnlySpan<double> StartStance(int position) => StartStances[position];

    /// <summary>The members' baselines <c>b</c>, which are taken as given, of the pair at a position; in member order.</summary>
    public ReadOnlySpan<double> History(int position) => Histories[position];

    /// <summary>
    /// The mean over members of what an account did to the alignment of the pair at a position, from
    /// <see cref="ContributionRequest.From"/> to a month that is not after <see cref="ContributionRequest.To"/>. In each member the
    /// accounts' moves are multiplied by <see cref="AlignmentSlope"/>; over all accounts the means add up to the change of the mean
    /// alignment.
    /// </summary>
    public double MeanPart(int month, int position, int account) =>
        (double)parts[(RowOf(month, position) * Accounts.Count) + account] / (Unit * members);

    /// <summary>A part of an alignment as a whole number of units.</summary>
    internal static Int128 UnitsOf(double number) => (Int128)Math.Round(number * Unit);

    /// <summary>Adds the sums of a block of members.</summary>
    /// <param name="month">The month.</param>
    /// <param name="blockParts">Sums of parts, by position and account.</param>
    internal void Add(int month, ReadOnlySpan<Int128> blockParts)
    {
        int row = RowOf(month, position: 0);
        lock (gates[month - Request.From])
        {
            for (int part = 0; part < blockParts.Length; part++)
            {
                parts[(row * Accounts.Count) + part] += blockParts[part];
            }
        }
    }

    private int RowOf(int month, int position) => ((month - Request.From) * Request.Pairs.Count) + position;
}
