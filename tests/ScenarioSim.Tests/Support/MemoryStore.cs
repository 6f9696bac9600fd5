using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>Keeps members in memory, as the bytes that a file would hold.</summary>
internal sealed class MemoryStore : IMemberStore
{
    private readonly Dictionary<int, byte[]> kept = [];

    /// <summary>Done whenever members are kept.</summary>
    public Action WhenSaved { get; set; } = () => { };

    /// <summary>Every keeping so far: of which combination, how many members, and whether that was all.</summary>
    public List<(int Combination, int Members, bool IsComplete)> Saves { get; } = [];

    public Ensemble? Load(MembersTask task) => kept.TryGetValue(task.Combination, out byte[]? bytes)
        ? EnsembleFormat.Read(task.World, task.Request, "", new MemoryStream(bytes))
        : null;

    public void Save(int combination, Ensemble ensemble, bool isComplete)
    {
        var stream = new MemoryStream();
        EnsembleFormat.Write(ensemble, "", stream);
        kept[combination] = stream.ToArray();
        Saves.Add((combination, ensemble.Members, isComplete));
        WhenSaved();
    }
}
