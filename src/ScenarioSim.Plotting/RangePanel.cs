namespace ScenarioSim.Plotting;

/// <summary>Rows of things, and where each lies on a horizontal axis: a point, a median and two nested ranges.</summary>
public sealed record RangePanel : Panel
{
    /// <summary>The values shown; the axis lies below. What is outside it is cut off, with a mark that says so.</summary>
    public required ValueAxis Values { get; init; }

    /// <summary>The rows, from top to bottom; at least one.</summary>
    public required IReadOnlyList<RangeRow> Rows { get; init => field = Guard.Copy(value); }

    /// <summary>Values of note: vertical lines with their labels above; at most three.</summary>
    public IReadOnlyList<ReferenceLine> ReferenceLines { get; init => field = Guard.Copy(value); } = [];
}

/// <summary>A thing and where it lies.</summary>
/// <param name="Label">Name of the thing, left of its row; not blank.</param>
/// <param name="Style">Looks of the thing, as in every other figure.</param>
public sealed record RangeRow(string Label, SeriesStyle Style)
{
    /// <summary>A computed value: drawn as a mark in the shape of the style; null for none.</summary>
    public double? Point { get; init; }

    /// <summary>The middle of a spread: a short upright line; null for none.</summary>
    public double? Median { get; init; }

    /// <summary>The narrow range, drawn thick; null for none.</summary>
    public (double Low, double High)? Inner { get; init; }

    /// <summary>The wide range, drawn thin; null for none.</summary>
    public (double Low, double High)? Outer { get; init; }

    /// <summary>A remark in grey, such as "undefined" where there is nothing to draw; empty for none.</summary>
    public string Note { get; init; } = "";
}
