namespace ScenarioSim.Plotting;

/// <summary>How a dated event is drawn.</summary>
public enum MarkerStyle
{
    /// <summary>A turning point such as the end of the war: a solid dark line, always with its label.</summary>
    TurningPoint,

    /// <summary>
    /// One of many events: a thin dashed line, with its label or, where labels would not fit, a number.
    /// </summary>
    Event,
}

/// <summary>A dated event: a vertical line through the panel.</summary>
public sealed record VerticalMarker
{
    /// <summary>Makes a marker.</summary>
    /// <param name="month">When it happens; its line stands on the value of that month.</param>
    /// <param name="label">What happens; not blank.</param>
    /// <param name="style">How much weight it has.</param>
    public VerticalMarker(int month, string label, MarkerStyle style = MarkerStyle.Event)
    {
        Month = Guard.Month(month);
        Label = Guard.Filled(label);
        Style = style;
    }

    /// <summary>When it happens.</summary>
    public int Month { get; }

    /// <summary>What happens.</summary>
    public string Label { get; }

    /// <summary>How much weight it has.</summary>
    public MarkerStyle Style { get; }
}

/// <summary>A stretch of months on a grey ground, such as the time for which there are no sources.</summary>
public sealed record ShadedSpan
{
    /// <summary>Makes a span.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="last">Where it ends; after <paramref name="first"/>.</param>
    /// <param name="label">What is particular about it, such as "sources end 2024-10"; not blank.</param>
    public ShadedSpan(int first, int last, string label)
    {
        First = Guard.Month(first);
        Last = Guard.Month(last);
        Label = Guard.Filled(label);
        if (last <= first)
        {
            throw new ArgumentException($"the span must end after month {first}, but ends at {last}", nameof(last));
        }
    }

    /// <summary>Month where it begins.</summary>
    public int First { get; }

    /// <summary>Month where it ends.</summary>
    public int Last { get; }

    /// <summary>What is particular about it.</summary>
    public string Label { get; }
}

/// <summary>A horizontal line at a value of note, such as a threshold.</summary>
public sealed record ReferenceLine
{
    /// <summary>Makes a reference line.</summary>
    /// <param name="value">Where it lies, in the unit of the value axis.</param>
    /// <param name="label">What the value means; stands to the right of the panel; not blank.</param>
    public ReferenceLine(double value, string label)
    {
        Value = Guard.Value(value);
        Label = Guard.Filled(label);
    }

    /// <summary>Where it lies.</summary>
    public double Value { get; }

    /// <summary>What the value means.</summary>
    public string Label { get; }
}

/// <summary>A kind of mark that a <see cref="ReadingAid"/> explains, from the undermost to the uppermost.</summary>
public enum ReadingMark
{
    /// <summary>Any part of a stack.</summary>
    Area,

    /// <summary>Any light band.</summary>
    LightBand,

    /// <summary>Any dark band.</summary>
    DarkBand,

    /// <summary>The wide range of any row.</summary>
    OuterRange,

    /// <summary>The narrow range of any row.</summary>
    InnerRange,

    /// <summary>Any line.</summary>
    Line,

    /// <summary>The median of any row.</summary>
    Median,

    /// <summary>Any point, be it observed or computed.</summary>
    Point,
}

/// <summary>Says once, in grey below the legend, what a kind of mark means whatever its colour.</summary>
public sealed record ReadingAid
{
    /// <summary>Makes a reading aid.</summary>
    /// <param name="mark">The kind of mark.</param>
    /// <param name="text">What it means, such as "middle 90 % of members"; not blank.</param>
    public ReadingAid(ReadingMark mark, string text)
    {
        Mark = mark;
        Text = Guard.Filled(text);
    }

    /// <summary>The kind of mark.</summary>
    public ReadingMark Mark { get; }

    /// <summary>What it means.</summary>
    public string Text { get; }
}
