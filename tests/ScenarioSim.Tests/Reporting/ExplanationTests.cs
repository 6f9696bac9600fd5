using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

[TestFixture]
public sealed class ExplanationTests
{
    /// <summary>
    /// By hand: z⁰ = artanh 0.1 = 0.1003, of which order convergence holds up 0.9 · 0.2 · 0.5 = 0.09 and lock in 0.3 · 0.2 = 0.06.
    /// Order convergence adds 0.27 (1 − e^(−1/5)) = 0.0489 by 2020-03 and, with 0.315 from 2020-05 on, 0.2674 by 2020-12; of the
    /// shock of −0.1 in 2020-06 e^(−6/5) is left. The scores are tanh 0.1493 and tanh 0.3376; the factor is 0.941.
    /// </summary>
    [Test]
    public void A_rise_is_told_with_its_causes_what_worked_against_them_and_what_is_given() => Assert.That(
        ExplanationText.Paragraph(Explain(World(), "A>B", "2020-03", "2020-12")),
        Is.EqualTo(
            "Between 2020-03 and 2020-12 A’s alignment towards B rose from 0.15 to 0.33; order convergence (a shared aim for, or " +
            "against, the international order) accounts for +0.21 of the +0.18. Against it worked shocks (dated blows to the stance " +
            "that the scenario states) with −0.03. Of the 0.15 in 2020-03, −0.05 is history that is taken as given, 0.15 is what the " +
            "pressures of 2020-01 hold up, and 0.05 had moved since then; history is the same in every month, so it has no part in " +
            "the change. Meanwhile “order” went from 0.80 to 0.90."));

    [Test]
    public void A_fall_names_what_drew_the_two_apart() => Assert.That(
        ExplanationText.Paragraph(Explain(World(), "A-B", "2020-05", "2020-06")),
        Does.Contain("the alignment score of A and B fell from ").And.Contain("accounts for −"));

    [Test]
    public void What_hardly_moves_has_no_causes() => Assert.That(
        ExplanationText.Paragraph(Explain(Some.World("A", "B").Months(9).Weight("lock_in", 1).Build(), "A>B", "2020-01", "2020-05")),
        Does.StartWith("Between 2020-01 and 2020-05 A’s alignment towards B hardly moved, from 0.00 to 0.00. Of the 0.00 in 2020-01, "));

    [Test]
    public void With_members_the_mean_and_its_noise_are_told()
    {
        Explanation explained = Result(World(), "A>B", "2020-03", "2020-12", members: 20).Explanations[0];
        Assert.That(
            ExplanationText.Paragraph(explained),
            Does.Contain("In the mean of 20 members, in which chance is at work, it goes from 0.1").And.Contain("(Monte Carlo error 0.0")
                .And.Contain("noise, chance in stances, drawn anew for every month and member, has a part of "));
    }

    [Test]
    public void A_table_has_a_row_for_every_item_and_its_sums_are_sums()
    {
        ResultTable table = ExplanationTables.Of(Result(World(), "A-B", "2020-03", "2020-12", members: 20));
        int kind = Column("kind");
        foreach (string number in new[] { "stance", "score", "stance_mean", "score_mean" })
        {
            double level = Sum("level", number);
            double part = Sum("part", number);
            Assert.That(Item("score in 2020-03", number), Is.EqualTo(level).Within(1e-12), number);
            Assert.That(Item("change", number), Is.EqualTo(part).Within(1e-12), number);
            Assert.That(Item("score in 2020-12", number), Is.EqualTo(level + part).Within(1e-12), number);
        }

        Assert.That(Item("noise", "score"), Is.Null, "the deterministic run has none");
        Assert.That(Item("noise", "score_mean_mce"), Is.Positive);
        Assert.That(
            table.Rows.Where(row => (string)row[kind]! == "part").Select(row => row[Column("item")]),
            Is.EqualTo(new[] { "order convergence", "shocks", "lock in", "noise" }));

        int Column(string name) => table.Header.ToList().IndexOf(name);
        double? Item(string item, string number) =>
            (double?)table.Rows.Single(row => (string)row[Column("item")]! == item)[Column(number)];
        double Sum(string of, string number) =>
            table.Rows.Where(row => (string)row[kind]! == of).Sum(row => (double?)row[Column(number)] ?? 0);
    }

    [Test]
    public void A_waterfall_leads_from_score_to_score_bar_by_bar()
    {
        ExplanationResult result = Result(World(), "A>B", "2020-03", "2020-12", members: 20);
        Figure figure = new ExplanationFigures(result, result.Explanations[0]).Waterfall().Figure;
        Assert.That(figure.Panels.Cast<RangePanel>().Select(panel => panel.Title), Is.EqualTo(new[] { "Deterministic run", "Mean of 20 members" }));
        foreach (RangePanel panel in figure.Panels.Cast<RangePanel>())
        {
            (double From, double To)[] bars = [.. panel.Rows.Select(row => row.Bar!.Value)];
            Assert.That(panel.Rows.Select(row => row.Label), Is.EqualTo(new[]
            {
                "history, taken as given", "pressures of 2020-01", "moves until 2020-03", "score in 2020-03", "order convergence",
                "shocks", "noise", "score in 2020-12",
            }));
            Assert.That(bars[0].From, Is.Zero);
            Assert.That((bars[3].From, bars[7].From), Is.EqualTo((0.0, 0.0)));
            for (int row = 1; row < bars.Length; row++)
            {
                double start = row is 3 or 7 ? bars[row].To : bars[row].From;
                Assert.That(start, Is.EqualTo(bars[row - 1].To).Within(1e-12), panel.Rows[row].Label);
            }
        }
    }

    [Test]
    public void Areas_end_where_the_waterfall_does_and_begin_with_nothing()
    {
        ExplanationResult result = Result(World(), "A>B", "2020-03", "2020-12", members: 20);
        Explanation explained = result.Explanations[0];
        TimePanel[] panels = [.. new ExplanationFigures(result, explained).Areas().Figure.Panels.Cast<TimePanel>()];
        double[] changes = [explained.Deterministic.Change.Score, explained.Members!.Mean.Change.Score];
        foreach ((TimePanel panel, double change) in panels.Zip(changes))
        {
            AreaSeries[] areas = [.. panel.Series.OfType<AreaSeries>()];
            Assert.That(areas.Sum(area => area.Values[0]), Is.Zero);
            Assert.That(areas.Sum(area => area.Values[^1]), Is.EqualTo(change).Within(1e-11));
        }
    }

    [Test]
    public void A_study_is_explained_from_the_runs_that_there_are_already()
    {
        ReportPart part = ExplanationPart.Of(new SomeStudy { Scenarios = 4, Futures = 2 }.Run())!;
        StudyFigure[] figures = [.. part.Figures];
        Assert.That(figures.Select(figure => figure.Name), Is.EqualTo(new[] { "waterfall-A00-A01-1", "waterfall-A00-A01-2" }));
        Assert.That(figures[0].Figure.Panels, Has.Count.EqualTo(4), "a panel per scenario, of the first future alone");
        PartBlock.TableBlock table = part.Tables.Single();
        Assert.That(table.Shown!.Rows, Has.Count.EqualTo(2 * 4), "two stretches of time of four scenarios");
        int scenario = 0;
        Assert.That(table.Table.Rows.Select(row => row[scenario]).Distinct().Count(), Is.EqualTo(4));
        Assert.That(table.Table.Rows.Count(row => (string)row[6]! == "history"), Is.EqualTo(2 * 4 * 2));
        Assert.That(figures.Select(figure => SvgFigure.Draw(figure.Figure, "f")), Is.All.Contains("history, taken as given"));
    }

    [Test]
    public void A_study_without_a_turning_point_has_nothing_to_explain() =>
        Assert.That(ExplanationPart.Of(new SomeStudy { Turns = false }.Run()), Is.Null);

    private static World World() => Some.World("A", "B").Months(14)
        .Set(Parameters.Adjustment, 5).Set(Parameters.Ratchet, 0).Set(Parameters.InstitutionGrowth, 0).Set(Parameters.Volatility, 0.02)
        .Set(Parameters.Alignment, 0.1, "A>B").Set(Parameters.Institutions, 0.2, "A-B")
        .Driver("order", Interpolation.Step, (Some.At(0), 0.2), (Some.At(1), 0.8), (Some.At(4), 0.9))
        .Set(Some.Mechanism("order_convergence"), Value.Follows("order"), "A").Set(Some.Mechanism("order_convergence"), 0.5, "B")
        .Weight("order_convergence", 0.9).Weight("lock_in", 0.3)
        .Event(Some.At(5), "A>B", stance: -0.1).Build();

    private static Explanation Explain(World world, string pair, string from, string to) =>
        Result(world, pair, from, to, members: 0).Explanations[0];

    private static ExplanationResult Result(World world, string pair, string from, string to, int members)
    {
        var plan = new StudyPlan("study", "A study", "", [CombinationOf(world)]);
        ExplanationPlan? explained = ExplanationPlan.Of(plan, new ExplanationRequest(pair, from, to), out IReadOnlyList<Problem> problems);
        Assert.That(problems, Is.Empty);
        return ExplanationRun.Execute(plan, explained!, new RunOptions(members, 1), null, CancellationToken.None);
    }

    private static Combination CombinationOf(World world) => new(
        new Story("story", "A story"), Story.AsItStands, world, new Comparison([0], null, null, []))
    {
        PlainText = "",
        Hash = "00000000",
        Uncertain = [],
        Provenance = SomeNumbers.Provenance(3, 1),
    };
}
