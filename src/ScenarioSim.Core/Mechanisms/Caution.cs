using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// An actor at war does not provoke those whom its partner opposes and it does not:
/// <c>−burden_i · Σ_l capability_l (1 − max(0, −a_il)) · max(0, −a_jl) / Σ_l capability_l</c> over third actors <c>l</c>.
/// </summary>
internal sealed class Caution : IMechanism
{
    /// <summary>How much an actor's hands are tied.</summary>
    public static Parameter Burden { get; } = new(
        "burden", ParameterShape.Actor, Bounds.Unit, 0, "", "how much a war ties the actor's hands")
    {
        Monthly = true,
    };

    public string Name => "caution";

    public string Idea => "at war, do not provoke those whom the partner opposes and you do not";

    public string Formula =>
        "−burden_i · Σ_l capability_l · (1 − max(0, −a_il)) · max(0, −a_jl) / Σ_l capability_l, over third actors l";

    public IReadOnlyList<Parameter> Parameters => [Burden];

    public void Press(Scene scene, LanePlane pressure)
    {
        for (int pair = 0; pair < pressure.Rows; pair++)
        {
            (int i, int j) = (scene.Dyads.From(pair), scene.Dyads.To(pair));
            Lane burden = scene.Of(Burden, i);
            if (burden.IsZero)
            {
                pressure.Row(pair).Clear();
                continue;
            }

            for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
            {
                pressure.Set(pair, m, -burden[m] * Provoked(scene, i, j, m));
            }
        }
    }

    private static Vector512<double> Provoked(Scene scene, int i, int j, int member)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        Vector512<double> weight = Vector512<double>.Zero;
        for (int l = 0; l < scene.Actors; l++)
        {
            if (l != i && l != j)
            {
                Vector512<double> capability = scene.Capability(l)[member];
                Vector512<double> mine = Formulas.Hostility(scene.Alignment[scene.Dyads.Pair(i, l)][member]);
                Vector512<double> yours = Formulas.Hostility(scene.Alignment[scene.Dyads.Pair(j, l)][member]);
                weight += capability;
                sum += capability * (Vector512<double>.One - mine) * yours;
            }
        }

        return Formulas.Quotient(sum, weight);
    }
}
