namespace ScenarioSim.Plotting;

/// <summary>From numbers to colours that people with a colour vision deficiency can tell apart.</summary>
public sealed record ColourScale
{
    private ColourScale(double low, double high, bool isDiverging)
    {
        (Low, High, IsDiverging) = (Guard.Value(low), Guard.Value(high), isDiverging);
        if (!(low < high))
        {
            throw new ArgumentException($"must be above the low end ({low}), but is {high}", nameof(high));
        }
    }

    /// <summary>The number with the strongest colour of the low end.</summary>
    public double Low { get; }

    /// <summary>The number with the strongest colour of the high end.</summary>
    public double High { get; }

    /// <summary>Whether there is a colour on either side of a pale middle, halfway between the ends.</summary>
    public bool IsDiverging { get; }

    /// <summary>Vermillion at the low end, pale in the middle, blue at the high end.</summary>
    public static ColourScale Diverging(double low, double high) => new(low, high, true);

    /// <summary>Pale at the low end, blue at the high end.</summary>
    public static ColourScale Sequential(double low, double high) => new(low, high, false);
}
