using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>Pieces that several formulas share.</summary>
internal static class Formulas
{
    /// <summary><c>max(0, −a)</c>: hostility.</summary>
    public static Vector512<double> Hostility(Vector512<double> alignment) => Vector512.Max(Vector512<double>.Zero, -alignment);

    /// <summary><c>(1 + a) / 2</c>: closeness, 0 for an enemy and 1 for a friend.</summary>
    public static Vector512<double> Closeness(Vector512<double> alignment) => (Vector512<double>.One + alignment) * 0.5;

    /// <summary>A quotient that is 0 where the divisor is.</summary>
    public static Vector512<double> Quotient(Vector512<double> dividend, Vector512<double> divisor)
    {
        Vector512<double> zero = Vector512.Equals(divisor, Vector512<double>.Zero);
        Vector512<double> safe = Vector512.ConditionalSelect(zero, Vector512<double>.One, divisor);
        return Vector512.ConditionalSelect(zero, Vector512<double>.Zero, dividend / safe);
    }
}
