namespace ScenarioSim.Scenarios;

/// <summary>How a piece of evidence bears on a hypothesis, as its reader sees it.</summary>
public enum AchRating
{
    /// <summary>Contradicts it strongly (<c>II</c>).</summary>
    StronglyInconsistent = -2,

    /// <summary>Contradicts it (<c>I</c>).</summary>
    Inconsistent = -1,

    /// <summary>Says nothing about it (<c>N</c>).</summary>
    Neutral = 0,

    /// <summary>Is what it leads one to expect (<c>C</c>).</summary>
    Consistent = 1,

    /// <summary>Is what it insists on (<c>CC</c>).</summary>
    StronglyConsistent = 2,
}

/// <summary>How much a piece of evidence can be trusted, or how much it matters.</summary>
public enum AchGrade
{
    /// <summary>Little (<c>L</c>).</summary>
    Low,

    /// <summary>Somewhat (<c>M</c>).</summary>
    Medium,

    /// <summary>Much (<c>H</c>).</summary>
    High,
}

/// <summary>A piece of evidence in a matrix.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Date">When it was, as written.</param>
/// <param name="Documents">Identifiers of the sources that tell of it, as written, at least one.</param>
/// <param name="Evidence">What it is, in the analyst's words.</param>
/// <param name="Ratings">How it bears on each hypothesis, in the order of the matrix.</param>
/// <param name="Credibility">How far it can be trusted.</param>
/// <param name="Relevance">How much it matters.</param>
/// <param name="Reason">Why it is rated so.</param>
public sealed record AchItem(
    string Id,
    string Date,
    IReadOnlyList<string> Documents,
    string Evidence,
    IReadOnlyList<AchRating> Ratings,
    AchGrade Credibility,
    AchGrade Relevance,
    string Reason)
{
    /// <summary>The publications that those sources are, or stand in, each once.</summary>
    public required IReadOnlyList<string> Publications { get; init; }
}

/// <summary>
/// A matrix of evidence and hypotheses (Heuer 1999, Psychology of Intelligence Analysis, chapter 8). Immutable; safe to share
/// between threads.
/// </summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">Whose ratings these are, and how far they reach; empty for nothing.</param>
/// <param name="Hypotheses">The scenarios that it rates, by their identifiers, in the order of the file.</param>
/// <param name="Items">The evidence, in the order of the file; at least one.</param>
public sealed record AchMatrix(
    string Id, string Title, string Note, IReadOnlyList<string> Hypotheses, IReadOnlyList<AchItem> Items);
