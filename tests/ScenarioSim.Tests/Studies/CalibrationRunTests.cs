using ScenarioSim.Analysis;
using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

[TestFixture]
public sealed class CalibrationRunTests
{
    private static readonly CalibrationPlan Plan = SomeCalibration.Plan();

    private static readonly Lazy<CalibrationResult> Found = new(() => Run(threads: 1));

    [Test]
    public void The_values_behind_the_expectations_are_found_and_rounded()
    {
        CalibrationResult result = Found.Value;

        for (int position = 0; position < result.Values.Count; position++)
        {
            Bounds range = SomeCalibration.Ranges[position];
            double value = result.Values[position];
            Assert.That(value, Is.EqualTo(SomeCalibration.Behind[position]).Within(0.03 * (range.High - range.Low)));
            Assert.That($"{value:G3}", Is.EqualTo($"{value}"), "three digits are all there are");
        }

        Assert.That(result.Fit.Fitted.Model.Distance, Is.LessThan(0.005).And.LessThan(result.Stated.Fitted.Model.Distance / 10));
        Assert.That(result.Fit.Fitted.Model.Within, Is.EqualTo(1));
    }

    [TestCase(2)]
    [TestCase(7)]
    public void Threads_change_nothing(int threads)
    {
        CalibrationResult result = Run(threads);

        Assert.That(result.Values, Is.EqualTo(Found.Value.Values));
        Assert.That(result.Fit.Cells, Is.EqualTo(Found.Value.Fit.Cells));
        Assert.That(result.HeldOut, Is.EqualTo(Found.Value.HeldOut));
    }

    [Test]
    public void A_check_judges_the_values_that_the_files_state()
    {
        CalibrationResult result = Run(threads: 2, isCheck: true);
        CellResult cell = result.Fit.Cells[17];
        FitCase judged = Plan.Scenarios[0].Case;

        Assert.That(result.Values, Is.EqualTo(Plan.Stated));
        Assert.That(result.HeldOut, Is.Empty);
        Assert.That(cell.Expected, Is.EqualTo(judged.Cells[17]));
        Assert.That(cell.Score, Is.EqualTo(judged.Scores(judged.Cells, [Plan.Stated], CancellationToken.None)[0][17]));
    }

    [Test]
    public void Agreement_is_told_for_fitted_and_other_cells_and_by_dyad()
    {
        IReadOnlyList<AgreementRow> rows = Found.Value.Fit.Agreement;

        Assert.That(rows.Select(row => row.IsFitted), Is.EqualTo(Enumerable.Repeat(true, 7).Concat(Enumerable.Repeat(false, 7))));
        Assert.That(rows[0].Model.Cells, Is.EqualTo(3 * 10 * 6).And.EqualTo(Plan.FittedCells));
        Assert.That(rows[7].Model.Cells, Is.EqualTo(3 * 29 * 6).And.EqualTo(Plan.LighterCells));
        Assert.That(rows.Where(row => row.IsFitted).Skip(1).Average(row => row.Blind.Distance), Is.EqualTo(rows[0].Blind.Distance).Within(1e-12));
        Assert.That(rows[0].Constant.Distance, Is.GreaterThan(rows[0].Blind.Distance).And.GreaterThan(rows[0].Model.Distance));
    }

    [Test]
    public void The_number_per_dyad_is_that_of_its_own_set_of_cells()
    {
        CellResult[] fitted = [.. Found.Value.Fit.Cells.Where(cell => cell.Expected is { IsFitted: true, Dyad: "A-B" })];

        Assert.That(
            fitted.Select(cell => cell.Constant), Is.All.EqualTo(fitted.Average(cell => cell.Expected.Mid)).Within(1e-12));
    }

    [Test]
    public void Scenarios_are_ranked_as_expected_where_the_true_values_are_found() => Assert.That(
        Found.Value.Fit.Ranks.Where(row => row is { IsFitted: true, Dyad: "A-B" }).Select(row => row.Correlation), Is.All.EqualTo(1).Within(1e-12));

    [Test]
    public void Retention_of_the_record_is_that_of_the_scores_and_of_the_expectations()
    {
        CalibrationFit fit = Found.Value.Fit;
        FitCase judged = Plan.Scenarios[2].Case;
        double[] scores = CandidateRun.Simulate(
            judged.World, judged.Uncertainties, [[.. Found.Value.Values]], [new(1, 0), new(21, 0), new(39, 0)], CancellationToken.None)[0];
        RecordRow row = fit.Record.Single(one => one is { Scenario.Id: "greedy", Horizon.Label: "1y" });

        Assert.That(row.Model, Is.EqualTo(Retention.Of(scores[0], scores[1], scores[2])).And.Not.Null);
        Assert.That(row.Expected, Is.EqualTo(row.Model).Within(0.05), "the expectations are the model's own");
        Assert.That(fit.Record, Has.Count.EqualTo(6));
    }

    [Test]
    public void With_the_same_total_of_emphases_each_mechanism_keeps_its_share()
    {
        RecordRow row = Found.Value.Fit.Record.Single(one => one is { Scenario.Id: "greedy", Horizon.Label: "1y" });
        FitCase judged = Plan.Scenarios[2].Case;

        // Eleven mechanisms at 1 but for goods at 1, 0.3 and 1.8: totals 11, 10.3 and 11.8, in the mean 11.0333.
        double factor = (33.1 / 3) / 11.8;
        World same = judged.World.WithEmphases([.. judged.World.Weights.Select(weight => weight.Emphasis * factor)]);
        double[] scores = CandidateRun.Simulate(
            same, judged.Uncertainties, [[.. Found.Value.Values]], [new(1, 0), new(21, 0), new(39, 0)], CancellationToken.None)[0];

        Assert.That(judged.World.Weights, Has.Count.EqualTo(11));
        Assert.That(row.SameTotal, Is.EqualTo(Retention.Of(scores[0], scores[1], scores[2])).Within(1e-9).And.Not.EqualTo(row.Model));
    }

    [Test]
    public void A_scenario_held_out_is_judged_without_its_own_expectations()
    {
        HeldOutRow row = Found.Value.HeldOut[1];
        ExpectedCell[] cells = [.. Plan.Scenarios[1].Case.Cells.Where(cell => cell.IsFitted)];
        IEnumerable<ExpectedCell> others = Plan.Scenarios.Where((_, number) => number != 1).SelectMany(one => one.Case.Cells);

        Assert.That(row.Scenario.Id, Is.EqualTo("thrifty"));
        Assert.That(row.Blind, Is.EqualTo(Agreement.Of(cells, Baseline.Blind(cells, others))));
        Assert.That(row.Model.Distance, Is.LessThan(0.02).And.LessThan(row.Blind.Distance), "the others were made with the same values");

        ExpectedCell[] shifted = [.. Plan.Scenarios[1].Case.Cells.Select(cell => cell with { Mid = cell.Mid + 0.1 })];
        CalibrationPlan other = Plan with
        {
            Scenarios =
            [
                Plan.Scenarios[0], Plan.Scenarios[1] with { Case = Plan.Scenarios[1].Case with { Cells = shifted } }, Plan.Scenarios[2],
            ],
        };
        double distance = Execute(other, threads: 2, isCheck: false).HeldOut[1].Model.Distance;
        Assert.That(distance, Is.EqualTo(0.1).Within(0.02), "what is expected of it does not reach the search");
    }

    [Test]
    public void Progress_ends_where_it_said_that_it_would()
    {
        var told = new List<RunProgress>();
        CalibrationRun.Execute(Plan, new CalibrationOptions(0, 1, 1, IsCheck: false), new Listener(told), CancellationToken.None);

        Assert.That(told[^1].Done, Is.EqualTo(told[^1].Total).And.EqualTo((2 + (2 * 3)) * LeastSquares.MostSteps));
        Assert.That(told.Select(one => one.Done), Is.Ordered);
        Assert.That(told[0].Unit, Is.EqualTo("steps"));
    }

    [Test]
    public void A_run_can_be_called_off()
    {
        using var calling = new CancellationTokenSource();
        var told = new List<RunProgress>();

        Assert.That(
            () => CalibrationRun.Execute(
                Plan, new CalibrationOptions(0, 1, 2, IsCheck: false), new Listener(told, calling.Cancel), calling.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told, Has.Count.LessThan(5));
    }

    private static CalibrationResult Run(int threads, bool isCheck = false) => Execute(Plan, threads, isCheck);

    private static CalibrationResult Execute(CalibrationPlan plan, int threads, bool isCheck) =>
        CalibrationRun.Execute(plan, new CalibrationOptions(1, 1, threads, isCheck), null, CancellationToken.None);

    private sealed class Listener(List<RunProgress> told, Action? then = null) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            lock (told)
            {
                told.Add(value);
            }

            then?.Invoke();
        }
    }
}
