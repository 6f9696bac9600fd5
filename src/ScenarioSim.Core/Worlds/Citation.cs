namespace ScenarioSim.Core.Worlds;

/// <summary>A source as a number names it, with the document that it stands in.</summary>
/// <param name="Source">What the number names: a claim, a data set or a whole document.</param>
/// <param name="Document">The document that a claim stands in, perhaps by way of other claims; else the source itself.</param>
public sealed record Citation(Source Source, Source Document);
