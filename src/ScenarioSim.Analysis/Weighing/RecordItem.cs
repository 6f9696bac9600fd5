namespace ScenarioSim.Analysis.Weighing;

/// <summary>A month, pair and act that a record shows, or is silent about, with what each hypothesis gave for it.</summary>
/// <param name="Month">The month, counted from the first of the world.</param>
/// <param name="Pair">Number of the directed pair.</param>
/// <param name="Act">Number of the act.</param>
/// <param name="IsRecorded">Whether the record shows the act.</param>
/// <param name="Chances">
/// How probable each hypothesis holds the act, in [0, 1], given the record of earlier months; in the order of the hypotheses.
/// </param>
public sealed record RecordItem(int Month, int Pair, int Act, bool IsRecorded, IReadOnlyList<double> Chances);
