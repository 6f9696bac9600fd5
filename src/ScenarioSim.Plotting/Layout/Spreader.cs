namespace ScenarioSim.Plotting.Layout;

/// <summary>Something that wants to stand at a place on a line and takes up room there.</summary>
/// <param name="Wanted">Where its middle would best be.</param>
/// <param name="Size">How much room it takes.</param>
internal readonly record struct Spread(double Wanted, double Size);

/// <summary>Moves things on a line apart until none overlap, as little as possible.</summary>
internal static class Spreader
{
    /// <summary>
    /// The places that minimise the sum of squared moves, by pooling adjacent violators (Best and Chakravarti 1990,
    /// "Active set algorithms for isotonic regression"); the order by wanted place is kept.
    /// </summary>
    /// <returns>A middle for each item, or null if there is not room for all between the limits.</returns>
    public static double[]? Place(IReadOnlyList<Spread> items, double low, double high)
    {
        if (items.Sum(item => item.Size) > high - low + 1e-9)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, items.Count).OrderBy(i => items[i].Wanted)];
        double[] offsets = Offsets(items, order);
        var pools = new List<(double Mean, int Count)>();
        for (int k = 0; k < order.Length; k++)
        {
            pools.Add((items[order[k]].Wanted - offsets[k], 1));
            while (pools.Count > 1 && pools[^2].Mean > pools[^1].Mean)
            {
                (double mean, int count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                (double before, int others) = pools[^1];
                pools[^1] = (((before * others) + (mean * count)) / (others + count), others + count);
            }
        }

        double largest = order.Length == 0 ? 0 : high - offsets[^1] - (items[order[^1]].Size / 2);
        double smallest = order.Length == 0 ? 0 : low + (items[order[0]].Size / 2);
        double[] places = new double[items.Count];
        int next = 0;
        foreach ((double mean, int count) in pools)
        {
            for (int i = 0; i < count; i++, next++)
            {
                places[order[next]] = Math.Clamp(mean, smallest, Math.Max(smallest, largest)) + offsets[next];
            }
        }

        return places;
    }

    /// <summary>
    /// The same with barriers that no item may lie on. Items keep their order; what finds no room before a barrier goes
    /// behind it, and the other way round.
    /// </summary>
    /// <param name="items">In order of their wanted places.</param>
    /// <param name="low">Lower limit.</param>
    /// <param name="high">Upper limit.</param>
    /// <param name="barriers">Places to keep free.</param>
    /// <param name="clearance">How far from a barrier an item must stay.</param>
    public static double[]? PlaceBetween(
        IReadOnlyList<Spread> items, double low, double high, IEnumerable<double> barriers, double clearance)
    {
        double[] walls = [.. barriers.Where(wall => wall > low && wall < high).Order()];
        double[] starts = [low, .. walls.Select(wall => wall + clearance)];
        double[] ends = [.. walls.Select(wall => wall - clearance), high];
        ILookup<int, Spread> wanted = items.ToLookup(item => walls.Count(wall => item.Wanted >= wall));
        List<List<Spread>> rooms = [.. starts.Select((_, r) => wanted[r].ToList())];
        for (int r = 0; r < rooms.Count - 1; r++)
        {
            while (rooms[r].Count > 0 && !Fits(r))
            {
                rooms[r + 1].Insert(0, rooms[r][^1]);
                rooms[r].RemoveAt(rooms[r].Count - 1);
            }
        }

        for (int r = rooms.Count - 1; r > 0; r--)
        {
            while (rooms[r].Count > 0 && !Fits(r))
            {
                rooms[r - 1].Add(rooms[r][0]);
                rooms[r].RemoveAt(0);
            }
        }

        double[]?[] places = [.. rooms.Select((room, r) => room.Count == 0 ? [] : Place(room, starts[r], ends[r]))];
        return Array.TrueForAll(places, part => part is not null) ? [.. places.SelectMany(part => part!)] : null;

        bool Fits(int r) => rooms[r].Sum(item => item.Size) <= ends[r] - starts[r];
    }

    /// <summary>Distance of each item, in order, from the first when all stand side by side.</summary>
    private static double[] Offsets(IReadOnlyList<Spread> items, int[] order)
    {
        double[] offsets = new double[order.Length];
        for (int k = 1; k < order.Length; k++)
        {
            offsets[k] = offsets[k - 1] + ((items[order[k - 1]].Size + items[order[k]].Size) / 2);
        }

        return offsets;
    }
}
