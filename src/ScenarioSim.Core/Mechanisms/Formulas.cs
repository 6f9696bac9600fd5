using System.Numerics;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>Pieces that several formulas share.</summary>
internal static class Formulas
{
    /// <summary><c>max(0, −a)</c>: hostility.</summary>
    public static Vector<double> Hostility(Vector<double> alignment) => Vector.Max(Vector<double>.Zero, -alignment);

    /// <summary><c>(1 + a) / 2</c>: closeness, 0 for an enemy and 1 for a friend.</summary>
    public static Vector<double> Closeness(Vector<double> alignment) => (Vector<double>.One + alignment) * 0.5;

    /// <summary>A quotient that is 0 where the divisor is.</summary>
    public static Vector<double> Quotient(Vector<double> dividend, Vector<double> divisor)
    {
        Vector<long> zero = Vector.Equals(divisor, Vector<double>.Zero);
        Vector<double> safe = Vector.ConditionalSelect(zero, Vector<double>.One, divisor);
        return Vector.ConditionalSelect(zero, Vector<double>.Zero, dividend / safe);
    }
}
