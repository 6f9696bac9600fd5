using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>
/// The months that a named date can be moved to so that the drivers which follow it keep the order of their points: what a driver
/// states before the date stays before it, and what it states after stays after.
/// </summary>
/// <param name="First">The first month.</param>
/// <param name="Last">The last.</param>
internal sealed record DateRoom(Month First, Month Last)
{
    /// <summary>The room of a date within the horizon, with nominal values; the date's own month always has room.</summary>
    /// <param name="world">The world.</param>
    /// <param name="date">Index into <see cref="World.Dates"/>.</param>
    public static DateRoom Of(World world, int date)
    {
        Month own = MomentResolver.Nominal(world, new Moment.Relative(date, 0));
        Month last = world.MonthAt(world.Months - 1);
        var room = new DateRoom(own < world.Start ? own : world.Start, own > last && !own.IsNever ? own : last);
        foreach (Driver driver in world.Drivers)
        {
            foreach (DriverPoint point in driver.Points)
            {
                if (OffsetFrom(world, point.At, date) is int offset)
                {
                    room = room.Beside(world, driver, date, own.Plus(offset), offset);
                }
            }
        }

        return room;
    }

    /// <summary>What the points that do not follow the date leave to one that does.</summary>
    private DateRoom Beside(World world, Driver driver, int date, Month follower, int offset)
    {
        DateRoom room = this;
        foreach (DriverPoint point in driver.Points.Where(point => OffsetFrom(world, point.At, date) is null))
        {
            Month stated = MomentResolver.Nominal(world, point.At);
            if (stated < follower)
            {
                Month next = stated.Plus(1 - offset);
                room = room with { First = next > room.First ? next : room.First };
            }
            else if (stated > follower && !stated.IsNever)
            {
                Month before = stated.Plus(-1 - offset);
                room = room with { Last = before < room.Last ? before : room.Last };
            }
        }

        return room;
    }

    /// <summary>Months from a named date to a moment that follows it; null where it does not.</summary>
    private static int? OffsetFrom(World world, Moment moment, int date) => moment is not Moment.Relative relative ? null
        : relative.Date == date ? relative.Offset
        : OffsetFrom(world, world.Dates[relative.Date].Moment, date) + relative.Offset;
}
