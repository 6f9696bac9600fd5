using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// Two actors threatened by the same others draw together (balance of threat; Walt 1985, International Security 9(4)):
/// <c>tanh(threat_scale · Σ_l threat_il · threat_jl)</c> over third actors <c>l</c>.
/// </summary>
internal sealed class CommonAdversary : IMechanism
{
    /// <summary>How near two actors are to each other for the purpose of threat.</summary>
    public static Parameter Proximity { get; } = new(
        "proximity", ParameterShape.Pair, Bounds.Unit, 1, "", "how near B is to A, for the threat that B can be to A")
    {
        Monthly = true,
    };

    /// <summary>Scale of the shared threat.</summary>
    public static Parameter ThreatScale { get; } = Parameter.OfBehaviour(
        "threat_scale", new Bounds(0, 100, LowExcluded: true), 4, "scale of the pressure of shared threats");

    public string Name => "common_adversary";

    public string Idea => "balance of threat (Walt 1985)";

    public string Formula =>
        "tanh(threat_scale · Σ_l threat_il · threat_jl), over third actors l\n" +
        "threat_il = (capability_l / max of all capabilities) · proximity_il · max(0, −a_li)";

    public IReadOnlyList<Parameter> Parameters => [Proximity, ThreatScale];

    public void Press(Scene scene, LanePlane pressure)
    {
        LanePlane threat = scene.Exchange.Threat;
        Lane scale = scene.Of(ThreatScale);
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            (int i, int j) = (scene.Dyads.From(pair), scene.Dyads.To(pair));
            if (i > j)
            {
                continue;
            }

            pressure.Row(pair).Clear();
            for (int l = 0; l < scene.Actors; l++)
            {
                if (l != i && l != j)
                {
                    AddShared(pressure, pair, threat[scene.Dyads.Pair(i, l)], threat[scene.Dyads.Pair(j, l)]);
                }
            }

            Scale(pressure, pair, scale);
            TensorPrimitives.Tanh(pressure.Row(pair), pressure.Row(pair));
            pressure.Row(pair).CopyTo(pressure.Row(scene.Dyads.Reverse(pair)));
        }
    }

    private static void AddShared(LanePlane pressure, int pair, Lane mine, Lane yours)
    {
        for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
        {
            pressure.Add(pair, m, mine[m] * yours[m]);
        }
    }

    private static void Scale(LanePlane pressure, int pair, Lane scale)
    {
        Lane sum = pressure[pair];
        for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
        {
            pressure.Set(pair, m, scale[m] * sum[m]);
        }
    }
}
