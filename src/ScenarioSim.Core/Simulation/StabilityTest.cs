using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Tells whether a world's steady start is stable, or so delicate that rounding alone would decide where it goes.
/// </summary>
public static class StabilityTest
{
    /// <summary>How far every stance is disturbed.</summary>
    public const double Disturbance = 1e-6;

    /// <summary>A disturbance that has grown beyond this makes the start unstable.</summary>
    public const double Threshold = 1e-3;

    private const int Added = 0;
    private const int TakenAway = 1;
    private const int Alternating = 2;

    /// <summary>Whether the acts of the first month, with nominal values, settle into a steady state.</summary>
    public static bool HasSteadyStart(World world)
    {
        try
        {
            new Step(RunPlan.MeanField(world), members: 1).Begin(firstMember: 0, members: 1, CancellationToken.None);
            return true;
        }
        catch (NoSteadyStartException)
        {
            return false;
        }
    }

    /// <summary>
    /// The furthest that any stance gets from the steady start within the horizon, under the circumstances of the first
    /// month, after a disturbance that is added to every stance, taken away, or alternates over the directed pairs.
    /// </summary>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    public static double GreatestDistance(World world, CancellationToken cancellation)
    {
        var step = new Step(RunPlan.MeanField(world), members: Alternating + 1);
        step.Begin(firstMember: 0, Alternating + 1, cancellation);
        double[] start = [.. Enumerable.Range(0, world.Dyads.Pairs).Select(pair => step.Block.Stance[pair].Of(Added))];
        Disturb(step.Block);
        double greatest = 0;
        for (int month = 1; month < world.Months && greatest <= Threshold; month++)
        {
            cancellation.ThrowIfCancellationRequested();
            step.Linger();
            greatest = Math.Max(greatest, Distance(step.Block, start));
        }

        return greatest;
    }

    private static void Disturb(Block block)
    {
        for (int pair = 0; pair < block.Stance.Rows; pair++)
        {
            Span<double> stances = block.Stance.Row(pair);
            stances[Added] += Disturbance;
            stances[TakenAway] -= Disturbance;
            stances[Alternating] += pair % 2 == 0 ? Disturbance : -Disturbance;
        }
    }

    private static double Distance(Block block, double[] start)
    {
        double greatest = 0;
        for (int pair = 0; pair < start.Length; pair++)
        {
            for (int lane = Added; lane <= Alternating; lane++)
            {
                greatest = Math.Max(greatest, Math.Abs(block.Stance[pair].Of(lane) - start[pair]));
            }
        }

        return greatest;
    }
}
