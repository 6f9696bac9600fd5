using System.Xml.Linq;
using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Test]
    public void Hostile_text_stays_text()
    {
        var line = new LineSeries(FigureExamples.HostileText, Palette.Style(0), FigureExamples.Start, [0.1, 0.2]);
        Figure figure = FigureExamples.Simple with
        {
            Title = FigureExamples.HostileText,
            Footnotes = [FigureExamples.HostileText],
            Panels = [FigureExamples.Panel(FigureExamples.HostileText, 2, line)],
        };

        XDocument document = XDocument.Parse(SvgFigure.Draw(figure, "f"));

        Assert.That(document.Descendants(Svg + "script"), Is.Empty);
        Assert.That(document.Root!.Element(Svg + "title")!.Value, Is.EqualTo("a<b>&\"']]><script>x</script>"));
    }

    [Test]
    public void Every_figure_is_well_formed_and_says_its_size()
    {
        for (int number = 1; number <= 40; number++)
        {
            XElement root = XDocument.Parse(SvgFigure.Draw(FigureGenerator.Any(number), "f")).Root!;

            Assert.That(root.Attribute("role")!.Value, Is.EqualTo("img"));
            Assert.That(
                root.Attribute("viewBox")!.Value,
                Is.EqualTo($"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}"));
            Assert.That(root.Element(Svg + "desc")!.Value, Is.Not.Empty);
        }
    }

    [Test]
    public void The_same_figure_gives_the_same_text()
    {
        string first = SvgFigure.Draw(FigureGenerator.Any(7), "f");
        string second = SvgFigure.Draw(FigureGenerator.Any(7), "f");

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Two_figures_can_share_a_page()
    {
        string[] first = Ids("one");
        string[] second = Ids("two");

        Assert.That(first, Is.Unique.And.Not.Empty);
        Assert.That(first.Intersect(second), Is.Empty);
    }

    [Test]
    public void Every_clip_is_one_that_exists()
    {
        XDocument document = XDocument.Parse(SvgFigure.Draw(FigureExamples.Simple, "f"));

        string[] used = [.. document.Descendants().Attributes("clip-path").Select(a => a.Value)];
        IEnumerable<XElement> clips = document.Descendants(Svg + "clipPath");
        string[] declared = [.. clips.Select(clip => $"url(#{clip.Attribute("id")!.Value})")];

        Assert.That(used, Is.EquivalentTo(declared).And.Not.Empty);
    }

    [TestCase("")]
    [TestCase("1a")]
    [TestCase("a b")]
    [TestCase("a\"")]
    [TestCase("é")]
    public void Id_prefixes_that_are_not_safe_are_refused(string prefix) =>
        Assert.That(() => new SvgRenderContext(prefix), Throws.ArgumentException);

    [TestCase(0.125, "0.13")]
    [TestCase(-0.001, "0")]
    [TestCase(1234567.0, "1234567")]
    [TestCase(-2.5, "-2.5")]
    [TestCase(1e-7, "0")]
    public void Numbers_have_a_point_and_at_most_two_decimals(double value, string text) =>
        Assert.That(SvgText.Number(value), Is.EqualTo(text));

    [Test]
    public void A_gap_breaks_the_line_and_a_lone_month_is_a_dot()
    {
        double?[] values = [0.1, 0.2, null, 0.3, null, 0.4, 0.5, 0.6];
        Panel panel = FigureExamples.Panel("", 8, new LineSeries("H1", Palette.Style(0), FigureExamples.Start, values));

        XDocument document = XDocument.Parse(SvgFigure.Draw(FigureExamples.Simple with { Panels = [panel] }, "f"));
        XElement data = document.Descendants(Svg + "g").Single(g => g.Attribute("clip-path") is not null);
        IEnumerable<string> marks = data.Element(Svg + "g")!.Elements().Select(mark => mark.Name.LocalName);

        Assert.That(string.Join(" ", marks), Is.EqualTo("title line circle polyline"));
    }

    [Test]
    public void Turned_text_runs_upwards_from_its_place()
    {
        var context = new SvgRenderContext("f");
        context.BeginFigure(10, 10, "t", "d");
        context.DrawText(new PlotPoint(3, 4), "up", new TextStyle(5, default, Turned: true));

        XElement text = XDocument.Parse(context.ToSvg()).Descendants(Svg + "text").Single();
        Assert.That(text.Attribute("transform")!.Value, Is.EqualTo("rotate(-90 3 4)"));
    }

    [TestCase("האם?", "rtl", "end")]
    [TestCase("1 هل", "rtl", "end")]
    [TestCase("Is it?", null, null)]
    public void Text_that_runs_from_right_to_left_says_so_and_keeps_its_place(string text, string? direction, string? anchor)
    {
        var context = new SvgRenderContext("f");
        context.BeginFigure(10, 10, "t", "d");
        context.DrawText(new PlotPoint(3, 4), text, new TextStyle(5, default));

        XElement drawn = XDocument.Parse(context.ToSvg()).Descendants(Svg + "text").Single();
        Assert.That(drawn.Attribute("direction")?.Value, Is.EqualTo(direction));
        Assert.That(drawn.Attribute("text-anchor")?.Value, Is.EqualTo(anchor));
    }

    [Test]
    public void A_drawing_with_an_open_group_is_not_handed_out()
    {
        var context = new SvgRenderContext("f");
        context.BeginFigure(10, 10, "t", "d");
        context.OpenGroup("g");

        Assert.That(context.ToSvg, Throws.InvalidOperationException);
    }

    private static string[] Ids(string prefix) =>
    [
        .. XDocument.Parse(SvgFigure.Draw(FigureExamples.Simple, prefix))
            .Descendants().Attributes("id").Select(id => id.Value),
    ];
}
