using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Values;

/// <summary>Reads distributions of numbers, or of months as numbers.</summary>
/// <param name="ReadItem">A parameter's number; null where it is none.</param>
/// <param name="ReadSpread">A standard deviation; null where it is none.</param>
/// <param name="Items">What parameters are, for messages.</param>
internal sealed record DistributionReader(
    Func<string, double?> ReadItem, Func<string, double?> ReadSpread, string Items)
{
    private const double LeastMass = 1e-9;

    /// <summary>The distributions, by the names of their parameters.</summary>
    public static IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["uniform"] = "[low, high] with low < high",
        ["triangular"] = "[low, mode, high] with low <= mode <= high and low < high",
        ["normal"] = "[mean, sd] with sd > 0",
        ["beta_pert"] = "[low, mode, high] with low <= mode <= high and low < high",
        ["choice"] = "[a, b, ...]",
    };

    /// <summary>The distributions' names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Parameters.Keys];

    /// <summary>Reads the distribution of a value; null, with problems, where it is impossible.</summary>
    public Distribution? Read(Entry entry, ScalarNode written, double value, Bounds bounds, ProblemList problems)
    {
        List<double>? numbers = ReadItems(entry, problems);
        if (numbers is null)
        {
            return null;
        }

        Distribution? distribution = Make(entry.Name, numbers);
        if (distribution is null)
        {
            problems.Error(
                ProblemCode.Distribution, entry.Value.Origin,
                $"impossible parameters of {entry.Name}; write {entry.Name}: {Parameters[entry.Name]}");
            return null;
        }

        if (!HasMassIn(distribution, bounds))
        {
            problems.Error(
                ProblemCode.Distribution, entry.Value.Origin,
                $"{entry.Name} gives values that are not allowed here; " +
                $"write one that reaches into {RangeText.Of(bounds)}");
            return null;
        }

        if (!distribution.Supports(value))
        {
            problems.Error(
                ProblemCode.ValueOutsideDistribution, written.Origin,
                $"the value {written.Text} is outside its own {entry.Name}; write a value that can be drawn");
            return null;
        }

        return distribution;
    }

    private List<double>? ReadItems(Entry entry, ProblemList problems)
    {
        if (entry.Value is not SequenceNode list)
        {
            problems.Error(
                ProblemCode.WrongType, entry.Value.Origin,
                $"{entry.Name} is {entry.Value.Description}; write {entry.Name}: {Parameters[entry.Name]}");
            return null;
        }

        var numbers = new List<double>();
        foreach (Node item in list.Items)
        {
            bool isSpread = entry.Name == "normal" && numbers.Count == 1;
            double? number = item is ScalarNode scalar ? (isSpread ? ReadSpread : ReadItem)(scalar.Text) : null;
            if (number is null)
            {
                problems.Error(
                    ProblemCode.Distribution, item.Origin,
                    $"{item.Description} cannot stand in {entry.Name}; write {Items}");
                return null;
            }

            numbers.Add(number.Value);
        }

        return numbers;
    }

    private static Distribution? Make(string name, List<double> numbers) => (name, numbers) switch
    {
        ("uniform", [double low, double high]) when low < high => new Distribution.Uniform(low, high),
        ("triangular", [double low, double mode, double high]) when IsOrdered(low, mode, high) =>
            new Distribution.Triangular(low, mode, high),
        ("normal", [double mean, double spread]) when spread > 0 => new Distribution.Normal(mean, spread),
        ("beta_pert", [double low, double mode, double high]) when IsOrdered(low, mode, high) =>
            new Distribution.BetaPert(low, mode, high),
        ("choice", [_, ..]) => new Distribution.Choice(numbers),
        _ => null,
    };

    private static bool IsOrdered(double low, double mode, double high) => low <= mode && mode <= high && low < high;

    /// <summary>Whether draws can fall into the bounds; all of them must where there are only a few.</summary>
    private static bool HasMassIn(Distribution distribution, Bounds bounds)
    {
        if (distribution is Distribution.Choice choice)
        {
            return choice.Values.All(bounds.Contains);
        }

        double below = distribution.Low >= bounds.Low ? 0 : distribution.Cumulative(bounds.Low);
        double upTo = distribution.High <= bounds.High ? 1 : distribution.Cumulative(bounds.High);
        return upTo - below >= LeastMass;
    }
}
