using System.Globalization;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Tests.Plotting;

public sealed class TypographyTests
{
    // Advance widths in units per em from the fonts' own tables: H, e, l, l, o.
    private const double HelloInArial = (1479 + 1139 + 455 + 455 + 1139) / 2048.0;
    private const double HelloInDejaVuSans = (1540 + 1260 + 569 + 569 + 1253) / 2048.0;
    private const double HelloInOpenSans = (1511 + 1149 + 518 + 518 + 1237) / 2048.0;

    [TestCase(HelloInArial)]
    [TestCase(HelloInDejaVuSans)]
    [TestCase(HelloInOpenSans)]
    public void Measured_width_is_enough_for_each_font_and_not_much_more(double ems)
    {
        double measured = FontMetrics.Width("Hello", 100, bold: false);

        Assert.That(measured, Is.GreaterThanOrEqualTo(100 * ems).And.LessThan(100 * ems * 1.2));
    }

    [Test]
    public void Width_grows_with_size_and_weight()
    {
        double width = FontMetrics.Width("Пхеньян und Köln", 10, bold: false);

        Assert.That(FontMetrics.Width("Пхеньян und Köln", 20, bold: false), Is.EqualTo(2 * width).Within(1e-9));
        Assert.That(FontMetrics.Width("Пхеньян und Köln", 10, bold: true), Is.GreaterThan(width));
    }

    [TestCase("한", 1.0)]
    [TestCase("語", 1.0)]
    [TestCase("😀", 1.3)]
    [TestCase("e\u0301", 0.616)]
    public void Characters_outside_the_table_have_a_generous_width(string text, double ems) =>
        Assert.That(FontMetrics.Width(text, 100, bold: false), Is.EqualTo(102 * ems).Within(0.01));

    [Test]
    public void Cleaned_text_has_only_what_xml_and_one_line_can_hold()
    {
        string clean = PlainText.Clean("  a\t\nb \u0000\ud800c\udc00\uFFFE\u202Ed 😀 \u00A0e ");

        Assert.That(clean, Is.EqualTo("a b cd 😀 \u00A0e"));
    }

    [TestCase(FigureExamples.LongTitle)]
    [TestCase(FigureExamples.LongWord)]
    [TestCase("a b  c-d e/f")]
    [TestCase("")]
    public void Wrapped_lines_fit_and_lose_nothing(string text)
    {
        for (double width = 25; width < 600; width *= 1.3)
        {
            IReadOnlyList<string> lines = TextWrapper.Wrap(text, width, Measure);

            Assert.That(lines.Select(Measure), Has.All.LessThanOrEqualTo(width));
            Assert.That(WithoutSpaces(string.Concat(lines)), Is.EqualTo(WithoutSpaces(text)));
        }
    }

    [Test]
    public void Lines_break_at_spaces_rather_than_inside_words() =>
        Assert.That(
            string.Join('|', TextWrapper.Wrap("alpha beta gamma", Measure("alpha beta") + 1, Measure)),
            Is.EqualTo("alpha beta|gamma"));

    [Test]
    public void A_line_never_begins_with_a_japanese_full_stop()
    {
        IReadOnlyList<string> lines = TextWrapper.Wrap("続くのか。続くのか。続くのか。", Measure("続くのか") + 1, Measure);

        Assert.That(lines, Has.None.StartsWith("。"));
    }

    [Test]
    public void Shortened_text_fits_and_says_that_it_was_cut()
    {
        string cut = TextWrapper.Shorten(FigureExamples.LongWord, 80, Measure);

        Assert.That(cut, Does.EndWith("…"));
        Assert.That(Measure(cut), Is.LessThanOrEqualTo(80));
        Assert.That(TextWrapper.Shorten("short", 80, Measure), Is.EqualTo("short"));
    }

    private static double Measure(string text) => FontMetrics.Width(text, 12, bold: false);

    private static string WithoutSpaces(string text) =>
        string.Concat(text.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.SpaceSeparator));
}
