namespace ScenarioSim.Plotting;

/// <summary>From numbers to colours that people with a colour vision deficiency can tell apart.</summary>
/// <remarks>
/// The colours run evenly to the eye, and the further a number is from the pale end or middle the darker is its colour,
/// so that a print in grey shows how strong a number is; its sign is for the number itself to say.
/// </remarks>
public sealed record ColourScale
{
    /// <summary>The blue of <see cref="Palette"/>.</summary>
    private static readonly Colour HighEnd = Colour.FromHex("#0072B2");

    /// <summary>The vermillion of <see cref="Palette"/>, darkened until it is as dark as the blue.</summary>
    private static readonly Colour LowEnd = Colour.FromHex("#B44F00");

    private static readonly Colour Pale = Colour.FromHex("#F6F5F2");

    private ColourScale(double low, double high, bool isDiverging, string title)
    {
        (Low, High, IsDiverging) = (Guard.Value(low), Guard.Value(high), isDiverging);
        Title = Guard.Text(title);
        if (!(low < high))
        {
            throw new ArgumentException($"must be above the low end ({low}), but is {high}", nameof(high));
        }
    }

    /// <summary>The number with the strongest colour of the low end; lower ones have the same.</summary>
    public double Low { get; }

    /// <summary>The number with the strongest colour of the high end; higher ones have the same.</summary>
    public double High { get; }

    /// <summary>Whether there is a colour on either side of a pale middle, halfway between the ends.</summary>
    public bool IsDiverging { get; }

    /// <summary>What is measured and in which unit; stands beside the key of colours; empty for nothing.</summary>
    public string Title { get; }

    /// <summary>Vermillion at the low end, pale in the middle, blue at the high end.</summary>
    /// <param name="low">The number with the strongest vermillion.</param>
    /// <param name="high">The number with the strongest blue; above <paramref name="low"/>.</param>
    /// <param name="title">What is measured, or empty.</param>
    public static ColourScale Diverging(double low, double high, string title = "") => new(low, high, true, title);

    /// <summary>Pale at the low end, blue at the high end.</summary>
    /// <param name="low">The number with the palest colour.</param>
    /// <param name="high">The number with the strongest blue; above <paramref name="low"/>.</param>
    /// <param name="title">What is measured, or empty.</param>
    public static ColourScale Sequential(double low, double high, string title = "") => new(low, high, false, title);

    /// <summary>The colour of a number.</summary>
    public Colour Of(double value)
    {
        double share = Math.Clamp((value - Low) / (High - Low), 0, 1);
        if (!IsDiverging)
        {
            return Oklab.Mix(Pale, HighEnd, share);
        }

        double strength = (2 * share) - 1;
        return Oklab.Mix(Pale, strength < 0 ? LowEnd : HighEnd, Math.Abs(strength));
    }
}
