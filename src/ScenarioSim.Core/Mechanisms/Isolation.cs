using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>Few alternatives make a possible partner attractive: <c>isolation_i · potential_ij · (1 + a_ij) / 2</c>.</summary>
internal sealed class Isolation : IMechanism
{
    /// <summary>How few alternatives an actor has.</summary>
    public static Parameter Level { get; } = new(
        "isolation", ParameterShape.Actor, Bounds.Unit, 0, "", "how few other partners the actor can turn to")
    {
        Monthly = true,
    };

    public string Name => "isolation";

    public string Idea => "few alternatives: desperation, convenience";

    public string Formula => "isolation_i · potential_ij · (1 + a_ij) / 2";

    public IReadOnlyList<Parameter> Parameters => [Level];

    public void Press(Scene scene, LanePlane pressure)
    {
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            Lane isolation = scene.Of(Level, scene.Dyads.From(pair));
            Lane potential = scene.Exchange.Potential(pair);
            Lane alignment = scene.Alignment[pair];
            for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
            {
                pressure.Set(pair, m, isolation[m] * potential[m] * Formulas.Closeness(alignment[m]));
            }
        }
    }
}
