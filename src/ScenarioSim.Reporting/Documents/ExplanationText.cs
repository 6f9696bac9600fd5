using System.Globalization;
using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Explanations in words: what moved, what accounts for it, what worked against it, what is taken as given.</summary>
internal static class ExplanationText
{
    private const int MostNamed = 3;
    private const int MostEvents = 3;

    // What rounds to 0.00 is not worth a name.
    private const double LeastPart = 0.005;

    /// <summary>What moved: one actor's alignment towards another, or the score of the two.</summary>
    public static string Subject(ExplainedSpan span)
    {
        if (!span.IsDirected)
        {
            return $"the alignment score of {Looks.ActorNames(span.World, span.Name)}";
        }

        Actor from = span.World.Actors[span.World.Dyads.From(span.Pairs[0])];
        Actor to = span.World.Actors[span.World.Dyads.To(span.Pairs[0])];
        return $"{Possessive(from.Name)} alignment towards {to.Name}";
    }

    /// <summary>The kind of number that moved.</summary>
    public static string Quantity(ExplainedSpan span) => span.IsDirected ? $"alignment {span.Name}" : $"alignment score of {span.Name}";

    /// <summary>The explanation as one paragraph, of the deterministic run first and then of the members, where there are some.</summary>
    public static string Paragraph(Explanation explanation)
    {
        ExplainedSpan span = explanation.Span;
        Decomposition run = explanation.Deterministic;
        IEnumerable<string?> sentences =
        [
            $"Between {span.FromMonth} and {span.ToMonth} {Subject(span)} {Moved(run)}{Causes(run)}.",
            Against(run),
            Given(span, run),
            explanation.Members is MemberExplanation members ? OfMembers(members) : null,
            Drivers(explanation.Drivers),
            Events(explanation.Events),
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    /// <summary>The largest parts in the direction of the change, as in <c>exchange +0.31, lock in +0.12</c>.</summary>
    public static string Largest(Decomposition run) => Listed(Along(run, isAlong: true), Looks.Spoken);

    /// <summary>The largest parts against the direction of the change.</summary>
    public static string LargestAgainst(Decomposition run) => Listed(Along(run, isAlong: false), Looks.Spoken);

    private static string Possessive(string name) => name.EndsWith('s') ? $"{name}’" : $"{name}’s";

    private static string Moved(Decomposition run)
    {
        if (Math.Abs(run.Change.Score) < LeastPart)
        {
            return $"hardly moved, from {ScoreText.Of(run.Before.Score)} to {ScoreText.Of(run.After.Score)}";
        }

        string verb = run.Change.Score > 0 ? "rose" : "fell";
        return $"{verb} from {ScoreText.Of(run.Before.Score)} to {ScoreText.Of(run.After.Score)}";
    }

    /// <summary>What accounts for the change, each pressure with what it is.</summary>
    private static string Causes(Decomposition run)
    {
        AccountPart[] parts = [.. Along(run, isAlong: true).Take(MostNamed)];
        if (parts.Length == 0)
        {
            return "";
        }

        IEnumerable<string> causes = parts.Select((part, number) =>
            $"{AccountWords.Explained(part.Account)} {(number == 0 ? "accounts for " : "for ")}{ScoreText.Change(part.Score)}");
        string change = Math.Abs(run.Change.Score) < LeastPart ? "" : $" of the {ScoreText.Change(run.Change.Score)}";
        return $"; {ListText.Of([.. causes])}{change}";
    }

    private static string? Against(Decomposition run)
    {
        AccountPart[] parts = [.. Along(run, isAlong: false).Take(MostNamed)];
        return parts.Length == 0
            ? null
            : $"Against it worked {ListText.Of([.. parts.Select(part => $"{AccountWords.Explained(part.Account)} with {ScoreText.Change(part.Score)}")])}.";
    }

    private static string Given(ExplainedSpan span, Decomposition run)
    {
        string made = $"Of the {ScoreText.Of(run.Before.Score)} in {span.FromMonth}, {ScoreText.Of(run.History.Score)} is history that is taken as given";
        string held = $"{ScoreText.Of(run.Start.Score)} is what the pressures of {span.World.Start} hold up";
        string level = span.FromRow == 0
            ? $"{made} and {held}"
            : $"{made}, {held}, and {ScoreText.Of(run.Earlier.Score)} had moved since then";
        return $"{level}; history is the same in every month, so it has no part in the change.";
    }

    private static string OfMembers(MemberExplanation members)
    {
        Decomposition mean = members.Mean;
        string error = members.Error is Decomposition errors
            ? $" (Monte Carlo error {errors.Change.Score.ToString("0.000", CultureInfo.InvariantCulture)})"
            : "";
        string largest = Largest(mean);
        AccountPart noise = mean.Parts.Single(part => part.Account == "noise");
        string causes = largest.Length > 0 ? $": {largest}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"In the mean of {members.Count:N0} members, in which chance is at work, it goes from {ScoreText.Of(mean.Before.Score)} to {ScoreText.Of(mean.After.Score)}, by {ScoreText.Change(mean.Change.Score)}{error}{causes}; noise, {AccountWords.IdeaOf(noise.Account)}, has a part of {ScoreText.Change(noise.Score)}.");
    }

    private static string? Drivers(IReadOnlyList<DriverMove> moves) => moves.Count == 0
        ? null
        : $"Meanwhile {ListText.Of([.. moves.Take(MostNamed).Select(move => $"“{move.Driver.Title}” went from {ScoreText.Of(move.Before)} to {ScoreText.Of(move.After)}")])}.";

    private static string? Events(IReadOnlyList<(Month Month, string Title)> events)
    {
        if (events.Count == 0)
        {
            return null;
        }

        // The latest are nearest to what is to be explained.
        string named = ListText.Of([.. events.TakeLast(MostEvents).Select(happening => $"“{happening.Title}” ({happening.Month})")]);
        int more = events.Count - MostEvents;
        return more > 0
            ? $"The scenario dates {events.Count} events between the two into this time, the last being {named}."
            : $"The scenario dates into this time {named}.";
    }

    /// <summary>The parts that work in the direction of the change, or those against it, the largest first.</summary>
    private static IEnumerable<AccountPart> Along(Decomposition run, bool isAlong)
    {
        int direction = run.Change.Score < 0 ? -1 : 1;
        return run.Parts
            .Where(part => Math.Abs(part.Score) >= LeastPart && direction * part.Score > 0 == isAlong)
            .OrderByDescending(part => Math.Abs(part.Score))
            .ThenBy(part => part.Account, StringComparer.Ordinal);
    }

    private static string Listed(IEnumerable<AccountPart> parts, Func<string, string> nameOf) =>
        string.Join(", ", parts.Take(MostNamed).Select(part => $"{nameOf(part.Account)} {ScoreText.Change(part.Score)}"));
}
