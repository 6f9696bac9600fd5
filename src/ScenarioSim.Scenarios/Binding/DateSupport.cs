using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>The months that a date can fall in.</summary>
/// <param name="Earliest">The first; meaningless where it is surely never.</param>
/// <param name="Latest">The last; meaningless where it is surely never.</param>
/// <param name="SurelyNever">Whether it is never in every member.</param>
internal readonly record struct DateSupport(Month Earliest, Month Latest, bool SurelyNever)
{
    /// <summary>The support of a date without a name.</summary>
    public static DateSupport Of(Month month, Distribution? distribution) => distribution switch
    {
        null => new DateSupport(month, month, month.IsNever),
        Distribution.Choice choice => OfChoice([.. choice.Values.Where(value => value < Month.Never.Number)]),
        _ => new DateSupport(ToMonth(distribution.Low), ToMonth(distribution.High), false),
    };

    /// <summary>The support of a date some months later.</summary>
    public DateSupport Plus(int months) => this with { Earliest = Earliest.Plus(months), Latest = Latest.Plus(months) };

    private static DateSupport OfChoice(double[] months) => months.Length == 0
        ? new DateSupport(Month.Never, Month.Never, true)
        : new DateSupport(ToMonth(months.Min()), ToMonth(months.Max()), false);

    private static Month ToMonth(double number) =>
        new((int)Math.Clamp(Math.Round(number), Month.Earliest.Number, Month.Latest.Number));
}
