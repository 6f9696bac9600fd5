using ScenarioSim.Plotting;

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

    /// <summary>A figure of any shape; the same number always gives the same one.</summary>
    public static Figure Any(int number)
    {
        var random = new Random(number);
        string[] titles = ["Short", LongTitle, LongWord, HostileText + LongTitle];
        int months = Pick(random, 1, 2, 11, 30, 216, 720);
        int columns = Pick(random, 1, 1, 2, 3);
        int series = Pick(random, 1, 2, 5, 12);
        int panels = Pick(random, 1, 2, 4, 7);
        return new Figure
        {
            Title = Pick(random, titles),
            Subtitle = Pick(random, ["", .. titles]),
            Columns = columns,
            Width = Pick(random, 480, 760, 1200),
            PanelHeight = Pick(random, 100, 200, 300),
            Names = Pick(random, SeriesNames.Legend, SeriesNames.LineEnds),
            ReadingAids = [new ReadingAid(ReadingMark.Line, "the run"), new ReadingAid(ReadingMark.Point, LongTitle)],
            Footnotes = [LongTitle, "seed 1"],
            Panels = [.. Enumerable.Range(0, panels).Select(_ => AnyPanel(random, titles, months, series))],
        };
    }

    private static TimePanel AnyPanel(Random random, string[] titles, int months, int series)
    {
        string suffix = random.Next(4) == 0 ? " " + LongTitle : "";
        Series[] data =
        [
            .. Enumerable.Range(0, series).SelectMany(i => Fan($"Hypothesis {i}{suffix}", i, months)),
        ];
        return Panel(Pick(random, ["", .. titles]), months, data) with
        {
            Values = random.Next(2) == 0 ? ValueAxis.Fixed(-1, 1, Pick(random, titles)) : ValueAxis.Fitted("fitted"),
            Markers = [.. AnyMarkers(random, months)],
            Spans = random.Next(2) == 0 ? [new ShadedSpan(Start + (months / 2), Start + months, "sources end")] : [],
            ReferenceLines =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(i => new ReferenceLine(0.02 * i, $"threshold {i}")),
            ],
        };
    }

    private static IEnumerable<VerticalMarker> AnyMarkers(Random random, int months)
    {
        yield return new VerticalMarker(Start + (months * 2 / 5), "War ends", MarkerStyle.TurningPoint);
        int count = Pick(random, 0, 2, 12, 40);
        for (int i = 0; i < count; i++)
        {
            string suffix = i == 3 ? " " + LongTitle : "";
            yield return new VerticalMarker(Start + random.Next(months), $"Event {i}{suffix}");
        }
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    private static double[] Shift(double[] values, double by) => [.. values.Select(value => value + by)];
}
