using static ScenarioSim.Core.Worlds.WorldChecks;

namespace ScenarioSim.Core.Worlds;

/// <summary>Refuses quantities that are outside their range, or that follow or draw what the world does not hold.</summary>
internal static class QuantityChecks
{
    public static void Check(WorldDefinition definition)
    {
        CheckSize(definition);
        foreach (Parameter parameter in definition.Quantities.Rows)
        {
            for (int index = 0; index < definition.Quantities.Count(parameter); index++)
            {
                Check(definition, definition.Quantities[parameter, index], parameter.Bounds, parameter.Monthly, parameter.Name);
            }
        }

        foreach (ObservedPair observed in definition.Disapproval)
        {
            Check(definition, observed.Quantity, Bounds.Unit, mayFollow: true, "disapproval");
        }

        CheckWeights(definition);
        CheckDrivers(definition);
        CheckStart(definition);
    }

    private static void CheckSize(WorldDefinition definition)
    {
        var expected = new QuantityTable(definition.Actors.Count, definition.Resources.Count, definition.Regimes.Count);
        Require(
            expected.Rows.All(parameter => definition.Quantities.Count(parameter) == expected.Count(parameter)),
            "The table of quantities is for this many actors, resources and regimes.");
    }

    private static void Check(WorldDefinition definition, Quantity quantity, Bounds bounds, bool mayFollow, string name)
    {
        switch (quantity)
        {
            case Quantity.Constant constant:
                Require(bounds.Contains(constant.Value), $"{name} is {constant.Value}, outside {bounds}.");
                break;
            case Quantity.Drawn drawn:
                Require(IsUncertainty(definition, drawn.Uncertainty), $"{name} is drawn from something.");
                break;
            case Quantity.Formula formula:
                Require(mayFollow, $"{name} does not change with time.");
                Require(
                    formula.Expression.Steps.All(step =>
                        step.Operation != ExpressionOperation.Driver || (step.Driver >= 0 && step.Driver < definition.Drivers.Count)),
                    $"{name} follows drivers of the world.");
                break;
        }
    }

    private static void CheckWeights(WorldDefinition definition)
    {
        foreach (MechanismWeight weight in definition.Weights)
        {
            Require(weight.BaseByActor.Count == definition.Actors.Count, "A weight is stated per actor.");
            Require(Parameters.Emphasis.Contains(weight.Emphasis), $"The emphasis on {weight.Mechanism.Name} is in its range.");
            string name = $"The weight of {weight.Mechanism.Name}";
            foreach (Quantity quantity in weight.BaseByActor)
            {
                Check(definition, quantity, Parameters.Weight, mayFollow: false, name);
            }
        }
    }

    private static void CheckDrivers(WorldDefinition definition)
    {
        var anyNumber = new Bounds(double.MinValue, double.MaxValue);
        foreach (Driver driver in definition.Drivers)
        {
            string name = $"A point of {driver.Name}";
            foreach (DriverPoint point in driver.Points)
            {
                Check(definition, point.Value, anyNumber, mayFollow: false, name);
                EventChecks.CheckMoment(definition, point.At);
            }
        }
    }

    private static void CheckStart(WorldDefinition definition)
    {
        QuantityTable quantities = definition.Quantities;
        for (int pair = 0; pair < quantities.Count(Parameters.Alignment); pair++)
        {
            Require(
                quantities[Parameters.Alignment, pair] is not Quantity.Constant { Value: <= -1 or >= 1 },
                "An initial alignment lies between −1 and 1.");
        }

        Require(
            Enumerable.Range(0, definition.Actors.Count).Any(
                actor => quantities[Parameters.Capability, actor] is not Quantity.Constant { Value: 0 }),
            "Somebody is capable of something.");
    }

    public static bool IsUncertainty(WorldDefinition definition, int index) =>
        index >= 0 && index < definition.Uncertainties.Count;
}
