using ScenarioSim.Plotting;

namespace ScenarioSim.Tests.Plotting;

/// <summary>A small figure compared with the text stored beside this file.</summary>
/// <remarks>SCENARIOSIM_UPDATE_GOLDEN=1 stores the text anew; look at it before it is kept.</remarks>
public sealed class GoldenFigureTests
{
    [Test]
    public void A_small_figure_is_drawn_as_before()
    {
        string path = Path.Combine(FindRoot(), "tests", "ScenarioSim.Tests", "Plotting", "small-figure.golden.svg");
        string drawn = SvgFigure.Draw(SmallFigure(), "golden");
        if (Environment.GetEnvironmentVariable("SCENARIOSIM_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        Assert.That(drawn, Is.EqualTo(File.ReadAllText(path)));
    }

    private static Figure SmallFigure()
    {
        int start = MonthAxis.Calendar(2026, 7);
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
                    Months = new MonthAxis(start, start + 5),
                    Values = ValueAxis.Fixed(-1, 1, "Alignment score"),
                    Series =
                    [
                        new BandSeries("H1", style, BandShade.Light, start, lower, upper),
                        new LineSeries("H1", style, start, [0.5, 0.5, 0.25, null, 0.25, 0]),
                        new PointSeries("Observed", Palette.Style(6), [new Observation(start + 1, 0.5)]),
                    ],
                    Markers =
                    [
                        new VerticalMarker(start + 2, "War ends", MarkerStyle.TurningPoint),
                        new VerticalMarker(start + 4, "Summit"),
                    ],
                    Spans = [new ShadedSpan(start + 1, start + 5, "sources end")],
                    ReferenceLines = [new ReferenceLine(-0.5, "rupture")],
                },
            ],
        };
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScenarioSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ScenarioSim.sln is not above the tests");
    }
}
