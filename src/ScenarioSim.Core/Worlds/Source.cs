namespace ScenarioSim.Core.Worlds;

/// <summary>Where a number or event comes from: a publication, a data set, or a claim within one.</summary>
/// <param name="Id">Its identifier in the scenario file.</param>
public sealed record Source(string Id)
{
    /// <summary>Who wrote it; empty where unknown.</summary>
    public string Author { get; init; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where it appeared.</summary>
    public string Outlet { get; init; } = "";

    /// <summary>When it appeared, as written.</summary>
    public string Date { get; init; } = "";

    /// <summary>The source that a claim stands in; empty for a publication.</summary>
    public string In { get; init; } = "";

    /// <summary>What it says, in the analyst's words.</summary>
    public string Says { get; init; } = "";
}
