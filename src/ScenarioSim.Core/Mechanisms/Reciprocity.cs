using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>Goodwill for acts received: <c>q_ij</c>.</summary>
internal sealed class Reciprocity : IMechanism
{
    public string Name => "reciprocity";

    public string Idea => "goodwill for acts received";

    public string Formula => "q_ij";

    public IReadOnlyList<Parameter> Parameters => [];

    public void Press(Scene scene, LanePlane pressure) => pressure.CopyFrom(scene.Goodwill);
}
