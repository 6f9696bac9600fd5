using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Layout;

namespace ScenarioSim.Tests.Plotting;

/// <summary>Figures to draw in tests; a test names only what matters to it.</summary>
internal static class FigureExamples
{
    public const string LongTitle =
        "러시아와 북한의 전시 밀착은 전쟁이 끝난 뒤에도 지속될 것인가 — Переживёт ли военное сближение окончание войны? — "
        + "Überdauert die kriegsbedingte Annäherung das Ende des Krieges? 戦時の接近は戦争の終結後も続くのか。";

    public const string LongWord =
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsbeitragsrückerstattungsantragsformular"
        + "ausfüllhilfeverordnungsentwurfsfassungsprotokollführerin";

    public const string HostileText = "a<b>&\"'\u0000\u0007\u001b\ud800]]><script>\u202Ex</script>\uFFFF\r\n";

    public static int Start { get; } = MonthAxis.Calendar(2019, 1);

    public static Figure Simple { get; } = new() { Title = "A title", Panels = [Panel("", 24, Fan("H1", 0, 24))] };

    public static TimePanel Panel(string title, int months, params Series[] series) => new()
    {
        Title = title,
        Months = new MonthAxis(Start, Start + months - 1),
        Values = ValueAxis.Fixed(-1, 1, "Alignment score"),
        Series = series,
    };

    /// <summary>A line in two nested bands, as one hypothesis is drawn.</summary>
    public static Series[] Fan(string label, int index, int months)
    {
        double[] centre = [.. Enumerable.Range(0, months).Select(t => 0.6 * Math.Sin((t / 40.0) + index))];
        SeriesStyle style = Palette.Style(index);
        return
        [
            new BandSeries(label, style, BandShade.Light, Start, Shift(centre, -0.3), Shift(centre, 0.3)),
            new BandSeries(label, style, BandShade.Dark, Start, Shift(centre, -0.1), Shift(centre, 0.1)),
            new LineSeries(label, style, Start, centre),
        ];
    }

    /// <summary>A square matrix with an empty diagonal; its numbers run evenly from −1 to 1.</summary>
    public static MatrixPanel Matrix(string title, params string[] names)
    {
        double step = 2.0 / ((names.Length * names.Length) - 1);
        return new MatrixPanel
        {
            Title = title,
            Rows = names,
            Columns = names,
            Values =
            [
                .. Enumerable.Range(0, names.Length * names.Length)
                    .Select(i => i / names.Length == i % names.Length ? null : (double?)((step * i) - 1)),
            ],
            Scale = ColourScale.Diverging(-1, 1),
        };
    }

    /// <summary>A row with all marks, around the middle.</summary>
    public static RangeRow Row(string label, int index, double middle) => new(label, Palette.Style(index))
    {
        Point = middle + 0.02,
        Median = middle,
        Inner = (middle - 0.1, middle + 0.1),
        Outer = (middle - 0.3, middle + 0.3),
    };

    public static RangePanel Ranges(string title, params RangeRow[] rows) => new()
    {
        Title = title,
        Values = ValueAxis.Fixed(0, 1, "share"),
        Rows = rows,
    };

    /// <summary>A figure of these panels and no more words than must be.</summary>
    public static Figure Of(params Panel[] panels) => new() { Title = "A title", Panels = panels };

    private static double[] Shift(double[] values, double by) => [.. values.Select(value => value + by)];

    /// <summary>The figure as it would be drawn.</summary>
    public static RecordingContext Record(Figure figure)
    {
        var context = new RecordingContext();
        FigureRenderer.Render(figure, Theme.Light, context);
        return context;
    }
}
