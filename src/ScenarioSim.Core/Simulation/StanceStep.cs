using System.Numerics;
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
            for (int m = 0; m < block.Members; m += Vector<double>.Count)
            {
                Vector<double> z = block.Stance[pair][m];
                Vector<double> u = propensity.Pull[pair][m];
                Vector<double> slowed = adjustment[m] * (Vector<double>.One + (ratchet[m] * institutions[m]));
                Vector<double> tau = Vector.ConditionalSelect(Vector.LessThan(u, z), slowed, adjustment[m]);
                Vector<double> kept = Vector.Exp(-Vector<double>.One / tau);
                Vector<double> noise = dice is null ? Vector<double>.Zero : Noise(dice, pair, m, tau, kept);
                block.Stance.Set(pair, m, u + ((z - u) * kept) + noise);
                ledger?.Move(pair, m, kept);
            }
        }
    }

    /// <summary>
    /// <c>volatility · sqrt(τ (1 − e^(−2/τ)) / 2) · (sqrt(ρ) η + sqrt(1 − ρ) ε)</c>, with <c>η</c> shared by the dyad.
    /// </summary>
    private Vector<double> Noise(Dice dice, int pair, int member, Vector<double> tau, Vector<double> kept)
    {
        Vector<double> shared = circumstances.Of(Parameters.DyadicCorrelation)[member];
        Vector<double> eta = NormalQuantile.Of(dice.OfDyadNoise(world.Dyads.Dyad(pair))[member]);
        Vector<double> epsilon = NormalQuantile.Of(dice.OfPairNoise(pair)[member]);
        Vector<double> xi =
            (Vector.SquareRoot(shared) * eta) + (Vector.SquareRoot(Vector<double>.One - shared) * epsilon);
        Vector<double> variance = tau * (Vector<double>.One - (kept * kept)) * 0.5;
        return circumstances.Of(Parameters.Volatility)[member] * Vector.SquareRoot(variance) * xi;
    }
}
