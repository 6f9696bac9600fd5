using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Reporting.Tables;

/// <summary>Sources, as readers are told of them.</summary>
internal static class CitationText
{
    /// <summary>A document in full: its identifier, and who wrote what, where and when.</summary>
    public static string Of(Source document)
    {
        string[] parts = [.. new[] { document.Author, document.Title, document.Outlet, document.Date }.Where(part => part.Length > 0)];
        return parts.Length == 0 ? document.Id : $"{document.Id}: {string.Join(", ", parts)}";
    }

    /// <summary>A document in a word or two.</summary>
    public static string NameOf(Source document) =>
        document.Outlet.Length > 0 ? document.Outlet : document.Title.Length > 0 ? document.Title : document.Id;

    /// <summary>What a number names: a claim, where it stands and what it says; or a document.</summary>
    public static string Of(Citation citation)
    {
        (Source source, Source document) = citation;
        string name = NameOf(document);
        string date = document.Date.Length > 0 ? $", {document.Date}" : "";
        string place = source == document ? $"{name}{date}" : $"{name}{date} ({document.Id})";
        string says = source.Says.Length > 0 ? $": {source.Says}" : "";
        return $"{source.Id}, {place}{says}";
    }
}
