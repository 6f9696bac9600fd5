using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis;

/// <summary>
/// What each account (a mechanism, or shocks) has contributed to the change of a dyad's alignment score since the first
/// month of a run. The accounts of a direction add up to the change of its latent stance; on the score each is multiplied
/// by <c>(a − a⁰) / (z − z⁰)</c>, so that over all accounts the sum is the change of the score.
/// </summary>
public static class ScoreContributions
{
    // Below it the quotient would be one of rounding errors; its limit, the slope of tanh, is used instead.
    private const double LeastMove = 1e-9;

    /// <summary>The contributions to a dyad's score, by account of the run and month, in units of the score.</summary>
    /// <param name="run">A deterministic run.</param>
    /// <param name="dyad">Number of a recorded dyad.</param>
    public static double[][] Of(Trajectory run, int dyad)
    {
        DyadTable dyads = run.World.Dyads;
        int forward = run.Columns.PositionOfPair(dyads.Forward(dyad));
        int reverse = run.Columns.PositionOfPair(dyads.Reverse(dyads.Forward(dyad)));
        var contributions = new double[run.Accounts.Count][];
        for (int account = 0; account < contributions.Length; account++)
        {
            contributions[account] = new double[run.World.Months];
        }

        for (int month = 0; month < run.World.Months; month++)
        {
            Add(run, forward, month, contributions);
            Add(run, reverse, month, contributions);
        }

        return contributions;
    }

    private static void Add(Trajectory run, int position, int month, double[][] contributions)
    {
        double move = 0;
        for (int account = 0; account < contributions.Length; account++)
        {
            move += run.Contribution(month, position, account);
        }

        double now = run.Alignment(month, position);
        double slope = Math.Abs(move) > LeastMove ? (now - run.Alignment(0, position)) / move : 1 - (now * now);
        for (int account = 0; account < contributions.Length; account++)
        {
            contributions[account][month] += slope * run.Contribution(month, position, account) / 2;
        }
    }
}
