using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The pairs and dyads whose course a run records.</summary>
/// <param name="Pairs">Numbers of directed pairs, ascending.</param>
/// <param name="Dyads">Numbers of dyads, ascending.</param>
public sealed record Columns(IReadOnlyList<int> Pairs, IReadOnlyList<int> Dyads)
{
    /// <summary>Number of columns: the pairs first, then the dyads.</summary>
    public int Count => Pairs.Count + Dyads.Count;

    /// <summary>The place of a pair among the recorded pairs.</summary>
    /// <exception cref="ArgumentException">It is not recorded.</exception>
    public int PositionOfPair(int pair) => PositionOf(Pairs, pair);

    /// <summary>The place of a dyad among the recorded dyads.</summary>
    /// <exception cref="ArgumentException">It is not recorded.</exception>
    public int PositionOfDyad(int dyad) => PositionOf(Dyads, dyad);

    /// <summary>The place of each pair of a world among the recorded pairs; −1 for those that are not.</summary>
    internal int[] PositionsOfPairs(World world)
    {
        var positions = new int[world.Dyads.Pairs];
        Array.Fill(positions, -1);
        for (int position = 0; position < Pairs.Count; position++)
        {
            positions[Pairs[position]] = position;
        }

        return positions;
    }

    /// <summary>Nothing.</summary>
    public static Columns None { get; } = new([], []);

    /// <summary>Every pair and dyad of a world.</summary>
    public static Columns All(World world) =>
        new([.. Enumerable.Range(0, world.Dyads.Pairs)], [.. Enumerable.Range(0, world.Dyads.Dyads)]);

    /// <summary>Some dyads with both their directions.</summary>
    public static Columns Of(World world, IEnumerable<int> dyads)
    {
        int[] chosen = [.. dyads.Distinct().Order()];
        IEnumerable<int> forward = chosen.Select(world.Dyads.Forward);
        return new Columns([.. forward.Concat(forward.Select(world.Dyads.Reverse)).Order()], chosen);
    }

    private static int PositionOf(IReadOnlyList<int> ascending, int number)
    {
        (int low, int high) = (0, ascending.Count - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] == number)
            {
                return middle;
            }

            (low, high) = ascending[middle] < number ? (middle + 1, high) : (low, middle - 1);
        }

        throw new ArgumentException($"Number {number} is not recorded.", nameof(number));
    }
}
