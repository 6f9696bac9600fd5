using System.Runtime.CompilerServices;

namespace ScenarioSim.Plotting;

/// <summary>Checks at the public doors: what a caller hands over is refused at once, by name.</summary>
internal static class Guard
{
    /// <summary>Largest magnitude a plotted value may have; beyond it, tick labels could not be told apart.</summary>
    public const double LargestValue = 1e12;

    /// <summary>Largest magnitude of a month number: a hundred thousand years.</summary>
    public const int LargestMonth = 1_200_000;

    public static string Filled(string text, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text;
    }

    public static string Text(string text, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return text;
    }

    public static double Value(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Between(value, -LargestValue, LargestValue, name);

    public static int Month(int month, [CallerArgumentExpression(nameof(month))] string name = "") =>
        (int)Between(month, -LargestMonth, LargestMonth, name);

    public static double Between(
        double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentOutOfRangeException(name, value, $"must be a number from {low} to {high}");
        }

        return value;
    }

    /// <summary>A private copy, so that nobody changes a model that was found valid.</summary>
    public static IReadOnlyList<T> Copy<T>(
        IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(items, name);
        T[] copy = [.. items];
        if (Array.Exists(copy, item => item is null) && default(T) is null && !IsNullableValue<T>())
        {
            throw new ArgumentException("must not contain null", name);
        }

        return Array.AsReadOnly(copy);
    }

    public static IReadOnlyList<double> Values(
        IReadOnlyList<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        IReadOnlyList<double> copy = Copy(values, name);
        for (int i = 0; i < copy.Count; i++)
        {
            Value(copy[i], $"{name}[{i}]");
        }

        return copy;
    }

    private static bool IsNullableValue<T>() => Nullable.GetUnderlyingType(typeof(T)) is not null;
}
