namespace ScenarioSim.Plotting.Layout;

/// <summary>A range of values and the round numbers in it that carry a label.</summary>
internal sealed record ValueScale(double Minimum, double Maximum, double Step)
{
    public IReadOnlyList<double> Ticks()
    {
        // A tick is a whole multiple of the step: nothing accumulates.
        double first = Math.Ceiling((Minimum / Step) - 1e-6);
        double last = Math.Floor((Maximum / Step) + 1e-6);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * Step)];
    }

    /// <summary>A tick in as many decimals as the step has, with a true minus sign.</summary>
    public string Label(double tick) => Numbers.Text(tick, NiceTicks.Decimals(Step));
}

/// <summary>Steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal static class NiceTicks
{
    /// <summary>A value that misses a tick by this part of a step stands on it.</summary>
    private const double Tolerance = 1e-6;
    private const int MostDecimals = 15;
    private static readonly double[] Mantissas = [1, 2, 2.5, 5, 10];

    /// <summary>The fixed range, with about as many ticks as asked for.</summary>
    public static ValueScale Fixed(double minimum, double maximum, int ticks) =>
        new(minimum, maximum, Step(maximum - minimum, ticks));

    /// <summary>The least range from one tick to another that holds all values and is as wide as asked for.</summary>
    public static ValueScale Fitted(IReadOnlyCollection<double> values, int ticks, double leastSpan = 0)
    {
        double low = values.Count > 0 ? values.Min() : 0;
        double high = values.Count > 0 ? values.Max() : 1;
        double missing = Math.Max(0, leastSpan - (high - low));
        (low, high) = (low - (missing / 2), high + (missing / 2));
        double size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low <= 1e-6 * size || high == low)
        {
            double air = size > 0 ? 0.1 * size : 1;
            (low, high) = (low - air, high + air);
        }

        double step = Step(high - low, ticks);
        double first = Math.Floor((low / step) + Tolerance);
        double last = Math.Ceiling((high / step) - Tolerance);
        return new ValueScale(first * step, last * step, step);
    }

    /// <summary>The least round step that cuts the span into at most so many parts.</summary>
    public static double Step(double span, int parts)
    {
        double raw = span / parts;
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return Mantissas.First(mantissa => mantissa * power >= raw * (1 - 1e-9) || mantissa == 10) * power;
    }

    /// <summary>Decimals that a multiple of the step needs.</summary>
    public static int Decimals(double step)
    {
        for (int decimals = 0; decimals < MostDecimals; decimals++)
        {
            double scaled = step * Math.Pow(10, decimals);
            if (scaled > 0.5 && Math.Abs(scaled - Math.Round(scaled)) < 1e-6 * scaled)
            {
                return decimals;
            }
        }

        return MostDecimals;
    }
}
