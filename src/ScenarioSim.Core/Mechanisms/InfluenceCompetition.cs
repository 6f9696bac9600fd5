using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// An actor cools to a client that leans on its rival: <c>−Σ_l rivalry_il · share_jl</c> over third actors <c>l</c>.
/// </summary>
internal sealed class InfluenceCompetition : IMechanism
{
    /// <summary>How much one actor minds another's influence.</summary>
    public static Parameter Rivalry { get; } = new(
        "rivalry", ParameterShape.Pair, Bounds.Unit, 0, "", "A's rivalry towards B over influence on others")
    {
        Monthly = true,
    };

    public string Name => "influence_competition";

    public string Idea => "an actor cools to a client that leans on its rival";

    public string Formula => "−Σ_l rivalry_il · share_jl, over third actors l";

    public IReadOnlyList<Parameter> Parameters => [Rivalry];

    public void Press(Scene scene, LanePlane pressure)
    {
        pressure.Clear();
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            (int i, int j) = (scene.Dyads.From(pair), scene.Dyads.To(pair));
            for (int l = 0; l < scene.Actors; l++)
            {
                if (l != i && l != j)
                {
                    AddRival(
                        pressure, pair, scene.Of(Rivalry, scene.Dyads.Pair(i, l)), scene.Exchange.Share[scene.Dyads.Pair(j, l)]);
                }
            }
        }
    }

    private static void AddRival(LanePlane pressure, int pair, Lane rivalry, Lane share)
    {
        if (rivalry.IsZero)
        {
            return;
        }

        for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
        {
            pressure.Add(pair, m, -rivalry[m] * share[m]);
        }
    }
}
