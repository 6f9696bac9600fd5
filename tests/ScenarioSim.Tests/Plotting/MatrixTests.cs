using System.Text.RegularExpressions;
using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

public sealed partial class MatrixTests
{
    private static readonly string[] Three = ["RUS", "PRK", "CHN"];

    [Test]
    public void Every_number_is_written_with_a_true_minus_sign()
    {
        MatrixPanel panel = FigureExamples.Matrix("", Three) with { Values = [null, -0.5, 0.251, -0.001, null, 1, 0, -1, null] };

        string[] texts = Texts(FigureExamples.Of(panel));

        Assert.That(texts, Is.SupersetOf(new[] { "−0.50", "0.25", "1.00", "−1.00" }));
        Assert.That(texts.Count(text => text == "0.00"), Is.EqualTo(2), "a number that rounds to zero has no sign");
    }

    [Test]
    public void A_number_stands_in_the_middle_of_its_cell_and_an_empty_cell_is_quiet()
    {
        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(FigureExamples.Matrix("", Three)));

        Box[] cells = [.. drawn.RowMarks.Select(mark => mark.Box)];
        Assert.That(cells, Has.Length.EqualTo(9));
        for (int i = 0; i < cells.Length; i++)
        {
            Box cell = cells[i];
            double[] middles =
            [
                .. drawn.Texts.Select(text => text.Box)
                    .Where(box => box.Left >= cell.Left && box.Right <= cell.Right)
                    .Where(box => box.Top >= cell.Top && box.Bottom <= cell.Bottom)
                    .Select(box => box.Left + (box.Width / 2)),
            ];
            Assert.That(middles, i % 4 == 0 ? Is.Empty : Is.EqualTo(new[] { cell.Left + (cell.Width / 2) }).Within(1e-9));
            Assert.That(drawn.RowMarks[i].Ground!.Value.Colour == Theme.Light.Shade, Is.EqualTo(i % 4 == 0));
        }
    }

    [Test]
    public void Names_that_are_wider_than_the_cells_are_turned_for_all_panels()
    {
        MatrixPanel narrow = FigureExamples.Matrix("", [.. Enumerable.Range(0, 12).Select(i => $"Actor {i:00}")]);
        MatrixPanel wordy = FigureExamples.Matrix("", [.. Enumerable.Range(0, 12).Select(i => $"Confederation {i}")]);

        List<(string Text, Box, TextStyle Style)> level = Texts(narrow);
        List<(string Text, Box, TextStyle Style)> turned = Texts(narrow, wordy);

        Assert.That(level.Where(text => text.Style.Turned), Is.Empty);
        Assert.That(turned.Count(text => text.Style.Turned && text.Text == "Actor"), Is.EqualTo(narrow.Columns.Count));

        static List<(string Text, Box, TextStyle Style)> Texts(params Panel[] panels) =>
            FigureExamples.Record(FigureExamples.Of(panels)).Texts;
    }

    [Test]
    public void Narrow_cells_have_smaller_numbers_and_then_fewer_decimals()
    {
        MatrixPanel panel = FigureExamples.Matrix("", [.. Enumerable.Range(0, 20).Select(i => $"A{i}")]);

        (double wideSize, int wideDecimals) = Numbers(900);
        (double size, int decimals) = Numbers(700);
        (double narrowSize, int narrowDecimals) = Numbers(560);

        Assert.That(decimals, Is.EqualTo(wideDecimals).And.EqualTo(2));
        Assert.That(size, Is.LessThan(wideSize).And.GreaterThanOrEqualTo(7.5));
        Assert.That(narrowDecimals, Is.EqualTo(1));
        Assert.That(narrowSize, Is.GreaterThanOrEqualTo(7.5));

        (double Size, int Decimals) Numbers(double width)
        {
            RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(panel) with { Width = width });
            (string text, Box _, TextStyle style) =
                drawn.Texts.First(text => text.Text.StartsWith("0.", StringComparison.Ordinal));
            return (style.Size, text.Length - 2);
        }
    }

    [Test]
    public void A_width_that_is_not_enough_is_refused_and_the_one_that_is_enough_is_named()
    {
        string[] names = [.. Enumerable.Range(0, 66).Select(i => $"Dyad {i}")];
        Figure figure = FigureExamples.Of(FigureExamples.Matrix("", names)) with { Columns = 2 };

        ArgumentException? refusal = Assert.Throws<ArgumentException>(() => FigureExamples.Record(figure));
        double enough = double.Parse(Width().Match(refusal!.Message).Groups[1].Value);

        Assert.That(() => FigureExamples.Record(figure with { Width = enough }), Throws.Nothing);
        Assert.That(() => FigureExamples.Record(figure with { Width = enough - 2 }), Throws.ArgumentException);
    }

    [Test]
    public void Matrices_stand_fewer_side_by_side_where_their_numbers_could_not_be_read()
    {
        MatrixPanel panel = FigureExamples.Matrix("", [.. Enumerable.Range(0, 12).Select(i => $"A{i:00}")]);
        Figure figure = FigureExamples.Of(panel, panel, panel) with { Columns = 3 };

        Assert.That(SideBySide(figure), Is.EqualTo(2));
        Assert.That(SideBySide(figure with { Width = 1100 }), Is.EqualTo(3));

        static int SideBySide(Figure figure)
        {
            Box[] rowNames =
                [.. FigureExamples.Record(figure).Texts.Where(text => text.Text == "A11").Select(text => text.Box)];
            return rowNames.Count(box => box.Top == rowNames[1].Top);
        }
    }

    [Test]
    public void The_key_names_the_ends_and_the_middle_of_the_scale_once()
    {
        MatrixPanel panel = FigureExamples.Matrix("", Three) with { Scale = ColourScale.Sequential(0, 40, "per cent") };

        string[] texts = Texts(FigureExamples.Of(panel, panel));

        Assert.That(texts.TakeLast(4), Is.EqualTo(new[] { "per cent", "0", "20", "40" }));
    }

    [Test]
    public void Matrices_that_contradict_themselves_or_one_another_are_refused()
    {
        MatrixPanel panel = FigureExamples.Matrix("", Three);

        Assert.That(
            () => FigureExamples.Of(panel with { Values = [1, 2] }),
            Throws.ArgumentException.With.Message.Contains("needs 9 values"));
        Assert.That(() => panel with { Rows = [] }, Throws.InstanceOf<ArgumentException>());
        Assert.That(() => panel with { Columns = ["a", " ", "c"] }, Throws.ArgumentException.With.Message.Contains("Columns[1]"));
        Assert.That(() => panel with { Values = [double.NaN] }, Throws.InstanceOf<ArgumentException>());
        Assert.That(
            () => FigureExamples.Of(panel, panel with { Scale = ColourScale.Sequential(0, 1) }),
            Throws.ArgumentException.With.Message.Contains("one colour scale"));
        Assert.That(
            () => FigureExamples.Of(panel, FigureExamples.Panel("", 2)),
            Throws.ArgumentException.With.Message.Contains("one kind"));
    }

    [Test]
    public void A_reader_who_cannot_see_it_is_told_rows_and_columns()
    {
        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(FigureExamples.Matrix("2024-10", Three)));

        Assert.That(drawn.Description, Does.Contain("2024-10").And.Contain("Rows: RUS; PRK; CHN."));
        Assert.That(drawn.Rows, Is.EqualTo(Three));
    }

    private static string[] Texts(Figure figure) => [.. FigureExamples.Record(figure).Texts.Select(text => text.Text)];

    [GeneratedRegex("at least ([0-9]+) wide")]
    private static partial Regex Width();
}
