using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Layout;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

public sealed class LayoutTests
{
    private static IEnumerable<int> Numbers => Enumerable.Range(1, 150);

    [TestCaseSource(nameof(Numbers))]
    public void No_text_overlaps_another_text(int number)
    {
        List<(string Text, Box Box)> texts = Record(FigureExamples.Any(number)).Texts;

        for (int i = 0; i < texts.Count; i++)
        {
            for (int k = 0; k < i; k++)
            {
                bool meets = Meet(texts[i].Box, texts[k].Box);
                Assert.That(meets, Is.False, () => $"'{texts[i]}' overlaps '{texts[k]}'");
            }
        }
    }

    [TestCaseSource(nameof(Numbers))]
    public void No_number_in_a_ring_is_covered(int number)
    {
        RecordingContext drawn = Record(FigureExamples.Any(number));
        List<(PlotPoint Centre, Box Box)> badges = [.. drawn.Discs.Where(disc => disc.Box.Width > 12)];

        foreach ((PlotPoint centre, Box box) in badges)
        {
            Assert.That(badges.Count(other => Meet(box, other.Box)), Is.EqualTo(1), () => $"ring at {centre}");
            Assert.That(drawn.Texts.Count(text => Meet(box, text.Box)), Is.EqualTo(1), () => $"ring at {centre}");
        }
    }

    [TestCaseSource(nameof(Numbers))]
    public void Nothing_is_cut_off_by_the_edge_of_the_figure(int number)
    {
        RecordingContext drawn = Record(FigureExamples.Any(number));
        Box figure = drawn.Figure.Inflate(0.001);

        Assert.That(drawn.Texts.Where(text => !IsInside(text.Box, figure)), Is.Empty);
        Assert.That(drawn.Discs.Where(disc => !IsInside(disc.Box, figure)), Is.Empty);
        Assert.That(drawn.FreePoints.Where(point => !IsInside(new Box(point.X, point.Y, 0, 0), figure)), Is.Empty);
    }

    [TestCaseSource(nameof(Numbers))]
    public void No_text_covers_data(int number)
    {
        RecordingContext drawn = Record(FigureExamples.Any(number));

        Assert.That(drawn.DataAreas, Is.Not.Empty);
        foreach (Box area in drawn.DataAreas)
        {
            Box inner = area.Inflate(-Theme.Light.LineWidth);
            Assert.That(inner.Width, Is.GreaterThan(20));
            Assert.That(drawn.Texts.Where(text => Meet(text.Box, inner)), Is.Empty);
        }
    }

    [Test]
    public void Every_word_of_a_long_title_is_written()
    {
        Figure figure = FigureExamples.Simple with { Title = FigureExamples.LongTitle };

        string written = string.Concat(Record(figure).Texts.Select(text => text.Text));

        Assert.That(WithoutSpaces(written), Does.StartWith(WithoutSpaces(FigureExamples.LongTitle)));
    }

    [Test]
    public void Many_events_are_numbered_and_listed_with_their_dates()
    {
        VerticalMarker[] events =
            [.. Enumerable.Range(0, 12).Select(i => new VerticalMarker(FigureExamples.Start + i, $"Event {i}"))];
        Panel panel = FigureExamples.Panel("", 24) with { Markers = events };

        string[] texts = Texts(FigureExamples.Simple with { Panels = [panel] });

        Assert.That(texts, Does.Contain("2019-01 Event 0").And.Contain("2019-12 Event 11"));
        Assert.That(texts.Count(text => text == "12"), Is.EqualTo(2), "once above the panel, once in the key");
    }

    [Test]
    public void Few_events_are_named_in_place()
    {
        VerticalMarker[] events = [new(FigureExamples.Start, "First"), new(FigureExamples.Start + 12, "Second")];
        Panel panel = FigureExamples.Panel("", 24) with { Markers = events };

        string[] texts = Texts(FigureExamples.Simple with { Panels = [panel] });

        Assert.That(texts, Does.Contain("First").And.Contain("Second").And.Not.Contain("1"));
    }

    [Test]
    public void Names_at_line_ends_take_the_place_of_the_legend()
    {
        Figure figure = FigureExamples.Simple with { Names = SeriesNames.LineEnds };

        RecordingContext drawn = Record(figure);

        Box name = drawn.Texts.Single(text => text.Text == "H1").Box;
        Assert.That(name.Left, Is.GreaterThan(drawn.DataAreas[0].Right));
    }

    [Test]
    public void A_line_that_stops_early_sends_all_names_to_the_legend()
    {
        var early = new LineSeries("Early", Palette.Style(1), FigureExamples.Start, [0.1, 0.2]);
        Panel panel = FigureExamples.Panel("", 24, [.. FigureExamples.Fan("H1", 0, 24), early]);

        RecordingContext drawn = Record(FigureExamples.Simple with { Names = SeriesNames.LineEnds, Panels = [panel] });

        Box[] names = [.. drawn.Texts.Where(text => text.Text is "H1" or "Early").Select(text => text.Box)];
        Assert.That(names, Has.Length.EqualTo(2));
        Assert.That(names, Has.All.Matches<Box>(name => name.Bottom < drawn.DataAreas[0].Top));
    }

    [Test]
    public void Data_areas_of_a_row_stand_at_the_same_height_and_have_the_same_size()
    {
        TimePanel plain = FigureExamples.Panel("", 24, FigureExamples.Fan("H1", 0, 24));
        TimePanel wordy = plain with { Title = FigureExamples.LongTitle, Values = ValueAxis.Fixed(-1000, 1000) };

        List<Box> areas = Record(FigureExamples.Simple with { Columns = 2, Panels = [plain, wordy] }).DataAreas;

        Assert.That(areas[0].Top, Is.EqualTo(areas[1].Top));
        Assert.That(areas[0].Width, Is.EqualTo(areas[1].Width));
    }

    [Test]
    public void Fitted_panels_with_the_same_title_share_one_range()
    {
        string[] texts = Texts(FigureExamples.Simple with { Panels = [Fitted(1), Fitted(40)] });

        Assert.That(texts.Count(text => text == "40"), Is.EqualTo(2));

        static TimePanel Fitted(double top)
        {
            var line = new LineSeries("H1", Palette.Style(0), FigureExamples.Start, [0, top]);
            return FigureExamples.Panel("", 2, line) with { Values = ValueAxis.Fitted("x") };
        }
    }

    [Test]
    public void Series_that_share_a_label_but_not_a_style_are_refused()
    {
        var other = new LineSeries("H1", Palette.Style(3), FigureExamples.Start, [0.1]);
        Panel panel = FigureExamples.Panel("", 24, [.. FigureExamples.Fan("H1", 0, 24), other]);

        Assert.That(
            () => Record(FigureExamples.Simple with { Panels = [panel] }),
            Throws.ArgumentException.With.Message.Contains("H1"));
    }

    [Test]
    public void More_columns_than_the_width_can_hold_are_refused() =>
        Assert.That(() => Record(FigureExamples.Simple with { Columns = 3, Width = 400 }), Throws.ArgumentException);

    private static RecordingContext Record(Figure figure)
    {
        var context = new RecordingContext();
        FigureRenderer.Render(figure, Theme.Light, context);
        return context;
    }

    private static bool Meet(Box a, Box b) =>
        a.Left < b.Right - 0.01 && b.Left < a.Right - 0.01 && a.Top < b.Bottom - 0.01 && b.Top < a.Bottom - 0.01;

    private static bool IsInside(Box inner, Box outer) =>
        inner.Left >= outer.Left && inner.Right <= outer.Right
        && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;

    private static string[] Texts(Figure figure) => [.. Record(figure).Texts.Select(text => text.Text)];

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
