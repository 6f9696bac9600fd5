namespace ScenarioSim.Reporting.Documents;

/// <summary>A table as readers are shown it, with what has to be said of it.</summary>
/// <param name="Heading">What it answers; empty where the text around says so.</param>
/// <param name="Introduction">How it is to be read; empty where its caption says all.</param>
/// <param name="Caption">What stands in it.</param>
/// <param name="Header">Name of each column.</param>
/// <param name="Rows">Cells, as many as the header has columns.</param>
/// <param name="File">The file of a run that has all of it.</param>
public sealed record ShownTable(
    string Heading,
    string Introduction,
    string Caption,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    string File);
