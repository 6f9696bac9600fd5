namespace ScenarioSim.Core.Worlds;

/// <summary>
/// Refuses a definition that no world can be made of. Readers of files check more, and say where; this is the last door, so
/// that a world that exists can be run.
/// </summary>
internal static class WorldChecks
{
    public static void Check(WorldDefinition definition)
    {
        Require(definition.Months >= 1, "A world needs at least one month.");
        Require(definition.Actors.Count >= 1, "A world needs at least one actor.");
        CheckOrder(definition);
        CheckReferences(definition);
        CheckStart(definition);
        CheckDates(definition.Dates);
    }

    private static void CheckDates(IReadOnlyList<NamedDate> dates)
    {
        foreach (NamedDate date in dates)
        {
            Moment moment = date.Moment;
            for (int steps = 0; moment is Moment.Relative relative; steps++)
            {
                Require(steps < dates.Count, $"The date {date.Name} refers to itself.");
                moment = dates[relative.Date].Moment;
            }
        }
    }

    private static void CheckOrder(WorldDefinition definition)
    {
        Ascending("actors", definition.Actors.Select(actor => actor.Code));
        Ascending("resources", definition.Resources);
        Ascending("acts", definition.Acts.Select(act => act.Name));
        Ascending("regimes", definition.Regimes.Select(regime => regime.Name));
        Ascending("drivers", definition.Drivers.Select(driver => driver.Name));
        Ascending("dates", definition.Dates.Select(date => date.Name));
        Ascending("uncertainties", definition.Uncertainties.Select(uncertainty => uncertainty.Name));
        Ascending("mechanisms", definition.Weights.Select(weight => weight.Mechanism.Name));
        Ascending("sources", definition.Sources.Select(source => source.Id));
        foreach (Driver driver in definition.Drivers)
        {
            Ascending($"points of {driver.Name}", driver.Points.Select(point => point.Label));
        }
    }

    private static void CheckReferences(WorldDefinition definition)
    {
        int actors = definition.Actors.Count;
        Require(definition.Weights.All(weight => weight.BaseByActor.Count == actors), "A weight is stated per actor.");
        Require(definition.Acts.All(act => act.Delivers.Count == definition.Resources.Count), "An act delivers per resource.");
        Require(definition.Regimes.All(regime => regime.Target < actors), "A regime has a target.");
        Require(definition.Focus.All(pair => IsPair(pair, actors)), "A focus names two different actors.");
        foreach (WorldEvent happening in definition.Events)
        {
            Require(IsPair(happening.Pair, actors), "An event concerns two different actors.");
            Require(happening.Act is null || happening.Pair.Directed, "An act has a direction.");
            Require(happening.Institution == 0 || !happening.Pair.Directed, "Institutions have no direction.");
        }
    }

    private static void CheckStart(WorldDefinition definition)
    {
        QuantityTable quantities = definition.Quantities;
        for (int pair = 0; pair < quantities.Count(Parameters.Alignment); pair++)
        {
            Require(
                quantities[Parameters.Alignment, pair] is not Quantity.Constant { Value: <= -1 or >= 1 or double.NaN },
                "An initial alignment lies between −1 and 1.");
        }
    }

    private static bool IsPair(PairReference pair, int actors) =>
        pair.From != pair.To && pair.From >= 0 && pair.To >= 0 && pair.From < actors && pair.To < actors;

    private static void Ascending(string what, IEnumerable<string> names)
    {
        string? last = null;
        foreach (string name in names)
        {
            Require(last is null || string.CompareOrdinal(last, name) < 0, $"The {what} must ascend by name: {last}, {name}.");
            last = name;
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
