using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// Friends of friends are friends, enemies of enemies too (structural balance; Heider 1946, Journal of Psychology 21):
/// <c>Σ_l capability_l a_il a_jl / Σ_l capability_l</c> over third actors <c>l</c>.
/// </summary>
internal sealed class Balance : IMechanism
{
    public string Name => "balance";

    public string Idea => "structural balance (Heider 1946): friends of friends, counter-blocs";

    public string Formula => "Σ_l capability_l · a_il · a_jl / Σ_l capability_l, over third actors l";

    public IReadOnlyList<Parameter> Parameters => [];

    public void Press(Scene scene, LanePlane pressure)
    {
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            (int i, int j) = (scene.Dyads.From(pair), scene.Dyads.To(pair));
            if (i > j)
            {
                continue;
            }

            PressPair(scene, pressure, pair, i, j);
            pressure.Row(pair).CopyTo(pressure.Row(scene.Dyads.Reverse(pair)));
        }
    }

    private static void PressPair(Scene scene, LanePlane pressure, int pair, int i, int j)
    {
        for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
        {
            Vector512<double> sum = Vector512<double>.Zero;
            Vector512<double> weight = Vector512<double>.Zero;
            for (int l = 0; l < scene.Actors; l++)
            {
                if (l != i && l != j)
                {
                    Vector512<double> capability = scene.Capability(l)[m];
                    weight += capability;
                    sum += capability *
                        scene.Alignment[scene.Dyads.Pair(i, l)][m] * scene.Alignment[scene.Dyads.Pair(j, l)][m];
                }
            }

            pressure.Set(pair, m, Formulas.Quotient(sum, weight));
        }
    }
}
