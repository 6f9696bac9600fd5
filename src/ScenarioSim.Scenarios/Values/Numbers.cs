using System.Globalization;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Values;

/// <summary>How numbers are spelt: decimals with a point, whatever the machine's language.</summary>
internal static class Numbers
{
    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] Unlimited =
        [".nan", ".inf", "+.inf", "-.inf", "nan", "inf", "-inf", "infinity", "-infinity"];

    /// <summary>
    /// Reads a decimal such as <c>0.25</c> or <c>1e-3</c>; the number may be infinite where it is too large.
    /// </summary>
    public static bool TryParse(string text, out double number)
    {
        number = 0;
        return text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '.') &&
            text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 &&
            double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whether a text means what is no number, or no finite one.</summary>
    public static bool IsUnlimited(string text) => Unlimited.Contains(text.ToLowerInvariant());

    /// <summary>A parameter's default as a file spells it: a flag as a word, a number as itself.</summary>
    public static string WriteDefault(Parameter parameter) =>
        parameter.IsFlag ? (parameter.Default > 0 ? "true" : "false") : Write(parameter.Default);

    /// <summary>The shortest text that reads as the same number.</summary>
    public static string Write(double number) => number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture);
}
