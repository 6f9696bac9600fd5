using System.Globalization;

namespace ScenarioSim.Plotting.Layout;

/// <summary>Numbers as readers see them.</summary>
internal static class Numbers
{
    /// <summary>The number in so many decimals, with a true minus sign, but not before a zero.</summary>
    public static string Text(double value, int decimals)
    {
        string text = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "−" + text : text;
    }
}
