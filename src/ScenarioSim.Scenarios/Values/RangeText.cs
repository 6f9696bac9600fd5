using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Values;

/// <summary>How ranges are shown to people.</summary>
internal static class RangeText
{
    /// <summary>
    /// The interval, such as <c>(0, 600]</c>; without an upper end where that is only the greatest number there is.
    /// </summary>
    public static string Of(Bounds bounds) => bounds.High < double.MaxValue
        ? bounds.ToString()
        : $"{(bounds.LowExcluded ? '(' : '[')}{Numbers.Write(bounds.Low)}, ∞)";
}
