namespace ScenarioSim.Analysis;

/// <summary>What one account had to do with a move between two months.</summary>
/// <param name="Account">A mechanism by its name, <c>shocks</c> or <c>noise</c>.</param>
/// <param name="Stance">Its part in the move of the latent stance.</param>
/// <param name="Score">Its part in the change of the alignment or alignment score.</param>
public readonly record struct AccountPart(string Account, double Stance, double Score);
