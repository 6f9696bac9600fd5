using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

public sealed class LayoutTests
{
    [Test]
    public void Every_word_of_a_long_title_is_written()
    {
        Figure figure = FigureExamples.Simple with { Title = FigureExamples.LongTitle };

        string written = string.Concat(FigureExamples.Record(figure).Texts.Select(text => text.Text));

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

        RecordingContext drawn = FigureExamples.Record(figure);

        Box name = drawn.Texts.Single(text => text.Text == "H1").Box;
        Assert.That(name.Left, Is.GreaterThan(drawn.DataAreas[0].Right));
    }

    [Test]
    public void A_line_that_stops_early_sends_all_names_to_the_legend()
    {
        var early = new LineSeries("Early", Palette.Style(1), FigureExamples.Start, [0.1, 0.2]);
        Panel panel = FigureExamples.Panel("", 24, [.. FigureExamples.Fan("H1", 0, 24), early]);

        RecordingContext drawn = FigureExamples.Record(
            FigureExamples.Simple with { Names = SeriesNames.LineEnds, Panels = [panel] });

        Box[] names = [.. drawn.Texts.Where(text => text.Text is "H1" or "Early").Select(text => text.Box)];
        Assert.That(names, Has.Length.EqualTo(2));
        Assert.That(names, Has.All.Matches<Box>(name => name.Bottom < drawn.DataAreas[0].Top));
    }

    [Test]
    public void Lines_that_stand_by_for_comparison_are_thin_lie_below_and_are_named_once_in_the_legend()
    {
        Colour grey = Theme.Light.Axis;
        LineSeries[] others =
        [
            .. Enumerable.Range(0, 3).Select(i => new LineSeries(
                "others", new SeriesStyle(grey, Weight: LineWeight.Thin), FigureExamples.Start, [0.1 * i, 0.2 * i])),
        ];
        Panel panel = FigureExamples.Panel("", 2, [.. FigureExamples.Fan("H1", 0, 2), .. others]);

        RecordingContext drawn = FigureExamples.Record(
            FigureExamples.Simple with { Names = SeriesNames.LineEnds, Panels = [panel, panel] });

        Assert.That(drawn.Texts.Count(text => text.Text == "others"), Is.EqualTo(1));
        Assert.That(drawn.Texts.Count(text => text.Text == "H1"), Is.EqualTo(2), "at the end of each line");
        Assert.That(drawn.Lines.Take(3).Select(line => line.Stroke.Colour), Is.All.EqualTo(grey));
        Assert.That(drawn.Lines[0].Stroke.Width, Is.LessThan(0.6 * drawn.Lines[3].Stroke.Width));
    }

    [Test]
    public void Lines_of_one_panel_that_share_a_name_send_all_names_to_the_legend()
    {
        LineSeries[] lines =
            [.. Enumerable.Range(0, 2).Select(i => new LineSeries("H1", Palette.Style(0), FigureExamples.Start, [0, i]))];
        Panel panel = FigureExamples.Panel("", 2, lines);

        string[] texts = Texts(FigureExamples.Simple with { Names = SeriesNames.LineEnds, Panels = [panel] });

        Assert.That(texts.Count(text => text == "H1"), Is.EqualTo(1));
    }

    [Test]
    public void Panels_side_by_side_with_one_range_have_its_labels_on_the_left_only()
    {
        TimePanel panel = FigureExamples.Panel("", 24, FigureExamples.Fan("H1", 0, 24));
        TimePanel other = panel with { Values = ValueAxis.Fixed(-1, 0.5, "Alignment score") };

        Assert.That(Labels(panel, panel, panel), Is.EqualTo(2), "the third stands in another row");
        Assert.That(Labels(panel, panel, other), Is.EqualTo(3));

        static int Labels(params Panel[] panels) =>
            Texts(FigureExamples.Simple with { Columns = 2, Panels = panels }).Count(text => text is "−1.0" or "−1.00");
    }

    [Test]
    public void Data_areas_of_a_row_stand_at_the_same_height_and_have_the_same_size()
    {
        TimePanel plain = FigureExamples.Panel("", 24, FigureExamples.Fan("H1", 0, 24));
        TimePanel wordy = plain with { Title = FigureExamples.LongTitle, Values = ValueAxis.Fixed(-1000, 1000) };

        List<Box> areas = FigureExamples.Record(FigureExamples.Simple with { Columns = 2, Panels = [plain, wordy] }).DataAreas;

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
            () => FigureExamples.Record(FigureExamples.Simple with { Panels = [panel] }),
            Throws.ArgumentException.With.Message.Contains("H1"));
    }

    [Test]
    public void More_columns_than_the_width_can_hold_are_refused() =>
        Assert.That(
            () => FigureExamples.Record(FigureExamples.Simple with { Columns = 3, Width = 400 }), Throws.ArgumentException);

    private static string[] Texts(Figure figure) => [.. FigureExamples.Record(figure).Texts.Select(text => text.Text)];

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
