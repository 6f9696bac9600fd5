using ScenarioSim.Plotting;

namespace ScenarioSim.Tests.Plotting;

/// <summary>Figures of any shape; the same number always gives the same one.</summary>
internal sealed class FigureGenerator
{
    private static readonly string[] Titles =
    [
        "Short",
        FigureExamples.LongTitle,
        FigureExamples.LongWord,
        FigureExamples.HostileText + FigureExamples.LongTitle,
        "هل يستمر التقارب بين روسيا وكوريا الشمالية بعد انتهاء الحرب؟ האם ההתקרבות תימשך גם אחרי סיום המלחמה?",
        "ความสอดคล้องระหว่างรัสเซียกับเกาหลีเหนือจะยังคงอยู่ต่อไปหลังสงครามสิ้นสุดหรือไม่",
        "👩‍🚀🇺🇳🤝🏽 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🕊️ e\u0301e\u0302",
    ];

    private readonly Random _random;

    private FigureGenerator(int number) => _random = new Random(number);

    /// <summary>A figure of one of the three kinds of panels, in turn.</summary>
    public static Figure Any(int number)
    {
        var generator = new FigureGenerator(number);
        return (number % 3) switch
        {
            0 => generator.Matrices(),
            1 => generator.Time(),
            _ => generator.Ranges(),
        };
    }

    private Figure Time()
    {
        int months = Pick(1, 2, 11, 30, 216, 720);
        int series = Pick(1, 2, 5, 12);
        return Around(Pick(1, 2, 4, 7, 66), () => TimePanel(months, series)) with
        {
            PanelHeight = Pick(100, 200, 300),
            Names = Pick(SeriesNames.Legend, SeriesNames.LineEnds),
        };
    }

    private Figure Matrices()
    {
        int columns = Pick(1, 2, 6, 12, 66);
        Figure figure = Around(Pick(1, 2, 5, columns == 66 ? 2 : 60), () => Matrix(columns));
        return figure with { Width = Math.Max(figure.Width, (45 * columns) + 40) };
    }

    private Figure Ranges()
    {
        int rows = Pick(1, 2, 6, 12);
        bool isOneSet = Chance();
        string suffix = Chance() ? " " + Pick(Titles) : "";
        return Around(Pick(1, 2, 4, 66), () => RangePanel(rows, isOneSet ? suffix : $"{suffix} {_random.Next(2)}"));
    }

    private Figure Around(int panels, Func<Panel> make)
    {
        int columns = Pick(1, 1, 2, 3, 4, 6);
        return new Figure
        {
            Title = Pick(Titles),
            Subtitle = Pick(["", .. Titles]),
            Columns = columns,
            Width = Math.Max(Pick(480, 760, 1200), 160 * columns),
            ReadingAids = [.. Enum.GetValues<ReadingMark>().Select(mark => new ReadingAid(mark, Pick(["it", .. Titles])))],
            Footnotes = [Pick(Titles), "seed 1"],
            Panels = [.. Enumerable.Range(0, panels).Select(_ => make())],
        };
    }

    private TimePanel TimePanel(int months, int series)
    {
        string suffix = _random.Next(4) == 0 ? " " + Pick(Titles) : "";
        Series[] data = Chance()
            ? [.. Enumerable.Range(0, series).SelectMany(i => FigureExamples.Fan($"Hypothesis {i}{suffix}", i, months))]
            : [.. Enumerable.Range(0, series).Select(i => Area($"Part {i}", i, months))];
        return FigureExamples.Panel(Pick(["", .. Titles]), months, [.. Others(months), .. data]) with
        {
            Values = Chance() ? ValueAxis.Fixed(-1, 1, Pick(Titles)) : ValueAxis.Fitted("fitted"),
            Markers = [.. Markers(months)],
            Spans = Chance()
                ? [new ShadedSpan(FigureExamples.Start + (months / 2), FigureExamples.Start + months, "sources end")]
                : [],
            ReferenceLines =
            [
                .. Enumerable.Range(0, _random.Next(4)).Select(i => new ReferenceLine(0.02 * i, $"threshold {i}")),
            ],
        };
    }

    private AreaSeries Area(string label, int index, int months)
    {
        double phase = _random.Next(10);
        return new AreaSeries(
            label,
            Palette.Part(index),
            FigureExamples.Start,
            [.. Enumerable.Range(0, months).Select(t => 0.2 * Math.Sin((t / 7.0) + phase))]);
    }

    /// <summary>Thin lines that share a name, or none.</summary>
    private IEnumerable<LineSeries> Others(int months)
    {
        var style = new SeriesStyle(Colour.FromHex("#888888"), Weight: LineWeight.Thin);
        return Enumerable.Range(0, Pick(0, 5)).Select(i => new LineSeries(
            "others", style, FigureExamples.Start, [.. Enumerable.Range(0, months).Select(t => (0.1 * i) - (0.001 * t))]));
    }

    private IEnumerable<VerticalMarker> Markers(int months)
    {
        yield return new VerticalMarker(FigureExamples.Start + (months * 2 / 5), "War ends", MarkerStyle.TurningPoint);
        int count = Pick(0, 2, 12, 40);
        for (int i = 0; i < count; i++)
        {
            string suffix = i == 3 ? " " + Pick(Titles) : "";
            yield return new VerticalMarker(FigureExamples.Start + _random.Next(months), $"Event {i}{suffix}");
        }
    }

    private MatrixPanel Matrix(int columns)
    {
        int rows = Pick(1, 2, columns);
        return new MatrixPanel
        {
            Title = Pick(["", .. Titles]),
            Rows = Names(rows),
            Columns = Names(columns),
            RowTitle = Pick(["", "from", .. Titles]),
            ColumnTitle = Pick(["", "towards", .. Titles]),
            Values =
            [
                .. Enumerable.Range(0, rows * columns)
                    .Select(_ => _random.Next(9) == 0 ? null : (double?)((2 * _random.NextDouble()) - 1)),
            ],
            Scale = ColourScale.Diverging(-1, 1, "alignment score"),
            Decimals = Pick(0, 1, 2, 3),
        };
    }

    private string[] Names(int count) =>
        [.. Enumerable.Range(0, count).Select(i => _random.Next(20) == 0 ? Pick(Titles) : $"A{i}")];

    private RangePanel RangePanel(int rows, string suffix) => new()
    {
        Title = Pick(["", .. Titles]),
        Values = Chance() ? ValueAxis.Fixed(0, Pick(1, 1e6, 0.001), Pick(Titles)) : ValueAxis.Fitted("fitted"),
        Rows = [.. Enumerable.Range(0, rows).Select(i => Row($"Hypothesis {i}{suffix}", i))],
        ReferenceLines =
        [
            .. Enumerable.Range(0, _random.Next(4)).Select(i => new ReferenceLine(0.1 * i, Pick(["all kept", .. Titles]))),
        ],
    };

    private RangeRow Row(string label, int index)
    {
        string note = Pick(["", "", "undefined", .. Titles]);
        RangeRow row = FigureExamples.Row(label, index, (2 * _random.NextDouble()) - 0.5) with { Note = note };
        return _random.Next(7) switch
        {
            0 => new RangeRow(label, row.Style) { Note = note },
            5 => new RangeRow(label, row.Style) { Note = note, Bar = ((0.2 * index) - 0.1, _random.NextDouble() - 0.3) },
            6 => new RangeRow(label, row.Style) { Note = Pick(["+0.12", .. Titles]), Bar = (0.2 * index, 0.2 * (index + 1)) },
            1 => row with { Inner = null, Median = null },
            2 => row with { Outer = (-1e9, 1e9) },
            _ => row,
        };
    }

    private bool Chance() => _random.Next(2) == 0;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
