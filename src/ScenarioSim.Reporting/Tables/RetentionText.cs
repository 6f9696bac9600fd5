using System.Globalization;
using ScenarioSim.Analysis;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>Retention as readers are told of it.</summary>
internal static class RetentionText
{
    /// <summary>A retention in per cent.</summary>
    public static string Percent(double share) =>
        (Math.Round(share * 100) + 0.0).ToString("0", CultureInfo.InvariantCulture).Replace('-', '−') + " %";

    /// <summary>Of how many members it is undefined; empty where it is defined in all of them.</summary>
    public static string Undefined(RetentionRow row) =>
        row.Members is { UndefinedShare: > 0 } members ? $"{Percent(Math.Max(members.UndefinedShare, 0.01))} undefined" : "";

    /// <summary>What "undefined" means.</summary>
    public static string WhenUndefined { get; } =
        $"Undefined where the rise is under {Retention.LeastRise.ToString(CultureInfo.InvariantCulture)}, or where the turning point, or the " +
        "date so long after it, does not come within the horizon.";

    /// <summary>A horizon such as <c>3y</c> in words.</summary>
    public static string InWords(string horizon)
    {
        string unit = horizon[^1] == 'y' ? "year" : "month";
        return horizon[..^1] == "1" ? $"1 {unit}" : $"{horizon[..^1]} {unit}s";
    }
}
