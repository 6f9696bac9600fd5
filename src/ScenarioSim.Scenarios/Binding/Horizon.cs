using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>The months that a scenario runs over.</summary>
/// <param name="Start">The first month.</param>
/// <param name="Months">How many; 0 where start and end have problems, so that nothing is checked by month.</param>
internal readonly record struct Horizon(Month Start, int Months)
{
    private const int MaximumYears = 200;

    /// <summary>The last month.</summary>
    public Month End => Start.Plus(Months - 1);

    /// <summary>Whether start and end are known.</summary>
    public bool IsKnown => Months > 0;

    /// <summary>Reads start and end.</summary>
    public static Horizon Read(MappingNode root, ProblemList problems)
    {
        DateValue? start = ReadMonth(root["start"]);
        DateValue? end = ReadMonth(root["end"]);
        if (start is null || end is null)
        {
            return default;
        }

        int months = end.Date.Month.Number - start.Date.Month.Number + 1;
        if (months >= 1 && months <= MaximumYears * Month.PerYear)
        {
            return new Horizon(start.Date.Month, months);
        }

        string wrong = months < 1
            ? $"before the start {start.Text}"
            : $"more than {MaximumYears} years after the start {start.Text}";
        problems.Error(
            ProblemCode.Horizon,
            end.Origin,
            $"the end {end.Text} is {wrong}; write a month within {MaximumYears} years of it");
        return default;
    }

    private static DateValue? ReadMonth(Node? node) =>
        node is null ? null : DateValue.Read(node, new DateRule(false, false), "", new ProblemList());
}
