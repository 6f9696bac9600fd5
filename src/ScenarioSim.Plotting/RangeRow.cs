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
    /// A change from one value to another, drawn as a bar, hatched as areas of the style are; null for none. It leads to the bar
    /// of the next row where that begins or ends where it ends itself.
    /// </summary>
    public (double From, double To)? Bar { get; init => field = Change(value, nameof(Bar)); }

    /// <summary>
    /// A remark in grey, such as "undefined" where there is nothing to draw; beside or below the marks where there are
    /// some; empty for none.
    /// </summary>
    public string Note { get; init => field = Guard.Text(value); } = "";

    /// <summary>All numbers of the row.</summary>
    internal IEnumerable<double> Numbers()
    {
        double?[] all = [Point, Median, Inner?.Low, Inner?.High, Outer?.Low, Outer?.High, Bar?.From, Bar?.To];
        return all.OfType<double>();
    }

    /// <summary>Where this row's bar ends, if the next one's stands there with one of its ends; else null.</summary>
    internal double? LeadTo(RangeRow next) =>
        Bar is { } bar && next.Bar is { } other && (IsNear(bar.To, other.From) || IsNear(bar.To, other.To)) ? bar.To : null;

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

    /// <summary>Whether two values are one, but for the rounding of sums.</summary>
    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));

    private static double? Number(double? value, string name)
    {
        Guard.Value(value ?? 0, name);
        return value;
    }

    private static (double From, double To)? Change((double From, double To)? change, string name)
    {
        if (change is { } ends)
        {
            Guard.Value(ends.From, name);
            Guard.Value(ends.To, name);
        }

        return change;
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
