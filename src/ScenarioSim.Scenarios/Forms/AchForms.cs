namespace ScenarioSim.Scenarios.Forms;

/// <summary>The form of matrices of evidence and hypotheses.</summary>
internal static class AchForms
{
    /// <summary>How evidence bears on a hypothesis, as files spell it.</summary>
    public static IReadOnlyDictionary<string, AchRating> Ratings { get; } = new Dictionary<string, AchRating>(StringComparer.Ordinal)
    {
        ["CC"] = AchRating.StronglyConsistent,
        ["C"] = AchRating.Consistent,
        ["N"] = AchRating.Neutral,
        ["I"] = AchRating.Inconsistent,
        ["II"] = AchRating.StronglyInconsistent,
    };

    /// <summary>How much evidence is trusted or matters, as files spell it.</summary>
    public static IReadOnlyDictionary<string, AchGrade> Grades { get; } = new Dictionary<string, AchGrade>(StringComparer.Ordinal)
    {
        ["H"] = AchGrade.High,
        ["M"] = AchGrade.Medium,
        ["L"] = AchGrade.Low,
    };

    /// <summary>A matrix.</summary>
    public static MapForm Ach { get; } = new(
        "a matrix of evidence and hypotheses",
        [
            Grammar.KindOf("ach"), .. Grammar.Head,
            new("note", new TextForm("whose ratings these are, and how far they reach", mayBeNumber: true)),
            new("scenario", new TextForm("the path of a scenario, whose sources the evidence can name"), Presence.Always),
            Grammar.Sources,
            new(
                "hypotheses",
                new ListForm("the scenarios that are rated", new NameForm("a scenario's id", isIdentifier: true), atLeast: 1),
                Presence.Always),
            new("items", new TableForm("the evidence", KeyRule.Identifier, Item(), 1), Presence.Always),
        ]);

    private static MapForm Item() => new(
        "a piece of evidence",
        [
            new("date", new TextForm("when it was", mayBeNumber: true), Presence.Always),
            new("documents", new SourcesForm(), Presence.Always),
            new("evidence", new TextForm("what it is, in our own words", isTitle: true), Presence.Always),
            new(
                "ratings",
                new TableForm(
                    "how it bears on each hypothesis", KeyRule.Identifier,
                    new WordForm("CC insists on it, C expects it, N says nothing, I contradicts it, II strongly", [.. Ratings.Keys]), 1),
                Presence.Always),
            new("credibility", new WordForm("how far it can be trusted: high, medium or low", [.. Grades.Keys]), Presence.Always),
            new("relevance", new WordForm("how much it matters; H if left out", [.. Grades.Keys])),
            new("reason", new TextForm("why it is rated so", mayBeNumber: true), Presence.Always),
        ]);
}
