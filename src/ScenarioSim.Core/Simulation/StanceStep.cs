using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Moves stances towards where the pressures pull, by an Ornstein–Uhlenbeck step that is exact for a constant pull (Gillespie
/// 1996, Physical Review E 54): <c>z ← u + (z − u) e^(−1/τ) + noise</c>, with <c>τ = adjustment</c> where the pull is
/// upwards and <c>adjustment (1 + ratchet · k)</c> where it is downwards.
/// </summary>
internal sealed class StanceStep
{
    private const int SharedShareRow = 0;
    private const int OwnShareRow = 1;
    private const int SharedNoiseRow = 2;
    private const int NoiseRow = 3;
    private const int TauRow = 4;
    private const int KeptRow = 5;

    private readonly World world;
    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly Propensity propensity;
    private readonly LanePlane scratch;

    public StanceStep(World world, Block block, Circumstances circumstances, Propensity propensity)
    {
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        this.propensity = propensity;
        scratch = new LanePlane(KeptRow + 1, block.Members);
    }

    /// <summary>The same in words and symbols, for documentation.</summary>
    public static Submodel Described { get; } = new(
        "Stance step",
        "A stance approaches its propensity, down more slowly than up where institutions bind; the step is exact for a constant propensity.",
        """
        z_ij ← u_ij + (z_ij − u_ij) · exp(−1/τ_ij) + noise_ij
        τ_ij = adjustment if u_ij ≥ z_ij, else adjustment · (1 + ratchet · k_ij)
        noise_ij = volatility · sqrt(τ_ij · (1 − exp(−2/τ_ij)) / 2) · ξ_ij
        ξ_ij = sqrt(dyadic_correlation) · η_{ij} + sqrt(1 − dyadic_correlation) · ε_ij, η and ε standard normal
        """);

    /// <summary>Moves every stance by a month.</summary>
    /// <param name="dice">The members' uniforms; null for no noise.</param>
    /// <param name="ledger">Where to book the moves; null for nowhere.</param>
    public void Move(Dice? dice, Ledger? ledger)
    {
        if (dice is not null)
        {
            ShareNoise();
        }

        for (int dyad = 0; dyad < world.Dyads.Dyads; dyad++)
        {
            if (dice is not null)
            {
                DrawShared(dice.OfDyadNoise(dyad));
            }

            int forward = world.Dyads.Forward(dyad);
            MovePair(forward, dyad, dice, ledger);
            MovePair(world.Dyads.Reverse(forward), dyad, dice, ledger);
        }
    }

    private void MovePair(int pair, int dyad, Dice? dice, Ledger? ledger)
    {
        Slow(pair, dyad);
        TensorPrimitives.Exp(scratch.Row(KeptRow), scratch.Row(KeptRow));
        if (dice is null)
        {
            scratch.Row(NoiseRow).Clear();
        }
        else
        {
            Draw(dice.OfPairNoise(pair));
        }

        Lane stance = block.Stance[pair];
        Lane pull = propensity.Pull[pair];
        Lane keptPart = scratch[KeptRow];
        Lane noise = scratch[NoiseRow];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> z = stance[m];
            Vector512<double> u = pull[m];
            block.Stance.Set(pair, m, u + ((z - u) * keptPart[m]) + noise[m]);
            ledger?.Move(pair, m, keptPart[m], noise[m]);
        }
    }

    /// <summary><c>τ</c> and <c>−1/τ</c> of every member.</summary>
    private void Slow(int pair, int dyad)
    {
        Lane adjustment = circumstances.Of(Parameters.Adjustment);
        Lane ratchet = circumstances.Of(Parameters.Ratchet);
        Lane stance = block.Stance[pair];
        Lane pull = propensity.Pull[pair];
        Lane institutions = block.Institutions[dyad];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> slowed = adjustment[m] * (Vector512<double>.One + (ratchet[m] * institutions[m]));
            Vector512<double> tau = Vector512.ConditionalSelect(Vector512.LessThan(pull[m], stance[m]), slowed, adjustment[m]);
            scratch.Set(TauRow, m, tau);
            scratch.Set(KeptRow, m, -Vector512<double>.One / tau);
        }
    }

    /// <summary><c>sqrt(ρ)</c> and <c>sqrt(1 − ρ)</c>, by which a dyad's noise is divided between shared and own.</summary>
    private void ShareNoise()
    {
        Lane correlation = circumstances.Of(Parameters.DyadicCorrelation);
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            scratch.Set(SharedShareRow, m, Vector512.Sqrt(correlation[m]));
            scratch.Set(OwnShareRow, m, Vector512.Sqrt(Vector512<double>.One - correlation[m]));
        }
    }

    /// <summary><c>sqrt(ρ) η</c>, which both directions of a dyad share.</summary>
    private void DrawShared(Uniforms uniforms)
    {
        Lane share = scratch[SharedShareRow];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            scratch.Set(SharedNoiseRow, m, share[m] * NormalQuantile.Of(uniforms[m]));
        }
    }

    /// <summary><c>volatility · sqrt(τ (1 − e^(−2/τ)) / 2) · (sqrt(ρ) η + sqrt(1 − ρ) ε)</c>.</summary>
    private void Draw(Uniforms uniforms)
    {
        Lane volatility = circumstances.Of(Parameters.Volatility);
        Lane tau = scratch[TauRow];
        Lane keptPart = scratch[KeptRow];
        Lane shared = scratch[SharedNoiseRow];
        Lane share = scratch[OwnShareRow];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> xi = shared[m] + (share[m] * NormalQuantile.Of(uniforms[m]));
            Vector512<double> kept = keptPart[m];
            Vector512<double> variance = tau[m] * (Vector512<double>.One - (kept * kept)) * 0.5;
            scratch.Set(NoiseRow, m, volatility[m] * Vector512.Sqrt(variance) * xi);
        }
    }
}
