using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>The form of files of observations.</summary>
internal static class ObservationForms
{
    /// <summary>What <c>standardise</c> says of a measure whose readings count by their place within the dyad.</summary>
    public const string WithinDyad = "dyad";

    /// <summary>Observations.</summary>
    public static MapForm Observations { get; } = new(
        "measures of dyads over the years, by which hindcasts are judged",
        [
            Grammar.KindOf("observations"), .. Grammar.Head,
            new("note", new TextForm("how far they reach", mayBeNumber: true)),
            Grammar.Sources,
            new("driver", new NameForm("the driver that a baseline explains the measures by alone")),
            new(
                "train_until",
                new WholeForm("the last year that anything is fitted to", YearsForm.First, YearsForm.Last), Presence.Always),
            new("measures", new TableForm("what is measured of dyads", KeyRule.Name, Measure(), 1), Presence.Always),
        ]);

    private static MapForm Measure() => new(
        "a measure",
        [
            new("title", new TextForm("its title, for readers", isTitle: true), Presence.Always),
            new("unit", new TextForm("what its readings are in", mayBeNumber: true)),
            new("standardise", new WordForm("within what a reading's place counts, not its level", "none", WithinDyad)),
            new("source", new SourcesForm()),
            new(Annotation.NoteKey, new TextForm("what to know of it", mayBeNumber: true)),
            new(
                "series",
                new TableForm(
                    "readings by dyad and year", KeyRule.Pair(PairStyle.Undirected, mayBeDefault: false), new YearsForm(), 1),
                Presence.Always),
        ]);
}
