namespace ScenarioSim.Core.Simulation;

/// <summary>
/// How much of a move of the latent stance shows in the alignment: <c>(a₂ − a₁) / (z₂ − z₁)</c>, and the slope of the tangent,
/// <c>1 − a²</c>, where nothing moves. Parts of a move that are multiplied by it add up to the change of the alignment.
/// </summary>
public static class AlignmentSlope
{
    // Below it the quotient would be one of rounding errors; its limit differs from it by less than that.
    private const double LeastMove = 1e-9;

    /// <summary>The slope between two months.</summary>
    /// <param name="before">The alignment in the first of them; in [−1, 1].</param>
    /// <param name="after">The alignment in the second; in [−1, 1].</param>
    /// <param name="move">What the latent stance moved by between them.</param>
    /// <returns>A number in [0, 1], but for rounding.</returns>
    public static double Between(double before, double after, double move) =>
        Math.Abs(move) > LeastMove ? (after - before) / move : 1 - (after * after);
}
