using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>A number whose names are looked up.</summary>
/// <param name="Nominal">The number; null where it follows drivers.</param>
/// <param name="Expression">The expression over drivers; null where it is a number.</param>
/// <param name="Uncertainty">What members draw it from; null where they do not.</param>
internal sealed record BoundNumber(double? Nominal, Expression? Expression, Uncertainty? Uncertainty)
{
    /// <summary>The number as a plain document states it.</summary>
    public string Text => Expression?.Text ?? Numbers.Write(Nominal!.Value);

    /// <summary>The number of one that cannot follow drivers.</summary>
    public double Value => Nominal!.Value;

    /// <summary>A number that is the same always.</summary>
    public static BoundNumber Of(double number) => new(number, null, null);

    /// <summary>The number as a world holds it.</summary>
    public Quantity ToQuantity(Func<Uncertainty, int> indexOf) =>
        Expression is not null ? new Quantity.Formula(Expression)
        : Uncertainty is not null ? new Quantity.Drawn(indexOf(Uncertainty))
        : new Quantity.Constant(Value);
}
