using ScenarioSim.Plotting;

namespace ScenarioSim.Tests.Plotting;

public sealed class ModelTests
{
    private static readonly SeriesStyle Style = Palette.Style(0);

    [Test]
    public void A_band_needs_as_many_upper_as_lower_ends() =>
        Assert.That(
            () => new BandSeries("H1", Style, BandShade.Light, 0, [0.0, 0.1], [0.2]),
            Throws.ArgumentException.With.Message.Contains("1 values where the lower end has 2"));

    [Test]
    public void A_band_is_never_upside_down() =>
        Assert.That(
            () => new BandSeries("H1", Style, BandShade.Light, 0, [0.0, 0.5], [0.2, 0.4]),
            Throws.ArgumentException.With.Message.Contains("value 1"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(1e13)]
    public void Values_that_cannot_be_drawn_are_refused_by_place(double value)
    {
        Assert.That(
            () => new LineSeries("H1", Style, 0, [0.0, value]),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("values[1]"));
        Assert.That(
            () => new PointSeries("H1", Style, [new Observation(0, value)]),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("points[0]"));
        Assert.That(() => ValueAxis.Fixed(0, value), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void A_model_keeps_its_values_when_the_caller_changes_theirs()
    {
        double[] values = [0.1, 0.2];
        var line = new LineSeries("H1", Style, 0, values);

        values[0] = 0.9;

        Assert.That(line.Values[0], Is.EqualTo(0.1));
    }

    [Test]
    public void Axes_spans_and_figures_that_cannot_be_are_refused()
    {
        Assert.That(() => new MonthAxis(5, 4), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new MonthAxis(0, 20_000), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => ValueAxis.Fixed(1, 1), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new ShadedSpan(5, 5, "x"), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new VerticalMarker(5, " "), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => FigureExamples.Simple with { Title = "" }, Throws.InstanceOf<ArgumentException>());
        Assert.That(() => FigureExamples.Simple with { Panels = [] }, Throws.InstanceOf<ArgumentException>());
        Assert.That(() => FigureExamples.Simple with { Width = double.NaN }, Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void Calendar_months_are_counted_from_the_year_zero() =>
        Assert.That(MonthAxis.Calendar(2026, 12), Is.EqualTo((2026 * 12) + 11));

    [Test]
    public void Every_style_of_the_palette_is_another()
    {
        SeriesStyle[] styles = [.. Enumerable.Range(0, Palette.Count).Select(Palette.Style)];

        Assert.That(styles.Select(style => (style.Colour, style.Dash)), Is.Unique);
        Assert.That(styles.Take(6).Select(style => style.Dash), Is.Unique, "the first six differ in grey");
        Assert.That(Palette.Style(Palette.Count).Colour, Is.EqualTo(styles[0].Colour));
    }

    [Test]
    public void The_parts_of_a_whole_have_colours_that_no_thing_has()
    {
        Colour[] parts = [.. Enumerable.Range(0, 18).Select(i => Palette.Part(i).Colour)];
        Colour[] things = [.. Enumerable.Range(0, Palette.Count).Select(i => Palette.Style(i).Colour)];

        Assert.That(parts.Intersect(things), Is.Empty);
        Assert.That(Enumerable.Range(0, 18).Select(i => (Palette.Part(i).Colour, Palette.Part(i).Dash)), Is.Unique);
    }

    [Test]
    public void Words_in_a_series_colour_can_be_read()
    {
        Colour white = Theme.Light.Background;
        for (int i = 0; i < Palette.Count; i++)
        {
            Assert.That(Palette.Style(i).Colour.AsTextOn(white).ContrastTo(white), Is.GreaterThanOrEqualTo(4.5));
        }
    }

    [Test]
    public void Colours_are_read_and_written_as_hexadecimal()
    {
        Assert.That(Colour.FromHex("#0072B2"), Is.EqualTo(new Colour(0x00, 0x72, 0xB2)));
        Assert.That(new Colour(0x00, 0x72, 0xB2).ToHex(), Is.EqualTo("#0072b2"));
        Assert.That(() => Colour.FromHex("blue"), Throws.InstanceOf<FormatException>());
        Assert.That(Colour.FromHex("#000000").ContrastTo(Colour.FromHex("#FFFFFF")), Is.EqualTo(21).Within(1e-9));
    }
}
