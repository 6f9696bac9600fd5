namespace ScenarioSim.Core.Worlds;

/// <summary>Where a number of the world comes from: it is fixed, each member draws it, or it follows drivers.</summary>
public abstract record Quantity
{
    private Quantity()
    {
    }

    /// <summary>A number that is the same in every member and month.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Constant(double Value) : Quantity;

    /// <summary>A number that each member draws once.</summary>
    /// <param name="Uncertainty">Index into <see cref="World.Uncertainties"/>.</param>
    public sealed record Drawn(int Uncertainty) : Quantity;

    /// <summary>A number that follows drivers from month to month.</summary>
    /// <param name="Expression">The formula over the world's drivers.</param>
    public sealed record Formula(Expression Expression) : Quantity;
}
