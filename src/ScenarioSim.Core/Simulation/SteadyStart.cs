using System.Numerics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Finds the flows and goodwill that the acts of the first month keep up, so that every run starts from a steady state:
/// from 0 iterate <c>f ← ½ (f + what the acts deliver)</c>, <c>q ← ½ (q + the goodwill they earn)</c> in the mean field.
/// </summary>
internal sealed class SteadyStart
{
    /// <summary>Iterations after which a scenario is refused.</summary>
    public const int MaximumIterations = 10_000;

    private const double Tolerance = 1e-15;

    /// <summary>The alignment nearest to 1 that a finite stance has; members that draw 1 begin with it.</summary>
    private static readonly double GreatestAlignment = Math.BitDecrement(1.0);

    private readonly World world;
    private readonly Block block;
    private readonly ActStep acts;
    private readonly Effects effects;
    private readonly double[] change;

    public SteadyStart(World world, Block block, ActStep acts, Effects effects)
    {
        this.world = world;
        this.block = block;
        this.acts = acts;
        this.effects = effects;
        change = new double[block.Members];
        Institutions = new LanePlane(world.Dyads.Dyads, block.Members);
        Rate = new LanePlane(world.Dyads.Dyads, block.Members);
    }

    /// <summary><c>k⁰</c>, a row per dyad.</summary>
    public LanePlane Institutions { get; }

    /// <summary><c>r⁰</c>, a row per dyad.</summary>
    public LanePlane Rate { get; }

    /// <summary>Puts the block into the steady state of the circumstances as they are.</summary>
    public void Solve(Circumstances circumstances)
    {
        TakeInitialStances(circumstances);
        block.Flows.Clear();
        block.Goodwill.Clear();
        Array.Fill(change, double.PositiveInfinity);
        for (int iteration = 0; iteration < MaximumIterations && !Settled(); iteration++)
        {
            acts.Choose(dice: null, schedule: null, observer: null);
            Approach();
        }

        if (!Settled())
        {
            throw new NoSteadyStartException(
                $"The acts of the first month have not settled after {MaximumIterations} iterations.");
        }

        acts.Choose(dice: null, schedule: null, observer: null);
        Rate.CopyFrom(acts.Rate);
    }

    private bool Settled() => change.AsSpan().IndexOfAnyExceptInRange(0, Tolerance) < 0;

    private void TakeInitialStances(Circumstances circumstances)
    {
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            Lane alignment = circumstances.Of(Parameters.Alignment, pair);
            Span<double> stances = block.Stance.Row(pair);
            for (int m = 0; m < stances.Length; m++)
            {
                stances[m] = Math.Atanh(Math.Clamp(alignment.Of(m), -GreatestAlignment, GreatestAlignment));
            }
        }

        block.Align();
        for (int dyad = 0; dyad < world.Dyads.Dyads; dyad++)
        {
            Lane institutions = circumstances.Of(Parameters.Institutions, dyad);
            for (int m = 0; m < block.Members; m += Vector<double>.Count)
            {
                Institutions.Set(dyad, m, institutions[m]);
            }
        }

        block.Institutions.CopyFrom(Institutions);
    }

    /// <summary>One iteration; members that have settled are left alone, so that each ends as if it were by itself.</summary>
    private void Approach()
    {
        for (int m = 0; m < block.Members; m += Vector<double>.Count)
        {
            var last = new Vector<double>(change, m);
            Vector<long> open = Vector.GreaterThan(last, new Vector<double>(Tolerance));
            Vector<double> greatest = Vector<double>.Zero;
            for (int row = 0; row < block.Flows.Rows; row++)
            {
                Halve(block.Flows, row, m, effects.Delivery(row, m), open, ref greatest);
            }

            for (int pair = 0; pair < block.Goodwill.Rows; pair++)
            {
                Halve(block.Goodwill, pair, m, effects.Goodwill(pair, m), open, ref greatest);
            }

            Vector.ConditionalSelect(open, greatest, last).CopyTo(change, m);
        }
    }

    private static void Halve(
        LanePlane plane, int row, int member, Vector<double> target, Vector<long> open, ref Vector<double> greatest)
    {
        Vector<double> now = plane[row][member];
        Vector<double> next = Vector.ConditionalSelect(open, (now + target) * 0.5, now);
        greatest = Vector.Max(greatest, Vector.Abs(next - now));
        plane.Set(row, member, next);
    }
}
