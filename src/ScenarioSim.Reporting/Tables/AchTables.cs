using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Tables;

/// <summary>An analysis of competing hypotheses in tables.</summary>
public static class AchTables
{
    /// <summary>A row per scenario: what stands against it, and what would without each document.</summary>
    public static ResultTable Scores(AchResult ach) => new(
        [
            "scenario", "weighted inconsistency", "rank", "says nothing",
            .. ach.Without.Select(without => $"without {without.Document}"),
        ],
        [.. ach.Hypotheses.Select((scenario, number) => (IReadOnlyList<object?>)
        [
            scenario.Id, ach.Inconsistency[number], ach.Ranks[number], ach.Neutral[number],
            .. ach.Without.Select(without => (object?)without.Inconsistency[number]),
        ])]);

    /// <summary>A row per piece of evidence, as it is rated.</summary>
    public static ResultTable Matrix(AchResult ach) => new(
        [
            "item", "date", "documents", "evidence", .. ach.Hypotheses.Select(scenario => scenario.Id), "credibility", "relevance",
            "diagnosticity", "reason",
        ],
        [.. ach.Items.Select(row => (IReadOnlyList<object?>)
        [
            row.Id, row.Date, string.Join(' ', row.Documents), row.Evidence,
            .. row.Rated.Ratings.Select(rating => (object?)Spell(rating)),
            row.Credibility, row.Relevance, row.Diagnosticity, row.Reason,
        ])]);

    /// <summary>The same from the most diagnostic on, without the reasons, for readers.</summary>
    internal static ResultTable ByDiagnosticity(AchResult ach) => new(
        [
            "item", "date", "evidence", .. ach.Hypotheses.Select(scenario => scenario.Id), "credibility", "diagnosticity",
        ],
        [.. ach.Items.OrderByDescending(row => row.Diagnosticity).Select(row => (IReadOnlyList<object?>)
        [
            row.Id, row.Date, row.Evidence, .. row.Rated.Ratings.Select(rating => (object?)Spell(rating)),
            row.Credibility, row.Diagnosticity,
        ])]);

    private static string Spell(int rating) => rating switch
    {
        2 => "CC",
        1 => "C",
        0 => "N",
        -1 => "I",
        _ => "II",
    };
}
