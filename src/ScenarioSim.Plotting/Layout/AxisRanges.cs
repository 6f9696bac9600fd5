namespace ScenarioSim.Plotting.Layout;

/// <summary>A value axis and what it has to show.</summary>
internal readonly record struct AxisData(ValueAxis Axis, IEnumerable<double> Values);

/// <summary>The ranges of value axes.</summary>
internal static class AxisRanges
{
    /// <summary>A range for each axis, in their order; fitted ones with the same title are one.</summary>
    public static ValueScale[] Of(IReadOnlyList<AxisData> panels, int ticks)
    {
        Dictionary<string, ValueScale> fitted = panels.Where(panel => panel.Axis.Minimum is null)
            .GroupBy(panel => panel.Axis.Title)
            .ToDictionary(
                alike => alike.Key,
                alike => NiceTicks.Fitted(
                    [.. alike.SelectMany(panel => panel.Values)], ticks, alike.Max(panel => panel.Axis.LeastSpan)));
        return
        [
            .. panels.Select(panel => panel.Axis is { Minimum: { } low, Maximum: { } high }
                ? NiceTicks.Fixed(low, high, ticks)
                : fitted[panel.Axis.Title]),
        ];
    }
}
