using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies.Weighing;

/// <summary>An analysis of competing hypotheses, of those scenarios of a study that a matrix rates.</summary>
/// <param name="Title">Title of the matrix.</param>
/// <param name="Note">Whose ratings these are, and how far they reach; empty for nothing.</param>
/// <param name="Hypotheses">The scenarios that it rates, in the study's order; lists of numbers have one for each.</param>
/// <param name="Unrated">The scenarios that it does not rate.</param>
/// <param name="Items">The evidence, in the order of the matrix.</param>
public sealed record AchResult(
    string Title,
    string Note,
    IReadOnlyList<Story> Hypotheses,
    IReadOnlyList<Story> Unrated,
    IReadOnlyList<AchRow> Items)
{
    /// <summary>The weighted inconsistency: 0 or less, and the lower the more there is against it.</summary>
    public required IReadOnlyList<double> Inconsistency { get; init; }

    /// <summary>The ranks, 1 for least inconsistency.</summary>
    public required IReadOnlyList<int> Ranks { get; init; }

    /// <summary>How many pieces of evidence say nothing about it.</summary>
    public required IReadOnlyList<int> Neutral { get; init; }

    /// <summary>
    /// The weighted inconsistency with each publication left out, and how many pieces of evidence go with it: all that it tells of,
    /// since a rating is one of everything that is told together.
    /// </summary>
    public required IReadOnlyList<(string Document, int Lost, IReadOnlyList<double> Inconsistency)> Without { get; init; }

    /// <summary>What high credibility or relevance counts for.</summary>
    public const double High = 1;

    /// <summary>What medium credibility or relevance counts for.</summary>
    public const double Medium = 0.7;

    /// <summary>What low credibility or relevance counts for.</summary>
    public const double Low = 0.4;

    /// <summary>The analysis of a study's scenarios; null where it names no matrix.</summary>
    public static AchResult? Of(StudyPlan plan) => plan.Weighing.Ach is AchMatrix matrix ? Of(matrix, plan.Scenarios) : null;

    /// <summary>The analysis of the scenarios that a matrix rates.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="scenarios">The scenarios, by whose identifiers its columns are found.</param>
    public static AchResult Of(AchMatrix matrix, IReadOnlyList<Story> scenarios)
    {
        Story[] rated = [.. scenarios.Where(scenario => matrix.Hypotheses.Contains(scenario.Id))];
        int[] columns = [.. rated.Select(scenario => matrix.Hypotheses.ToList().IndexOf(scenario.Id))];
        AchRow[] rows = [.. matrix.Items.Select(item => AchRow.Of(item, columns))];
        double[] inconsistency = Score(rows);
        return new AchResult(matrix.Title, matrix.Note, rated, [.. scenarios.Except(rated)], rows)
        {
            Inconsistency = inconsistency,
            Ranks = CompetingHypotheses.Ranks(inconsistency),
            Neutral = [.. rated.Select((_, number) => rows.Count(row => row.Rated.Ratings[number] == 0))],
            Without =
            [
                .. from document in matrix.Items.SelectMany(item => item.Publications).Distinct().Order(StringComparer.Ordinal)
                   let left = rows.Where(row => !row.Publications.Contains(document)).ToArray()
                   select (document, rows.Length - left.Length, (IReadOnlyList<double>)Score(left)),
            ],
        };

        double[] Score(AchRow[] of) => CompetingHypotheses.Inconsistency([.. of.Select(row => row.Rated)], rated.Length);
    }
}

/// <summary>A piece of evidence as it counts.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Date">When it was, as written.</param>
/// <param name="Documents">The sources that tell of it, as written.</param>
/// <param name="Evidence">What it is.</param>
/// <param name="Reason">Why it is rated so.</param>
/// <param name="Rated">Its ratings and weight.</param>
public sealed record AchRow(
    string Id, string Date, IReadOnlyList<string> Documents, string Evidence, string Reason, RatedEvidence Rated)
{
    /// <summary>The publications that they are, or stand in.</summary>
    public required IReadOnlyList<string> Publications { get; init; }

    /// <summary>How far it can be trusted, in a word.</summary>
    public required string Credibility { get; init; }

    /// <summary>How much it matters, in a word.</summary>
    public required string Relevance { get; init; }

    /// <summary>How far it tells the hypotheses apart.</summary>
    public double Diagnosticity => CompetingHypotheses.Diagnosticity(Rated);

    internal static AchRow Of(AchItem item, int[] columns)
    {
        var rated = new RatedEvidence(
            [.. columns.Select(column => (int)item.Ratings[column])],
            WeightOf(item.Credibility) * WeightOf(item.Relevance));
        return new AchRow(item.Id, item.Date, item.Documents, item.Evidence, item.Reason, rated)
        {
            Publications = item.Publications,
            Credibility = item.Credibility.ToString().ToLowerInvariant(),
            Relevance = item.Relevance.ToString().ToLowerInvariant(),
        };
    }

    private static double WeightOf(AchGrade grade) => grade switch
    {
        AchGrade.High => AchResult.High,
        AchGrade.Medium => AchResult.Medium,
        _ => AchResult.Low,
    };
}
