namespace ScenarioSim.Plotting;

/// <summary>The vertical axis of a panel.</summary>
public sealed record ValueAxis
{
    private ValueAxis(double? minimum, double? maximum, string title, double leastSpan = 0)
    {
        Minimum = minimum;
        Maximum = maximum;
        LeastSpan = Guard.Between(leastSpan, 0, Guard.LargestValue);
        Title = Guard.Text(title);
    }

    /// <summary>Lowest value shown; null where the data decide.</summary>
    public double? Minimum { get; }

    /// <summary>Highest value shown; null where the data decide.</summary>
    public double? Maximum { get; }

    /// <summary>How much of the axis a fitted one shows at least, so that what hardly moves is not blown up; 0 for any.</summary>
    public double LeastSpan { get; }

    /// <summary>
    /// What is measured and in which unit; stands above the axis, so that nobody has to turn the head.
    /// </summary>
    public string Title { get; }

    /// <summary>Shows exactly this range; data outside it are cut off.</summary>
    /// <param name="minimum">Lowest value shown.</param>
    /// <param name="maximum">Highest value shown; above <paramref name="minimum"/>.</param>
    /// <param name="title">What is measured, or empty.</param>
    public static ValueAxis Fixed(double minimum, double maximum, string title = "")
    {
        Guard.Value(minimum);
        Guard.Value(maximum);
        double resolution = 1e-9 * Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        if (maximum - minimum <= resolution)
        {
            throw new ArgumentException(
                $"must be well above the minimum ({minimum}), but is {maximum}", nameof(maximum));
        }

        return new ValueAxis(minimum, maximum, title);
    }

    /// <summary>
    /// Shows all data, from one round number to another. Panels of a figure whose fitted axes have the same
    /// title share one range, so that they can be compared.
    /// </summary>
    /// <param name="title">What is measured, or empty.</param>
    /// <param name="leastSpan">How much to show at least; the greatest among panels that share a range counts.</param>
    public static ValueAxis Fitted(string title = "", double leastSpan = 0) => new(null, null, title, leastSpan);
}
