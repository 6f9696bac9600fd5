using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>
/// A world as it could have been written at the end of training, but for its drivers, which are given: without the events of
/// later months, and with no more months than are looked at.
/// </summary>
/// <param name="World">The world.</param>
/// <param name="FirstYear">The first calendar year that it covers whole.</param>
/// <param name="LastYear">The last such year that is looked at; before the first where there is none.</param>
/// <param name="DroppedEvents">How many events of its horizon were dropped.</param>
/// <param name="DroppedActs">How many of those forced an act.</param>
internal sealed record HindcastWorld(World World, int FirstYear, int LastYear, int DroppedEvents, int DroppedActs)
{
    /// <summary>Cuts a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="trainUntil">The last year of training; an event with an uncertain date is dropped by its nominal date.</param>
    /// <param name="lastWanted">The last year to look at, as far as the horizon has it.</param>
    public static HindcastWorld Of(World world, int trainUntil, int lastWanted)
    {
        Month end = world.MonthAt(world.Months - 1);
        int first = world.Start.OfYear == 1 ? world.Start.Year : world.Start.Year + 1;
        int last = Math.Min(lastWanted, end.OfYear == Month.PerYear ? end.Year : end.Year - 1);
        WorldEvent[] dropped = [.. world.Events.Where(happening => IsLater(world, happening, trainUntil))];
        int months = Math.Max(1, LastMonthOf(last).Number - world.Start.Number + 1);
        return new HindcastWorld(
            world.WithEvents(happening => !dropped.Contains(happening)).Shortened(months),
            first,
            last,
            dropped.Length,
            dropped.Count(happening => happening.Act is not null));
    }

    private static bool IsLater(World world, WorldEvent happening, int year)
    {
        Month month = MomentResolver.Nominal(world, happening.Date);
        return world.RowOf(month) is not null && month > LastMonthOf(year);
    }

    private static Month LastMonthOf(int year) => new((year * Month.PerYear) + Month.PerYear - 1);
}
