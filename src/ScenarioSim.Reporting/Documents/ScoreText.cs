using System.Globalization;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Alignment scores as readers are told of them.</summary>
internal static class ScoreText
{
    /// <summary>A score with two decimals, a true minus sign and no negative zero.</summary>
    public static string Of(double score) =>
        (Math.Round(score, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A change of a score: likewise, with a plus sign where it is a rise.</summary>
    public static string Change(double change) => Math.Round(change, 2) > 0 ? $"+{Of(change)}" : Of(change);
}
