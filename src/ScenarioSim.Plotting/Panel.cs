namespace ScenarioSim.Plotting;

/// <summary>
/// A part of a figure with a headline of its own: a <see cref="TimePanel"/>, <see cref="MatrixPanel"/> or
/// <see cref="RangePanel"/>. All panels of a figure are of one kind.
/// </summary>
public abstract record Panel
{
    private protected Panel()
    {
    }

    /// <summary>Headline above the panel; empty for none. Long ones wrap.</summary>
    public string Title { get; init => field = Guard.Text(value); } = "";

    /// <summary>Checks what concerns several properties at once, when the panel becomes part of a figure.</summary>
    /// <exception cref="ArgumentException">They contradict each other.</exception>
    internal abstract void Check();
}
