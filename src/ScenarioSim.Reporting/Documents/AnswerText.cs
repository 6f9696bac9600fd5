using System.Globalization;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>A study's answer in three sentences.</summary>
internal static class AnswerText
{
    private const double Alike = 0.15;
    private const string TurningPoint = "turning point";

    private static readonly string[] NumberWords =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    /// <summary>Where the score stood, what became of it, and how surely the scenarios can be told apart.</summary>
    public static IReadOnlyList<string> Of(StudyPlan plan, StudyAnswer answer) =>
        [First(answer), Second(plan, answer), Third(plan, answer)];

    private static string First(StudyAnswer answer)
    {
        string names = Looks.ActorNames(answer.World, answer.DyadName);
        string what = answer.Scenarios[0].Widest is null ? "alignment score" : "median alignment score";
        string told = "";
        if (answer.TurningPoint is not null && answer.Scenarios.Count > 1)
        {
            told = answer.Apart <= Alike
                ? ": what happened until then hardly tells the scenarios apart"
                : ", and some scenarios are apart by then";
        }

        return $"{Then(answer)} the {what} of {names} stands at {Range(answer.Earlier)}{Everywhere(answer)}{told}.";
    }

    private static string Then(StudyAnswer answer)
    {
        if (answer.TurningPoint is not ComparisonDate turn)
        {
            return answer.SharesMonths ? $"In the first month, {answer.World.Start}," : "In the first month";
        }

        string name = Looks.Spoken(turn.Label);
        return name == TurningPoint ? $"At the {TurningPoint}" : $"At the {TurningPoint} ({name})";
    }

    private static string Later(StudyAnswer answer)
    {
        if (answer.Horizon is Horizon horizon)
        {
            return $"{Later(horizon.Label)} later";
        }

        return answer.SharesMonths ? $"At the end, in {answer.World.MonthAt(answer.World.Months - 1)}," : "At the end";
    }

    private static string Second(StudyPlan plan, StudyAnswer answer)
    {
        (ScenarioOutcome highest, ScenarioOutcome lowest) = (answer.Scenarios[0], answer.Scenarios[^1]);
        if (answer.Scenarios.Count == 1)
        {
            return $"{Later(answer)} it stands at {Range(highest.Later)}{Kept(answer, highest)}.";
        }

        return Range(highest.Later) == Range(lowest.Later)
            ? $"{Later(answer)} it stands at {Range(highest.Later)} under every scenario{Kept(answer, highest)}."
            : $"{Later(answer)} it is highest under “{plan.ShortNameOf(highest.Scenario)}”, at {Range(highest.Later)}{Kept(answer, highest)}, " +
                $"and lowest under “{plan.ShortNameOf(lowest.Scenario)}”, at {Range(lowest.Later)}{Kept(answer, lowest)}{Reversed(answer)}.";
    }

    private static string Reversed(StudyAnswer answer) => answer.Reversals.Count == 0
        ? ""
        : $"; under {Listed(answer.Reversals, "and")} it is the other way round";

    private static string Third(StudyPlan plan, StudyAnswer answer)
    {
        if (answer.Scenarios[0].Widest is null)
        {
            return "This is the deterministic run alone, which says nothing about how sure that is.";
        }

        double widest = answer.Scenarios.Max(outcome => outcome.Widest ?? 0);
        string width = $"the band that holds the middle 90 % of members is up to {ScoreText.Of(widest)} wide";
        if (answer.Parting is not Parting parting)
        {
            return $"By then {width}.";
        }

        string never = parting.Never.Count == 0 || plan.Futures.Count == 1
            ? ""
            : $", but not under {Listed(parting.Never, "or")}";
        return parting.Earliest is null
            ? $"By then {width}, and the bands of those two never part for good within the horizon."
            : $"By then {width}; the bands of those two part for good {Between(parting)}{never}.";
    }

    private static string Between(Parting parting) => parting.Earliest == parting.Latest
        ? $"from {parting.Earliest} on"
        : $"between {parting.Earliest} and {parting.Latest}, depending on the future";

    private static string Everywhere(StudyAnswer answer) => (answer.Scenarios.Count, answer.Futures.Count) switch
    {
        (1, 1) => "",
        (1, _) => $" over {Spelt(answer.Futures.Count)} futures",
        (_, 1) => $" over {Spelt(answer.Scenarios.Count)} scenarios",
        _ => $" over {Spelt(answer.Scenarios.Count)} scenarios and {Spelt(answer.Futures.Count)} futures",
    };

    private static string Kept(StudyAnswer answer, ScenarioOutcome outcome)
    {
        if (outcome.Retained is not Span kept || answer.Before is not ComparisonDate before)
        {
            return "";
        }

        string rise = $"the rise since {Looks.Spoken(before.Label)}";
        return kept.High < 0 ? $" (all of {rise} lost, and more)" : $" ({Percent(kept)} of {rise} kept)";
    }

    private static string Range(Span span) =>
        ScoreText.Of(span.Low) == ScoreText.Of(span.High) ? ScoreText.Of(span.Low) : $"{ScoreText.Of(span.Low)} to {ScoreText.Of(span.High)}";

    private static string Listed(IReadOnlyList<Story> futures, string lastBinder) =>
        ListText.Of([.. futures.Select(future => $"“{future.Title}”")], lastBinder);

    private static string Percent(Span span)
    {
        (string low, string high) = (RetentionText.Percent(span.Low), RetentionText.Percent(span.High));
        return low == high ? low : $"{low} to {high}";
    }

    private static string Later(string horizon)
    {
        string words = RetentionText.InWords(horizon);
        int space = words.IndexOf(' ', StringComparison.Ordinal);
        string spelt = Spelt(int.Parse(words[..space], CultureInfo.InvariantCulture));
        return char.ToUpperInvariant(spelt[0]) + spelt[1..] + words[space..];
    }

    private static string Spelt(int count) => count < NumberWords.Length ? NumberWords[count] : count.ToString(CultureInfo.InvariantCulture);
}
