using System.Runtime.CompilerServices;

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
        CheckActs(definition);
        CheckDisapproval(definition);
        _ = new SourceTable(definition.Sources);
        QuantityChecks.Check(definition);
        EventChecks.Check(definition);
    }

    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }

    public static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Refusal otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise.Tell());
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

    private static void CheckActs(WorldDefinition definition)
    {
        foreach (Act act in definition.Acts)
        {
            Require(act.Delivers.Count == definition.Resources.Count, $"{act.Name} delivers per resource.");
            Require(act.Delivers.All(Parameters.Delivers.Bounds.Contains), $"{act.Name} delivers shares in [0, 1].");
            Require(
                Parameters.Friendliness.Bounds.Contains(act.Friendliness) &&
                Parameters.Institution.Bounds.Contains(act.Institution) &&
                Parameters.Cost.Bounds.Contains(act.Cost) &&
                Parameters.Saturation.Bounds.Contains(act.Saturation),
                $"{act.Name} has a number outside its range.");
        }

        foreach (Regime regime in definition.Regimes)
        {
            Require(regime.Target >= 0 && regime.Target < definition.Actors.Count, $"{regime.Name} has a target.");
            Require(regime.Acts.All(act => act >= 0 && act < definition.Acts.Count), $"{regime.Name} lists acts.");
        }
    }

    private static void CheckDisapproval(WorldDefinition definition)
    {
        var dyads = new DyadTable(definition.Actors.Count);
        (int Pair, int Observer) last = (-1, -1);
        foreach (ObservedPair observed in definition.Disapproval)
        {
            Require(observed.Pair >= 0 && observed.Pair < dyads.Pairs, "Disapproval is of a pair.");
            Require(
                observed.Observer >= 0 && observed.Observer < dyads.Actors &&
                observed.Observer != dyads.From(observed.Pair) && observed.Observer != dyads.To(observed.Pair),
                "Disapproval is a third actor's.");
            Require(last.CompareTo((observed.Pair, observed.Observer)) < 0, "Disapproval ascends by pair and observer.");
            last = (observed.Pair, observed.Observer);
        }
    }

    private static void Ascending(string what, IEnumerable<string> names)
    {
        string? last = null;
        foreach (string name in names)
        {
            Require(last is null || string.CompareOrdinal(last, name) < 0, $"The {what} must ascend by name: {last}, {name}.");
            last = name;
        }
    }
}
