using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Descriptions;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

internal sealed partial class ModelDescriptionTests
{
    private const string Hostile = "</details><script>alert(1)</script> | a | b `x` **bold** [y](javascript:alert(1)) &lt; <!-- ![z](//e.vil)";

    private static readonly string[] Elements =
    [
        "1 Purpose and patterns", "2 Entities, state variables and scales", "3 Process overview and scheduling", "4 Design concepts",
        "5 Initialization", "6 Input data", "7 Submodels",
    ];

    private static readonly string[] Concepts =
    [
        "Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing", "Interaction",
        "Stochasticity", "Collectives", "Observation",
    ];

    [Test]
    public void All_seven_elements_and_eleven_concepts_are_there_in_order()
    {
        string[] lines = ModelDescription.Of(Busy()).Split('\n');

        Assert.That(
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]), Is.EqualTo(Elements));
        int start = Array.IndexOf(lines, "## 4 Design concepts");
        int end = Array.IndexOf(lines, "## 5 Initialization");
        Assert.That(
            lines[start..end].Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]),
            Is.EqualTo(Concepts));
    }

    [Test]
    public void Every_concept_is_described_and_not_just_named()
    {
        string[] lines = ModelDescription.Of(Busy()).Split('\n');
        foreach (string concept in Concepts)
        {
            Assert.That(lines[Array.IndexOf(lines, $"### {concept}") + 2], Has.Length.GreaterThan(60), concept);
        }
    }

    [Test]
    public void Every_mechanism_act_regime_constant_and_equation_is_in_it()
    {
        string description = ModelDescription.Of(Busy());
        foreach (string text in
            MechanismTable.All.SelectMany(mechanism => new[] { $"### Mechanism {mechanism.Name}", mechanism.Formula })
                .Concat(Submodel.All.Select(submodel => submodel.Formula))
                .Concat(Parameters.Of(ParameterShape.World).Select(constant => $"| {constant.Name} |"))
                .Concat(["| consult |", "| feed |", "| sanctions |", "### Driver war"]))
        {
            Assert.That(description, Does.Contain(text));
        }
    }

    [Test]
    public void A_mechanism_without_weight_is_said_to_be_off()
    {
        string description = ModelDescription.Of(new SomeStudy().Plan());

        Assert.That(description, Does.Contain("### Mechanism lock_in").And.Not.Contain("### Mechanism balance"));
        Assert.That(description, Does.Contain("no base weight to balance, caution"));
    }

    [Test]
    public void What_other_scenarios_differ_in_is_a_table()
    {
        string description = ModelDescription.Of(SomeNumbers.Plan());

        Assert.That(description, Does.Contain("| Number | Story 0 | Story 1 |\n| --- | --- | --- |\n| emphasis/exchange | high | low |"));
        Assert.That(ModelDescription.Of(SomeNumbers.Plan(scenarios: 1)), Does.Not.Contain("the other scenarios"));
    }

    [Test]
    public void A_hostile_title_stays_a_title()
    {
        StudyPlan tame = new SomeStudy { Title = _ => "Tame", FutureTitle = _ => "Tame", Futures = 2 }.Plan();
        StudyPlan wild = new SomeStudy { Title = _ => Hostile, FutureTitle = _ => Hostile, Futures = 2 }.Plan();

        string html = DescriptionPart.ToHtml(ModelDescription.Of(wild));

        Assert.That(Tags(html), Is.EqualTo(Tags(DescriptionPart.ToHtml(ModelDescription.Of(tame)))));
        Assert.That(WebUtility.HtmlDecode(html), Does.Contain($"<h3>Model description: {Hostile}</h3>"));
    }

    [Test]
    public void The_report_folds_it_under_its_own_headings()
    {
        string html = DescriptionPart.ToHtml(ModelDescription.Of(Busy()));

        Assert.That(html, Does.Not.Contain("<h1").And.Not.Contain("<h2").And.Contain("<h3>Model description"));
        Assert.That(html, Does.Contain("<table>"));
        Assert.That(((PartBlock.Folded)DescriptionPart.Of(Busy()).Blocks.Single()).Markup, Is.EqualTo(html));
    }

    [Test]
    public void Any_text_is_shown_as_it_is_wherever_it_stands() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), AssertShown));

    [TestCase("---")]
    [TestCase("- item")]
    [TestCase("+ item")]
    [TestCase("1. item")]
    [TestCase("12) item")]
    [TestCase("# heading")]
    [TestCase("> quote")]
    [TestCase("===")]
    [TestCase("    code")]
    [TestCase("_emphasis_ and snake_case")]
    [TestCase("a|b\\|c\\")]
    [TestCase("&amp; &#60;")]
    [TestCase("line\nbreak\r\n\r\n# x")]
    [TestCase("~~gone~~ ``` ~~~")]
    [TestCase("<b>x</b> <http://a.b> http://a.b")]
    [TestCase("-0.5")]
    public void Marks_of_Markdown_are_text(string text) => AssertShown(text);

    [Test]
    public void Numbers_dates_and_names_need_no_marks() => Assert.That(
        new[] { "-0.5", "0.73", "2024-10", "need_value", "RUS>PRK", "war_end+6m" }.Select(MarkdownPage.Escape),
        Is.EqualTo(new[] { "-0.5", "0.73", "2024-10", "need_value", "RUS>PRK", "war_end+6m" }));

    private static void AssertShown(string text)
    {
        string page = new MarkdownPage().Heading(1, $"x{text}").Paragraph(text).List([text]).Table(["h"], [[text]]).ToString();
        string html = DescriptionPart.ToHtml(page);
        string plain = DescriptionPart.ToHtml(
            new MarkdownPage().Heading(1, "x").Paragraph("x").List(["x"]).Table(["h"], [["x"]]).ToString());

        if (MarkdownPage.Escape(text).Trim().Length > 0)
        {
            Assert.That(Tags(html), Is.EqualTo(Tags(plain)), page);
        }

        string shown = Spaces().Replace(new string([.. text.Where(letter => !IsDropped(letter))]), " ").Trim();
        foreach (string element in (string[])["p", "td", "li"])
        {
            Assert.That(Content(html, element), shown.Length == 0 ? Is.Null.Or.Empty : Is.EqualTo(shown), page);
        }
    }

    private static bool IsDropped(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string? Content(string html, string element)
    {
        Match match = Regex.Match(html, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline);
        return match.Success ? Spaces().Replace(WebUtility.HtmlDecode(match.Groups[1].Value), " ").Trim() : null;
    }

    private static string Tags(string html) => string.Concat(Tag().Matches(html).Select(match => match.Value));

    private static StudyPlan Busy()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 1 }.Plan();
        World world = Some.BusyWorld().Build();
        return plan with { Combinations = [plan.Combinations[0] with { World = world, Comparison = new Comparison([0], null, null, []) }] };
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[\\s\\p{Cc}\u2028\u2029]+")]
    private static partial Regex Spaces();
}
