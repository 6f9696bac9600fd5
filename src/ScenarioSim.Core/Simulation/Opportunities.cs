using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// What a month's circumstances say of every act and pair before any stance is looked at: what the need that the act would
/// meet is worth, whether it is possible at all, and what stands against it. Does not depend on the member unless something
/// uncertain enters.
/// </summary>
internal sealed class Opportunities
{
    private readonly World world;
    private readonly DyadTable dyads;
    private readonly Act[] repertoire;
    private readonly int resources;
    private readonly int actors;
    private readonly Circumstances circumstances;
    private readonly LaneTable worth;
    private readonly LaneTable possible;
    private readonly LaneTable resistance;
    private readonly int[][][] regimesAgainst;
    private readonly MonthMemory memory;
    private readonly bool[] needsMoved;
    private readonly bool[] suppliesMoved;
    private readonly bool[] hindrancesMoved;
    private bool constantsMoved;

    public Opportunities(RunPlan plan, Circumstances circumstances, int members)
    {
        world = plan.World;
        this.circumstances = circumstances;
        dyads = world.Dyads;
        repertoire = [.. world.Acts];
        resources = world.Resources.Count;
        actors = world.Actors.Count;
        needsMoved = new bool[actors];
        suppliesMoved = new bool[actors];
        hindrancesMoved = new bool[actors];
        regimesAgainst = [.. repertoire.Select((_, act) => RegimesAgainst(act))];
        int pairs = dyads.Pairs;
        var worthVaries = new bool[checked(pairs * repertoire.Length)];
        var possibleVaries = new bool[worthVaries.Length];
        var resistanceVaries = new bool[worthVaries.Length];
        for (int pair = 0; pair < pairs; pair++)
        {
            for (int act = 0; act < repertoire.Length; act++)
            {
                bool matchVaries = repertoire[act].Goods.Any(g => Need(pair, g).Varies || Supply(pair, g).Varies);
                bool delivers = repertoire[act].DeliversAnything;
                worthVaries[Row(pair, act)] = matchVaries || (delivers && circumstances.Of(Parameters.NeedValue).Varies);
                possibleVaries[Row(pair, act)] = matchVaries || (delivers && circumstances.Of(Parameters.MatchFloor).Varies);
                resistanceVaries[Row(pair, act)] = ResistanceVaries(pair, act);
            }
        }

        worth = new LaneTable(worthVaries, members);
        possible = new LaneTable(possibleVaries, members);
        resistance = new LaneTable(resistanceVaries, members);
        memory = new MonthMemory(plan.KeptMonths, worth, possible, resistance);
        for (int row = 0; row < possibleVaries.Length; row++)
        {
            possible.Fill(row, 1);
        }
    }

    /// <summary><c>need_value · match_c,ij</c> with <c>match_c,ij = Σ_g delivers_cg supply_ig need_jg</c>, in utility; at least 0.</summary>
    public Lane Worth(int pair, int act) => worth[Row(pair, act)];

    /// <summary>
    /// <c>min(1, match / match_floor)</c> for acts that deliver anything, else 1: the greatest probability that the act can have.
    /// </summary>
    public Lane Possible(int pair, int act) => possible[Row(pair, act)];

    /// <summary>Cost, breach of regimes and closed borders together, in utility; at least 0.</summary>
    public Lane Resistance(int pair, int act) => resistance[Row(pair, act)];

    /// <summary>Takes in the circumstances of a month, counted from the first; what they have not moved stays as it is.</summary>
    public void Update(int month)
    {
        bool isRecalled = memory.Recall(month);
        FindMoved();
        for (int pair = 0; pair < dyads.Pairs; pair++)
        {
            (int i, int j) = (dyads.From(pair), dyads.To(pair));
            if (suppliesMoved[i] || needsMoved[j])
            {
                UpdateMatches(pair, isRecalled);
            }

            if (hindrancesMoved[i] || hindrancesMoved[j])
            {
                UpdateResistances(pair, isRecalled);
            }
        }

        if (!isRecalled)
        {
            memory.Remember(month);
        }
    }

    /// <summary>Finds the actors whose needs, supplies, borders or enforcement the month has moved; constants of behaviour move all.</summary>
    private void FindMoved()
    {
        constantsMoved = circumstances.Moved(Parameters.NeedValue) || circumstances.Moved(Parameters.MatchFloor) ||
            circumstances.Moved(Parameters.BreachPenalty) || circumstances.Moved(Parameters.ClosurePenalty);
        for (int i = 0; i < actors; i++)
        {
            (needsMoved[i], suppliesMoved[i]) = (constantsMoved, constantsMoved);
            for (int g = 0; g < resources; g++)
            {
                needsMoved[i] |= circumstances.Moved(Parameters.Needs, (i * resources) + g);
                suppliesMoved[i] |= circumstances.Moved(Parameters.Supplies, (i * resources) + g);
            }

            hindrancesMoved[i] = constantsMoved || circumstances.Moved(Parameters.Closure, i);
            for (int regime = 0; regime < world.Regimes.Count; regime++)
            {
                hindrancesMoved[i] |= circumstances.Moved(Parameters.Enforcement, (regime * actors) + i);
            }
        }
    }

    private int Row(int pair, int act) => (pair * repertoire.Length) + act;

    private Lane Need(int pair, int resource) =>
        circumstances.Of(Parameters.Needs, (dyads.To(pair) * resources) + resource);

    private Lane Supply(int pair, int resource) =>
        circumstances.Of(Parameters.Supplies, (dyads.From(pair) * resources) + resource);

    private Lane Enforcement(int regime, int actor) =>
        circumstances.Of(Parameters.Enforcement, (regime * actors) + actor);

    private void UpdateMatches(int pair, bool isRecalled)
    {
        for (int act = 0; act < repertoire.Length; act++)
        {
            if ((!isRecalled || Worth(pair, act).Varies || Possible(pair, act).Varies) && MatchMoved(pair, act))
            {
                UpdateMatch(pair, act);
            }
        }
    }

    private void UpdateResistances(int pair, bool isRecalled)
    {
        for (int act = 0; act < repertoire.Length; act++)
        {
            if ((!isRecalled || Resistance(pair, act).Varies) && ResistanceMoved(pair, act))
            {
                UpdateResistance(pair, act);
            }
        }
    }

    private bool MatchMoved(int pair, int act)
    {
        bool moved = constantsMoved && repertoire[act].DeliversAnything;
        foreach (int g in repertoire[act].Goods)
        {
            moved |= circumstances.Moved(Parameters.Needs, (dyads.To(pair) * resources) + g) ||
                circumstances.Moved(Parameters.Supplies, (dyads.From(pair) * resources) + g);
        }

        return moved;
    }

    private bool ResistanceMoved(int pair, int act)
    {
        (int i, int j) = (dyads.From(pair), dyads.To(pair));
        bool border = repertoire[act].CrossesBorder &&
            (circumstances.Moved(Parameters.Closure, i) || circumstances.Moved(Parameters.Closure, j));
        return constantsMoved || border || EnforcementMoved(regimesAgainst[act][j], i) || EnforcementMoved(regimesAgainst[act][i], j);
    }

    private bool EnforcementMoved(int[] regimes, int actor)
    {
        bool moved = false;
        foreach (int regime in regimes)
        {
            moved |= circumstances.Moved(Parameters.Enforcement, (regime * actors) + actor);
        }

        return moved;
    }

    /// <summary>What a delivery is worth, and how far it is possible.</summary>
    private void UpdateMatch(int pair, int act)
    {
        int row = Row(pair, act);
        Lane needValue = circumstances.Of(Parameters.NeedValue);
        Lane floor = circumstances.Of(Parameters.MatchFloor);
        int width = Math.Max(worth.Width(row), possible.Width(row));
        for (int m = 0; m < width; m += Vector512<double>.Count)
        {
            Vector512<double> match = Match(pair, act, m);
            if (m < worth.Width(row))
            {
                worth.Set(row, m, needValue[m] * match);
            }

            if (m < possible.Width(row))
            {
                possible.Set(row, m, Vector512.Min(Vector512<double>.One, match / floor[m]));
            }
        }
    }

    private Vector512<double> Match(int pair, int act, int member)
    {
        Vector512<double> match = Vector512<double>.Zero;
        foreach (int g in repertoire[act].Goods)
        {
            match += repertoire[act].Shares[g] * Supply(pair, g)[member] * Need(pair, g)[member];
        }

        return match;
    }

    private void UpdateResistance(int pair, int act)
    {
        int row = Row(pair, act);
        (int i, int j) = (dyads.From(pair), dyads.To(pair));
        resistance.Fill(row, 0);
        AddEnforcement(row, regimesAgainst[act][j], i);
        AddEnforcement(row, regimesAgainst[act][i], j);
        Lane breach = circumstances.Of(Parameters.BreachPenalty);
        Lane closed = circumstances.Of(Parameters.ClosurePenalty);
        Lane mine = circumstances.Of(Parameters.Closure, i);
        Lane yours = circumstances.Of(Parameters.Closure, j);
        var cost = Vector512.Create(repertoire[act].Cost);
        for (int m = 0; m < resistance.Width(row); m += Vector512<double>.Count)
        {
            Vector512<double> sum = (breach[m] * resistance[row][m]) + cost;
            if (repertoire[act].CrossesBorder)
            {
                sum += closed[m] * Vector512.Max(mine[m], yours[m]);
            }

            resistance.Set(row, m, sum);
        }
    }

    private void AddEnforcement(int row, int[] regimes, int actor)
    {
        foreach (int regime in regimes)
        {
            Lane enforcement = Enforcement(regime, actor);
            for (int m = 0; m < resistance.Width(row); m += Vector512<double>.Count)
            {
                resistance.Set(row, m, resistance[row][m] + enforcement[m]);
            }
        }
    }

    private bool ResistanceVaries(int pair, int act)
    {
        (int i, int j) = (dyads.From(pair), dyads.To(pair));
        bool border = repertoire[act].CrossesBorder && (
            circumstances.Of(Parameters.ClosurePenalty).Varies ||
            circumstances.Of(Parameters.Closure, i).Varies || circumstances.Of(Parameters.Closure, j).Varies);
        return border || circumstances.Of(Parameters.BreachPenalty).Varies ||
            regimesAgainst[act][j].Any(regime => Enforcement(regime, i).Varies) ||
            regimesAgainst[act][i].Any(regime => Enforcement(regime, j).Varies);
    }

    /// <summary>The regimes that list an act, by the actor that they are directed against.</summary>
    private int[][] RegimesAgainst(int act) =>
    [
        .. Enumerable.Range(0, world.Actors.Count).Select(target => Enumerable.Range(0, world.Regimes.Count)
            .Where(regime => world.Regimes[regime].Target == target && world.Regimes[regime].Acts.Contains(act))
            .ToArray()),
    ];
}
