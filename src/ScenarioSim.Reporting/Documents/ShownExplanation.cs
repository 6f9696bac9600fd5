namespace ScenarioSim.Reporting.Documents;

/// <summary>Why a score moved between two months, as readers are told.</summary>
/// <param name="Paragraph">In words.</param>
/// <param name="Before">The score in the first month, in [−1, 1].</param>
/// <param name="After">The score in the second.</param>
/// <param name="Parts">What moved it, the largest first; the parts add up to the move.</param>
public sealed record ShownExplanation(string Paragraph, double Before, double After, IReadOnlyList<ShownPart> Parts);

/// <summary>What one account did to a score.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Idea">What it is.</param>
/// <param name="Score">What it moved the score by.</param>
/// <param name="Course">The same from the first month on, month by month.</param>
public sealed record ShownPart(string Name, string Idea, double Score, IReadOnlyList<double> Course);
