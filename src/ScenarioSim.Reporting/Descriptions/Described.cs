using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>What a description is of: a scenario under a future, and the numbers that it states.</summary>
internal sealed class Described
{
    private readonly Dictionary<string, NumberSource> numbers;

    public Described(StudyPlan plan)
    {
        Plan = plan;
        Combination = plan.Combinations[0];
        numbers = Combination.Provenance.Numbers.DistinctBy(number => number.Path)
            .ToDictionary(number => number.Path, StringComparer.Ordinal);
    }

    public StudyPlan Plan { get; }

    public Combination Combination { get; }

    public World World => Combination.World;

    /// <summary>What the file states under a path, with its distribution; else a number of the world.</summary>
    public string ValueOf(string path, Quantity otherwise) =>
        numbers.TryGetValue(path, out NumberSource? number) ? ValueOf(number) : TextOf(otherwise);

    /// <summary>A number as stated, with its distribution.</summary>
    public static string ValueOf(NumberSource number) =>
        number.Distribution.Length > 0 ? $"{number.Text}, {number.Distribution}" : number.Text;

    /// <summary>The numbers that the file states under paths that begin so.</summary>
    public IEnumerable<NumberSource> Stated(string beginning) => Combination.Provenance.Numbers.Where(
        number => number.Basis != NumberBasis.Default && number.Path.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>A constant of <c>behaviour</c>.</summary>
    public string Constant(Parameter parameter) => ValueOf($"behaviour/{parameter.Name}", World.Quantity(parameter));

    /// <summary>The month of a moment, as the deterministic run has it.</summary>
    public string MonthOf(Moment moment)
    {
        Month month = MomentResolver.Nominal(World, moment);
        return month.IsNever ? "never" : month.ToString();
    }

    public static string TextOf(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    public static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The numbers allowed, as an interval.</summary>
    public static string TextOf(Bounds bounds)
    {
        string low = bounds.Low <= -double.MaxValue ? "(−∞" : $"{(bounds.LowExcluded ? '(' : '[')}{End(bounds.Low)}";
        return $"{low}, {(bounds.High >= double.MaxValue ? "∞)" : $"{End(bounds.High)}]")}";

        static string End(double end) => end < 0 ? $"−{TextOf(-end)}" : TextOf(end);
    }

    /// <summary>What a number rests on: sources by their identifiers, or that it is assumed.</summary>
    public static string BasisOf(NumberSource number) => number.Basis == NumberBasis.Source
        ? string.Join(' ', number.Citations.Select(citation => citation.Source.Id))
        : Tables.SourceTables.BasisOf(number);

    private string TextOf(Quantity quantity) => quantity switch
    {
        Quantity.Constant constant => TextOf(constant.Value),
        Quantity.Drawn drawn => $"{TextOf(World.Uncertainties[drawn.Uncertainty].Value)}, drawn by members",
        _ => "follows drivers",
    };
}
