using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting;

/// <summary>The dyads that readers are shown first.</summary>
internal static class FocusDyads
{
    /// <summary>The compared dyads, then the others in the world's focus; each once.</summary>
    public static IReadOnlyList<int> Of(Combination combination)
    {
        DyadTable dyads = combination.World.Dyads;
        IEnumerable<int> focus = combination.World.Focus.Select(pair => dyads.Dyad(dyads.Pair(pair.From, pair.To)));
        return [.. combination.Comparison.Dyads.Concat(focus).Distinct()];
    }
}
