namespace ScenarioSim.Core.Worlds;

/// <summary>Turns moments into months, for one member's draws.</summary>
public static class MomentResolver
{
    /// <summary>The month of a moment with nominal values, as the deterministic run has it.</summary>
    public static Month Nominal(World world, Moment moment) =>
        Resolve(moment, world.Dates, uncertainty => world.Uncertainties[uncertainty].Value);

    /// <summary>The last month that a moment can fall in, whatever members draw; may be never.</summary>
    public static Month Latest(World world, Moment moment) =>
        Resolve(moment, world.Dates, uncertainty =>
            Math.Min(world.Uncertainties[uncertainty].Distribution.High, Month.Never.Number));

    /// <summary>Whether members can differ in when a moment is.</summary>
    public static bool Varies(Moment moment, IReadOnlyList<NamedDate> dates) => UncertaintyOf(moment, dates) is not null;

    /// <summary>
    /// The uncertainty that decides when a moment is, as an index into <see cref="World.Uncertainties"/>; null for none.
    /// </summary>
    public static int? UncertaintyOf(Moment moment, IReadOnlyList<NamedDate> dates) => moment switch
    {
        Moment.Drawn drawn => drawn.Uncertainty,
        Moment.Relative relative => UncertaintyOf(dates[relative.Date].Moment, dates),
        _ => null,
    };

    /// <summary>The month of a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="dates">The named dates; they do not refer to each other in a circle.</param>
    /// <param name="draw">The drawn value of an uncertainty, by index.</param>
    public static Month Resolve(Moment moment, IReadOnlyList<NamedDate> dates, Func<int, double> draw) => moment switch
    {
        Moment.Fixed @fixed => @fixed.Month,
        Moment.Drawn drawn => new Month((int)Math.Round(draw(drawn.Uncertainty))),
        Moment.Relative relative => Resolve(dates[relative.Date].Moment, dates, draw).Plus(relative.Offset),
        _ => throw new ArgumentException("Unknown kind of moment.", nameof(moment)),
    };
}
