using System.Globalization;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Alignment scores as readers are told of them.</summary>
internal static class ScoreText
{
    /// <summary>A score with two decimals, a true minus sign and no negative zero.</summary>
    public static string Of(double score) =>
        (Math.Round(score, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
