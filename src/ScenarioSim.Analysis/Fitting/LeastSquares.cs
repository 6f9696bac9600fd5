using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis.Fitting;

/// <summary>Where a search ended.</summary>
/// <param name="Values">The best values that it met.</param>
/// <param name="Cost">The sum of their squared residuals; +∞ where no values of the search have a steady start.</param>
public sealed record FitResult(double[] Values, double Cost);

/// <summary>
/// Searches for the values with the least sum of squared residuals within their ranges, by the method of Levenberg and Marquardt
/// (Madsen, Nielsen and Tingleff 2004, "Methods for non-linear least squares problems").
/// </summary>
public static class LeastSquares
{
    /// <summary>The most steps of a search.</summary>
    public const int MostSteps = 40;

    private const double FirstDamping = 1e-3;
    private const double LeastGradient = 1e-7;
    private const double LeastStep = 1e-4;
    private const double LeastCost = 1e-12;

    // Ranges are mapped to sines, whose slope is 0 at the very ends: a search that begins there would stay there.
    private const double Margin = 0.02;

    // Values without a steady start: as far off as a score can be, so that a search turns back.
    private const double Farthest = 2;

    /// <summary>Searches from one starting point.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="start">Where to begin, within the ranges.</param>
    /// <param name="stepped">Told of every step; null for nobody.</param>
    /// <param name="cancellation">Calls the search off.</param>
    /// <exception cref="OperationCanceledException">The search was called off.</exception>
    public static FitResult Search(FitProblem problem, double[] start, Action? stepped, CancellationToken cancellation)
    {
        var walk = new Walk(problem, stepped, cancellation);
        IObjectiveModel model = ObjectiveFunction.NonlinearModel(
            (values, _) => walk.Residuals(values), (values, _) => walk.Slopes(values), Zeros(problem), Zeros(problem));
        var minimizer = new LevenbergMarquardtMinimizer(FirstDamping, LeastGradient, LeastStep, LeastCost, MostSteps);
        minimizer.FindMinimum(
            model,
            [.. start.Select((value, position) => Inside(value, problem.Ranges[position]))],
            [.. problem.Ranges.Select(range => range.Low)],
            [.. problem.Ranges.Select(range => range.High)]);
        return walk.Best;
    }

    private static Vector<double> Zeros(FitProblem problem) => Vector<double>.Build.Dense(problem.Residuals);

    private static double Inside(double value, Bounds range)
    {
        double margin = Margin * (range.High - range.Low);
        return Math.Clamp(value, range.Low + margin, range.High - margin);
    }

    /// <summary>
    /// The points that a search visits. The best of them is kept, since the last that it tries may be one that it rejects.
    /// </summary>
    private sealed class Walk(FitProblem problem, Action? stepped, CancellationToken cancellation)
    {
        private double[] asked = [];
        private double[] point = [];
        private double[] residuals = [];

        public FitResult Best { get; private set; } = new(problem.Centre, double.PositiveInfinity);

        public Vector<double> Residuals(Vector<double> values)
        {
            Visit(values.ToArray());
            return Vector<double>.Build.DenseOfArray(residuals);
        }

        public Matrix<double> Slopes(Vector<double> values)
        {
            Visit(values.ToArray());
            try
            {
                return Matrix<double>.Build.DenseOfColumns(problem.SlopesAt(point, residuals, cancellation));
            }
            catch (NoSteadyStartException)
            {
                return Matrix<double>.Build.Dense(problem.Residuals, point.Length);
            }
        }

        private void Visit(double[] values)
        {
            if (values.AsSpan().SequenceEqual(asked))
            {
                return;
            }

            // Mapped back from a sine, a value may lie beyond its range by a last bit.
            asked = values;
            point = [.. values.Select((value, position) => problem.Ranges[position].Nearest(value))];
            try
            {
                residuals = problem.ResidualsAt(point, cancellation);
                double cost = FitProblem.CostOf(residuals);
                Best = cost < Best.Cost ? new FitResult(point, cost) : Best;
            }
            catch (NoSteadyStartException)
            {
                residuals = new double[problem.Residuals];
                Array.Fill(residuals, Farthest);
            }

            stepped?.Invoke();
        }
    }
}
