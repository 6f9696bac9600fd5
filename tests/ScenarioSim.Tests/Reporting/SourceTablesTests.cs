using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

internal sealed class SourceTablesTests
{
    private static StudyNumbers Numbers => new(SomeNumbers.Plan());

    [Test]
    public void A_number_stands_once_with_where_it_holds() => Assert.That(
        Text(SourceTables.Values(Numbers), "path", "value", "basis", "sources", "document", "says", "scenarios"),
        Is.EqualTo("""
            actors/A/needs/oil|0.5|source|c1|book|c1: Oil is short.|all
            actors/A/order|-0.5|assumption||||all
            actors/A/closure|0|default||||all
            emphasis/exchange|high|source|paper|paper||story-0
            emphasis/exchange|low|assumption||||story-1
            dates/peace|2020-06|source|c1 paper|book; paper|c1: Oil is short.|× future-0
            dates/peace|never|assumption||||× future-1
            """));

    [Test]
    public void Counts_by_section_span_what_scenarios_and_futures_differ_in() => Assert.That(
        Text(SourceTables.Sections(Numbers)),
        Is.EqualTo("""
            actors|1|1|1
            emphasis|0–1|0–1|0
            dates|0–1|0–1|0
            all|1–3|1–3|1
            """));

    [Test]
    public void Counts_by_file_say_what_each_adds_and_what_the_whole_comes_to() => Assert.That(
        Text(SourceTables.Files(Numbers)),
        Is.EqualTo("""
            all|base.yaml|1–2|1
            story-0|one.yaml|1|0
            story-1|two.yaml|0|1
            all|never.yaml|0|1
            story-0|whole|2–3|1–2
            story-1|whole|1–2|2–3
            """));

    [Test]
    public void Documents_count_for_what_is_shared_and_for_what_sets_a_scenario_apart()
    {
        ResultTable table = SourceTables.Documents(Numbers);

        Assert.That(table.Header.Skip(5), Is.EqualTo(new[] { "shared by all", "Story 0", "Story 1" }));
        Assert.That(
            Text(table),
            Is.EqualTo("""
                book|Ann Author|A book|Press|2020|2|0|0
                paper||A paper|||1|1|0
                """));
    }

    [Test]
    public void A_scenario_alone_has_one_count_by_document() => Assert.That(
        Text(SourceTables.Documents(new StudyNumbers(SomeNumbers.Plan(scenarios: 1))), "document", "numbers"),
        Is.EqualTo("""
            book|2
            paper|2
            """));

    [Test]
    public void The_most_needed_document_is_named_for_each_scenario() => Assert.That(
        SourceText.OfDependence(Numbers),
        Is.EqualTo(new[]
        {
            "Of the numbers that all scenarios share, 2 name a source; 2 of these name book (Press).",
            "Of the numbers that set Story 0 apart, 1 name a source; 1 of these name paper (A paper).",
        }));

    [Test]
    public void A_reader_sees_each_number_with_what_its_sources_say() => Assert.That(
        string.Join('\n', SourceText.OfValues(new StudyNumbers(SomeNumbers.Plan(scenarios: 1)))),
        Is.EqualTo("""
            actors (with source: 1, assumptions: 1, defaults: 1)
              actors/A/needs/oil = 0.5, uniform: [0, 1]  base.yaml(3)
                  c1, Press, 2020 (book): Oil is short.
                  Note: By hand.
              actors/A/order = -0.5  base.yaml(4)  assumption
              actors/A/closure = 0  default

            emphasis (with source: 1, assumptions: 0, defaults: 0)
              emphasis/exchange = high  one.yaml(5)
                  paper, A paper

            dates (with source: 0 to 1, assumptions: 0 to 1, defaults: 0)
              dates/peace = 2020-06  base.yaml(2)  [× future-0]
                  c1, Press, 2020 (book): Oil is short.
                  paper, A paper
              dates/peace = never  never.yaml(4)  assumption  [× future-1]

            """));

    [Test]
    public void The_first_page_speaks_for_all_scenarios_and_futures()
    {
        Assert.That(
            AssumptionText.OfFirstPage(SomeNumbers.Plan()),
            Is.EqualTo(
                "1 to 3 of the 4 numbers that each of the 4 pairs of scenario and future states are assumptions; the others name a source."));
        Assert.That(AssumptionText.OfDoubt(SomeNumbers.Plan()), Does.StartWith("25 to 75 % of the numbers that each of the 4"));
        Assert.That(
            AssumptionText.OfFirstPage(new SomeStudy { Scenarios = 1 }.Plan()),
            Is.EqualTo("1 of the 4 numbers that story-0 states are assumptions; the others name a source."));
        Assert.That(AssumptionText.OfNote(new SomeStudy().Plan()), Is.EqualTo("1 of 4 stated numbers are assumptions."));
    }

    /// <summary>The rows of a table, or some of its columns.</summary>
    private static string Text(ResultTable table, params string[] columns)
    {
        int[] shown = columns.Length == 0
            ? [.. Enumerable.Range(0, table.Header.Count)]
            : [.. columns.Select(column => table.Header.ToList().IndexOf(column))];
        return string.Join('\n', table.Rows.Select(row => string.Join('|', shown.Select(column =>
            Convert.ToString(row[column], System.Globalization.CultureInfo.InvariantCulture)))));
    }
}
