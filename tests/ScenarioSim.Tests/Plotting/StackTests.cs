using System.Xml.Linq;
using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Layout.Time;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

public sealed class StackTests
{
    private const int Parts = 7;
    private const int Months = 30;

    private static readonly double[] CrossingMonths = [0, 0.25, 0.75, 1];

    [Test]
    public void The_ends_of_a_stack_are_the_sums_of_its_positive_and_negative_parts()
    {
        TimePanel panel = Panel(RandomParts());

        StackSlice[] slices = [.. Stack.Of(panel).Where(slice => slice.Month == Math.Floor(slice.Month))];

        Assert.That(slices, Has.Length.EqualTo(Months));
        for (int month = 0; month < Months; month++)
        {
            double[] values = [.. panel.Series.Cast<AreaSeries>().Select(area => area.Values[month])];
            Assert.That(slices[month].Top, Is.EqualTo(values.Where(value => value > 0).Sum()).Within(1e-12));
            Assert.That(slices[month].Bottom, Is.EqualTo(values.Where(value => value < 0).Sum()).Within(1e-12));
        }
    }

    [Test]
    public void Each_part_of_a_pile_begins_where_the_one_before_it_ends()
    {
        foreach (StackSlice slice in Stack.Of(Panel(RandomParts())))
        {
            foreach ((StackPart part, StackPart next) in slice.Parts.Zip(slice.Parts.Skip(1)))
            {
                Assert.That(next.Positive.Inner, Is.EqualTo(part.Positive.Outer));
                Assert.That(next.Negative.Inner, Is.EqualTo(part.Negative.Outer));
            }
        }
    }

    [Test]
    public void A_part_that_changes_its_sign_does_so_where_the_line_between_its_values_crosses_zero()
    {
        IReadOnlyList<StackSlice> slices = Stack.Of(Panel([[1.0, -3.0], [-3.0, 1.0]]));

        Assert.That(slices.Select(slice => slice.Month - FigureExamples.Start), Is.EqualTo(CrossingMonths).Within(1e-12));
        Assert.That(slices[1].Parts[0].Value, Is.Zero);
        Assert.That(slices[2].Parts[1].Value, Is.Zero);
    }

    [Test]
    public void The_drawn_areas_are_as_large_as_the_values_ask_and_so_do_not_overlap()
    {
        double[][] parts = RandomParts();
        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Panel(parts)));

        double perValue = (drawn.DataAreas[0].Height - (2 * Theme.Light.LineWidth)) / 8;
        double perMonth = (drawn.DataAreas[0].Width - (2 * Theme.Light.LineWidth)) / (Months - 1);
        double wanted = parts.Sum(part => part.Zip(part.Skip(1), AreaBetween).Sum()) * perMonth * perValue;
        Assert.That(drawn.Polygons.Sum(polygon => Math.Abs(Area(polygon.Points))), Is.EqualTo(wanted).Within(1e-6 * wanted));
    }

    [Test]
    public void The_highest_point_drawn_stands_at_the_largest_sum()
    {
        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Panel([[1.0, 1.0], [2.0, 2.0], [-1.0, -1.0]])));

        Box data = drawn.DataAreas[0].Inflate(-Theme.Light.LineWidth);
        Assert.That(drawn.Polygons.SelectMany(polygon => polygon.Points).Min(point => point.Y), Is.EqualTo(Y(3)).Within(1e-9));
        Assert.That(drawn.Polygons.SelectMany(polygon => polygon.Points).Max(point => point.Y), Is.EqualTo(Y(-1)).Within(1e-9));

        double Y(double value) => data.Top + ((4 - value) / 8 * data.Height);
    }

    [Test]
    public void A_fitted_axis_holds_the_whole_stack()
    {
        TimePanel panel = Panel([[0.9, 0.9], [0.9, 0.9], [-0.7, -0.7]]) with { Values = ValueAxis.Fitted() };

        string[] texts = [.. FigureExamples.Record(FigureExamples.Of(panel)).Texts.Select(text => text.Text)];

        Assert.That(texts, Does.Contain("2.0").And.Contain("−1.0"));
    }

    [Test]
    public void A_single_month_is_a_pillar_around_its_place()
    {
        RecordingContext drawn = FigureExamples.Record(FigureExamples.Of(Panel([[1.0], [-2.0]])));

        double middle = drawn.DataAreas[0].Left + (drawn.DataAreas[0].Width / 2);
        Assert.That(drawn.Polygons, Has.Count.EqualTo(2));
        Assert.That(
            drawn.Polygons.Select(polygon => polygon.Points.Average(point => point.X)), Is.All.EqualTo(middle).Within(1e-9));
    }

    [Test]
    public void Areas_that_cover_other_months_cannot_be_stacked()
    {
        var late = new AreaSeries("late", Palette.Part(1), FigureExamples.Start + 1, [1]);

        Assert.That(
            () => FigureExamples.Of(FigureExamples.Panel("", 2, Part(0, 1, 2), late)),
            Throws.ArgumentException.With.Message.Contains("'Part 0' and 'late'"));
    }

    [Test]
    public void Six_parts_in_a_row_have_six_hatchings()
    {
        IEnumerable<HatchPattern?> patterns =
            Enumerable.Range(0, 6).Select(i => AreaPainter.FillOf(Palette.Part(i), Theme.Light).Hatch?.Pattern);

        Assert.That(patterns, Is.Unique);
    }

    [Test]
    public void Each_hatching_is_written_once_and_every_one_that_is_used_exists()
    {
        double[][] parts = [.. Enumerable.Range(0, 12).Select(i => new double[] { i + 1, i + 2 })];
        XDocument document = XDocument.Parse(SvgFigure.Draw(FigureExamples.Of(Panel(parts), Panel(parts)), "f"));

        XNamespace svg = "http://www.w3.org/2000/svg";
        string[] written = [.. document.Descendants(svg + "pattern").Select(pattern => pattern.Attribute("id")!.Value)];
        IEnumerable<string> used = document.Descendants().Attributes("fill").Select(fill => fill.Value)
            .Where(fill => fill.StartsWith("url(", StringComparison.Ordinal));
        Assert.That(written, Has.Length.EqualTo(5).And.Unique.And.All.StartsWith("f-hatch"));
        Assert.That(used.Distinct(), Is.EquivalentTo(written.Select(id => $"url(#{id})")));
    }

    [Test]
    public void A_line_on_areas_has_a_rim_that_sets_it_off()
    {
        var net = new LineSeries("net", Palette.Style(6), FigureExamples.Start, [1, 2]);
        TimePanel panel = Panel([[1.0, 2.0]]);

        List<(IReadOnlyList<PlotPoint>, Stroke Stroke)> lines =
            FigureExamples.Record(FigureExamples.Of(panel with { Series = [net, .. panel.Series] })).Lines;

        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.That(lines[0].Stroke.Colour, Is.EqualTo(Theme.Light.Background));
        Assert.That(lines[0].Stroke.Width, Is.GreaterThan(lines[1].Stroke.Width));
    }

    private static TimePanel Panel(double[][] parts) =>
        FigureExamples.Panel("", parts[0].Length, [.. parts.Select((values, i) => Part(i, values))]) with
        {
            Values = ValueAxis.Fixed(-4, 4),
        };

    private static AreaSeries Part(int index, params double[] values) =>
        new($"Part {index}", Palette.Part(index), FigureExamples.Start, values);

    private static double[][] RandomParts()
    {
        var random = new Random(1);
        return
        [
            .. Enumerable.Range(0, Parts).Select(_ => Enumerable.Range(0, Months)
                .Select(_ => random.Next(5) == 0 ? 0 : random.NextDouble() - 0.5).ToArray()),
        ];
    }

    /// <summary>Between the straight line from one value to the next, a month later, and zero.</summary>
    private static double AreaBetween(double a, double b) =>
        a * b < 0 ? ((a * a) + (b * b)) / (2 * Math.Abs(a - b)) : Math.Abs(a + b) / 2;

    private static double Area(IReadOnlyList<PlotPoint> points) =>
        points.Zip(points.Skip(1).Append(points[0]), (a, b) => ((a.X * b.Y) - (b.X * a.Y)) / 2).Sum();
}
