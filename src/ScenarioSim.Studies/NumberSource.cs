using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>What a number of a resolved scenario rests on.</summary>
public enum NumberBasis
{
    /// <summary>It is stated, and names a source.</summary>
    Source,

    /// <summary>It is stated without a source.</summary>
    Assumption,

    /// <summary>It is not stated.</summary>
    Default,
}

/// <summary>A number of a resolved scenario, with where it comes from. The date of an event counts as a number.</summary>
/// <param name="Path">Its place in the scenario, such as <c>actors/RUS/autonomy</c>.</param>
/// <param name="Text">The number, expression, date or level.</param>
/// <param name="Distribution">What members draw it from, as in the file; empty where they do not.</param>
/// <param name="Origin"><c>file(line)</c>, <c>--set path=value</c> or <c>default</c>.</param>
/// <param name="File">The file that states it; <c>--set path=value</c> for a setting; empty for a default.</param>
public sealed record NumberSource(string Path, string Text, string Distribution, string Origin, string File)
{
    /// <summary>What it rests on: claims, data sets and documents, in the order of the file.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The remark beside it; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The section of the scenario that it stands in.</summary>
    public string Section => Path.Split('/')[0];

    /// <summary>Whether it rests on a source, is assumed, or is a default.</summary>
    public NumberBasis Basis => File.Length == 0 ? NumberBasis.Default
        : Citations.Count > 0 ? NumberBasis.Source : NumberBasis.Assumption;

    /// <summary>The documents that it rests on, each once.</summary>
    public IEnumerable<Source> Documents => Citations.Select(citation => citation.Document).DistinctBy(document => document.Id);
}
