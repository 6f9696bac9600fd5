using ScenarioSim.Analysis.Fitting;

namespace ScenarioSim.Studies;

/// <summary>What is expected of a scenario, and what it comes to.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="Score">The model's score.</param>
/// <param name="Blind">The mean of what is expected of all scenarios, same dyad and date.</param>
/// <param name="Constant">The mean of what is expected of the dyad, over the fitted cells or over the others.</param>
public sealed record CellResult(Story Scenario, ExpectedCell Expected, double Score, double Blind, double Constant);

/// <summary>How near some cells are come by the model, and by numbers that take no model.</summary>
/// <param name="IsFitted">Whether they are those that the fit is for, or the others.</param>
/// <param name="Dyad">Their dyad; empty for all of them.</param>
/// <param name="Model">The model.</param>
/// <param name="Blind">The mean over scenarios, same dyad and date.</param>
/// <param name="Constant">One number per dyad.</param>
public sealed record AgreementRow(bool IsFitted, string Dyad, Agreement Model, Agreement Blind, Agreement Constant);

/// <summary>Whether the model ranks the scenarios as expected.</summary>
/// <param name="IsFitted">Whether the fit is for these cells.</param>
/// <param name="Dyad">The dyad.</param>
/// <param name="Date">The date.</param>
/// <param name="Scenarios">How many scenarios there are.</param>
/// <param name="Correlation">Spearman's rank correlation; null where undefined.</param>
public sealed record RankRow(bool IsFitted, string Dyad, string Date, int Scenarios, double? Correlation);

/// <summary>How much of its rise over the record a dyad keeps.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Horizon">How long after the turning point.</param>
/// <param name="Model">In the model; null where undefined.</param>
/// <param name="Expected">As the expectations have it; null where they do not say.</param>
/// <param name="SameTotal">In the model, with every scenario's emphases rescaled to the same total; null where undefined.</param>
public sealed record RecordRow(Story Scenario, Horizon Horizon, double? Model, double? Expected, double? SameTotal);

/// <summary>How a set of values fits.</summary>
/// <param name="Cells">Cell by cell.</param>
/// <param name="Agreement">For the fitted cells and for the others: all, then by dyad.</param>
/// <param name="Ranks">By dyad and date.</param>
/// <param name="Record">By scenario and horizon; none where retention is not asked for.</param>
public sealed record CalibrationFit(
    IReadOnlyList<CellResult> Cells,
    IReadOnlyList<AgreementRow> Agreement,
    IReadOnlyList<RankRow> Ranks,
    IReadOnlyList<RecordRow> Record)
{
    /// <summary>The agreement over all fitted cells.</summary>
    public AgreementRow Fitted => Agreement[0];
}

/// <summary>A scenario that had no part in a search, judged by what the search found.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Model">The agreement of the model with its fitted cells.</param>
/// <param name="Blind">That of the mean over the other scenarios, same dyad and date.</param>
/// <param name="Constant">That of one number per dyad, from the other scenarios.</param>
public sealed record HeldOutRow(Story Scenario, Agreement Model, Agreement Blind, Agreement Constant);

/// <summary>What a calibration came to.</summary>
/// <param name="Plan">What was to be fitted.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Values">The values judged: found and rounded, or as the files state them.</param>
/// <param name="Fit">How they fit.</param>
/// <param name="Stated">How the values fit that the files state.</param>
/// <param name="HeldOut">Each scenario in turn, judged by a search without it; none where there was no search.</param>
public sealed record CalibrationResult(
    CalibrationPlan Plan,
    CalibrationOptions Options,
    IReadOnlyList<double> Values,
    CalibrationFit Fit,
    CalibrationFit Stated,
    IReadOnlyList<HeldOutRow> HeldOut);
