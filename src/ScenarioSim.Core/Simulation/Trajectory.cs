using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The course of one run: a row per month, the state at its start and the acts taken during it.</summary>
public sealed class Trajectory
{
    private readonly double[][] alignment;
    private readonly double[][] institutions;
    private readonly double[][] acts;
    private readonly double[][][] contributions;
    private readonly double[] starts;
    private readonly double[] history;

    internal Trajectory(World world, Columns columns, bool isBooked)
    {
        World = world;
        Columns = columns;
        alignment = Rows(world.Months, columns.Pairs.Count);
        institutions = Rows(world.Months, columns.Dyads.Count);
        acts = Rows(world.Months, checked(columns.Pairs.Count * world.Acts.Count));
        Accounts = isBooked ? [.. world.Weights.Select(weight => weight.Mechanism.Name), "shocks"] : [];
        contributions = [.. Accounts.Select(_ => Rows(world.Months, columns.Pairs.Count))];
        starts = new double[columns.Pairs.Count];
        history = new double[columns.Pairs.Count];
    }

    /// <summary>The world that was run.</summary>
    public World World { get; }

    /// <summary>What was recorded.</summary>
    public Columns Columns { get; }

    /// <summary>What moves of stances are booked to: the mechanisms at work, then shocks; nothing where none was booked.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>Alignment in a month of the pair at a position of <see cref="Columns.Pairs"/>; in [−1, 1].</summary>
    public double Alignment(int month, int position) => alignment[month][position];

    /// <summary>Institutions in a month of the dyad at a position of <see cref="Columns.Dyads"/>; in [0, 1].</summary>
    public double Institutions(int month, int position) => institutions[month][position];

    /// <summary>Probability of an act during a month, of the pair at a position of <see cref="Columns.Pairs"/>; in [0, 1].</summary>
    public double Act(int month, int position, int act) => acts[month][(position * World.Acts.Count) + act];

    /// <summary>
    /// What an account of <see cref="Accounts"/> has moved the latent stance by since the first month; over all accounts the
    /// sum is <c>z − z⁰</c>.
    /// </summary>
    public double Contribution(int month, int position, int account) => contributions[account][month][position];

    /// <summary>
    /// The latent stance <c>z⁰</c> of the first month, of the pair at a position of <see cref="Columns.Pairs"/>; 0 where nothing was booked.
    /// </summary>
    public double StartStance(int position) => starts[position];

    /// <summary>
    /// The baseline <c>b</c> of the pair at a position of <see cref="Columns.Pairs"/>: that part of every later stance which is
    /// taken as given. The rest of <see cref="StartStance"/> is what the pressures of the first month hold up; 0 where nothing was booked.
    /// </summary>
    public double History(int position) => history[position];

    /// <summary>The alignment score in a month of the dyad at a position of <see cref="Columns.Dyads"/>; in [−1, 1].</summary>
    public double Score(int month, int position)
    {
        int forward = World.Dyads.Forward(Columns.Dyads[position]);
        int back = World.Dyads.Reverse(forward);
        return (Alignment(month, Columns.PositionOfPair(forward)) + Alignment(month, Columns.PositionOfPair(back))) / 2;
    }

    internal void Record(Block block, Ledger? ledger, int month)
    {
        for (int position = 0; position < Columns.Pairs.Count; position++)
        {
            alignment[month][position] = block.Alignment[Columns.Pairs[position]].Of(0);
        }

        if (ledger is not null)
        {
            RecordBooks(block, ledger, month);
        }

        for (int position = 0; position < Columns.Dyads.Count; position++)
        {
            institutions[month][position] = block.Institutions[Columns.Dyads[position]].Of(0);
        }
    }

    private void RecordBooks(Block block, Ledger ledger, int month)
    {
        for (int position = 0; position < Columns.Pairs.Count; position++)
        {
            int pair = Columns.Pairs[position];
            if (month == 0)
            {
                (starts[position], history[position]) = (block.Stance[pair].Of(0), ledger.History[pair].Of(0));
            }

            for (int account = 0; account < contributions.Length; account++)
            {
                contributions[account][month][position] = ledger[account][pair].Of(0);
            }
        }
    }

    internal void RecordActs(Step step, int month)
    {
        for (int row = 0; row < acts[month].Length; row++)
        {
            (int position, int act) = Math.DivRem(row, World.Acts.Count);
            acts[month][row] = step.Taken(Columns.Pairs[position], act);
        }
    }

    private static double[][] Rows(int months, int width)
    {
        var rows = new double[months][];
        for (int month = 0; month < months; month++)
        {
            rows[month] = new double[width];
        }

        return rows;
    }
}
