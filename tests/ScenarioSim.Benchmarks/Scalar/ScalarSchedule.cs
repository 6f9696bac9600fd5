using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>One member's dated shocks and acts, by date.</summary>
internal sealed class ScalarSchedule
{
    private readonly World world;
    private readonly ScalarState s;
    private readonly bool[] forced;
    private readonly WorldEvent[] events;
    private readonly int[] rows;
    private readonly double[] built;
    private int next;

    /// <param name="world">The world.</param>
    /// <param name="state">What shocks strike.</param>
    /// <param name="forced">Where to mark the acts that events force, by pair and act.</param>
    public ScalarSchedule(World world, ScalarState state, bool[] forced)
    {
        this.world = world;
        s = state;
        this.forced = forced;
        events = [.. world.Events];
        rows = new int[events.Length];
        built = new double[state.Institutions.Length];
    }

    /// <summary>Takes over a member's dates.</summary>
    public void Begin(ScalarDraws draws)
    {
        for (int e = 0; e < events.Length; e++)
        {
            rows[e] = draws.RowOf(events[e].Date);
        }

        Array.Sort(rows, events);
        next = 0;
        while (next < rows.Length && rows[next] == ScalarDraws.NoRow)
        {
            next++;
        }
    }

    /// <summary>Lets the shocks of a month strike, and marks its acts.</summary>
    public void Strike(int month)
    {
        int first = next;
        for (; next < rows.Length && rows[next] == month; next++)
        {
            WorldEvent happening = events[next];
            (int pair, int reverse) = PlacesOf(happening.Pair);
            s.Stance[pair] += happening.Stance;
            s.Stance[reverse] += happening.Pair.Directed ? 0 : happening.Stance;
            built[pair] += happening.Institution;
            built[reverse] += happening.Institution;
            MarkAct(happening, pair, isForced: true);
        }

        for (int e = first; e < next; e++)
        {
            (int pair, int reverse) = PlacesOf(events[e].Pair);
            s.Institutions[pair] = s.Institutions[reverse] = Math.Clamp(s.Institutions[pair] + built[pair], 0, 1);
            built[pair] = built[reverse] = 0;
        }
    }

    /// <summary>Forgets the acts of a month that has been lived through.</summary>
    public void Clear(int month)
    {
        for (int e = next - 1; e >= 0 && rows[e] == month; e--)
        {
            MarkAct(events[e], PlacesOf(events[e].Pair).Pair, isForced: false);
        }
    }

    private void MarkAct(WorldEvent happening, int pair, bool isForced)
    {
        if (happening.Act is int act)
        {
            forced[(pair * world.Acts.Count) + act] = isForced;
        }
    }

    private (int Pair, int Reverse) PlacesOf(PairReference pair)
    {
        int n = world.Actors.Count;
        return ((pair.From * n) + pair.To, (pair.To * n) + pair.From);
    }
}
