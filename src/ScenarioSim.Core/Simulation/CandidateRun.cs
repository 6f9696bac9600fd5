using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What is wanted of a candidate: a dyad's alignment score in a month.</summary>
/// <param name="Month">The month, counted from the first.</param>
/// <param name="Dyad">The dyad.</param>
public readonly record struct ScorePlace(int Month, int Dyad);

/// <summary>
/// Mean-field runs of one world that differ in given values: each candidate is a lane of a block with its own numbers for some
/// uncertainties, and the nominal ones for the rest. A candidate with nominal values is the deterministic run.
/// </summary>
public static class CandidateRun
{
    private const int GreatestBlock = 64;

    /// <summary>Runs candidates, each as far as scores are wanted.</summary>
    /// <param name="world">The world.</param>
    /// <param name="uncertainties">Indices into <see cref="World.Uncertainties"/> of what candidates differ in.</param>
    /// <param name="candidates">For each candidate a value per entry of <paramref name="uncertainties"/>.</param>
    /// <param name="places">The scores wanted.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    /// <returns>Alignment scores in [−1, 1], by candidate and place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside the bounds of its uncertainty.</exception>
    /// <exception cref="NoSteadyStartException">The acts of a candidate's first month do not settle.</exception>
    /// <exception cref="OperationCanceledException">The runs were called off.</exception>
    public static double[][] Simulate(
        World world,
        IReadOnlyList<int> uncertainties,
        IReadOnlyList<double[]> candidates,
        IReadOnlyList<ScorePlace> places,
        CancellationToken cancellation)
    {
        CheckBounds(world, uncertainties, candidates);
        double[][] scores = [.. candidates.Select(_ => new double[places.Count])];
        var plan = RunPlan.Candidates(world, uncertainties);
        for (int first = 0; first < candidates.Count; first += GreatestBlock)
        {
            int count = Math.Min(GreatestBlock, candidates.Count - first);
            var step = new Step(plan, count);
            Give(step, uncertainties, candidates, first, count);
            step.Begin(first, count, cancellation);
            Run(step, places, scores.AsSpan(first, count), cancellation);
        }

        return scores;
    }

    private static void CheckBounds(World world, IReadOnlyList<int> uncertainties, IReadOnlyList<double[]> candidates)
    {
        for (int position = 0; position < uncertainties.Count; position++)
        {
            Uncertainty uncertainty = world.Uncertainties[uncertainties[position]];
            foreach (double[] candidate in candidates)
            {
                if (!uncertainty.Bounds.Contains(candidate[position]))
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(candidates), candidate[position], $"{uncertainty.Name} must lie in {uncertainty.Bounds}.");
                }
            }
        }
    }

    /// <summary>Padding takes after the last candidate, so that it cannot fail by itself.</summary>
    private static void Give(
        Step step, IReadOnlyList<int> uncertainties, IReadOnlyList<double[]> candidates, int first, int count)
    {
        for (int member = 0; member < step.Block.Members; member++)
        {
            double[] candidate = candidates[first + Math.Min(member, count - 1)];
            for (int position = 0; position < uncertainties.Count; position++)
            {
                step.Draws.Give(uncertainties[position], member, candidate[position]);
            }
        }
    }

    private static void Run(
        Step step, IReadOnlyList<ScorePlace> places, Span<double[]> scores, CancellationToken cancellation)
    {
        int last = places.Count == 0 ? -1 : places.Max(place => place.Month);
        for (int month = 0; month <= last; month++)
        {
            cancellation.ThrowIfCancellationRequested();
            step.Strike(month);
            for (int position = 0; position < places.Count; position++)
            {
                if (places[position].Month == month)
                {
                    Record(step.Block, places[position].Dyad, position, scores);
                }
            }

            if (month < last)
            {
                step.Live(month);
            }
        }
    }

    private static void Record(Block block, int dyad, int position, Span<double[]> scores)
    {
        for (int member = 0; member < scores.Length; member++)
        {
            scores[member][position] = block.Score(dyad, member);
        }
    }
}
