using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web;

/// <summary>What came of reading what a page shows: a plan, or why there is none.</summary>
/// <param name="Plan">The plan; null where there are problems.</param>
/// <param name="Problems">What is wrong; with a plan what may not be as meant.</param>
internal sealed record SelectionReading(PlanReading? Plan, IReadOnlyList<ProblemView> Problems)
{
    /// <summary>What the file is made of.</summary>
    public StudyOutline? Outline { get; init; }

    /// <summary>The future that is shown; null for none.</summary>
    public NamedFile? Future { get; init; }
}

/// <summary>Reads what a page shows.</summary>
/// <param name="page">What all requests share.</param>
internal sealed class SelectionReader(PageContext page)
{
    private const int MostChanges = 200;
    private const int MostDrafts = 8;
    private const int LongestWord = 400;

    /// <summary>Reads a selection.</summary>
    /// <param name="selection">What the page sent.</param>
    /// <param name="isChanged">Whether its changes are laid over the files, and only its scenarios are read.</param>
    public SelectionReading Read(Selection selection, bool isChanged)
    {
        if (Refuse(selection) is string reason)
        {
            return Refused(reason);
        }

        ScenarioReader reader = page.Reader(selection.Drafts);
        Reading<StudyOutline> outline = reader.Outline(selection.File);
        if (outline.Value is not StudyOutline known)
        {
            return new SelectionReading(null, ProblemViews.Of(outline.Errors));
        }

        NamedFile? future = FutureOf(selection, known, reader);
        if (selection.Future is not null && future is null)
        {
            return Refused($"There is no future {selection.Future} that fits this file.");
        }

        PlanReading plan = StudyPlanner.ReadPart(reader, selection.File, PartOf(selection, future?.Path, isChanged));
        return plan.Plan is null
            ? new SelectionReading(null, ProblemViews.Of(plan.Errors))
            : new SelectionReading(plan, ProblemViews.Of(plan.Warnings)) { Outline = known, Future = future };
    }

    /// <summary>The settings of a selection that belong to a scenario; those of all first.</summary>
    public static IReadOnlyList<string> SettingsOf(Selection selection, string? scenario) =>
    [
        .. selection.Changes.Where(change => change.Scenario is null).Select(SettingOf),
        .. selection.Changes.Where(change => change.Scenario is not null && change.Scenario == scenario).Select(SettingOf),
    ];

    private static StudyPart PartOf(Selection selection, string? future, bool isChanged) => isChanged
        ? new StudyPart([.. selection.Scenarios], future)
        {
            Settings = SettingsOf(selection, scenario: null),
            OwnSettings = selection.Changes.Where(change => change.Scenario is not null).GroupBy(change => change.Scenario!)
                .ToDictionary(own => own.Key, own => (IReadOnlyList<string>)[.. own.Select(SettingOf)], StringComparer.Ordinal),
        }
        : new StudyPart([], future);

    /// <summary>The future that is shown; the library's are looked into only where the study's own do not hold it.</summary>
    private static NamedFile? FutureOf(Selection selection, StudyOutline outline, ScenarioReader reader) => selection.Future is null
        ? null
        : outline.Futures.FirstOrDefault(named => named.Id == selection.Future) ??
            reader.OtherFutures(selection.File).FirstOrDefault(named => named.Id == selection.Future);

    private static string SettingOf(Change change) => $"{change.Path}={change.Value}";

    private static SelectionReading Refused(string reason) => new(null, [ProblemViews.Of(reason)]);

    private string? Refuse(Selection selection)
    {
        if (page.Folder.PathOf(selection.File) is null || selection.Drafts.Any(draft => page.Folder.PathOf(draft.File) is null))
        {
            return "This is no scenario file of the served folder.";
        }

        bool isTooMuch = selection.Changes.Count > MostChanges || selection.Drafts.Count > MostDrafts ||
            selection.Drafts.Any(draft => ServedFolder.IsTooLarge(draft.Text)) ||
            selection.Changes.Any(change => change.Path.Length > LongestWord || change.Value.Length > LongestWord);
        return isTooMuch ? $"That is too much at once: at most {MostChanges} changes, {MostDrafts} drafts of 1 MiB." : null;
    }
}
