using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis.Tipping;

/// <summary>An uncertain value as a search moves it: within what is believed possible, in steps of its standard deviation.</summary>
/// <param name="Name">Its path in the scenario.</param>
/// <param name="Value">Its nominal value.</param>
/// <param name="Low">The least value that is believed possible.</param>
/// <param name="High">The greatest.</param>
/// <param name="Sd">Its standard deviation; 0 where it has but one value.</param>
public sealed record MovableInput(string Name, double Value, double Low, double High, double Sd)
{
    /// <summary>How far into the tails of a distribution without an end the search goes: all but one in a thousand draws.</summary>
    public const double TailProbability = 0.0005;

    private const int Quantiles = 1000;

    /// <summary>The only values that it can have, ascending; null where it can have any between the ends.</summary>
    public IReadOnlyList<double>? Choices { get; private init; }

    /// <summary>Whether only whole numbers mean something, as with months.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>An uncertain value, as it is drawn: mean and standard deviation over 1,000 quantiles of equal probability.</summary>
    /// <param name="uncertainty">The value and what is believed about it.</param>
    /// <param name="isWhole">Whether only whole numbers mean something.</param>
    public static MovableInput Of(Uncertainty uncertainty, bool isWhole)
    {
        double[] drawn = [.. Enumerable.Range(0, Quantiles).Select(rank => At((rank + 0.5) / Quantiles))];
        double mean = drawn.Average();
        double sd = Math.Sqrt(drawn.Average(value => (value - mean) * (value - mean)));
        return new MovableInput(
            uncertainty.Name, uncertainty.Value, Math.Min(At(TailProbability), uncertainty.Value),
            Math.Max(At(1 - TailProbability), uncertainty.Value), sd)
        {
            Choices = uncertainty.Distribution is Distribution.Choice choice
                ? [.. choice.Values.Where(uncertainty.Bounds.Contains).Append(uncertainty.Value).Distinct().Order()]
                : null,
            IsWhole = isWhole,
        };

        double At(double probability)
        {
            double value = uncertainty.Distribution.TruncatedQuantile(probability, uncertainty.Bounds);
            return isWhole ? Math.Round(value) : value;
        }
    }

    /// <summary>The possible value nearest to so many standard deviations from the nominal one.</summary>
    /// <param name="deviations">Standard deviations, negative below the nominal value.</param>
    public double At(double deviations)
    {
        double value = Math.Clamp(Value + (deviations * Sd), Low, High);
        return Choices is not null ? Choices.MinBy(choice => Math.Abs(choice - value)) : IsWhole ? Math.Round(value) : value;
    }

    /// <summary>How many standard deviations a value lies from the nominal one, without sign.</summary>
    public double DistanceOf(double value) => value == Value ? 0 : Math.Abs(value - Value) / Sd;
}
