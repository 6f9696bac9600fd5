namespace ScenarioSim.Core.Worlds;

/// <summary>The numbers that a parameter may take: a closed interval, or one whose lower end is left out.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, always included.</param>
/// <param name="LowExcluded">Whether the lower end itself is refused.</param>
public readonly record struct Bounds(double Low, double High, bool LowExcluded = false)
{
    /// <summary>[0, 1].</summary>
    public static Bounds Unit { get; } = new(0, 1);

    /// <summary>[−1, 1].</summary>
    public static Bounds Symmetric { get; } = new(-1, 1);

    /// <summary>Whether a number is allowed; NaN never is.</summary>
    public bool Contains(double value) => (LowExcluded ? value > Low : value >= Low) && value <= High;

    /// <summary>The allowed number nearest to <paramref name="value"/>.</summary>
    public double Nearest(double value) => Math.Clamp(value, LowExcluded ? Math.BitIncrement(Low) : Low, High);

    /// <summary>The interval as mathematicians write it, such as <c>(0, 600]</c>.</summary>
    public override string ToString() => $"{(LowExcluded ? '(' : '[')}{Low}, {High}]";
}
