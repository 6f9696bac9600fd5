using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>The files that a page offers.</summary>
internal static class LibraryViews
{
    /// <summary>The files of the served folder that no link leads out of.</summary>
    public static IReadOnlyList<LibraryEntryView> EntriesOf(PageContext page) =>
    [
        .. page.Reader().List(page.Folder.FullPath).Entries.Where(entry => page.Folder.PathOf(entry.File) is not null)
            .Select(entry => new LibraryEntryView(entry.Kind, entry.Id, entry.Title, entry.File)),
    ];
}
