namespace ScenarioSim.Analysis;

/// <summary>How much of something there is, on the scale of the latent stance and on that of the score.</summary>
/// <param name="Stance">In units of the latent stance; for a dyad the mean of its two directions.</param>
/// <param name="Score">In units of the alignment or alignment score.</param>
public readonly record struct Amount(double Stance, double Score);

/// <summary>What one account had to do with a move between two months.</summary>
/// <param name="Account">A mechanism by its name, <c>shocks</c> or <c>noise</c>.</param>
/// <param name="Amount">Its part in the move.</param>
public readonly record struct AccountPart(string Account, Amount Amount)
{
    /// <summary>Its part in the change of the score.</summary>
    public double Score => Amount.Score;
}
