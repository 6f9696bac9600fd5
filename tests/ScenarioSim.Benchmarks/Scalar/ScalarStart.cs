using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>Puts one member into the steady state of its first month.</summary>
internal sealed class ScalarStart(World world, ScalarShape shape, ScalarState s, ScalarActs acts, ScalarPressures pressures)
{
    private const int MaximumIterations = 10_000;
    private const double Tolerance = 1e-15;

    private static readonly double GreatestAlignment = Math.BitDecrement(1.0);

    /// <exception cref="InvalidOperationException">The acts of the first month do not settle.</exception>
    public void Solve(ScalarMonth first)
    {
        TakeInitialState(first);
        double change = double.PositiveInfinity;
        for (int iteration = 0; iteration < MaximumIterations && change > Tolerance; iteration++)
        {
            acts.Choose(first, meanField: true);
            change = Approach(first);
        }

        if (change > Tolerance)
        {
            throw new InvalidOperationException("The acts of the first month do not settle.");
        }

        acts.Choose(first, meanField: true);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            s.FirstBuilt[Place(pair)] = s.Built[Place(pair)] + s.Built[Place(world.Dyads.Reverse(pair))];
        }

        Settle(first);
    }

    private int Place(int pair) => (world.Dyads.From(pair) * shape.Actors) + world.Dyads.To(pair);

    private void TakeInitialState(ScalarMonth first)
    {
        Array.Clear(s.Flows);
        Array.Clear(s.Goodwill);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            double alignment = first.Numbers[first.At.Alignment + pair];
            s.Stance[Place(pair)] = Math.Atanh(Math.Clamp(alignment, -GreatestAlignment, GreatestAlignment));
            double institutions = first.Numbers[first.At.Institutions + world.Dyads.Dyad(pair)];
            s.Institutions[Place(pair)] = s.FirstInstitutions[Place(pair)] = institutions;
        }

        s.Align();
    }

    private double Approach(ScalarMonth first)
    {
        double change = 0;
        for (int pair = 0; pair < s.Goodwill.Length; pair++)
        {
            change = Math.Max(change, Halve(ref s.Goodwill[pair], acts.Goodwill(pair)));
            for (int g = 0; g < shape.Resources; g++)
            {
                int flow = (pair * shape.Resources) + g;
                change = Math.Max(change, Halve(ref s.Flows[flow], acts.Delivery(first, pair / shape.Actors, flow, g)));
            }
        }

        return change;
    }

    private static double Halve(ref double now, double target)
    {
        double before = now;
        now = (before + target) * 0.5;
        return Math.Abs(now - before);
    }

    /// <summary>Sets the baseline so that the state pulls to itself.</summary>
    private void Settle(ScalarMonth first)
    {
        Array.Clear(s.Baseline);
        acts.Receive(first);
        pressures.Press(first);
        for (int pair = 0; pair < s.Baseline.Length; pair++)
        {
            s.Baseline[pair] = s.Stance[pair] - s.Pull[pair];
        }
    }
}
