using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The dated shocks and acts of a block's members, each at the member's own dates.</summary>
internal sealed class Schedule
{
    /// <summary>No row of the horizon.</summary>
    private const int NoRow = -1;

    private readonly World world;
    private readonly MemberDraws draws;
    private readonly WorldEvent[] events;
    private readonly int[][] rows;
    private readonly Dictionary<int, int> forcedRows = [];
    private readonly LanePlane forced;
    private readonly LanePlane institutionShock;

    public Schedule(World world, MemberDraws draws)
    {
        this.world = world;
        this.draws = draws;
        events = [.. world.Events.OrderBy(Order)];
        rows = [.. events.Select(_ => new int[draws.Members])];
        foreach (WorldEvent happening in events)
        {
            if (happening.Act is int act)
            {
                forcedRows.TryAdd(ForcedKey(PairOf(happening), act), forcedRows.Count);
            }
        }

        forced = new LanePlane(forcedRows.Count, draws.Members);
        institutionShock = new LanePlane(1, draws.Members);
    }

    /// <summary>Whether an event forces any act this month.</summary>
    public bool IsForcing { get; private set; }

    /// <summary>Takes over the members' dates.</summary>
    public void Begin()
    {
        for (int e = 0; e < events.Length; e++)
        {
            for (int m = 0; m < draws.Members; m++)
            {
                int member = m;
                Month month = MomentResolver.Resolve(
                    events[e].Date, world.Dates, uncertainty => draws[uncertainty].Of(member));
                rows[e][m] = world.RowOf(month) ?? NoRow;
            }
        }
    }

    /// <summary>Lets the shocks of a month strike.</summary>
    public void Strike(Block block, int month, Ledger? ledger)
    {
        int dyad = -1;
        for (int e = 0; e < events.Length; e++)
        {
            if (events[e].Stance != 0)
            {
                StrikeStance(block, e, month, ledger);
            }

            if (events[e].Institution != 0)
            {
                int next = world.Dyads.Dyad(PairOf(events[e]));
                FinishInstitutions(block, dyad, next);
                dyad = next;
                AddInstitution(e, month);
            }
        }

        FinishInstitutions(block, dyad, -1);
    }

    /// <summary>Marks the acts that events force in a month.</summary>
    public void Force(int month)
    {
        IsForcing = forced.Rows > 0 && rows.Any(row => row.Contains(month));
        if (!IsForcing)
        {
            return;
        }

        forced.Clear();
        for (int e = 0; e < events.Length; e++)
        {
            if (events[e].Act is int act)
            {
                Span<double> row = forced.Row(forcedRows[ForcedKey(PairOf(events[e]), act)]);
                for (int m = 0; m < row.Length; m++)
                {
                    row[m] = rows[e][m] == month ? 1 : row[m];
                }
            }
        }
    }

    /// <summary>1 for members in which an event forces the act this month, else 0; null where no event does.</summary>
    public Lane? Forced(int pair, int act) =>
        IsForcing && forcedRows.TryGetValue(ForcedKey(pair, act), out int row) ? forced[row] : null;

    /// <summary>
    /// Institution shocks of one dyad stand together, so that they are summed before they are clamped; the file's order
    /// decides nothing.
    /// </summary>
    private (int Dyad, int Pair, bool Directed, int Act, double Stance, double Institution) Order(WorldEvent happening)
    {
        int pair = PairOf(happening);
        return (world.Dyads.Dyad(pair), pair, happening.Pair.Directed, happening.Act ?? -1, happening.Stance, happening.Institution);
    }

    private int PairOf(WorldEvent happening) => world.Dyads.Pair(happening.Pair.From, happening.Pair.To);

    private int ForcedKey(int pair, int act) => checked((pair * world.Acts.Count) + act);

    private void StrikeStance(Block block, int e, int month, Ledger? ledger)
    {
        int pair = PairOf(events[e]);
        for (int m = 0; m < draws.Members; m++)
        {
            if (rows[e][m] != month)
            {
                continue;
            }

            Add(pair, m);
            if (!events[e].Pair.Directed)
            {
                Add(world.Dyads.Reverse(pair), m);
            }
        }

        void Add(int struck, int member)
        {
            block.Stance.Row(struck)[member] += events[e].Stance;
            ledger?.Shock(struck, member, events[e].Stance);
        }
    }

    private void AddInstitution(int e, int month)
    {
        Span<double> sum = institutionShock.Row(0);
        for (int m = 0; m < sum.Length; m++)
        {
            sum[m] += rows[e][m] == month ? events[e].Institution : 0;
        }
    }

    private void FinishInstitutions(Block block, int dyad, int next)
    {
        if (dyad < 0 || dyad == next)
        {
            return;
        }

        Span<double> sum = institutionShock.Row(0);
        Span<double> institutions = block.Institutions.Row(dyad);
        for (int m = 0; m < sum.Length; m++)
        {
            institutions[m] = Math.Clamp(institutions[m] + sum[m], 0, 1);
        }

        sum.Clear();
    }
}
