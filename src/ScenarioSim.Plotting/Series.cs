namespace ScenarioSim.Plotting;

/// <summary>
/// Data of one thing in one panel. Series with the same label show the same thing: they share a legend entry and must
/// share their style.
/// </summary>
public abstract record Series
{
    private protected Series(string label, SeriesStyle style)
    {
        Label = Guard.Filled(label);
        Style = style;
    }

    /// <summary>Name of the thing in the legend or at the end of its line.</summary>
    public string Label { get; }

    /// <summary>Looks of the thing.</summary>
    public SeriesStyle Style { get; }

    /// <summary>The values that an axis fitted to these months has to show.</summary>
    internal abstract IEnumerable<double> ValuesWithin(MonthAxis axis);
}

/// <summary>A line of one value per month.</summary>
public sealed record LineSeries : Series
{
    /// <summary>Makes a line.</summary>
    /// <param name="label">Name of the thing; not blank.</param>
    /// <param name="style">Looks of the thing.</param>
    /// <param name="firstMonth">Month of the first value.</param>
    /// <param name="values">A value for each month from then on; null where there is none, which leaves a gap.</param>
    public LineSeries(string label, SeriesStyle style, int firstMonth, IReadOnlyList<double?> values)
        : base(label, style)
    {
        FirstMonth = Guard.Month(firstMonth);
        Values = Guard.Copy(values);
        for (int i = 0; i < Values.Count; i++)
        {
            Guard.Value(Values[i] ?? 0, $"{nameof(values)}[{i}]");
        }
    }

    /// <summary>Makes a line without gaps.</summary>
    /// <param name="label">Name of the thing; not blank.</param>
    /// <param name="style">Looks of the thing.</param>
    /// <param name="firstMonth">Month of the first value.</param>
    /// <param name="values">A value for each month from then on.</param>
    public LineSeries(string label, SeriesStyle style, int firstMonth, IReadOnlyList<double> values)
        : this(label, style, firstMonth, [.. Guard.Copy(values).Select(value => (double?)value)])
    {
    }

    /// <summary>Month of the first value.</summary>
    public int FirstMonth { get; }

    /// <summary>One value per month; null leaves a gap.</summary>
    public IReadOnlyList<double?> Values { get; }

    internal double? At(int month)
    {
        int index = month - FirstMonth;
        return index >= 0 && index < Values.Count ? Values[index] : null;
    }

    internal override IEnumerable<double> ValuesWithin(MonthAxis axis) =>
        Enumerable.Range(axis.First, axis.Last - axis.First + 1).Select(At).OfType<double>();
}

/// <summary>How dark a band is drawn.</summary>
public enum BandShade
{
    /// <summary>For the wide band (middle 90 %).</summary>
    Light,

    /// <summary>For the narrow band inside it (middle 50 %).</summary>
    Dark,
}

/// <summary>A band between two values per month. Two nested bands of one label make a fan.</summary>
public sealed record BandSeries : Series
{
    /// <summary>Makes a band.</summary>
    /// <param name="label">Name of the thing; not blank.</param>
    /// <param name="style">Looks of the thing; only the colour matters here.</param>
    /// <param name="shade">How dark it is drawn; light bands lie below dark ones.</param>
    /// <param name="firstMonth">Month of the first pair of values.</param>
    /// <param name="lower">Lower end for each month from then on.</param>
    /// <param name="upper">Upper end; as many values, none below its lower end.</param>
    public BandSeries(
        string label,
        SeriesStyle style,
        BandShade shade,
        int firstMonth,
        IReadOnlyList<double> lower,
        IReadOnlyList<double> upper)
        : base(label, style)
    {
        Shade = shade;
        FirstMonth = Guard.Month(firstMonth);
        Lower = Guard.Values(lower);
        Upper = Guard.Values(upper);
        if (Lower.Count != Upper.Count)
        {
            throw new ArgumentException(
                $"has {Upper.Count} values where the lower end has {Lower.Count}", nameof(upper));
        }

        for (int i = 0; i < Lower.Count; i++)
        {
            if (Upper[i] < Lower[i])
            {
                throw new ArgumentException(
                    $"value {i} ({Upper[i]}) is below the lower end ({Lower[i]})", nameof(upper));
            }
        }
    }

    /// <summary>How dark the band is drawn.</summary>
    public BandShade Shade { get; }

    /// <summary>Month of the first pair of values.</summary>
    public int FirstMonth { get; }

    /// <summary>Lower end, one value per month.</summary>
    public IReadOnlyList<double> Lower { get; }

    /// <summary>Upper end, one value per month; never below the lower.</summary>
    public IReadOnlyList<double> Upper { get; }

    internal override IEnumerable<double> ValuesWithin(MonthAxis axis) =>
        Enumerable.Range(0, Lower.Count)
            .Where(i => axis.Contains(FirstMonth + i))
            .SelectMany(i => new[] { Lower[i], Upper[i] });
}

/// <summary>One observed value.</summary>
/// <param name="Month">Month it belongs to.</param>
/// <param name="Value">What was observed, in the unit of the value axis.</param>
public readonly record struct Observation(int Month, double Value);

/// <summary>Observed scores: marks that no line connects.</summary>
public sealed record PointSeries : Series
{
    /// <summary>Makes a series of marks.</summary>
    /// <param name="label">Name of the thing; not blank.</param>
    /// <param name="style">Looks of the thing; the colour and the shape matter here.</param>
    /// <param name="points">The observations, in any order.</param>
    public PointSeries(string label, SeriesStyle style, IReadOnlyList<Observation> points)
        : base(label, style)
    {
        Points = Guard.Copy(points);
        for (int i = 0; i < Points.Count; i++)
        {
            Guard.Month(Points[i].Month, $"{nameof(points)}[{i}].Month");
            Guard.Value(Points[i].Value, $"{nameof(points)}[{i}].Value");
        }
    }

    /// <summary>The observations.</summary>
    public IReadOnlyList<Observation> Points { get; }

    internal override IEnumerable<double> ValuesWithin(MonthAxis axis) =>
        Points.Where(point => axis.Contains(point.Month)).Select(point => point.Value);
}

/// <summary>
/// One part of a sum per month, such as what one cause contributes. The areas of a panel are stacked in their order, the
/// positive ones upwards from zero, the negative ones downwards, so that the net of both is their sum.
/// </summary>
public sealed record AreaSeries : Series
{
    /// <summary>Makes a part of a stack.</summary>
    /// <param name="label">Name of the part; not blank.</param>
    /// <param name="style">Looks of the part.</param>
    /// <param name="firstMonth">Month of the first value.</param>
    /// <param name="values">A value for each month from then on, of either sign.</param>
    public AreaSeries(string label, SeriesStyle style, int firstMonth, IReadOnlyList<double> values)
        : base(label, style)
    {
        FirstMonth = Guard.Month(firstMonth);
        Values = Guard.Values(values);
    }

    /// <summary>Month of the first value.</summary>
    public int FirstMonth { get; }

    /// <summary>One value per month.</summary>
    public IReadOnlyList<double> Values { get; }

    internal override IEnumerable<double> ValuesWithin(MonthAxis axis) =>
        Enumerable.Range(0, Values.Count).Where(i => axis.Contains(FirstMonth + i)).Select(i => Values[i]);
}
