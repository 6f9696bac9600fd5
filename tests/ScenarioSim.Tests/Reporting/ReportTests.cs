using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

[TestFixture]
public sealed class ReportTests
{
    [Test]
    public void The_answer_says_where_the_scores_stood_what_became_of_them_and_how_surely()
    {
        StudyResult study = new SomeStudy { Members = 64 }.Run();

        IReadOnlyList<string> sentences = AnswerText.Of(study.Plan, AnswerFinder.Find(study)!);

        Assert.That(sentences, Has.Count.EqualTo(3));
        Assert.That(sentences[0], Does.StartWith("At the turning point (turn) the median alignment score of A00 and A01 stands at 0."));
        Assert.That(sentences[0], Does.Contain("hardly tells the scenarios apart"));
        Assert.That(sentences[1], Does.StartWith("Six months later it is highest under “Story 0”, at 0.").And.Contain("“Story 1”"));
        Assert.That(sentences[1], Does.Match(@"\(\d+ %( to \d+ %)? of the rise since before kept\)"));
        Assert.That(sentences[2], Does.EndWith("the bands of those two part for good from 2021-02 on."));
    }

    [Test]
    public void Scenarios_that_are_apart_at_the_turning_point_are_not_said_to_be_alike()
    {
        var apart = new SomeStudy { Scenarios = 2 };
        StudyPlan plan = apart.Plan();
        StudyPlan late = plan with
        {
            Combinations = [.. plan.Combinations.Select(one => one with
            {
                Comparison = one.Comparison with { From = new ComparisonDate("late", Some.At(18)), Horizons = [new Horizon("1m", new ComparisonDate("late+1m", Some.At(19)))] },
            })],
        };
        StudyResult study = StudyRun.Execute(late, new RunOptions(0, 1), null, CancellationToken.None);

        Assert.That(
            AnswerText.Of(study.Plan, AnswerFinder.Find(study)!)[0],
            Does.EndWith("some scenarios are apart by then.").And.Not.Contain("hardly"));
    }

    [Test]
    public void A_future_in_which_the_order_is_the_other_way_round_is_named()
    {
        StudyPlan plan = new SomeStudy { Futures = 3 }.Plan();
        Combination[] turned =
        [
            .. plan.Combinations.Select(one => one.Future.Id == "future-2" ? one with { World = Other(plan, one).World } : one),
        ];
        StudyResult study = StudyRun.Execute(
            plan with { Combinations = turned }, new RunOptions(0, 1), null, CancellationToken.None);

        Assert.That(
            AnswerText.Of(study.Plan, AnswerFinder.Find(study)!)[1], Does.EndWith("; under “Future 2” it is the other way round."));

        static Combination Other(StudyPlan plan, Combination one) => plan.Combinations.First(
            other => other.Future == one.Future && other.Scenario != one.Scenario);
    }

    [Test]
    public void A_deterministic_line_that_leaves_the_members_behind_is_a_reason_to_doubt_it()
    {
        StudyPlan calm = new SomeStudy { Scenarios = 1 }.Plan();
        World lopsided = Some.World("A00", "A01").Months(24).Set(Parameters.Adjustment, 3).Set(Parameters.Volatility, 0.001)
            .Uncertain("aim", 0, new Distribution.Uniform(0, 0.9), Bounds.Unit)
            .Driver("aims", Interpolation.Linear, (Some.At(0), 0), (Some.At(4), Value.Drawn("aim")))
            .Set(Some.Mechanism("order_convergence"), Value.Follows("aims"), "A00")
            .Set(Some.Mechanism("order_convergence"), 1, "A01")
            .Weight("order_convergence", 1).Build();

        Assert.That(Html(Run(calm.Combinations[0])), Does.Not.Contain("lies outside the middle 90 %"));
        Assert.That(
            Html(Run(calm.Combinations[0] with { World = lopsided })), Does.Contain("A00-A01 in story-0 lies outside the middle 90 %"));

        StudyResult Run(Combination one) => StudyRun.Execute(
            calm with { Combinations = [one] }, new RunOptions(64, 1), null, CancellationToken.None);
    }

    [Test]
    public void The_deterministic_run_alone_says_that_it_knows_nothing_of_how_sure_it_is()
    {
        StudyResult study = new SomeStudy().Run();

        Assert.That(AnswerText.Of(study.Plan, AnswerFinder.Find(study)!)[2], Does.Contain("deterministic run alone"));
        Assert.That(Html(study), Does.Contain("It says nothing about how sure it is."));
    }

    [Test]
    public void The_report_asks_answers_counts_assumptions_repeats_and_doubts()
    {
        string html = Html(new SomeStudy { Members = 16, Futures = 2 }.Run());

        Assert.That(html, Does.Contain("What then?"));
        Assert.That(html, Does.Contain("1 of the 4 numbers"));
        Assert.That(html, Does.Contain("How to repeat this").And.Contain("scenariosim run it"));
        Assert.That(html, Does.Contain("Reasons to doubt it").And.Contain("25 % of the numbers"));
        Assert.That(html, Does.Contain("href=\"figures/dyads--future-1.svg\""));
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("src="));
    }

    [Test]
    public void Differences_come_with_their_Monte_Carlo_error_where_there_are_members()
    {
        Assert.That(
            Html(new SomeStudy { Members = 16 }.Run()),
            Does.Contain("Paired difference of the alignment scores of A00-A01").And.Contain("Monte Carlo error"));
        Assert.That(Html(new SomeStudy().Run()), Does.Not.Contain("Paired difference"));
        Assert.That(Html(new SomeStudy { Members = 16, Scenarios = 1 }.Run()), Does.Not.Contain("Paired difference"));
    }

    [Test]
    public void A_Latin_hypercube_is_told_of()
    {
        StudyPlan plan = new SomeStudy().Plan();
        var options = new RunOptions(16, 1) { Sampling = Sampling.LatinHypercube };
        string html = Html(StudyRun.Execute(plan, options, null, CancellationToken.None));

        Assert.That(html, Does.Contain("drawn by Latin hypercube").And.Contain("members depend on how many there are")
            .And.Contain("16 members, seed 1, Latin hypercube."));
        Assert.That(Html(new SomeStudy { Members = 16 }.Run()), Does.Not.Contain("Latin hypercube"));
    }

    [Test]
    public void Titles_from_files_stay_text()
    {
        var hostile = new SomeStudy
        {
            Title = number => $"<script>alert({number})</script>\u202E",
            FutureTitle = number => $"\"><img src=x onerror={number}>",
            Futures = 2,
            Name = "</title><b>&",
        };

        string html = Html(hostile.Run());

        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("</title><b>"));
    }

    [Test]
    public void Scenarios_that_come_to_the_same_are_not_ranked()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 1 }.Plan();
        StudyResult study = StudyRun.Execute(
            plan with { Combinations = [plan.Combinations[0], plan.Combinations[0] with { Scenario = new Story("twin", "A twin") }] },
            new RunOptions(0, 1), null, CancellationToken.None);

        Assert.That(AnswerText.Of(study.Plan, AnswerFinder.Find(study)!)[1], Does.Contain("under every scenario").And.Not.Contain("highest"));
    }

    [TestCase(0.946, "95 %")]
    [TestCase(-0.001, "0 %")]
    [TestCase(-1.284, "−128 %")]
    public void Retention_is_told_in_per_cent(double share, string expected) =>
        Assert.That(RetentionText.Percent(share), Is.EqualTo(expected));

    [Test]
    public void A_long_table_says_where_the_rest_of_it_is()
    {
        string html = Html(new SomeStudy { Scenarios = 12, Members = 16 }.Run());

        Assert.That(html, Does.Contain("The first 40 of 66 rows; distinguishable.csv has all."));
    }

    [Test]
    public void Parts_stand_after_the_results_and_what_they_doubt_at_the_end()
    {
        var table = new ResultTable(["what", "number"], [["<b>bold</b>", 0.25], ["none", null]]);
        var part = new ReportPart(
            "A question & its answer",
            new PartBlock.Paragraph("Because."),
            new PartBlock.TableBlock("why.csv", "Why", table),
            new PartBlock.TableBlock("all.csv", "Everything", table) { Shown = null },
            new PartBlock.Folded("More", "<p>inside</p>"))
        {
            FirstPage = ["In short: because."],
            Doubts = ["It may be otherwise."],
        };
        string html = Html(new SomeStudy().Run(), part);

        string[] inOrder =
        [
            "<h1>", "In short: because.", "<h2>A question &amp; its answer</h2>", "<p>Because.</p>", "<caption>Why</caption>",
            "<td>&lt;b&gt;bold&lt;/b&gt;</td>", "<td>0.250</td>", "<td>–</td>", "Data: why.csv.", "Everything: all.csv.",
            "<details><summary>More</summary>", "<p>inside</p></details>", "Reasons to doubt it</h2>", "<li>It may be otherwise.</li>",
        ];
        int[] places = [.. inOrder.Select(text => html.IndexOf(text, StringComparison.Ordinal))];
        Assert.That(places, Is.All.Not.Negative);
        Assert.That(places, Is.Ordered);
    }

    [Test]
    public void A_table_of_a_part_that_is_too_long_says_so()
    {
        var table = new ResultTable(["row"], [.. Enumerable.Range(0, 61).Select(row => (IReadOnlyList<object?>)[$"row {row}"])]);
        string html = Html(new SomeStudy().Run(), new ReportPart("Long", new PartBlock.TableBlock("long.csv", "Rows", table)));

        Assert.That(html, Does.Contain("<td>row 59</td>").And.Not.Contain("<td>row 60</td>"));
        Assert.That(html, Does.Contain("Data: long.csv. The first 60 of 61 rows are shown."));
    }

    private static string Html(StudyResult study, params ReportPart[] parts)
    {
        IReadOnlyList<StudyFigure> figures = FigureSet.Of(study);
        return Report.Of(
            study,
            new ReportContext("1.2.3", "scenariosim run it"),
            [.. figures.Select((figure, number) => (figure, SvgFigure.Draw(figure.Figure, $"f{number}")))],
            parts,
            DescriptionPart.Of(study.Plan),
            figure => SvgFigure.Draw(figure.Figure, "part"));
    }
}
