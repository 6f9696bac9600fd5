using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

public sealed class RangeTests
{
    private static readonly string[] Names = ["H1", "H2"];

    private static readonly RangePanel Two =
        FigureExamples.Ranges("", FigureExamples.Row("H1", 0, 0.5), FigureExamples.Row("H2", 1, 0.4));

    [Test]
    public void Panels_side_by_side_with_the_same_rows_name_them_once()
    {
        RangePanel other = Two with { Rows = [Two.Rows[0], Two.Rows[1] with { Label = "H3" }] };

        Assert.That(Count(FigureExamples.Of(Two, Two, Two, Two) with { Columns = 2 }, "H1"), Is.EqualTo(2));
        Assert.That(Count(FigureExamples.Of(Two, Two, Two, other) with { Columns = 2 }, "H1"), Is.EqualTo(4));
        Assert.That(Count(FigureExamples.Of(Two, Two), "H1"), Is.EqualTo(2), "one below the other");
    }

    [Test]
    public void An_axis_without_a_round_number_on_it_can_be_drawn() => Assert.That(
        () => FigureExamples.Record(FigureExamples.Of(Two with { Values = ValueAxis.Fixed(0.26, 0.29) })), Throws.Nothing);

    [Test]
    public void Rows_of_panels_side_by_side_stand_at_the_same_height_whatever_their_notes()
    {
        RangeRow noted = FigureExamples.Row("H1", 0, 0.5) with { Note = FigureExamples.LongTitle };
        RangePanel wordy = Two with { Rows = [noted, Two.Rows[1]] };

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Two, wordy) with { Columns = 2 });

        Box[] thick = [.. drawn.RowMarks.Where(mark => mark.Ground is not null).Select(mark => mark.Box)];
        Assert.That(thick, Has.Length.EqualTo(4));
        Assert.That(thick[0].Top, Is.EqualTo(thick[2].Top));
        Assert.That(thick[1].Top, Is.EqualTo(thick[3].Top));
        Assert.That(drawn.Texts.Single(text => text.Text == "H2").Box.Top, Is.LessThan(thick[1].Top));
    }

    [Test]
    public void Values_beyond_a_fixed_axis_are_cut_and_their_number_stands_beside_the_edge()
    {
        RangeRow far = Two.Rows[0] with { Outer = (-2.345, 7.5) };

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Two with { Rows = [far] }));

        Box low = drawn.Texts.Single(text => text.Text == "−2.3").Box;
        Box high = drawn.Texts.Single(text => text.Text == "7.5").Box;
        Assert.That(drawn.RowMarks.Min(mark => mark.Box.Left), Is.GreaterThan(low.Right));
        Assert.That(drawn.RowMarks.Max(mark => mark.Box.Right), Is.LessThan(high.Left));
    }

    [Test]
    public void A_row_that_lies_wholly_beyond_the_axis_is_an_arrowhead_and_a_number()
    {
        RangeRow far = Two.Rows[0] with { Point = 3, Median = 3, Inner = (2.5, 3.5), Outer = (2, 4) };

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Two with { Rows = [far] }));

        Assert.That(drawn.RowMarks, Has.Count.EqualTo(1));
        Assert.That(drawn.Texts.Count(text => text.Text == "4.0"), Is.EqualTo(1));
    }

    [Test]
    public void Marks_lie_where_the_axis_says()
    {
        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(FigureExamples.Ranges("", Two.Rows[0])));

        double[] ticks =
            [.. new[] { "0.0", "1.0" }.Select(label => drawn.Texts.Single(text => text.Text == label).Box).Select(Middle)];
        Box inner = drawn.RowMarks.Single(mark => mark.Ground is not null).Box;
        Assert.That(inner.Left, Is.EqualTo(ticks[0] + (0.4 * (ticks[1] - ticks[0]))).Within(1e-9));
        Assert.That(inner.Right, Is.EqualTo(ticks[0] + (0.6 * (ticks[1] - ticks[0]))).Within(1e-9));
        Assert.That(Middle(drawn.Discs.Single().Box), Is.EqualTo(ticks[0] + (0.52 * (ticks[1] - ticks[0]))).Within(1e-9));

        static double Middle(Box box) => box.Left + (box.Width / 2);
    }

    [Test]
    public void A_bar_lies_between_its_values_and_leads_to_the_next_that_stands_where_it_ends()
    {
        RangeRow[] rows =
        [
            new RangeRow("H1", Palette.Style(0)) { Bar = (0, 0.5), Note = "+0.5" },
            new RangeRow("H2", Palette.Style(1)) { Bar = (0.5, 0.2), Note = "−0.3" },
            new RangeRow("H3", Palette.Style(2)) { Bar = (0.3, 1.5) },
        ];

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Two with { Rows = rows }));

        double[] ticks =
            [.. new[] { "0.0", "1.0" }.Select(label => drawn.Texts.Single(text => text.Text == label).Box).Select(box => box.Left + (box.Width / 2))];
        double width = ticks[1] - ticks[0];
        Box[] bars = [.. drawn.RowMarks.Where(mark => mark.Ground is not null).Select(mark => mark.Box)];
        double[] ends = [0, 0.5, 0.2, 0.5, 0.3, 1];
        Assert.That(
            bars.SelectMany(bar => new[] { bar.Left, bar.Right }),
            Is.EqualTo(ends.Select(end => ticks[0] + (end * width))).Within(1e-9));
        PlotPoint[] middles = [.. drawn.FreePoints.Where(point => IsMiddle(point, bars[0]))];
        Assert.That(middles, Has.Length.EqualTo(3), "two ends of the guide of the row, and the beginning of the lead");
        Assert.That(middles.Count(point => Math.Abs(point.X - ticks[0] - (0.5 * width)) < 1e-9), Is.EqualTo(1));
        Assert.That(
            drawn.FreePoints.Count(point => IsMiddle(point, bars[1])), Is.EqualTo(3), "none leads on from there");

        static bool IsMiddle(PlotPoint point, Box bar) => Math.Abs(point.Y - bar.Top - (bar.Height / 2)) < 1e-9;
    }

    [Test]
    public void A_fitted_axis_holds_all_values_and_reference_lines_of_panels_with_the_same_title()
    {
        RangePanel[] panels =
        [
            Two with { Values = ValueAxis.Fitted("x"), ReferenceLines = [new ReferenceLine(2, "twice")] },
            Two with { Values = ValueAxis.Fitted("x"), Rows = [Two.Rows[0] with { Outer = (-1, 0.9) }] },
        ];

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(panels));

        Assert.That(drawn.Texts.Count(text => text.Text == "−1.0"), Is.EqualTo(2));
        Assert.That(drawn.Texts.Count(text => text.Text == "2.0"), Is.EqualTo(2));
    }

    [Test]
    public void Labels_of_reference_lines_in_one_place_stand_in_rows()
    {
        RangePanel panel = Two with
        {
            ReferenceLines =
            [
                new ReferenceLine(0.5, "half of the rise is kept"),
                new ReferenceLine(0.51, "a little more than half is kept"),
                new ReferenceLine(0.52, "more still is kept of the rise"),
            ],
        };

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(panel) with { Width = 400 });

        IEnumerable<double> rows = drawn.Texts.Where(text => text.Text.EndsWith("kept", StringComparison.Ordinal))
            .Select(text => text.Box.Top);
        Assert.That(rows.Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public void A_label_that_a_line_has_to_pass_lies_on_a_ground()
    {
        string words = new('m', 40);
        RangePanel panel = Two with { ReferenceLines = [new ReferenceLine(0.4, words), new ReferenceLine(0.6, words)] };

        RecordingContext wide = FigureExamples.Record(FigureExamples.Of(panel) with { Width = 1600 });
        RecordingContext narrow = FigureExamples.Record(FigureExamples.Of(panel) with { Width = 500 });

        Assert.That(wide.Grounds, Has.Count.EqualTo(1), "the figure itself");
        Assert.That(narrow.Grounds.Skip(1), Is.Not.Empty);
    }

    [Test]
    public void A_row_without_numbers_shows_its_note()
    {
        RangePanel panel = FigureExamples.Ranges("", new RangeRow("H1", Palette.Style(0)) { Note = "undefined" }, Two.Rows[1]);

        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(panel));

        (string _, Box box, TextStyle style) = drawn.Texts.Single(text => text.Text == "undefined");
        Assert.That(style.Colour, Is.EqualTo(Theme.Light.Muted));
        Assert.That(box.Left, Is.GreaterThan(drawn.Texts.Single(text => text.Text == "H1").Box.Right));
        Assert.That(drawn.Rows, Is.EqualTo(Names));
        Assert.That(drawn.Description, Does.Contain("Rows: H1; H2."));
    }

    [Test]
    public void Rows_that_cannot_be_are_refused()
    {
        RangeRow row = Two.Rows[0];

        Assert.That(() => new RangeRow(" ", row.Style), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => row with { Point = double.NaN }, Throws.InstanceOf<ArgumentException>());
        Assert.That(() => row with { Bar = (0, double.PositiveInfinity) }, Throws.InstanceOf<ArgumentException>());
        Assert.That(() => row with { Inner = (1, 0) }, Throws.ArgumentException.With.Message.Contains("Inner"));
        Assert.That(
            () => FigureExamples.Of(Two with { Rows = [row with { Inner = (0.1, 2) }] }),
            Throws.ArgumentException.With.Message.Contains("'H1'"));
        Assert.That(() => Two with { Rows = [] }, Throws.InstanceOf<ArgumentException>());
        Assert.That(
            () => Two with { ReferenceLines = [.. Enumerable.Repeat(new ReferenceLine(1, "x"), 4)] },
            Throws.InstanceOf<ArgumentException>());
    }

    private static int Count(Figure figure, string text) =>
        FigureExamples.Record(figure).Texts.Count(drawn => drawn.Text == text);
}
