namespace ScenarioSim.Core.Worlds;

/// <summary>
/// Numbers the directed pairs and the undirected dyads of a world in canonical order, and tells which belong together.
/// Pair (i, j) stands before (i, l) where j &lt; l, and before (l, …) where i &lt; l; dyads likewise with i &lt; j.
/// </summary>
public sealed class DyadTable
{
    private readonly int[] from;
    private readonly int[] to;
    private readonly int[] reverse;
    private readonly int[] dyad;
    private readonly int[] forward;

    /// <summary>Numbers the pairs of <paramref name="actors"/> actors.</summary>
    public DyadTable(int actors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actors);
        Actors = actors;
        Pairs = actors * Math.Max(0, actors - 1);
        Dyads = Pairs / 2;
        from = new int[Pairs];
        to = new int[Pairs];
        reverse = new int[Pairs];
        dyad = new int[Pairs];
        forward = new int[Dyads];
        int dyads = 0;
        for (int i = 0; i < actors; i++)
        {
            for (int j = i + 1; j < actors; j++)
            {
                Link(i, j, dyads++);
            }
        }
    }

    /// <summary>Number of actors.</summary>
    public int Actors { get; }

    /// <summary>Number of directed pairs.</summary>
    public int Pairs { get; }

    /// <summary>Number of undirected dyads.</summary>
    public int Dyads { get; }

    /// <summary>The pair of <paramref name="i"/> towards <paramref name="j"/>, two different actors.</summary>
    public int Pair(int i, int j) => (i * (Actors - 1)) + (j > i ? j - 1 : j);

    /// <summary>Whose stance the pair is.</summary>
    public int From(int pair) => from[pair];

    /// <summary>Towards whom.</summary>
    public int To(int pair) => to[pair];

    /// <summary>The opposite direction.</summary>
    public int Reverse(int pair) => reverse[pair];

    /// <summary>The dyad that the pair is a direction of.</summary>
    public int Dyad(int pair) => dyad[pair];

    /// <summary>The dyad of two actors named together.</summary>
    public int Dyad(PairReference pair) => Dyad(Pair(pair.From, pair.To));

    /// <summary>The direction of the dyad from the lower-numbered actor.</summary>
    public int Forward(int dyad) => forward[dyad];

    private void Link(int i, int j, int number)
    {
        int there = Pair(i, j);
        int back = Pair(j, i);
        (from[there], to[there], reverse[there], dyad[there]) = (i, j, back, number);
        (from[back], to[back], reverse[back], dyad[back]) = (j, i, there, number);
        forward[number] = there;
    }
}
