using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>Institutions bind: <c>k_ij</c>.</summary>
internal sealed class LockIn : IMechanism
{
    public string Name => "lock_in";

    public string Idea => "institutions bind";

    public string Formula => "k_ij";

    public IReadOnlyList<Parameter> Parameters => [];

    public void Press(Scene scene, LanePlane pressure)
    {
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            scene.Institutions.Row(scene.Dyads.Dyad(pair)).CopyTo(pressure.Row(pair));
        }
    }
}
