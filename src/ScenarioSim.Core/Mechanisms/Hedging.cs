using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// An actor that wants to be independent diversifies away from a dominant patron:
/// <c>autonomy_i · (max_l share_il − share_ij) · potential_ij</c>; the maximum includes <c>j</c>.
/// </summary>
internal sealed class Hedging : IMechanism
{
    /// <summary>How much an actor minds depending on one patron.</summary>
    public static Parameter Autonomy { get; } = new(
        "autonomy", ParameterShape.Actor, Bounds.Unit, 0, "", "how much the actor minds depending on one patron")
    {
        Monthly = true,
    };

    public string Name => "hedging";

    public string Idea => "diversify away from a dominant patron";

    public string Formula => "autonomy_i · (max_l share_il − share_ij) · potential_ij; the maximum includes j";

    public IReadOnlyList<Parameter> Parameters => [Autonomy];

    public void Press(Scene scene, LanePlane pressure)
    {
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            int i = scene.Dyads.From(pair);
            Lane autonomy = scene.Of(Autonomy, i);
            Lane dominant = scene.Exchange.DominantShare[i];
            Lane share = scene.Exchange.Share[pair];
            Lane potential = scene.Exchange.Potential(pair);
            for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
            {
                pressure.Set(pair, m, autonomy[m] * (dominant[m] - share[m]) * potential[m]);
            }
        }
    }
}
