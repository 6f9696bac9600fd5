namespace ScenarioSim.Plotting;

/// <summary>A thing and where it lies.</summary>
/// <param name="Label">Name of the thing, left of its row; not blank.</param>
/// <param name="Style">Looks of the thing, as in every other figure; the colour and the shape matter here.</param>
public sealed record RangeRow(string Label, SeriesStyle Style)
{
    /// <summary>Name of the thing, left of its row.</summary>
    public string Label { get; init => field = Guard.Filled(value, nameof(Label)); } = Guard.Filled(Label);

    /// <summary>A computed value: drawn as a mark in the shape of the style; null for none.</summary>
    public double? Point { get; init => field = Number(value, nameof(Point)); }

    /// <summary>The middle of a spread: a short upright line; null for none.</summary>
    public double? Median { get; init => field = Number(value, nameof(Median)); }

    /// <summary>The narrow range, both ends included, drawn thick; null for none.</summary>
    public (double Low, double High)? Inner { get; init => field = Range(value, nameof(Inner)); }

    /// <summary>
    /// The wide range, both ends included, drawn thin; null for none. Where there is a narrow one, it lies inside.
    /// </summary>
    public (double Low, double High)? Outer { get; init => field = Range(value, nameof(Outer)); }

    /// <summary>
    /// A remark in grey, such as "undefined" where there is nothing to draw; beside or below the marks where there are
    /// some; empty for none.
    /// </summary>
    public string Note { get; init => field = Guard.Text(value); } = "";

    /// <summary>All numbers of the row.</summary>
    internal IEnumerable<double> Numbers()
    {
        double?[] all = [Point, Median, Inner?.Low, Inner?.High, Outer?.Low, Outer?.High];
        return all.OfType<double>();
    }

    internal void Check()
    {
        if (Inner is { } inner && Outer is { } outer && (inner.Low < outer.Low || inner.High > outer.High))
        {
            throw new ArgumentException(
                $"the narrow range of '{Label}' ({inner.Low} to {inner.High}) must lie inside the wide one "
                + $"({outer.Low} to {outer.High})",
                nameof(Inner));
        }
    }

    private static double? Number(double? value, string name)
    {
        Guard.Value(value ?? 0, name);
        return value;
    }

    private static (double Low, double High)? Range((double Low, double High)? range, string name)
    {
        if (range is { } ends && Guard.Value(ends.High, name) < Guard.Value(ends.Low, name))
        {
            throw new ArgumentException($"ends at {ends.High}, below its beginning at {ends.Low}", name);
        }

        return range;
    }
}
