using ScenarioSim.Plotting;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Plotting;

/// <summary>A small figure of each kind compared with the text stored beside this file.</summary>
/// <remarks>SCENARIOSIM_UPDATE_GOLDEN=1 stores the text anew; look at it before it is kept.</remarks>
public sealed class GoldenFigureTests
{
    private static readonly int Start = MonthAxis.Calendar(2026, 7);

    [TestCase("small-figure")]
    [TestCase("small-areas")]
    [TestCase("small-matrix")]
    [TestCase("small-ranges")]
    [TestCase("small-waterfall")]
    public void A_small_figure_is_drawn_as_before(string name)
    {
        string path = Repository.PathOf("tests", "ScenarioSim.Tests", "Plotting", $"{name}.golden.svg");
        Figure figure = name switch
        {
            "small-areas" => Areas(),
            "small-matrix" => Matrix(),
            "small-ranges" => Ranges(),
            "small-waterfall" => Waterfall(),
            _ => Bands(),
        };
        string drawn = SvgFigure.Draw(figure, "golden");
        if (Environment.GetEnvironmentVariable("SCENARIOSIM_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        Assert.That(drawn, Is.EqualTo(File.ReadAllText(path)));
    }

    private static Figure Areas() => new()
    {
        Title = "Why the score changes",
        Width = 480,
        PanelHeight = 160,
        ReadingAids = [new ReadingAid(ReadingMark.Area, "one cause")],
        Panels =
        [
            new TimePanel
            {
                Months = new MonthAxis(Start, Start + 3),
                Values = ValueAxis.Fitted("Contribution"),
                Series =
                [
                    new AreaSeries("Trade", Palette.Part(0), Start, [0.2, 0.3, 0.3, 0.1]),
                    new AreaSeries("Distrust", Palette.Part(1), Start, [-0.2, -0.1, 0.1, 0.2]),
                    new AreaSeries("Enemy", Palette.Part(2), Start, [0.1, 0.1, -0.2, -0.3]),
                    new LineSeries("Sum", Palette.Style(6), Start, [0.1, 0.3, 0.2, 0.0]),
                ],
            },
        ],
    };

    private static Figure Matrix() => new()
    {
        Title = "Who leans towards whom",
        Width = 480,
        Columns = 2,
        Panels =
        [
            new MatrixPanel
            {
                Title = "2024-10",
                Rows = ["RUS", "PRK"],
                Columns = ["RUS", "PRK"],
                RowTitle = "from",
                ColumnTitle = "towards",
                Values = [null, 0.62, -0.4, null],
                Scale = ColourScale.Diverging(-1, 1, "Alignment score"),
            },
            new MatrixPanel
            {
                Title = "2036-12",
                Rows = ["RUS", "PRK", "United Nations"],
                Columns = ["Confederation of states"],
                Values = [1, -1, 0.004],
                Scale = ColourScale.Diverging(-1, 1, "Alignment score"),
            },
        ],
    };

    private static Figure Ranges() => new()
    {
        Title = "What outlasts the war",
        Width = 480,
        Columns = 2,
        ReadingAids = [new ReadingAid(ReadingMark.Median, "median"), new ReadingAid(ReadingMark.InnerRange, "middle 50 %")],
        Panels =
        [
            RangesAfter("After 12 months", 0.5),
            RangesAfter("After 60 months", 0.9),
        ],
    };

    private static Figure Waterfall() => new()
    {
        Title = "Why the score fell",
        Width = 480,
        ReadingAids = [new ReadingAid(ReadingMark.Area, "one cause")],
        Panels =
        [
            new RangePanel
            {
                Values = ValueAxis.Fitted("Alignment score"),
                ReferenceLines = [new ReferenceLine(0, "indifferent")],
                Rows =
                [
                    new RangeRow("2026-07", Palette.Style(6)) { Bar = (0, 0.4), Note = "0.40" },
                    new RangeRow("Trade", Palette.Part(0)) { Bar = (0.4, 0.6), Note = "+0.20" },
                    new RangeRow("Distrust", Palette.Part(1)) { Bar = (0.6, -0.2), Note = "−0.80" },
                    new RangeRow("Noise", Palette.Part(2)) { Bar = (-0.2, -0.2), Note = "0.00" },
                    new RangeRow("2026-12", Palette.Style(6)) { Bar = (0, -0.2), Note = "−0.20" },
                ],
            },
        ],
    };

    private static RangePanel RangesAfter(string title, double middle) => new()
    {
        Title = title,
        Values = ValueAxis.Fixed(0, 1, "Retention"),
        ReferenceLines = [new ReferenceLine(0, "all lost"), new ReferenceLine(1, "all kept")],
        Rows =
        [
            new RangeRow("H1", Palette.Style(0))
            {
                Point = middle - 0.05,
                Median = middle,
                Inner = (middle - 0.1, middle + 0.1),
                Outer = (middle - 0.3, middle + 0.3),
                Note = "12 % undefined",
            },
            new RangeRow("Marriage of convenience", Palette.Style(1)) { Note = "undefined" },
        ],
    };

    private static Figure Bands()
    {
        SeriesStyle style = Palette.Style(0);
        double[] lower = [0.25, 0.25, 0, 0, -0.25, -0.5];
        double[] upper = [0.75, 0.75, 0.5, 0.5, 0.5, 0.5];
        return new Figure
        {
            Title = "RUS–PRK: the war ends",
            Subtitle = "Alignment of the dyad",
            Width = 480,
            PanelHeight = 160,
            ReadingAids =
            [
                new ReadingAid(ReadingMark.Line, "deterministic run"),
                new ReadingAid(ReadingMark.LightBand, "middle 90 %"),
            ],
            Footnotes = ["Seed 1, 1,000 members."],
            Panels =
            [
                new TimePanel
                {
                    Title = "Negotiated end",
                    Months = new MonthAxis(Start, Start + 5),
                    Values = ValueAxis.Fixed(-1, 1, "Alignment score"),
                    Series =
                    [
                        new BandSeries("H1", style, BandShade.Light, Start, lower, upper),
                        new LineSeries("H1", style, Start, [0.5, 0.5, 0.25, null, 0.25, 0]),
                        new PointSeries("Observed", Palette.Style(6), [new Observation(Start + 1, 0.5)]),
                    ],
                    Markers =
                    [
                        new VerticalMarker(Start + 2, "War ends", MarkerStyle.TurningPoint),
                        new VerticalMarker(Start + 4, "Summit"),
                    ],
                    Spans = [new ShadedSpan(Start + 1, Start + 5, "sources end")],
                    ReferenceLines = [new ReferenceLine(-0.5, "rupture")],
                },
            ],
        };
    }
}
