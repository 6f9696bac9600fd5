using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>How little the time that scenarios share tells them apart.</summary>
internal static class SharedPast
{
    // Of the distance later, at most so much before it is hardly any.
    private const double Hardly = 1.0 / 3;

    /// <summary>
    /// That fitting the past is no evidence; and, where the study has a turning point, how far apart the scenarios are at the end
    /// of the record, or else at the turning point, and how far later.
    /// </summary>
    public static string Of(StudyResult study)
    {
        const string Always =
            "The scenarios share one history: that they all fit the past is no evidence for any of them. What tells them apart " +
            "comes after it.";
        Combination first = study.Results[0].Combination;
        if (first.Comparison is not { Dyads: [int dyad, ..], From: ComparisonDate turn, Horizons: [_, ..] horizons })
        {
            return Always;
        }

        ComparisonDate known = first.Comparison.Record?.Last ?? turn;
        ComparisonDate then = horizons[horizons.Count / 2].Date;
        double? before = Apart(study, DyadKey.Of(first.World, dyad), known.Label);
        double? after = Apart(study, DyadKey.Of(first.World, dyad), then.Label);
        return before is null || after is null
            ? Always
            : $"{Always} At {Looks.Spoken(known.Label)} their scores of {first.World.DyadName(dyad)} differ by up to " +
                $"{ScoreText.Of(before.Value)}, at {Looks.Spoken(then.Label)} by up to {ScoreText.Of(after.Value)}: the course " +
                $"up to {Looks.Spoken(known.Label)} tells them apart {HowWell(before.Value, after.Value)}.";
    }

    private static string HowWell(double before, double after) =>
        before <= Hardly * after ? "hardly at all" : before <= after ? "less than what follows" : "more than what follows";

    /// <summary>How far apart deterministic scores are under one future, at most; null where no future has two of them.</summary>
    private static double? Apart(StudyResult study, DyadKey key, string date)
    {
        double[] distances =
        [
            .. study.Results.GroupBy(result => result.Combination.Future)
                .Select(future => future.Select(result => ScoreAt(result, key, date)).OfType<double>().ToArray())
                .Where(scores => scores.Length > 1)
                .Select(scores => scores.Max() - scores.Min()),
        ];
        return distances.Length == 0 ? null : distances.Max();
    }

    private static double? ScoreAt(CombinationResult result, DyadKey key, string date) =>
        key.In(result.Combination.World) is int dyad && result.Deterministic.Columns.Dyads.Contains(dyad) &&
        result.Combination.Comparison.DateCalled(date) is ComparisonDate at
            ? result.ScoreAt(dyad, at)
            : null;
}
