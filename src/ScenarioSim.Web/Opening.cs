using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web;

/// <summary>What the page shows first.</summary>
/// <param name="File">The study or scenario, relative to the served folder.</param>
/// <param name="Future">Identifier of the future; null for the scenarios as they stand.</param>
internal sealed record Opening(string File, string? Future)
{
    private static readonly string[] Kinds = ["study", "hypothesis", "scenario"];

    /// <summary>The file that the program was asked to show, else a study, else a scenario; null where the folder holds none.</summary>
    /// <param name="page">What all requests share.</param>
    /// <param name="entries">What the folder holds.</param>
    public static Opening? Of(PageContext page, IEnumerable<LibraryEntryView> entries)
    {
        string? file = entries
            .Where(entry => Kinds.Contains(entry.Kind))
            .OrderBy(entry => entry.Id != page.Options.FirstId)
            .ThenBy(entry => Array.IndexOf(Kinds, entry.Kind))
            .FirstOrDefault()?.File;
        return file is null ? null : new Opening(file, UsualFuture.Of(page.Reader(), file));
    }
}
