using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting;

/// <summary>A study's results in the words, tables and figures of its report, for a page that shows them one by one.</summary>
public static class StudyPage
{
    /// <summary>The answer in three sentences; none where the study compares no dyad.</summary>
    public static IReadOnlyList<string> Answer(StudyResult study) =>
        AnswerFinder.Find(study) is StudyAnswer answer ? AnswerText.Of(study.Plan, answer) : [];

    /// <summary>Reasons to doubt it, a sentence or two each.</summary>
    public static IReadOnlyList<string> Doubts(StudyResult study) => [.. DoubtSection.Reasons(study)];

    /// <summary>Scores at the dates looked at, retention, and from when on scenarios can be told apart; those that there are.</summary>
    public static IReadOnlyList<ShownTable> Tables(StudyResult study)
    {
        ShownTable?[] tables =
        [
            AnswerFinder.Find(study) is StudyAnswer answer ? ResultTables.Scores(study, answer) : null,
            ResultTables.Retention(study),
            ResultTables.Distinguishable(study),
        ];
        return [.. tables.OfType<ShownTable>()];
    }

    /// <summary>Writes <c>dyads.csv</c>, as a run leaves it.</summary>
    public static void WriteDyads(TextWriter output, StudyResult study) => AlignmentTables.WriteDyads(output, study);

    /// <summary>The figure of a dyad's course, as a run leaves it, in SVG; null where no scenario records the dyad.</summary>
    public static string? Figure(StudyResult study, DyadKey dyad)
    {
        string name = FigureText.NameOf(study, dyad);
        StudyFigure? figure = DyadFigure.Of(study, hindcast: null, dyad).Pages().FirstOrDefault(page => page.Name == name);
        return figure is null ? null : SvgFigure.Draw(figure.Figure, "figure-1");
    }

    /// <summary>Why a line moved in the deterministic run, in words and numbers.</summary>
    public static ShownExplanation Explained(Explanation explanation) => new(
        ExplanationText.Paragraph(explanation),
        explanation.Deterministic.Before.Score,
        explanation.Deterministic.After.Score,
        [
            .. explanation.Deterministic.Parts
                .OrderByDescending(part => Math.Abs(part.Score)).ThenBy(part => part.Account, StringComparer.Ordinal)
                .Select(part => new ShownPart(
                    Looks.Spoken(part.Account),
                    AccountWords.IdeaOf(part.Account),
                    part.Score,
                    explanation.Course[explanation.Accounts.ToList().IndexOf(part.Account)])),
        ]);

    /// <summary>What a value of a scenario is called, such as <c>supplies of technology, Russia</c>.</summary>
    /// <param name="world">The scenario's world.</param>
    /// <param name="path">The value's path, such as <c>actors/RUS/supplies/technology</c>.</param>
    public static string ValueName(World world, string path) => InputText.Of(world, path);

    /// <summary>A source as readers are told of it: where it stands, and what it says.</summary>
    public static string Citation(Citation citation) => CitationText.Of(citation);

    /// <summary>The two actors of a dyad, as in <c>Russia and North Korea</c>.</summary>
    public static string ActorNames(World world, string dyad) => Looks.ActorNames(world, dyad);

    /// <summary>A name of a scenario file, such as <c>supply_munitions</c>, as readers say it.</summary>
    public static string Spoken(string name) => Looks.Spoken(name);
}
