using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

[TestFixture]
public sealed class CalibrationReportTests
{
    private static readonly CalibrationResult Checked = CalibrationRun.Execute(
        SomeCalibration.Plan(), new CalibrationOptions(0, 1, 1, IsCheck: true), null, CancellationToken.None);

    private static readonly CalibrationResult Fitted = Checked with
    {
        Options = Checked.Options with { IsCheck = false },
        Values = [5, 0.4, 0.351],
    };

    [Test]
    public void It_begins_with_what_agreement_is_worth()
    {
        string html = CalibrationReport.Of(Fitted, new ReportContext("1.2.3", "scenariosim calibrate it"));
        string body = html[html.IndexOf("<body>", StringComparison.Ordinal)..];

        Assert.That(
            body.IndexOf("one reading of the texts, and no observations", StringComparison.Ordinal),
            Is.InRange(1, body.IndexOf("<h2>", StringComparison.Ordinal)));
        Assert.That(body, Does.Contain("A reader&#39;s guess."));
        Assert.That(body, Does.Contain("3 values were fitted to 180 cells of these expectations, and with less weight to 522 others"));
        Assert.That(body, Does.Contain("no evidence").And.Contain("scenariosim calibrate it").And.Contain("Some &lt;calibration&gt;"));
    }

    [Test]
    public void Shares_within_stand_only_beside_those_of_the_baselines()
    {
        string[] sentences = [.. CalibrationSummary.Parts(Fitted).SelectMany(part => part.Sentences)];

        Assert.That(
            sentences.Single(sentence => sentence.Contains("Within low and high", StringComparison.Ordinal)),
            Does.Match(@"lie \d+ % of the fitted cells; of the blind table \d+ %, of one number per dyad \d+ %"));
        Assert.That(CalibrationTables.Agreement(Fitted).Header, Is.SupersetOf(new[] { "within", "blind within", "constant within" }));
    }

    [Test]
    public void It_ends_with_the_lines_to_write() => Assert.That(
        CalibrationSummary.Parts(Fitted)[^1].Sentences.Take(2),
        Is.EqualTo(new[] { "file.yaml(1): values.adjustment: 5 instead of 9", "file.yaml(3): values.exchange: 0.351 instead of 0.6" }));

    [Test]
    public void Values_that_their_range_holds_back_are_named()
    {
        CalibrationResult held = Fitted with { Values = [2, 1.19, 0.351] };

        Assert.That(
            CalibrationSummary.Parts(held)[0].Sentences[^1],
            Does.StartWith("2 of 3 stand at an end of their ranges").And.EndWith(": values.adjustment, values.balance."));
        Assert.That(CalibrationSummary.Parts(Fitted)[0].Sentences, Has.Count.EqualTo(1));
    }

    [Test]
    public void Where_the_files_state_the_values_there_is_nothing_to_write() =>
        Assert.That(CalibrationSummary.Parts(Checked)[^1].Sentences.Single(), Does.StartWith("Nothing"));

    [Test]
    public void The_order_by_retention_is_told_in_words()
    {
        SummaryPart part = CalibrationSummary.Parts(Fitted).Single(one => one.Heading.StartsWith("What A-B keeps", StringComparison.Ordinal));

        Assert.That(part.Heading, Does.Contain("2020-02 to 2021-10"));
        Assert.That(part.Sentences[0], Does.StartWith("After 1 year, the highest first: "));
        Assert.That(part.Sentences[2], Does.Contain("same total"));
        Assert.That(part.Table!.Rows, Has.Count.EqualTo(3));
    }

    [Test]
    public void Every_table_has_as_many_cells_as_columns()
    {
        ResultTable[] tables =
        [
            CalibrationTables.Values(Fitted), CalibrationTables.Cells(Fitted), CalibrationTables.Fit(Fitted),
            CalibrationTables.HeldOut(Fitted), CalibrationTables.Agreement(Fitted), CalibrationTables.Ranks(Fitted),
            CalibrationTables.Record(Fitted),
        ];

        Assert.That(tables.SelectMany(table => table.Rows.Select(row => row.Count - table.Header.Count)), Is.All.Zero);
        Assert.That(CalibrationTables.Cells(Fitted).Rows, Has.Count.EqualTo(3 * 39 * 6));
    }

    [Test]
    public void A_study_says_that_values_of_its_scenarios_were_fitted()
    {
        StudyPlan plan = new SomeStudy().Plan();
        var note = new FittingNote("A calibration", 12, 54, "One reader's guess.");
        StudyPlan fitted = plan with { Combinations = [.. plan.Combinations.Select(one => one with { Fitting = note })] };

        Assert.That(Doubts(plan), Does.Not.Contain("were fitted"));
        Assert.That(
            Doubts(fitted),
            Does.Contain("were fitted, 12 values to 54 cells").And.Contain("not observations (One reader&#39;s guess.)")
                .And.Contain("no evidence for the scenarios"));
        Assert.That(Doubts(fitted).Split("were fitted"), Has.Length.EqualTo(2), "once for all of them");
    }

    [Test]
    public void A_study_says_in_figures_how_little_its_past_tells_scenarios_apart()
    {
        Assert.That(
            Doubts(new SomeStudy().Plan()),
            Does.Match(@"scores of A00-A01 differ by up to 0\.00, at turn\+6m by up to 0\.\d\d: the course up to turn tells them apart hardly"));
        Assert.That(Doubts(new SomeStudy { Turns = false }.Plan()), Does.Contain("share one history").And.Not.Contain("differ by up to"));
        Assert.That(Doubts(new SomeStudy { Scenarios = 1 }.Plan()), Does.Not.Contain("share one history"));
    }

    private static string Doubts(StudyPlan plan)
    {
        var page = new Html();
        DoubtSection.Add(page, StudyRun.Execute(plan, new RunOptions(0, 1), null, CancellationToken.None), parts: []);
        return page.ToString();
    }
}
