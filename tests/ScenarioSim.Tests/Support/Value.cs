using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>A number as a test writes it, naming what it draws or follows; <see cref="WorldBuilder"/> resolves the names.</summary>
internal abstract record Value
{
    public static implicit operator Value(double number) => new Number(number);

    /// <summary>A value that members draw, declared with <see cref="WorldBuilder.Uncertain"/>.</summary>
    public static Value Drawn(string uncertainty) => new Draw(uncertainty);

    /// <summary>A driver's value, declared with <c>WorldBuilder.Driver</c>.</summary>
    public static Value Follows(string driver) => new Driver(driver);

    internal sealed record Number(double It) : Value;

    internal sealed record Draw(string Uncertainty) : Value;

    internal sealed record Driver(string Name) : Value;

    internal Quantity Resolve(IReadOnlyList<string> uncertainties, IReadOnlyList<string> drivers) => this switch
    {
        Number number => new Quantity.Constant(number.It),
        Draw draw => new Quantity.Drawn(IndexOf(uncertainties, draw.Uncertainty)),
        Driver driver => new Quantity.Formula(new Expression(
            driver.Name, [new ExpressionStep(ExpressionOperation.Driver, Driver: IndexOf(drivers, driver.Name))])),
        _ => throw new ArgumentException("Unknown kind of value."),
    };

    internal static int IndexOf(IReadOnlyList<string> names, string name)
    {
        int index = names.ToList().IndexOf(name);
        return index >= 0 ? index : throw new ArgumentException($"The test's world has no {name}.");
    }
}
