using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

/// <summary>What holds for every figure, tried on generated ones of all kinds.</summary>
public sealed class LayoutPropertyTests
{
    private static IEnumerable<int> Numbers => Enumerable.Range(1, 180);

    [TestCaseSource(nameof(Numbers))]
    public void No_text_overlaps_another_text(int number)
    {
        (string Text, Box Box, TextStyle)[] texts =
            [.. FigureExamples.Record(FigureGenerator.Any(number)).Texts.OrderBy(text => text.Box.Top)];

        for (int i = 0; i < texts.Length; i++)
        {
            Box box = texts[i].Box;
            string[] met =
            [
                .. texts.Skip(i + 1).TakeWhile(other => other.Box.Top < box.Bottom)
                    .Where(other => Meet(other.Box, box)).Select(other => other.Text),
            ];
            Assert.That(met, Is.Empty, () => $"overlapping '{texts[i].Text}'");
        }
    }

    [TestCaseSource(nameof(Numbers))]
    public void No_number_in_a_ring_is_covered(int number)
    {
        RecordingContext drawn = FigureExamples.Record(FigureGenerator.Any(number));
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
        RecordingContext drawn = FigureExamples.Record(FigureGenerator.Any(number));
        Box figure = drawn.Figure.Inflate(0.001);

        Assert.That(drawn.Texts.Where(text => !IsInside(text.Box, figure)), Is.Empty);
        Assert.That(drawn.Discs.Where(disc => !IsInside(disc.Box, figure)), Is.Empty);
        Assert.That(drawn.FreePoints.Where(point => !IsInside(new Box(point.X, point.Y, 0, 0), figure)), Is.Empty);
    }

    [TestCaseSource(nameof(Numbers))]
    public void No_text_covers_data(int number)
    {
        RecordingContext drawn = FigureExamples.Record(FigureGenerator.Any(number));

        foreach (Box area in drawn.DataAreas)
        {
            Box inner = area.Inflate(-Theme.Light.LineWidth);
            Assert.That(inner.Width, Is.GreaterThan(20));
            Assert.That(drawn.Texts.Where(text => Meet(text.Box, inner)), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Numbers))]
    public void Text_in_a_row_covers_no_mark_or_stands_on_one_ground(int number)
    {
        RecordingContext drawn = FigureExamples.Record(FigureGenerator.Any(number));

        foreach ((string text, Box box, TextStyle _) in drawn.Texts)
        {
            (Box Box, Fill? Ground)[] met = [.. drawn.RowMarks.Where(mark => Meet(mark.Box, box))];
            bool isOnGround = met.Length == 1 && met[0].Ground is not null && IsInside(box, met[0].Box);
            Assert.That(met.Length == 0 || isOnGround, () => $"'{text}' at {box} covers {met.FirstOrDefault().Box}");
        }
    }

    private static bool Meet(Box a, Box b) =>
        a.Left < b.Right - 0.01 && b.Left < a.Right - 0.01 && a.Top < b.Bottom - 0.01 && b.Top < a.Bottom - 0.01;

    private static bool IsInside(Box inner, Box outer) =>
        inner.Left >= outer.Left && inner.Right <= outer.Right
        && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;
}
