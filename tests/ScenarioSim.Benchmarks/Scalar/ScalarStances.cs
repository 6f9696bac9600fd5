namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>Moves one member's stances by a month: an Ornstein–Uhlenbeck step that is exact for a constant pull.</summary>
internal sealed class ScalarStances(ScalarShape shape, ScalarState s, ScalarDice dice)
{
    private double volatility;
    private double ownShare;
    private double adjustment;
    private double ratchet;

    public void Move(ScalarMonth month)
    {
        int n = shape.Actors;
        double correlation = month.Numbers[month.At.DyadicCorrelation];
        double sharedShare = Math.Sqrt(correlation);
        ownShare = Math.Sqrt(1 - correlation);
        volatility = month.Numbers[month.At.Volatility];
        adjustment = month.Numbers[month.At.Adjustment];
        ratchet = month.Numbers[month.At.Ratchet];
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++)
            {
                (int pair, int reverse) = ((i * n) + j, (j * n) + i);
                double shared = sharedShare * ScalarNormal.Of(dice.OfDyadNoise(pair));
                Move(pair, shared);
                Move(reverse, shared);
            }
        }
    }

    private void Move(int pair, double shared)
    {
        double z = s.Stance[pair];
        double u = s.Pull[pair];
        double tau = u < z ? adjustment * (1 + (ratchet * s.Institutions[pair])) : adjustment;
        double kept = Math.Exp(-1 / tau);
        double noise = shared + (ownShare * ScalarNormal.Of(dice.OfPairNoise(pair)));
        s.Stance[pair] = u + ((z - u) * kept) + (volatility * Math.Sqrt(tau * (1 - (kept * kept)) * 0.5) * noise);
    }
}
