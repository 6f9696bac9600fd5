using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// A patron's disapproval holds its client back: <c>−(1 + a_ij)/2 · Σ_l share_il · disapproval_l,ij</c> over third
/// actors <c>l</c>.
/// </summary>
internal sealed class Restraint : IMechanism
{
    /// <summary>How much a third actor minds one actor being close to another.</summary>
    public static Parameter Disapproval { get; } = new(
        "disapproval", ParameterShape.ObserverPair, Bounds.Unit, 0, "", "how much L minds I being close to J")
    {
        Monthly = true,
    };

    public string Name => "restraint";

    public string Idea => "a patron's disapproval holds its client back";

    public string Formula => "−(1 + a_ij) / 2 · Σ_l share_il · disapproval_l,ij, over third actors l";

    public IReadOnlyList<Parameter> Parameters => [Disapproval];

    public void Press(Scene scene, LanePlane pressure)
    {
        pressure.Clear();
        for (int entry = 0; entry < scene.Disapproval.Count; entry++)
        {
            ObservedPair observed = scene.Disapproval[entry];
            Lane disapproval = scene.DisapprovalOf(entry);
            Lane share = scene.Exchange.Share[scene.Dyads.Pair(scene.Dyads.From(observed.Pair), observed.Observer)];
            Lane alignment = scene.Alignment[observed.Pair];
            for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
            {
                pressure.Add(observed.Pair, m, -Formulas.Closeness(alignment[m]) * share[m] * disapproval[m]);
            }
        }
    }
}
