using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>The numbers of generated worlds: fixed, uncertain, or formulas over drivers; always within their bounds.</summary>
internal sealed class GeneratedNumbers
{
    private const double GreatestCapability = 10;
    private const double MostAligned = 0.95;

    private static readonly Dictionary<string, (double Low, double High)> ModerateRanges = new(StringComparer.Ordinal)
    {
        ["adjustment"] = (2, 24),
        ["ratchet"] = (0, 5),
        ["affinity"] = (0, 2),
        ["need_value"] = (0, 8),
        ["decisiveness"] = (0, 2),
        ["breach_penalty"] = (0, 4),
        ["closure_penalty"] = (0, 4),
        ["match_floor"] = (0.01, 1),
        ["flow_memory"] = (1, 24),
        ["goodwill_memory"] = (1, 24),
        ["institution_memory"] = (24, 480),
        ["institution_growth"] = (0, 3),
        ["exchange_rate"] = (0.2, 5),
        ["share_floor"] = (0.02, 1),
        ["threat_scale"] = (0.5, 8),
        ["volatility"] = (0, 0.2),
        ["cost"] = (0, 3),
        ["saturation"] = (0, 3),
        ["capability"] = (0, GreatestCapability),
        ["alignment"] = (-MostAligned, MostAligned),
    };

    private readonly Random random;
    private readonly Kind kind;
    private readonly double theOnlyOne;

    public GeneratedNumbers(Random random, Kind kind)
    {
        this.random = random;
        this.kind = kind;
        theOnlyOne = random.NextDouble();
    }

    public enum Kind
    {
        Moderate,
        Extreme,
        Equal,
    }

    public List<Uncertainty> Uncertainties { get; } = [];

    public Bounds WeightRange => kind == Kind.Moderate ? new Bounds(-0.3, 0.8) : Parameters.Weight;

    public bool Chance(double probability) => random.NextDouble() < probability;

    public int Whole(int from, int to) => random.Next(from, to + 1);

    /// <summary>A number between two ends: anywhere, at an end where it is to be extreme, or where all the others are.</summary>
    public double Between(double low, double high)
    {
        double along = kind switch
        {
            Kind.Equal => theOnlyOne,
            Kind.Extreme when Chance(0.6) => Whole(0, 1),
            _ => random.NextDouble(),
        };
        return Math.Clamp((low * (1 - along)) + (high * along), low, high);
    }

    public double StanceShock() => kind == Kind.Moderate ? Between(-0.5, 0.5) : Between(-100, 100);

    public double Number(Parameter parameter)
    {
        Bounds range = Range(parameter);
        return parameter.Bounds.Nearest(Between(range.Low, range.High));
    }

    /// <summary>A month that members draw, between two rows.</summary>
    public Moment DrawnMonth(int from, int to)
    {
        (int low, int high) = (Some.Start.Number + from, Some.Start.Number + Math.Max(from, to));
        return new Moment.Drawn(Declare(Whole(low, high), new Bounds(low, high), new Bounds(low, high)));
    }

    /// <summary>A fixed number, or one that members draw.</summary>
    public Quantity Quantity(Bounds range, Bounds bounds)
    {
        double value = Between(range.Low, range.High);
        return Chance(0.25) ? new Quantity.Drawn(Declare(value, range, bounds)) : new Quantity.Constant(value);
    }

    /// <summary>What stands where a world states a parameter.</summary>
    public Quantity QuantityOf(Parameter parameter, int drivers)
    {
        Bounds range = Range(parameter);
        if (parameter.Monthly && drivers > 0 && Chance(0.3))
        {
            return new Quantity.Formula(Formula(range, drivers));
        }

        return parameter.MayBeUncertain && Chance(0.2)
            ? new Quantity.Drawn(Declare(Number(parameter), range, parameter.Bounds))
            : new Quantity.Constant(Number(parameter));
    }

    private Bounds Range(Parameter parameter)
    {
        if (kind != Kind.Moderate)
        {
            // The ends themselves are refused for alignments.
            return parameter == Parameters.Alignment ? new Bounds(-1 + 1e-12, 1 - 1e-12)
                : parameter.Bounds with { Low = parameter.Bounds.Nearest(parameter.Bounds.Low), LowExcluded = false };
        }

        (double low, double high) = ModerateRanges.GetValueOrDefault(parameter.Name, (parameter.Bounds.Low, parameter.Bounds.High));
        return new Bounds(low, high);
    }

    /// <summary><c>max(low, min(high, a − b · driver / (1 + driver · driver)))</c>, with the middle in half of the cases.</summary>
    private Expression Formula(Bounds range, int drivers)
    {
        ExpressionStep driver = new(ExpressionOperation.Driver, Driver: Whole(0, drivers - 1));
        double width = Math.Min(range.High - range.Low, double.MaxValue / 8);
        var steps = new List<ExpressionStep>
        {
            new(ExpressionOperation.Number, range.Low), new(ExpressionOperation.Number, range.High),
            new(ExpressionOperation.Number, Between(range.Low, range.High)),
            new(ExpressionOperation.Number, width * Between(-1, 1)), driver, new(ExpressionOperation.Multiply),
        };
        if (Chance(0.5))
        {
            steps.AddRange([
                new(ExpressionOperation.Number, 1), driver, new(ExpressionOperation.Negate), driver, new(ExpressionOperation.Multiply),
                new(ExpressionOperation.Subtract), new(ExpressionOperation.Divide),
            ]);
        }

        steps.Add(new(Chance(0.5) ? ExpressionOperation.Add : ExpressionOperation.Subtract));
        steps.Add(new(ExpressionOperation.Minimum));
        steps.Add(new(ExpressionOperation.Maximum));
        return new Expression("generated", steps);
    }

    private int Declare(double value, Bounds range, Bounds bounds)
    {
        double width = range.High - range.Low;
        double low = Math.Max(range.Low, value - Math.Min(1 + (0.3 * width), double.MaxValue / 8));
        double high = Math.Min(range.High, value + Math.Min(1 + (0.3 * width), double.MaxValue / 8));
        Uncertainties.Add(new Uncertainty($"uncertain {Uncertainties.Count:D3}", value, Distribution(low, value, high), bounds));
        return Uncertainties.Count - 1;
    }

    private Distribution Distribution(double low, double value, double high) => (low < high ? Whole(0, 4) : 0) switch
    {
        _ when low >= high || high - low > 1e300 => new Distribution.Choice([value]),
        0 => new Distribution.Choice([low, value, high]),
        1 => new Distribution.Uniform(low, high),
        2 => new Distribution.Triangular(low, value, high),
        3 => new Distribution.BetaPert(low, value, high),
        _ => new Distribution.Normal(value, (high - low) / 3),
    };
}
