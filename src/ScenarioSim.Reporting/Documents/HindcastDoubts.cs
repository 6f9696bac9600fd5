using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Reasons to doubt a hindcast.</summary>
internal static class HindcastDoubts
{
    /// <summary>The reasons that hold of any, and those that this one gives.</summary>
    public static IReadOnlyList<string> Of(HindcastResult hindcast)
    {
        int dyads = hindcast.Measures.Select(measure => measure.Count.Dyads).DefaultIfEmpty().Max();
        int most = hindcast.Measures.Select(measure => measure.Count.HeldOut).DefaultIfEmpty().Max();
        return
        [
            "The hindcast is conditional: drivers such as the course of a war or of sanctions are given for the years that it is " +
            "judged by, and whoever wrote them knew those years. It asks whether the drivers explain what was observed, not whether " +
            "it could have been foreseen.",
            "Scenarios written or fitted later know the years that are held out. Where starting scores rest on the same series, " +
            "levels are no test either: look at changes.",
            "Scenarios that all rise in the same years cannot be told apart by them: differences between their errors that are " +
            "smaller than the measure's residual sd mean nothing.",
            $"There are few points: at most {most} held-out readings of {dyads} dyads, which move together. Shares within a band " +
            "come in steps of one over that number.",
            "Scores are tied to measures by a straight line for all dyads, which is taken as known: the uncertainty of the line " +
            "itself is in no band.",
            "What was observed is measured, too: where a series counts what media report, attention, language and errors of coding " +
            "move it.",
            .. NoteOf(hindcast.Task.Observed),
        ];
    }

    private static IEnumerable<string> NoteOf(ObservedSet observed) =>
        observed.Note.Length == 0 ? [] : [$"Of what was observed its own file says: {Looks.Sentence(observed.Note.Trim())}"];
}
