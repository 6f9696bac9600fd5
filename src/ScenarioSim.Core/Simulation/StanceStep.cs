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
    private readonly World world;
    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly Propensity propensity;

    public StanceStep(World world, Block block, Circumstances circumstances, Propensity propensity)
    {
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        this.propensity = propensity;
    }

    /// <summary>Moves every stance by a month.</summary>
    /// <param name="dice">The members' uniforms; null for no noise.</param>
    /// <param name="ledger">Where to book the moves; null for nowhere.</param>
    public void Move(Dice? dice, Ledger? ledger)
    {
        Lane adjustment = circumstances.Of(Parameters.Adjustment);
        Lane ratchet = circumstances.Of(Parameters.Ratchet);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            Lane institutions = block.Institutions[world.Dyads.Dyad(pair)];
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                Vector512<double> z = block.Stance[pair][m];
                Vector512<double> u = propensity.Pull[pair][m];
                Vector512<double> slowed = adjustment[m] * (Vector512<double>.One + (ratchet[m] * institutions[m]));
                Vector512<double> tau = Vector512.ConditionalSelect(Vector512.LessThan(u, z), slowed, adjustment[m]);
                Vector512<double> kept = Vector512.Exp(-Vector512<double>.One / tau);
                Vector512<double> noise = dice is null ? Vector512<double>.Zero : Noise(dice, pair, m, tau, kept);
                block.Stance.Set(pair, m, u + ((z - u) * kept) + noise);
                ledger?.Move(pair, m, kept);
            }
        }
    }

    /// <summary>
    /// <c>volatility · sqrt(τ (1 − e^(−2/τ)) / 2) · (sqrt(ρ) η + sqrt(1 − ρ) ε)</c>, with <c>η</c> shared by the dyad.
    /// </summary>
    private Vector512<double> Noise(Dice dice, int pair, int member, Vector512<double> tau, Vector512<double> kept)
    {
        Vector512<double> shared = circumstances.Of(Parameters.DyadicCorrelation)[member];
        Vector512<double> eta = NormalQuantile.Of(dice.OfDyadNoise(world.Dyads.Dyad(pair))[member]);
        Vector512<double> epsilon = NormalQuantile.Of(dice.OfPairNoise(pair)[member]);
        Vector512<double> xi =
            (Vector512.Sqrt(shared) * eta) + (Vector512.Sqrt(Vector512<double>.One - shared) * epsilon);
        Vector512<double> variance = tau * (Vector512<double>.One - (kept * kept)) * 0.5;
        return circumstances.Of(Parameters.Volatility)[member] * Vector512.Sqrt(variance) * xi;
    }
}
