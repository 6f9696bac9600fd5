using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis;

/// <summary>
/// What each account (a mechanism, or shocks) has contributed to the change of an alignment, or of a dyad's alignment score,
/// since a month of a run. The accounts of a direction add up to the move of its latent stance; on the score each is multiplied
/// by <see cref="AlignmentSlope"/>, so that over all accounts the sum is the change of the score.
/// </summary>
public static class ScoreContributions
{
    /// <summary>The contributions to a dyad's score since the first month, by account of the run and month.</summary>
    /// <param name="run">A deterministic run.</param>
    /// <param name="dyad">Number of a recorded dyad.</param>
    public static double[][] Of(Trajectory run, int dyad)
    {
        DyadTable dyads = run.World.Dyads;
        int forward = dyads.Forward(dyad);
        return Of(run, [forward, dyads.Reverse(forward)], since: 0);
    }

    /// <summary>The contributions by account of the run and month, in units of the score; 0 in the month that they count from.</summary>
    /// <param name="run">A deterministic run.</param>
    /// <param name="pairs">Numbers of recorded pairs: one, or the two directions of a dyad.</param>
    /// <param name="since">The month that they count from, itself counted from the first.</param>
    public static double[][] Of(Trajectory run, IReadOnlyList<int> pairs, int since)
    {
        var contributions = new double[run.Accounts.Count][];
        for (int account = 0; account < contributions.Length; account++)
        {
            contributions[account] = new double[run.World.Months];
        }

        foreach (int position in pairs.Select(run.Columns.PositionOfPair))
        {
            for (int month = 0; month < run.World.Months; month++)
            {
                Add(run, position, since, month, contributions, 1.0 / pairs.Count);
            }
        }

        return contributions;
    }

    private static void Add(Trajectory run, int position, int since, int month, double[][] contributions, double share)
    {
        double move = 0;
        for (int account = 0; account < contributions.Length; account++)
        {
            move += run.Contribution(month, position, account) - run.Contribution(since, position, account);
        }

        double slope = share * AlignmentSlope.Between(run.Alignment(since, position), run.Alignment(month, position), move);
        for (int account = 0; account < contributions.Length; account++)
        {
            contributions[account][month] +=
                slope * (run.Contribution(month, position, account) - run.Contribution(since, position, account));
        }
    }
}
