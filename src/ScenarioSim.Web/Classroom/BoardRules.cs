using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Classroom;

/// <summary>What may stand on the board.</summary>
internal static class BoardRules
{
    /// <summary>Characters that a group's name may have.</summary>
    public const int LongestName = 40;

    private const int LongestIdentifier = 64;
    private const int LongestReason = 600;
    private const int LongestLine = 400;
    private const int MostChanges = 50;
    private const int LongestWord = 200;
    private const double GreatestRetention = 5;

    private static readonly string[] Directions = ["falls", "stays", "rises"];

    /// <summary>Why an entry cannot stand on the board; null where it can.</summary>
    public static string? Refuse(BoardEntry entry) =>
        RefuseNames(entry) ?? RefuseLine(entry) ?? RefuseAnswer(entry) ?? RefuseChanges(entry.Changes);

    private static string? RefuseNames(BoardEntry entry)
    {
        if (!IsLine(entry.Group, LongestName) || !IsLine(entry.Subject, LongestIdentifier))
        {
            return $"A name has 1 to {LongestName} ordinary characters on one line.";
        }

        bool isOf = IsLine(entry.Exercise, LongestIdentifier) && IsLine(entry.Step, LongestIdentifier);
        bool isReason = entry.Reason.Length <= LongestReason && entry.Reason.All(letter => letter is '\n' || IsOrdinary(letter));
        return isOf && isReason ? null : $"A reason has at most {LongestReason} ordinary characters, and belongs to a step.";
    }

    private static string? RefuseLine(BoardEntry entry)
    {
        if (entry.Line.Count > LongestLine || entry.Line.Any(score => !Bounds.Symmetric.Contains(score)))
        {
            return $"A line has at most {LongestLine} scores, each from -1 to 1.";
        }

        bool isDated = Month.TryParse(entry.Start, out _);
        return isDated == (entry.Line.Count > 0) && (isDated || entry.Start.Length == 0)
            ? null
            : "A line begins in a month such as 2024-10.";
    }

    private static string? RefuseAnswer(BoardEntry entry) => entry.Kind switch
    {
        "score" => RefuseNumber(entry.Number, 1),
        "retention" => RefuseNumber(entry.Number, GreatestRetention),
        "direction" => Directions.Contains(entry.Direction) ? null : "A direction is falls, stays or rises.",
        "line" or "branch" => entry.Line.Count > 0 ? null : "There is no line.",
        _ => "An entry is a score, a retention, a direction, a line or a branch.",
    };

    private static string? RefuseNumber(double? number, double greatest) =>
        number is double given && Math.Abs(given) <= greatest
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The number is from {-greatest} to {greatest}.");

    private static string? RefuseChanges(IReadOnlyList<Change> changes) =>
        changes.Count <= MostChanges && changes.All(
            change => IsLine(change.Path, LongestWord) && IsLine(change.Value, LongestWord) &&
                (change.Scenario is null || IsLine(change.Scenario, LongestIdentifier)))
            ? null
            : $"A branch has at most {MostChanges} changes.";

    private static bool IsLine(string text, int longest) =>
        text.Length <= longest && !string.IsNullOrWhiteSpace(text) && text.All(IsOrdinary);

    /// <summary>Whether a character can neither break lines nor turn the order of letters around.</summary>
    private static bool IsOrdinary(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
