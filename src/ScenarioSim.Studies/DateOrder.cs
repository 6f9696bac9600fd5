using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>How far back a named date can be moved.</summary>
internal static class DateOrder
{
    /// <summary>
    /// The first month of the horizon in which every driver that follows a date still has behind it what it states before it, with
    /// nominal values. Of a date that never comes nothing is known of what follows it: the whole horizon is left to it.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="date">Index into <see cref="World.Dates"/>.</param>
    /// <returns>The month; the date's own where that lies before the horizon.</returns>
    public static Month FirstOf(World world, int date)
    {
        Month own = MomentResolver.Nominal(world, new Moment.Relative(date, 0));
        Month first = own < world.Start ? own : world.Start;
        foreach (Driver driver in world.Drivers)
        {
            foreach (DriverPoint point in driver.Points)
            {
                if (OffsetFrom(world, point.At, date) is int offset)
                {
                    first = Later(first, FirstFor(world, driver, date, offset, own.Plus(offset)));
                }
            }
        }

        return first;
    }

    /// <summary>The first month of the date that keeps one of a driver's points, some months from it, behind what stands before it.</summary>
    private static Month FirstFor(World world, Driver driver, int date, int offset, Month follower) => driver.Points
        .Where(point => OffsetFrom(world, point.At, date) is null)
        .Select(point => MomentResolver.Nominal(world, point.At))
        .Where(stated => stated < follower)
        .Select(stated => stated.Plus(1 - offset))
        .Aggregate(world.Start, Later);

    private static Month Later(Month one, Month other) => one > other ? one : other;

    /// <summary>Months from a named date to a moment that follows it; null where it does not.</summary>
    private static int? OffsetFrom(World world, Moment moment, int date) => moment is not Moment.Relative relative ? null
        : relative.Date == date ? relative.Offset
        : OffsetFrom(world, world.Dates[relative.Date].Moment, date) + relative.Offset;
}
