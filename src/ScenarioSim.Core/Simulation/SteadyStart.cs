using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Finds the flows and goodwill that the acts of the first month keep up, so that every run starts from a steady state:
/// from 0 iterate <c>f ← ½ (f + what the acts deliver)</c> in the mean field; goodwill, which no act depends on, is then what the
/// acts earn.
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
    private readonly double[] last;

    public SteadyStart(World world, Block block, ActStep acts, Effects effects)
    {
        this.world = world;
        this.block = block;
        this.acts = acts;
        this.effects = effects;
        change = new double[block.Members];
        last = new double[block.Members];
        Institutions = new LanePlane(world.Dyads.Dyads, block.Members);
        Rate = new LanePlane(world.Dyads.Dyads, block.Members);
    }

    /// <summary>The same in words and symbols, for documentation.</summary>
    public static Submodel Described { get; } = new(
        "Steady start",
        "The first month repeats itself: flows, goodwill and the rate of institution building are those that its own acts keep up.",
        """
        from f = q = 0 repeat f ← ½ (f + what the acts deliver), q ← ½ (q + the goodwill they earn), until nothing moves
        b_ij = z⁰_ij − Σ_m W_m,i · pressure_m,ij(z⁰, k⁰, f⁰, q⁰), z⁰_ij = artanh a⁰_ij
        """);

    /// <summary><c>k⁰</c>, a row per dyad.</summary>
    public LanePlane Institutions { get; }

    /// <summary><c>r⁰</c>, a row per dyad.</summary>
    public LanePlane Rate { get; }

    /// <summary>Puts the block into the steady state of the circumstances as they are.</summary>
    /// <param name="circumstances">Those of the first month.</param>
    /// <param name="firstMember">Index of the block's first member.</param>
    /// <param name="cancellation">Calls the search off, before any of its iterations.</param>
    public void Solve(Circumstances circumstances, long firstMember, CancellationToken cancellation)
    {
        TakeInitialStances(circumstances);
        block.Flows.Clear();
        Array.Fill(change, double.PositiveInfinity);
        for (int iteration = 0; iteration < MaximumIterations && !Settled(); iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            acts.ChooseDeliveries();
            Approach();
        }

        if (!Settled())
        {
            throw new NoSteadyStartException(firstMember + Array.FindIndex(change, difference => difference > Tolerance));
        }

        acts.Choose(dice: null, schedule: null, block.Members);
        Rate.CopyFrom(acts.Rate);
        for (int pair = 0; pair < block.Goodwill.Rows; pair++)
        {
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                block.Goodwill.Set(pair, m, effects.Goodwill(pair, m));
            }
        }
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
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                Institutions.Set(dyad, m, institutions[m]);
            }
        }

        block.Institutions.CopyFrom(Institutions);
    }

    /// <summary>One iteration; members that have settled are left alone, so that each ends as if it were by itself.</summary>
    private void Approach()
    {
        change.CopyTo(last, 0);
        Array.Clear(change);
        for (int row = 0; row < block.Flows.Rows; row++)
        {
            Lane supply = effects.Supply(row);
            if (supply.IsZero)
            {
                continue;
            }

            Lane flow = block.Flows[row];
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                Vector512<double> open =
                    Vector512.GreaterThan(Vector512.LoadUnsafe(ref last[m]), Vector512.Create(Tolerance));
                Vector512<double> now = flow[m];
                Vector512<double> halved = (now + effects.Delivery(row, supply, m)) * 0.5;
                Vector512<double> next = Vector512.ConditionalSelect(open, halved, now);
                Vector512.Max(Vector512.LoadUnsafe(ref change[m]), Vector512.Abs(next - now)).CopyTo(change, m);
                block.Flows.Set(row, m, next);
            }
        }
    }
}
