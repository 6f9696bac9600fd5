using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Makes the world of a scenario.</summary>
internal static class WorldBuilder
{
    /// <summary>The world, everything in it in canonical order.</summary>
    public static World Build(Draft draft)
    {
        Uncertainty[] uncertainties =
            [.. draft.Uncertainties.OrderBy(uncertainty => uncertainty.Name, StringComparer.Ordinal)];
        var indices = uncertainties.Index().ToDictionary(
            item => item.Item.Name, item => item.Index, StringComparer.Ordinal);
        int IndexOf(Uncertainty uncertainty) => indices[uncertainty.Name];
        return new World(new WorldDefinition
        {
            Id = draft.Id,
            Title = draft.Title,
            Start = draft.Horizon.Start,
            Months = draft.Horizon.Months,
            Actors = draft.Actors,
            Resources = draft.Names.Resources.Names,
            Acts = draft.Acts,
            Regimes = draft.Regimes,
            Drivers = [.. draft.Drivers.Select(driver => ToDriver(driver, IndexOf))],
            Dates =
            [
                .. draft.Dates.Zip(
                    draft.Names.Dates.Names, (date, name) => new NamedDate(name, date.ToMoment(IndexOf))),
            ],
            Uncertainties = uncertainties,
            Quantities = ToQuantities(draft, IndexOf),
            Disapproval =
            [
                .. draft.Disapproval
                    .Where(minded => minded.Number.Nominal != 0 || minded.Number.Uncertainty is not null)
                    .Select(minded => new ObservedPair(minded.Observer, minded.Pair, minded.Number.ToQuantity(IndexOf))),
            ],
            Weights = draft.Mechanisms.ToWeights(IndexOf),
            Events =
            [
                .. draft.Events.Where(happening => happening.Standing.IsForced).Select(
                    happening => happening.Event with { Date = happening.At.ToMoment(IndexOf) }),
            ],
            Sources = draft.Sources,
            Focus = draft.Focus,
        });
    }

    private static Driver ToDriver(BoundDriver driver, Func<Uncertainty, int> indexOf) => new(
        driver.Name, driver.Title.Length > 0 ? driver.Title : driver.Name, driver.Unit, driver.Interpolation,
        [
            .. driver.Points
                .OrderBy(point => point.Label, StringComparer.Ordinal)
                .Select(
                    point => new DriverPoint(point.Label, point.At.ToMoment(indexOf), point.Value.ToQuantity(indexOf))),
        ]);

    private static QuantityTable ToQuantities(Draft draft, Func<Uncertainty, int> indexOf)
    {
        var table = new QuantityTable(
            draft.Names.Actors.Names.Count, draft.Names.Resources.Names.Count, draft.Names.Regimes.Names.Count);
        foreach (((Parameter parameter, int index), BoundNumber number) in draft.Numbers)
        {
            table[parameter, index] = number.ToQuantity(indexOf);
        }

        return table;
    }
}
