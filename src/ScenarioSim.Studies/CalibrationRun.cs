using System.Globalization;
using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>
/// Runs a calibration: searches from several starting points, the same without each scenario in turn, and a judgement. Searches
/// are independent of each other and ties go to the first, so that the number of threads changes nothing.
/// </summary>
public static class CalibrationRun
{
    private const string Precision = "G3";

    /// <summary>Runs a calibration.</summary>
    /// <param name="plan">What to fit.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="progress">Told after every step of a search; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="Core.Simulation.NoSteadyStartException">The first month of a scenario does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static CalibrationResult Execute(
        CalibrationPlan plan, CalibrationOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var judge = new CalibrationJudge(plan, cancellation);
        CalibrationFit stated = judge.Judge(plan.Stated);
        if (options.IsCheck)
        {
            return new CalibrationResult(plan, options, plan.Stated, stated, stated, []);
        }

        double[][] starts = StartsOf(plan, options);
        int held = plan.Scenarios.Count > 1 ? plan.Scenarios.Count : 0;
        var searches = new Searches(plan.Id, options.Threads, starts.Length + (2 * held), progress, cancellation);
        FitProblem problem = plan.Problem;
        double cost = FitProblem.CostOf(problem.ResidualsAt(plan.Stated, cancellation));
        FitResult best = Best([new FitResult(plan.Stated, cost), .. searches.Run([.. starts.Select(start => (problem, start))])]);
        double[] values = [.. best.Values.Zip(problem.Ranges, Rounded)];
        return new CalibrationResult(
            plan, options, values, judge.Judge(values), stated, HoldOut(problem, held, best, searches, judge));
    }

    private static double[][] StartsOf(CalibrationPlan plan, CalibrationOptions options) =>
    [
        plan.Stated,
        plan.Problem.Centre,
        .. Enumerable.Range(0, options.RandomStarts).Select(number => StartingPoints.Random(
            [.. plan.Values.Select(value => value.Path)], plan.Problem.Ranges, options.Seed, number)),
    ];

    /// <summary>Searches without each scenario in turn, from what was found with it and from the middle of the ranges.</summary>
    private static HeldOutRow[] HoldOut(
        FitProblem problem, int held, FitResult best, Searches searches, CalibrationJudge judge)
    {
        FitProblem[] without = [.. Enumerable.Range(0, held).Select(problem.Without)];
        FitResult[] found = searches.Run(
            [.. without.SelectMany(rest => new[] { (rest, best.Values), (rest, rest.Centre) })]);
        return [.. found.Chunk(2).Select((pair, number) => judge.HeldOut(number, Best(pair).Values))];
    }

    private static FitResult Best(IEnumerable<FitResult> found) => found.MinBy(result => result.Cost)!;

    /// <summary>A number as it is to be written in a file: with three significant digits, within its range.</summary>
    private static double Rounded(double value, Bounds range) => range.Nearest(
        double.Parse(value.ToString(Precision, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Searches side by side, and tells how far all of them are.</summary>
    private sealed class Searches(
        string label, int threads, int total, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        private long done;

        public FitResult[] Run((FitProblem Problem, double[] Start)[] pieces)
        {
            var found = new FitResult[pieces.Length];
            SideBySide.Do(
                pieces.Length,
                threads,
                piece => found[piece] = Search(pieces[piece].Problem, pieces[piece].Start),
                cancellation);
            return found;
        }

        private FitResult Search(FitProblem problem, double[] start)
        {
            int steps = 0;
            FitResult found = LeastSquares.Search(
                problem,
                start,
                () =>
                {
                    steps++;
                    Tell(steps <= LeastSquares.MostSteps ? 1 : 0);
                },
                cancellation);
            Tell(Math.Max(0, LeastSquares.MostSteps - steps));
            return found;
        }

        private void Tell(int steps) => progress?.Report(
            new RunProgress(label, Interlocked.Add(ref done, steps), (long)total * LeastSquares.MostSteps) { Unit = "steps" });
    }
}
