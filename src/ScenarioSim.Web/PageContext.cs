using ScenarioSim.Scenarios;
using ScenarioSim.Web.Classroom;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Simulations;

namespace ScenarioSim.Web;

/// <summary>What all requests share.</summary>
/// <param name="Options">How the page is served.</param>
/// <param name="Folder">The served folder.</param>
/// <param name="Memory">Files that were read before.</param>
/// <param name="Gate">Who may simulate.</param>
/// <param name="Requests">Requests that newer ones call off.</param>
internal sealed record PageContext(
    ServeOptions Options, ServedFolder Folder, ReadingMemory Memory, SimulationGate Gate, PageRequests Requests)
{
    /// <summary>What groups of a class have put up.</summary>
    public ClassBoard Board { get; } = new();

    /// <summary>Reads files of the folder, with texts in place of some of them.</summary>
    public ScenarioReader Reader(params IEnumerable<Draft> drafts) =>
        new(Memory, drafts.Select(draft => KeyValuePair.Create(draft.File, draft.Text)));
}
