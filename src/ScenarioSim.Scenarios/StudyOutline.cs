namespace ScenarioSim.Scenarios;

/// <summary>A scenario or future as a study names it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its resolved path.</param>
/// <param name="File">Its path, relative to the working directory where it lies below it.</param>
public sealed record NamedFile(string Id, string Title, string Path, string File);

/// <summary>What a study, or a scenario by itself, is made of.</summary>
/// <param name="Scenarios">Its scenarios, in order; the scenario itself where it is one.</param>
/// <param name="Futures">The futures that a study names, in order; none of a scenario.</param>
public sealed record StudyOutline(IReadOnlyList<NamedFile> Scenarios, IReadOnlyList<NamedFile> Futures);
