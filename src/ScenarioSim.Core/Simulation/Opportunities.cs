using System.Numerics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// What a month's circumstances say of every act and pair before any stance is looked at: the need that the act would meet,
/// and what stands against it. Does not depend on the member unless something uncertain enters.
/// </summary>
internal sealed class Opportunities
{
    private readonly World world;
    private readonly Circumstances circumstances;
    private readonly LaneTable match;
    private readonly LaneTable resistance;
    private readonly int[][][] regimesAgainst;

    public Opportunities(World world, Circumstances circumstances, int members)
    {
        this.world = world;
        this.circumstances = circumstances;
        regimesAgainst = [.. world.Acts.Select((_, act) => RegimesAgainst(act))];
        int pairs = world.Dyads.Pairs;
        var matchVaries = new bool[checked(pairs * world.Acts.Count)];
        var resistanceVaries = new bool[matchVaries.Length];
        for (int pair = 0; pair < pairs; pair++)
        {
            for (int act = 0; act < world.Acts.Count; act++)
            {
                matchVaries[Row(pair, act)] = Goods(act).Any(g => Need(pair, g).Varies || Supply(pair, g).Varies);
                resistanceVaries[Row(pair, act)] = ResistanceVaries(pair, act);
            }
        }

        match = new LaneTable(matchVaries, members);
        resistance = new LaneTable(resistanceVaries, members);
    }

    /// <summary><c>match_c,ij = Σ_g delivers_cg supply_ig need_jg</c>; at least 0.</summary>
    public Lane Match(int pair, int act) => match[Row(pair, act)];

    /// <summary>Cost, breach of regimes and closed borders together, in utility; at least 0.</summary>
    public Lane Resistance(int pair, int act) => resistance[Row(pair, act)];

    /// <summary>Takes in the circumstances of the month.</summary>
    public void Update()
    {
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            for (int act = 0; act < world.Acts.Count; act++)
            {
                UpdateMatch(pair, act);
                UpdateResistance(pair, act);
            }
        }
    }

    private int Row(int pair, int act) => (pair * world.Acts.Count) + act;

    private Lane Need(int pair, int resource) =>
        circumstances.Of(Parameters.Needs, (world.Dyads.To(pair) * world.Resources.Count) + resource);

    private Lane Supply(int pair, int resource) =>
        circumstances.Of(Parameters.Supplies, (world.Dyads.From(pair) * world.Resources.Count) + resource);

    private Lane Enforcement(int regime, int actor) =>
        circumstances.Of(Parameters.Enforcement, (regime * world.Actors.Count) + actor);

    private IEnumerable<int> Goods(int act) =>
        Enumerable.Range(0, world.Resources.Count).Where(g => world.Acts[act].Delivers[g] > 0);

    private void UpdateMatch(int pair, int act)
    {
        IReadOnlyList<double> delivers = world.Acts[act].Delivers;
        for (int m = 0; m < match.Width(Row(pair, act)); m += Vector<double>.Count)
        {
            Vector<double> sum = Vector<double>.Zero;
            for (int g = 0; g < delivers.Count; g++)
            {
                if (delivers[g] > 0)
                {
                    sum += delivers[g] * Supply(pair, g)[m] * Need(pair, g)[m];
                }
            }

            match.Set(Row(pair, act), m, sum);
        }
    }

    private void UpdateResistance(int pair, int act)
    {
        Lane breach = circumstances.Of(Parameters.BreachPenalty);
        Lane closed = circumstances.Of(Parameters.ClosurePenalty);
        (int i, int j) = (world.Dyads.From(pair), world.Dyads.To(pair));
        Lane mine = circumstances.Of(Parameters.Closure, i);
        Lane yours = circumstances.Of(Parameters.Closure, j);
        for (int m = 0; m < resistance.Width(Row(pair, act)); m += Vector<double>.Count)
        {
            Vector<double> sum = Vector<double>.Zero;
            foreach (int regime in regimesAgainst[act][j])
            {
                sum += Enforcement(regime, i)[m];
            }

            foreach (int regime in regimesAgainst[act][i])
            {
                sum += Enforcement(regime, j)[m];
            }

            sum = (breach[m] * sum) + new Vector<double>(world.Acts[act].Cost);
            if (world.Acts[act].CrossesBorder)
            {
                sum += closed[m] * Vector.Max(mine[m], yours[m]);
            }

            resistance.Set(Row(pair, act), m, sum);
        }
    }

    private bool ResistanceVaries(int pair, int act)
    {
        (int i, int j) = (world.Dyads.From(pair), world.Dyads.To(pair));
        bool border = world.Acts[act].CrossesBorder && (
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
