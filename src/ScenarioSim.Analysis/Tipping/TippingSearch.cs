namespace ScenarioSim.Analysis.Tipping;

/// <summary>
/// Finds the smallest change of one uncertain value, and of any two, that takes a score across a threshold. Along each direction
/// the search goes outwards in steps until the threshold is first crossed, and then halves the last step; a crossing and
/// uncrossing within one step is missed. Two values are first changed in twelve directions, and then, the nearest pairs, in ever
/// finer ones about the best of these; a pair that gains less than two parts in a hundred on the nearer of the two alone is missed.
/// </summary>
/// <param name="inputs">The values that may move.</param>
/// <param name="threshold">The threshold.</param>
/// <param name="wantsBelow">Whether the score is to fall below it; else it is to rise above it.</param>
/// <param name="scores">The score of each candidate, a value per input; null where it has none.</param>
public sealed class TippingSearch(
    IReadOnlyList<MovableInput> inputs,
    double threshold,
    bool wantsBelow,
    Func<IReadOnlyList<double[]>, IReadOnlyList<double?>> scores)
{
    /// <summary>Steps along the direction of one value, and of the nearest pairs.</summary>
    public const int Steps = 48;

    /// <summary>Steps along each direction of two values.</summary>
    public const int PairSteps = 6;

    /// <summary>How many values, those that alone move the score the farthest, are paired with each other.</summary>
    public const int MostPaired = 40;

    /// <summary>How far pairs are searched at most, in standard deviations.</summary>
    public const double FarthestPair = 6;

    private const int Quarters = 4;
    private const int DirectionsPerQuarter = 3;
    private const int FineDirections = 9;
    private const int Halvings = 20;

    // How many of the nearest pairs are searched again, each time in directions so much finer.
    private static readonly int[] Finer = [60, 20, 20];

    /// <summary>Searches.</summary>
    /// <param name="withPairs">Whether any two values are searched as well; it takes some ten times as long.</param>
    public TippingPoints Find(bool withPairs)
    {
        int[] movable = [.. Enumerable.Range(0, inputs.Count).Where(input => inputs[input].Sd > 0)];
        Ray[] rays = [.. movable.SelectMany(input => new[] { Ray.Of(inputs, input, 1), Ray.Of(inputs, input, -1) })];
        Search(rays, Steps);
        IReadOnlyList<TippingPoint> single = Nearest(rays);
        InputSwing[] swings =
        [
            .. rays.Chunk(2).Select(both => SwingOf(both[0].Inputs.First(), both)).OfType<InputSwing>()
                .OrderByDescending(swing => swing.High - swing.Low).ThenBy(swing => swing.Input),
        ];
        int[] paired = [.. swings.Where(swing => swing.High > swing.Low).Take(MostPaired).Select(swing => swing.Input).Order()];
        return new TippingPoints(swings, single, withPairs ? OfTwo(paired, single) : []);
    }

    private IReadOnlyList<TippingPoint> OfTwo(int[] paired, IReadOnlyList<TippingPoint> single)
    {
        var limits = single.ToDictionary(point => point.Changes[0].Input, point => point.Distance);
        const double quarter = Math.PI / 2;
        double step = quarter / (DirectionsPerQuarter + 1);
        var all = new List<Ray>(
            from first in paired
            from second in paired
            where first < second
            from direction in Enumerable.Range(0, Quarters * (DirectionsPerQuarter + 1))
            where direction % (DirectionsPerQuarter + 1) != 0
            select Pair(first, second, direction * step));
        Search([.. all], PairSteps);
        foreach (int pairs in Finer)
        {
            Ray[] about =
            [
                .. from best in all.Where(ray => ray.Found()?.Changes.Count == 2)
                       .GroupBy(ray => (ray.Inputs.First(), ray.Inputs.Last()))
                       .Select(pair => pair.MinBy(ray => ray.Found()!.Distance)!)
                       .OrderBy(ray => ray.Found()!.Distance).Take(pairs)
                   from direction in Enumerable.Range(0, FineDirections)
                   let turn = (2.0 * (direction + 1) / (FineDirections + 1)) - 1
                   select Pair(best.Inputs.First(), best.Inputs.Last(), best.Angle + (turn * step)),
            ];
            Search(about, PairSteps);
            all.AddRange(about);
            step /= (FineDirections + 1) / 2;
        }

        return [.. Nearest([.. all]).Where(point => point.Changes.Count == 2 && point.Distance < NearestAlone(point))];

        Ray Pair(int first, int second, double angle) => Ray.Of(
            inputs, first, second, angle, Math.Min(FarthestPair, Math.Min(LimitOf(first), LimitOf(second))));

        double LimitOf(int input) => limits.GetValueOrDefault(input, double.PositiveInfinity);

        double NearestAlone(TippingPoint point) => point.Changes.Min(change => LimitOf(change.Input));
    }

    private bool IsCrossed(double? score) => score is double value && (wantsBelow ? value < threshold : value > threshold);

    private static InputSwing? SwingOf(int input, Ray[] rays)
    {
        double[] met = [.. rays.Select(ray => ray.Met).OfType<(double Low, double High)>().SelectMany(ends => new[] { ends.Low, ends.High })];
        return met.Length == 0 ? null : new InputSwing(input, met.Min(), met.Max());
    }

    /// <summary>Of all rays that change the same values the nearest crossing, the nearest first.</summary>
    private static IReadOnlyList<TippingPoint> Nearest(Ray[] rays) =>
    [
        .. rays.Select(ray => ray.Found()).OfType<TippingPoint>()
            .GroupBy(point => string.Join(' ', point.Changes.Select(change => change.Input)), StringComparer.Ordinal)
            .Select(same => same.MinBy(point => point.Distance)!)
            .OrderBy(point => point.Distance).ThenBy(point => point.Changes[0].Input).ThenBy(point => point.Changes[^1].Input),
    ];

    private void Search(Ray[] rays, int steps)
    {
        Ray[] open = [.. rays.Where(ray => ray.Reach > 0)];
        Cross(open, [.. open.Select(ray => Enumerable.Range(1, steps).Select(step => ray.Reach * step / steps).ToArray())]);
        open = [.. open.Where(ray => ray.Crossed is not null)];
        for (int halving = 0; halving < Halvings; halving++)
        {
            Cross(open, [.. open.Select(ray => new[] { (ray.Before + ray.Crossed!.Value) / 2 })]);
        }
    }

    /// <summary>Looks at places along rays, ascending, and moves each ray's bracket to the first crossing among them.</summary>
    private void Cross(Ray[] rays, double[][] places)
    {
        IReadOnlyList<double?> found =
            scores([.. rays.Zip(places).SelectMany(ray => ray.Second.Select(ray.First.CandidateAt))]);
        int next = 0;
        foreach ((Ray ray, double[] along) in rays.Zip(places))
        {
            int from = next;
            int first = Enumerable.Range(0, along.Length).FirstOrDefault(place => IsCrossed(found[from + place]), along.Length);
            ray.Meet(Enumerable.Range(0, along.Length).Select(place => found[from + place]).OfType<double>());
            ray.Before = first > 0 ? along[first - 1] : ray.Before;
            if (first < along.Length)
            {
                ray.Crossed = along[first];
                ray.Score = found[from + first]!.Value;
            }

            next += along.Length;
        }
    }
}
