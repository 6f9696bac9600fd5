using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Analysis;

/// <summary>
/// Where an alignment, or the score of a dyad (the mean of its two directions), stood in one month, and what moved it until
/// another. The level is split by <c>z = b + (z⁰ − b) + (z − z⁰)</c>: history, which is taken as given; what the pressures of the
/// first month hold up; what has moved since. Each is multiplied by <c>a / z</c>. The change is split by the accounts, each
/// multiplied by <see cref="AlignmentSlope"/>. History is the same in every month, so it has no part in a change.
/// </summary>
public sealed record Decomposition
{
    private const int BeforeItem = 0;
    private const int AfterItem = 1;
    private const int ChangeItem = 2;
    private const int HistoryItem = 3;
    private const int StartItem = 4;
    private const int EarlierItem = 5;
    private const int FirstPart = 6;

    private readonly IReadOnlyList<string> accounts;
    private readonly double[] numbers;

    private Decomposition(IReadOnlyList<string> accounts, double[] numbers)
    {
        this.accounts = accounts;
        this.numbers = numbers;
    }

    /// <summary>Where it stood in the first of the two months.</summary>
    public Amount Before => this[BeforeItem];

    /// <summary>Where it stood in the second.</summary>
    public Amount After => this[AfterItem];

    /// <summary>By how much it moved.</summary>
    public Amount Change => this[ChangeItem];

    /// <summary>That part of <see cref="Before"/> which is taken as given: the baseline <c>b</c>.</summary>
    public Amount History => this[HistoryItem];

    /// <summary>That part of <see cref="Before"/> which the pressures of the run's first month hold up.</summary>
    public Amount Start => this[StartItem];

    /// <summary>That part of <see cref="Before"/> which has moved since the run's first month.</summary>
    public Amount Earlier => this[EarlierItem];

    /// <summary>What each account did between the two months; over all of them the parts add up to <see cref="Change"/>.</summary>
    public IReadOnlyList<AccountPart> Parts =>
        [.. accounts.Select((account, number) => new AccountPart(account, this[FirstPart + number]))];

    /// <summary>An item: its stance stands before its score.</summary>
    private Amount this[int item] => new(numbers[2 * item], numbers[(2 * item) + 1]);

    /// <summary>A deterministic run between two months.</summary>
    /// <param name="run">The run.</param>
    /// <param name="pairs">Numbers of recorded pairs: one, or the two directions of a dyad.</param>
    /// <param name="from">The first of the two months, counted from the run's first.</param>
    /// <param name="to">The second.</param>
    public static Decomposition Of(Trajectory run, IReadOnlyList<int> pairs, int from, int to)
    {
        var numbers = new double[Width(run.Accounts)];
        foreach (int position in pairs.Select(run.Columns.PositionOfPair))
        {
            var row = new double[run.Accounts.Count];
            var then = new double[run.Accounts.Count];
            for (int account = 0; account < row.Length; account++)
            {
                row[account] = run.Contribution(from, position, account);
                then[account] = run.Contribution(to, position, account);
            }

            Add(
                numbers,
                new Level(run.History(position), run.StartStance(position), run.Alignment(from, position)),
                row, then, run.Alignment(to, position), 1.0 / pairs.Count);
        }

        return new Decomposition(run.Accounts, numbers);
    }

    /// <summary>The mean over members of an ensemble between the two months for which their accounts are kept.</summary>
    /// <param name="members">The members' accounts, of one pair or of the two directions of a dyad.</param>
    /// <returns>The mean and, of each number in it, the Monte Carlo error (one standard error; null below two members).</returns>
    public static (Decomposition Mean, Decomposition? Error) Mean(MemberContributions members)
    {
        int width = Width(members.Accounts);
        (double[] mean, double[] squares) = (new double[width], new double[width]);
        for (int member = 0; member < members.Members; member++)
        {
            double[] numbers = NumbersOf(members, member);
            for (int column = 0; column < width; column++)
            {
                // Welford (1962, Technometrics 4(3)): mean and sum of squared deviations in one pass.
                double deviation = numbers[column] - mean[column];
                mean[column] += deviation / (member + 1);
                squares[column] += deviation * (numbers[column] - mean[column]);
            }
        }

        double count = members.Members;
        return (
            new Decomposition(members.Accounts, mean),
            count < 2 ? null : new Decomposition(members.Accounts, [.. squares.Select(sum => Math.Sqrt(sum / (count - 1) / count))]));
    }

    private static int Width(IReadOnlyList<string> accounts) => 2 * (FirstPart + accounts.Count);

    private static double[] NumbersOf(MemberContributions members, int member)
    {
        int pairs = members.Request.Pairs.Count;
        int accounts = members.Accounts.Count;
        var numbers = new double[Width(members.Accounts)];
        (double[] row, double[] then) = (new double[accounts], new double[accounts]);
        for (int position = 0; position < pairs; position++)
        {
            for (int account = 0; account < accounts; account++)
            {
                row[account] = members.Before.Contribution(position, account)[member];
                then[account] = members.After.Contribution(position, account)[member];
            }

            Add(
                numbers,
                new Level(
                    members.History(position)[member],
                    members.StartStance(position)[member],
                    members.Before.Alignment(position)[member]),
                row, then, members.After.Alignment(position)[member], 1.0 / pairs);
        }

        return numbers;
    }

    /// <summary>Adds one direction.</summary>
    /// <param name="numbers">What to add to.</param>
    /// <param name="level">Where it stood.</param>
    /// <param name="row">Its accounts in the first of the two months.</param>
    /// <param name="then">Its accounts in the second.</param>
    /// <param name="after">Its alignment in the second.</param>
    /// <param name="share">How much it counts.</param>
    private static void Add(double[] numbers, Level level, double[] row, double[] then, double after, double share)
    {
        double earlier = row.Sum();
        double move = then.Sum() - earlier;
        double before = level.Start + earlier;
        double slope = share * AlignmentSlope.Between(0, level.Alignment, before);
        double change = share * AlignmentSlope.Between(level.Alignment, after, move);
        Add(numbers, BeforeItem, share * before, share * level.Alignment);
        Add(numbers, AfterItem, share * (before + move), share * after);
        Add(numbers, ChangeItem, share * move, share * (after - level.Alignment));
        Add(numbers, HistoryItem, share * level.History, slope * level.History);
        Add(numbers, StartItem, share * (level.Start - level.History), slope * (level.Start - level.History));
        Add(numbers, EarlierItem, share * earlier, slope * earlier);
        for (int account = 0; account < row.Length; account++)
        {
            double part = then[account] - row[account];
            Add(numbers, FirstPart + account, share * part, change * part);
        }
    }

    private static void Add(double[] numbers, int item, double stance, double score)
    {
        numbers[2 * item] += stance;
        numbers[(2 * item) + 1] += score;
    }

    /// <summary>Where a direction stood in the first of two months.</summary>
    /// <param name="History">The baseline <c>b</c>.</param>
    /// <param name="Start">The stance <c>z⁰</c> of the run's first month.</param>
    /// <param name="Alignment">The alignment in the first of the two months.</param>
    private readonly record struct Level(double History, double Start, double Alignment);
}
