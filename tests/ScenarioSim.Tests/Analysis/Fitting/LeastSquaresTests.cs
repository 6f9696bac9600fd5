using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Analysis.Fitting;

[TestFixture]
public sealed class LeastSquaresTests
{
    private static readonly string[] Names = SomeCalibration.Names;

    private static readonly Bounds[] Ranges = SomeCalibration.Ranges;

    private static readonly double[] True = SomeCalibration.Behind;

    [Test]
    public void Values_that_made_the_expectations_are_found_again([Range(0, 3)] int start)
    {
        FitProblem problem = Problem(True);
        double[] from = start == 0 ? problem.Centre : StartingPoints.Random(Names, Ranges, seed: 1, start);
        FitResult found = LeastSquares.Search(problem, from, stepped: null, CancellationToken.None);

        for (int position = 0; position < True.Length; position++)
        {
            Assert.That(
                found.Values[position],
                Is.EqualTo(True[position]).Within(0.02 * (Ranges[position].High - Ranges[position].Low)), Names[position]);
        }

        Assert.That(found.Cost, Is.LessThan(CostAt(problem, from) / 2).And.LessThanOrEqualTo(CostAt(problem, True)));
    }

    [Test]
    public void The_same_search_ends_at_the_same_bits()
    {
        FitResult once = LeastSquares.Search(Problem(True), Problem(True).Centre, null, CancellationToken.None);
        FitResult again = LeastSquares.Search(Problem(True), Problem(True).Centre, null, CancellationToken.None);

        Assert.That(again.Values, Is.EqualTo(once.Values));
        Assert.That(again.Cost, Is.EqualTo(once.Cost));
    }

    [Test]
    public void What_lies_beyond_a_range_is_approached_within_it()
    {
        FitProblem problem = Problem([5, 1.6, 0.35]);
        FitResult found = LeastSquares.Search(problem, problem.Centre, null, CancellationToken.None);

        Assert.That(found.Values[1], Is.InRange(1.1, 1.2));
    }

    [Test]
    public void Slopes_are_those_of_the_residuals()
    {
        FitProblem problem = Problem(True);
        double[] residuals = problem.ResidualsAt(problem.Centre, CancellationToken.None);
        double[][] slopes = problem.SlopesAt(problem.Centre, residuals, CancellationToken.None);

        for (int position = 0; position < Names.Length; position++)
        {
            double[] above = [.. problem.Centre];
            double step = 1e-5 * (Ranges[position].High - Ranges[position].Low);
            above[position] += step;
            double[] there = problem.ResidualsAt(above, CancellationToken.None);
            Assert.That(
                slopes[position], Is.EqualTo(there.Zip(residuals, (high, low) => (high - low) / step)).Within(2e-3), Names[position]);
        }

        Assert.That(
            problem.ResidualsAt([12, 0.65, 0], CancellationToken.None)[^3..], Is.EqualTo(new[] { 0.02, 0, -0.02 }).Within(1e-12),
            "a weak pull to the middle of the ranges");
    }

    [Test]
    public void Cells_count_by_their_weight_and_not_at_all_without()
    {
        FitCase one = SomeCalibration.Case(1, True);
        ExpectedCell[] cells = [one.Cells[0] with { Mid = 0.5, Weight = 0.25 }, one.Cells[1] with { Weight = 0 }];
        var problem = new FitProblem(Ranges, [one with { Cells = cells }]);
        double score = one.Scores(cells, [True], CancellationToken.None)[0][0];

        double[] residuals = problem.ResidualsAt(True, CancellationToken.None);
        Assert.That(residuals, Has.Length.EqualTo(1 + True.Length));
        Assert.That(residuals[0], Is.EqualTo((score - 0.5) / 2).Within(1e-12));
    }

    [Test]
    public void A_search_passes_by_values_without_a_steady_start()
    {
        // Mapping the range to sines and back gives the middle to the last bit.
        const double Reach = 0.5;
        double tip = TippingWorld.CriticalNeedValue;
        World world = TippingWorld.With(Value.Drawn("need value"))
            .Uncertain("need value", tip, new Distribution.Uniform(0, 100)).Build();
        var problem = new FitProblem(
            [new Bounds(tip - Reach, tip + Reach)],
            [new FitCase(world, [0], [new ExpectedCell("A-B", "end", new ScorePlace(1, 0), 0, 0, 0, 1)])]);

        Assert.That(
            () => problem.ResidualsAt([tip], CancellationToken.None), Throws.TypeOf<NoSteadyStartException>(), "where it begins");
        Assert.That(LeastSquares.Search(problem, [tip], null, CancellationToken.None).Cost, Is.LessThan(0.01));
    }

    [Test]
    public void A_search_can_be_called_off_and_tells_of_its_steps()
    {
        using var calling = new CancellationTokenSource();
        int steps = 0;

        Assert.That(
            () => LeastSquares.Search(
                Problem(True),
                Problem(True).Centre,
                () =>
                {
                    steps++;
                    calling.Cancel();
                },
                calling.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(steps, Is.EqualTo(1));
    }

    [Test]
    public void Random_points_lie_in_the_ranges_and_belong_to_names_and_seed()
    {
        double[][] points = [.. Enumerable.Range(0, 50).Select(number => StartingPoints.Random(Names, Ranges, 1, number))];

        for (int position = 0; position < Names.Length; position++)
        {
            double[] values = [.. points.Select(point => point[position])];
            Assert.That(values, Is.Unique.And.All.InRange(Ranges[position].Low, Ranges[position].High));
        }

        Assert.That(StartingPoints.Random(["exchange"], [Ranges[2]], 1, 3)[0], Is.EqualTo(points[3][2]));
        Assert.That(StartingPoints.Random(Names, Ranges, 2, 0), Is.Not.EqualTo(points[0]));
    }

    private static double CostAt(FitProblem problem, double[] values) =>
        FitProblem.CostOf(problem.ResidualsAt(values, CancellationToken.None));

    /// <summary>Two hypotheses of which one makes more of goods; what is expected are their scores with some values.</summary>
    private static FitProblem Problem(double[] behind) =>
        new(Ranges, [SomeCalibration.Case(1, behind), SomeCalibration.Case(0.3, behind)]);
}
