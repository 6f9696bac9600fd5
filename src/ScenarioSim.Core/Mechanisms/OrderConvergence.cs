using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>A shared aim for, or against, the international order, by its intensity: <c>order_i · order_j</c>.</summary>
internal sealed class OrderConvergence : IMechanism
{
    /// <summary>What an actor wants of the international order.</summary>
    public static Parameter Order { get; } = new(
        "order", ParameterShape.Actor, Bounds.Symmetric, 0, "",
        "−1 wants to overturn the international order, +1 upholds it")
    {
        Monthly = true,
    };

    public string Name => "order_convergence";

    public string Idea => "a shared aim for, or against, the international order";

    public string Formula => "order_i · order_j";

    public IReadOnlyList<Parameter> Parameters => [Order];

    public void Press(Scene scene, LanePlane pressure)
    {
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            Lane mine = scene.Of(Order, scene.Dyads.From(pair));
            Lane yours = scene.Of(Order, scene.Dyads.To(pair));
            for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
            {
                pressure.Set(pair, m, mine[m] * yours[m]);
            }
        }
    }
}
