using System.Globalization;
using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds expressions to drivers and checks their values in every month.</summary>
internal sealed class ExpressionBinder(Scope scope)
{
    private readonly double[] months = new double[Padded(scope.Horizon.Months)];
    private readonly Vector512<double>[] drivers = new Vector512<double>[scope.Series.Length];

    /// <summary>
    /// An expression whose drivers exist and whose values are allowed; null, with problems, otherwise.
    /// </summary>
    public BoundNumber? Bind(NumberValue written, NumberRule rule, string path)
    {
        Formula formula = written.Formula!;
        NameTable known = scope.Names.Drivers;
        FormulaStep[] unknown = [.. formula.Names.Where(name => known.IndexOf(name.Name) is null)];
        foreach (FormulaStep name in unknown)
        {
            Origin at = NumberReader.PlaceIn(written.Written, name.Offset);
            string hint = Suggestion.Nearest(name.Name, known.Names) is { } near
                ? $"; did you mean \"{near}\"?"
                : "; declare it under drivers";
            scope.Problems.Error(ProblemCode.UnknownName, at, $"{path}: unknown driver \"{name.Name}\"{hint}");
        }

        if (unknown.Length > 0)
        {
            return null;
        }

        Expression expression = formula.Bind(name => known.IndexOf(name)!.Value);
        return IsAllowed(expression, written, rule, path) ? new BoundNumber(null, expression, null) : null;
    }

    /// <summary>
    /// The values of a number month by month, which hold until the next are asked for; null where a driver in it has problems.
    /// </summary>
    public double[]? Evaluate(BoundNumber number, out int firstZeroDivisor)
    {
        firstZeroDivisor = -1;
        if (number.Expression is not { } expression)
        {
            Array.Fill(months, number.Value);
            return months;
        }

        IReadOnlyList<ExpressionStep> steps = expression.Steps;
        if (steps.Any(step => step.Driver >= 0 && scope.Series[step.Driver] is null))
        {
            return null;
        }

        for (int month = 0; month < months.Length; month += Vector512<double>.Count)
        {
            for (int i = 0; i < steps.Count; i++)
            {
                if (steps[i].Driver is >= 0 and int driver)
                {
                    drivers[driver] = Vector512.Create(scope.Series[driver]!, month);
                }
            }

            Vector512<long> zeroDivisors = default;
            expression.Evaluate(drivers, ref zeroDivisors).CopyTo(months.AsSpan(month));
            firstZeroDivisor = firstZeroDivisor >= 0 ? firstZeroDivisor : FirstSet(zeroDivisors, month);
        }

        return months;
    }

    /// <summary>Room for a number of months in whole vectors.</summary>
    public static int Padded(int months) =>
        (months + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;

    private bool IsAllowed(Expression expression, NumberValue written, NumberRule rule, string path)
    {
        double[]? values = Evaluate(new BoundNumber(null, expression, null), out int zeroDivisor);
        if (values is null)
        {
            return true;
        }

        int wrong = Array.FindIndex(values, 0, scope.Horizon.Months, value => !rule.Bounds.Contains(value));
        if (zeroDivisor >= 0 && zeroDivisor < scope.Horizon.Months && (wrong < 0 || zeroDivisor <= wrong))
        {
            scope.Problems.Error(
                ProblemCode.ExpressionValue, written.Written.Origin,
                $"{path} divides by zero in {scope.Horizon.Start.Plus(zeroDivisor)}; " +
                "keep the divisor from 0, with max for instance");
            return false;
        }

        if (wrong >= 0)
        {
            scope.Problems.Error(
                ProblemCode.ExpressionValue, written.Written.Origin,
                $"{path} is {Rounded(values[wrong], rule.Bounds)} in {scope.Horizon.Start.Plus(wrong)}, " +
                $"which is outside {RangeText.Of(rule.Bounds)}; change the drivers, or use clamp");
            return false;
        }

        return true;
    }

    /// <summary>A value out of range, with as few digits as still show that it is.</summary>
    private static string Rounded(double value, Bounds bounds)
    {
        string rounded = value.ToString("G6", CultureInfo.InvariantCulture);
        return Numbers.TryParse(rounded, out double shown) && bounds.Contains(shown) ? Numbers.Write(value) : rounded;
    }

    private static int FirstSet(Vector512<long> lanes, int month)
    {
        for (int lane = 0; lane < Vector512<long>.Count; lane++)
        {
            if (lanes[lane] != 0)
            {
                return month + lane;
            }
        }

        return -1;
    }
}
