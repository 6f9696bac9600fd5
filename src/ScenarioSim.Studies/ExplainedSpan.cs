using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>A stance, or a dyad's score, between two months of one combination.</summary>
/// <param name="Combination">The scenario under its future.</param>
/// <param name="Pairs">Numbers of the directed pairs: one, or the two directions of a dyad, whose mean is the score.</param>
/// <param name="From">The first of the two dates; it lies within the horizon.</param>
/// <param name="To">The second, later than the first.</param>
public sealed record ExplainedSpan(Combination Combination, IReadOnlyList<int> Pairs, ComparisonDate From, ComparisonDate To)
{
    /// <summary>The world.</summary>
    public World World => Combination.World;

    /// <summary>Whether it is one actor's alignment towards another, not the score of the two.</summary>
    public bool IsDirected => Pairs.Count == 1;

    /// <summary>The dyad that the pairs are directions of.</summary>
    public int Dyad => World.Dyads.Dyad(Pairs[0]);

    /// <summary>The name of the pair, such as <c>RUS&gt;PRK</c>, or of the dyad.</summary>
    public string Name => IsDirected ? World.PairName(Pairs[0]) : World.DyadName(Dyad);

    /// <summary>The first month, by nominal values.</summary>
    public Month FromMonth => MomentResolver.Nominal(World, From.At);

    /// <summary>The second month, by nominal values.</summary>
    public Month ToMonth => MomentResolver.Nominal(World, To.At);

    /// <summary>The row of the first month, counted from the first of the run.</summary>
    public int FromRow => World.RowOf(FromMonth)!.Value;

    /// <summary>The row of the second month.</summary>
    public int ToRow => World.RowOf(ToMonth)!.Value;

    /// <summary>Whether members can have other dates than the two months, which are the same for all of them.</summary>
    public bool HasUncertainDates => MomentResolver.Varies(From.At, World.Dates) || MomentResolver.Varies(To.At, World.Dates);

    /// <summary>A dyad between two dates; null where they do not both lie within the horizon, one after the other.</summary>
    public static ExplainedSpan? Of(Combination combination, IReadOnlyList<int> pairs, ComparisonDate from, ComparisonDate to)
    {
        World world = combination.World;
        int? first = world.RowOf(MomentResolver.Nominal(world, from.At));
        int? last = world.RowOf(MomentResolver.Nominal(world, to.At));
        return first < last ? new ExplainedSpan(combination, pairs, from, to) : null;
    }

    /// <summary>Both directions of a dyad.</summary>
    public static IReadOnlyList<int> Directions(World world, int dyad)
    {
        int forward = world.Dyads.Forward(dyad);
        return [forward, world.Dyads.Reverse(forward)];
    }
}
