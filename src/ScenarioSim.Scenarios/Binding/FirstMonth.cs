using System.Text;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>
/// Writes all that the steady start of a scenario depends on, so that two scenarios with the same text have the same start:
/// its acts and regimes, its numbers, and what drivers are in the first month. Weights, dates and events come after it.
/// </summary>
internal static class FirstMonth
{
    /// <summary>The text, for comparison only.</summary>
    public static string Write(Draft draft)
    {
        var text = new StringBuilder().AppendJoin(' ', draft.Names.Actors.Names).Append('\n');
        foreach (Act act in draft.Acts)
        {
            Append(text, act.Friendliness, act.Institution, act.Cost, act.Saturation, act.CrossesBorder ? 1 : 0);
            Append(text, [.. act.Delivers]);
        }

        foreach (Regime regime in draft.Regimes)
        {
            text.Append(regime.Target).Append(':').AppendJoin(' ', regime.Acts).Append('\n');
        }

        text.AppendJoin(' ', draft.Names.Drivers.Names).Append('\n');
        Append(text, [.. draft.DriversAtStart]);
        foreach (((Parameter parameter, int index), BoundNumber number) in draft.Numbers)
        {
            text.Append(parameter.Name).Append(index).Append('=').Append(number.Text).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, params double[] numbers) =>
        text.AppendJoin(' ', numbers.Select(Numbers.Write)).Append('\n');
}
