using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

public sealed class StudyRunTests
{
    private const int Members = 64;

    [Test]
    public void A_scenario_beside_itself_differs_in_nothing()
    {
        StudyResult study = Run(Plan(Story("one", 1), Story("other", 1)));

        ComparisonRow[] rows = [.. study.Comparison];
        Assert.That(rows, Has.Length.EqualTo(24));
        Assert.That(rows.Select(row => row.Deterministic), Is.All.Zero);
        Assert.That(rows.Select(row => row.Mean), Is.All.Zero, "common random numbers");
        Assert.That(rows.Select(row => row.Distance), Is.All.Zero);
        Assert.That(rows.Select(row => row.ProbabilityOfSuperiority), Is.All.EqualTo(0.5).Within(1e-12));
        Assert.That(study.Distinguishable.Single().From, Is.Null);
    }

    [Test]
    public void Scenarios_that_part_are_told_apart_and_halves_of_one_are_not()
    {
        StudyResult study = Run(Plan(Story("up", 2), Story("down", -2)));

        ComparisonRow last = study.Comparison[^1];
        Assert.That(last.Distance, Is.EqualTo(1).Within(1e-12));
        Assert.That(last.DistanceOfHalves, Is.LessThan(0.7));
        Assert.That(last.ProbabilityOfSuperiority, Is.EqualTo(1));
        Assert.That(study.Distinguishable.Single().From, Is.Not.Null);
    }

    [Test]
    public void One_member_has_no_halves_to_compare()
    {
        StudyPlan plan = Plan(Story("up", 2), Story("down", -2));
        ComparisonRow[] Rows(int members) =>
            [.. StudyRun.Execute(plan, new RunOptions(members, 1), null, CancellationToken.None).Comparison];

        Assert.That(Rows(1).Select(row => row.DistanceOfHalves), Is.All.Null);
        Assert.That(Rows(1).Select(row => row.Distance), Is.All.Not.Null);
        Assert.That(Rows(2).Select(row => row.DistanceOfHalves), Is.All.InRange(0, 1));
    }

    [Test]
    public void Retention_follows_the_scores_at_the_dates()
    {
        StudyResult study = Run(Plan(Story("one", 1)));
        CombinationResult result = study.Results[0];
        double[] scores = [.. new[] { 2, 8, 20 }.Select(row => result.Deterministic.Score(row, 0))];

        RetentionRow row = study.Retention.Single();
        Assert.That(row.Deterministic, Is.EqualTo((scores[2] - scores[0]) / (scores[1] - scores[0])).Within(1e-12));
        Assert.That(row.Members!.Defined, Is.EqualTo(Members));
        Assert.That(row.Members.Q50, Is.EqualTo(row.Deterministic!.Value).Within(0.2));
    }

    [Test]
    public void Differences_are_those_of_the_members_at_every_date_and_in_retention()
    {
        StudyResult study = Run(Plan(Story("one", 1), Story("other", 1.5)));

        string[] measured = [.. study.Differences.Select(row => $"{row.Measure} {row.At}")];
        Assert.That(measured, Is.EqualTo(["score before", "score end", "score end+1y", "retention 1y"]));
        DifferenceRow later = study.Differences[2];
        CombinationResult[] results = [.. study.Results];
        double[] differences =
        [
            .. Scores(results[0]).Zip(Scores(results[1]), (one, other) => (double)one - other),
        ];
        Assert.That(later.Deterministic, Is.EqualTo(results[0].ScoreAt(0, 20) - results[1].ScoreAt(0, 20)).Within(1e-15));
        Assert.That(later.Members!.Mean, Is.EqualTo(differences.Average()).Within(1e-12));
        Assert.That(
            later.Members.MonteCarloError, Is.EqualTo(Math.Sqrt(Moments.Variance(differences) / Members)).Within(1e-12));
        Assert.That(
            study.Differences[3].Members!.Mean,
            Is.EqualTo(study.Retention[0].Members!.Mean - study.Retention[1].Members!.Mean).Within(1e-12));

        static float[] Scores(CombinationResult result) => result.Members!.Outcomes.Column(2).ToArray();
    }

    [Test]
    public void What_is_measured_from_a_date_that_never_comes_is_undefined()
    {
        StudyResult study = Run(Plan(Story("one", 1, end: Month.Never)));

        RetentionRow row = study.Retention.Single();
        Assert.That(row.Deterministic, Is.Null);
        Assert.That(row.Members!.UndefinedShare, Is.EqualTo(1));
        Assert.That(study.Differences, Is.Empty, "there is nothing beside it");
        Assert.That(study.Results[0].Members!.Outcomes.Names, Does.Contain("A-B@end"));
    }

    [Test]
    public void Without_members_there_are_deterministic_runs_alone()
    {
        StudyResult study = StudyRun.Execute(
            Plan(Story("one", 1), Story("other", 2)), new RunOptions(0, 1), null, CancellationToken.None);

        Assert.That(study.Results.Select(result => result.Members), Is.All.Null);
        Assert.That(study.Comparison.Select(row => row.Distance), Is.All.Null);
        Assert.That(study.Differences.Select(row => row.Members), Is.All.Null);
        Assert.That(study.Differences[0].Deterministic, Is.Not.Null);
        Assert.That(study.Distinguishable, Is.Empty);
    }

    [Test]
    public void Where_not_every_pair_fits_the_memory_those_compared_are_recorded()
    {
        World world = Some.World("A", "B", "C", "D", "E", "F", "G", "H").Months(36).Build();
        Combination combination = Combination("wide", world, Month.Never) with
        { Comparison = new Comparison([3], null, null, []) };
        StudyResult study = StudyRun.Execute(
            new StudyPlan("wide", "", "", [combination]), new RunOptions(8, 1) { MemoryMegabytes = 1 }, null, CancellationToken.None);

        Assert.That(study.Results[0].Deterministic.Columns.Dyads, Is.EqualTo(new[] { 3 }));
        Assert.That(study.Results[0].Deterministic.Columns.Pairs, Has.Count.EqualTo(2));
    }

    [Test]
    public void Progress_counts_every_member_once()
    {
        var reports = new List<RunProgress>();
        StudyRun.Execute(
            Plan(Story("one", 1), Story("other", 2)), new RunOptions(100, 1) { Threads = 1 }, new Listener(reports), CancellationToken.None);

        Assert.That(reports[^1].Done, Is.EqualTo(200));
        Assert.That(reports.Select(report => report.Total), Is.All.EqualTo(200));
    }

    [Test]
    public void A_run_that_is_called_off_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.That(
            () => StudyRun.Execute(Plan(Story("one", 1)), new RunOptions(Members, 1), null, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static StudyResult Run(StudyPlan plan) =>
        StudyRun.Execute(plan, new RunOptions(Members, 1), null, CancellationToken.None);

    private static StudyPlan Plan(params Combination[] combinations) => new("study", "A study", "", combinations);

    /// <summary>Two actors whose score is shocked upwards in month 4 and forgets it slowly, faster after month 8.</summary>
    private static Combination Story(string id, double shock, Month? end = null)
    {
        World world = Some.World("A", "B").Months(24).Set(Parameters.Adjustment, 30).Set(Parameters.Volatility, 0.005)
            .Date("end", new Moment.Fixed(end ?? Some.Start.Plus(8)))
            .Event(Some.At(4), "A-B", stance: 0.5 * shock)
            .Build();
        return Combination(id, world, end ?? Some.Start.Plus(8));
    }

    private static Combination Combination(string id, World world, Month end)
    {
        var turning = new ComparisonDate("end", new Moment.Fixed(end));
        return new Combination(
            new Story(id, id), ScenarioSim.Studies.Story.AsItStands, world,
            new Comparison(
                [0],
                new ComparisonDate("before", Some.At(2)),
                turning,
                [new Horizon("1y", new ComparisonDate("end+1y", new Moment.Fixed(end.Plus(12))))]))
        {
            PlainText = "",
            Hash = "",
            Uncertain = [],
            Provenance = new Provenance([]),
        };
    }

    private sealed class Listener(List<RunProgress> reports) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => reports.Add(value);
    }
}
