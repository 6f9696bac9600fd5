namespace ScenarioSim.Scenarios;

/// <summary>A file of a library, as its first lines present it.</summary>
/// <param name="Kind">
/// What it is, in the words of analysts: <c>scenario</c>, <c>hypothesis</c> (a scenario that extends another),
/// <c>future</c> (an overlay), <c>study</c>, or what its <c>kind:</c> says.
/// </param>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="File">Its path, relative to the working directory where it lies below it.</param>
public sealed record LibraryEntry(string Kind, string Id, string Title, string File);

/// <summary>What a folder holds.</summary>
/// <param name="Entries">Its files: scenarios, then hypotheses, futures, studies and the rest, each by path.</param>
/// <param name="Problems">What is wrong with files that cannot be listed.</param>
public sealed record Library(IReadOnlyList<LibraryEntry> Entries, IReadOnlyList<Problem> Problems);
