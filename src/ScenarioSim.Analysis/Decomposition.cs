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
    private const int BeforeColumn = 0;
    private const int AfterColumn = 1;
    private const int HistoryColumn = 2;
    private const int StartColumn = 3;
    private const int EarlierColumn = 4;
    private const int FirstPart = 5;

    private readonly IReadOnlyList<string> accounts;
    private readonly double[] numbers;

    private Decomposition(IReadOnlyList<string> accounts, double[] numbers)
    {
        this.accounts = accounts;
        this.numbers = numbers;
    }

    /// <summary>The score in the first of the two months.</summary>
    public double Before => numbers[BeforeColumn];

    /// <summary>The score in the second.</summary>
    public double After => numbers[AfterColumn];

    /// <summary>The change of the score.</summary>
    public double Change => After - Before;

    /// <summary>That part of <see cref="Before"/> which is taken as given: the baseline <c>b</c>.</summary>
    public double History => numbers[HistoryColumn];

    /// <summary>That part of <see cref="Before"/> which the pressures of the run's first month hold up.</summary>
    public double Start => numbers[StartColumn];

    /// <summary>That part of <see cref="Before"/> which has moved since the run's first month.</summary>
    public double Earlier => numbers[EarlierColumn];

    /// <summary>What each account did between the two months; over all of them the scores' parts add up to <see cref="Change"/>.</summary>
    public IReadOnlyList<AccountPart> Parts =>
    [
        .. accounts.Select((account, number) => new AccountPart(
            account, numbers[FirstPart + number], numbers[FirstPart + accounts.Count + number])),
    ];

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

    /// <summary>One member of an ensemble between the two months for which its accounts are kept.</summary>
    public static Decomposition Of(MemberContributions members, int member) =>
        new(members.Accounts, NumbersOf(members, member));

    private static int Width(IReadOnlyList<string> accounts) => FirstPart + (2 * accounts.Count);

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
        double slope = AlignmentSlope.Between(0, level.Alignment, level.Start + earlier);
        numbers[BeforeColumn] += share * level.Alignment;
        numbers[AfterColumn] += share * after;
        numbers[HistoryColumn] += share * slope * level.History;
        numbers[StartColumn] += share * slope * (level.Start - level.History);
        numbers[EarlierColumn] += share * slope * earlier;
        double move = then.Sum() - earlier;
        double change = AlignmentSlope.Between(level.Alignment, after, move);
        for (int account = 0; account < row.Length; account++)
        {
            numbers[FirstPart + account] += share * (then[account] - row[account]);
            numbers[FirstPart + row.Length + account] += share * change * (then[account] - row[account]);
        }
    }

    /// <summary>Where a direction stood in the first of two months.</summary>
    /// <param name="History">The baseline <c>b</c>.</param>
    /// <param name="Start">The stance <c>z⁰</c> of the run's first month.</param>
    /// <param name="Alignment">The alignment in the first of the two months.</param>
    private readonly record struct Level(double History, double Start, double Alignment);
}
