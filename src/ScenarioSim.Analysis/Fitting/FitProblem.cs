using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis.Fitting;

/// <summary>
/// A common set of values for several hypotheses, to be chosen so that scores come near what is expected: residuals are
/// <c>sqrt(weight) (score − mid)</c> for every cell with a weight, then for every value a weak pull to the middle of its range,
/// <c>0.02 (x − middle) / half width</c>, so that the problem is well determined.
/// </summary>
/// <param name="ranges">How far each value may move.</param>
/// <param name="cases">The hypotheses.</param>
public sealed class FitProblem(IReadOnlyList<Bounds> ranges, IReadOnlyList<FitCase> cases)
{
    /// <summary>The residual of a value at an end of its range, in units of the score.</summary>
    public const double Ridge = 0.02;

    // Forward differences: far above the last bits that scores are good for, far below what bends their course.
    private const double ShareOfRange = 1e-4;

    private readonly ExpectedCell[][] weighted = [.. cases.Select(one => one.Cells.Where(cell => cell.Weight > 0).ToArray())];

    /// <summary>How far each value may move.</summary>
    public IReadOnlyList<Bounds> Ranges => ranges;

    /// <summary>The middle of every range.</summary>
    public double[] Centre => [.. ranges.Select(Middle)];

    /// <summary>Number of residuals.</summary>
    public int Residuals => weighted.Sum(cells => cells.Length) + ranges.Count;

    /// <summary>The same problem for all hypotheses but one.</summary>
    public FitProblem Without(int number) => new(ranges, [.. cases.Where((_, other) => other != number)]);

    /// <summary>The sum of squared residuals.</summary>
    public static double CostOf(IReadOnlyList<double> residuals) => residuals.Sum(residual => residual * residual);

    /// <summary>The residuals of some values.</summary>
    /// <exception cref="Core.Simulation.NoSteadyStartException">The acts of a first month do not settle.</exception>
    public double[] ResidualsAt(double[] values, CancellationToken cancellation) => ResidualsAt([values], cancellation)[0];

    /// <summary>
    /// How the residuals at some values change with each of them, by value and residual; all differences are lanes of one block
    /// a hypothesis.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="residuals">Their residuals.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    /// <exception cref="Core.Simulation.NoSteadyStartException">The acts of a first month do not settle.</exception>
    public double[][] SlopesAt(double[] values, double[] residuals, CancellationToken cancellation)
    {
        double[][] moved = [.. values.Select((_, position) => Moved(values, position))];
        double[][] slopes = ResidualsAt(moved, cancellation);
        for (int position = 0; position < values.Length; position++)
        {
            double step = moved[position][position] - values[position];
            for (int residual = 0; residual < residuals.Length; residual++)
            {
                slopes[position][residual] = (slopes[position][residual] - residuals[residual]) / step;
            }
        }

        return slopes;
    }

    private static double Middle(Bounds range) => (range.Low + range.High) / 2;

    /// <summary>The values with one of them a little nearer to the middle of its range, and so within it.</summary>
    private double[] Moved(double[] values, int position)
    {
        Bounds range = ranges[position];
        double step = ShareOfRange * (range.High - range.Low);
        double[] moved = [.. values];
        moved[position] += values[position] > Middle(range) ? -step : step;
        return moved;
    }

    private double[][] ResidualsAt(double[][] candidates, CancellationToken cancellation)
    {
        double[][] residuals = [.. candidates.Select(_ => new double[Residuals])];
        int at = 0;
        for (int number = 0; number < cases.Count; number++)
        {
            ExpectedCell[] cells = weighted[number];
            double[][] scores = cases[number].Scores(cells, candidates, cancellation);
            for (int candidate = 0; candidate < candidates.Length; candidate++)
            {
                for (int cell = 0; cell < cells.Length; cell++)
                {
                    residuals[candidate][at + cell] = Math.Sqrt(cells[cell].Weight) * (scores[candidate][cell] - cells[cell].Mid);
                }
            }

            at += cells.Length;
        }

        for (int candidate = 0; candidate < candidates.Length; candidate++)
        {
            PullToMiddle(candidates[candidate], residuals[candidate].AsSpan(at));
        }

        return residuals;
    }

    private void PullToMiddle(double[] values, Span<double> residuals)
    {
        for (int position = 0; position < values.Length; position++)
        {
            Bounds range = ranges[position];
            residuals[position] = Ridge * (values[position] - Middle(range)) / ((range.High - range.Low) / 2);
        }
    }
}
