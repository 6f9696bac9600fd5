namespace ScenarioSim.Web.Contract;

/// <summary>What a page shows: it is sent whole with every request, since the server keeps nothing of a page.</summary>
/// <param name="File">A study or scenario, relative to the served folder.</param>
/// <param name="Scenarios">Identifiers of the study's scenarios; empty for all.</param>
/// <param name="Future">Identifier of a future; null for the scenarios as they stand.</param>
/// <param name="Changes">Changed values.</param>
/// <param name="Drafts">Texts to be read in place of files.</param>
internal sealed record Selection(
    string File, IReadOnlyList<string> Scenarios, string? Future, IReadOnlyList<Change> Changes, IReadOnlyList<Draft> Drafts);

/// <summary>A changed value.</summary>
/// <param name="Scenario">The scenario that it belongs to; null for all of them.</param>
/// <param name="Path">Its place, with dots between keys.</param>
/// <param name="Value">The value, as a file spells it.</param>
internal sealed record Change(string? Scenario, string Path, string Value);

/// <summary>A text that is not saved.</summary>
/// <param name="File">The file that it will be, relative to the served folder.</param>
/// <param name="Text">The text.</param>
internal sealed record Draft(string File, string Text);

/// <summary>Asks for deterministic lines.</summary>
/// <param name="Selection">What is shown.</param>
/// <param name="Dyads">Names of dyads; empty for all.</param>
internal sealed record LinesRequest(Selection Selection, IReadOnlyList<string> Dyads);

/// <summary>Asks for everything that deterministic runs know.</summary>
/// <param name="Selection">What is shown.</param>
internal sealed record CourseRequest(Selection Selection);

/// <summary>Asks for bands.</summary>
/// <param name="Selection">What is shown.</param>
/// <param name="Dyads">Names of the dyads whose bands are wanted.</param>
/// <param name="Members">Members of each ensemble.</param>
/// <param name="Seed">The seed, as digits.</param>
internal sealed record EnsembleRequest(Selection Selection, IReadOnlyList<string> Dyads, int Members, string Seed);

/// <summary>Asks why lines moved.</summary>
/// <param name="Selection">What is shown.</param>
/// <param name="Pair">A dyad or directed pair.</param>
/// <param name="From">A month or named date.</param>
/// <param name="To">A later one.</param>
internal sealed record ExplainRequest(Selection Selection, string Pair, string From, string To);

/// <summary>Asks for a file.</summary>
/// <param name="Selection">What is shown.</param>
/// <param name="What"><c>svg</c>, <c>csv</c> or <c>overlay</c>.</param>
/// <param name="Dyad">The dyad of a figure.</param>
/// <param name="Members">Members of each ensemble.</param>
/// <param name="Seed">The seed, as digits.</param>
/// <param name="Scenario">The scenario of an overlay; null for the only one.</param>
internal sealed record DownloadRequest(
    Selection Selection, string What, string Dyad, int Members, string Seed, string? Scenario);

/// <summary>Asks what is wrong with a text.</summary>
/// <param name="File">The file that it will be.</param>
/// <param name="Text">The text.</param>
internal sealed record CheckRequest(string File, string Text);

/// <summary>Saves a text.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its new text.</param>
/// <param name="Version">The version that was changed; empty for a new file.</param>
internal sealed record SaveRequest(string File, string Text, string Version);
