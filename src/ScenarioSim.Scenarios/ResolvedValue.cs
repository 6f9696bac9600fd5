namespace ScenarioSim.Scenarios;

/// <summary>A value of a scenario with where it comes from.</summary>
/// <param name="Path">Its place in the scenario, such as <c>actors/RUS/autonomy</c>.</param>
/// <param name="Text">The value: a number, expression, date or level.</param>
/// <param name="Distribution">What members draw it from, as in the file; empty where they do not.</param>
/// <param name="Origin">Where it was written; null where it is a default.</param>
/// <param name="Sources">Identifiers of the sources that it rests on.</param>
/// <param name="Note">The remark beside it; empty for none.</param>
public sealed record ResolvedValue(
    string Path, string Text, string Distribution, Origin? Origin, IReadOnlyList<string> Sources, string Note)
{
    /// <summary>Whether it was stated without a source. A default is not stated.</summary>
    public bool IsAssumption => Origin is not null && Sources.Count == 0;

    /// <summary>The section of the scenario that it stands in.</summary>
    public string Section => Path.Split('/')[0];

    /// <summary><c>file(line)</c>, <c>--set path=value</c> or <c>default</c>.</summary>
    public string OriginText => Origin?.ToString() ?? "default";
}
