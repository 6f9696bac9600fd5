using ScenarioSim.Plotting;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What accounts did to a score, as areas on one another: the same accounts in every panel of a figure.</summary>
internal sealed class AccountAreas
{
    /// <summary>What the smaller accounts are called together.</summary>
    public const string Rest = "everything else";

    private const int MostParts = 6;

    private readonly string[] greatest;

    /// <param name="panels">The accounts of every panel, with their numbers month by month.</param>
    public AccountAreas(IReadOnlyCollection<IReadOnlyDictionary<string, double[]>> panels)
    {
        greatest =
        [
            .. panels.SelectMany(part => part)
                .GroupBy(part => part.Key, part => part.Value.Max(Math.Abs))
                .OrderByDescending(account => account.Max())
                .ThenBy(account => account.Key, StringComparer.Ordinal)
                .Take(MostParts)
                .Select(account => account.Key),
        ];
        HasRest = panels.Any(part => part.Keys.Except(greatest).Any());
    }

    /// <summary>Whether smaller accounts stand together.</summary>
    public bool HasRest { get; }

    /// <summary>The areas of a panel, those that at some time did most first, and the line of their sum.</summary>
    /// <param name="parts">The panel's accounts.</param>
    /// <param name="firstMonth">The number of the month that the numbers begin with.</param>
    public IReadOnlyList<Series> Of(IReadOnlyDictionary<string, double[]> parts, int firstMonth) =>
    [
        .. greatest.Where(parts.ContainsKey).Select(account => new AreaSeries(
            Looks.Spoken(account), Looks.OfAccount(account), firstMonth, parts[account])),
        .. HasRest
            ? [new AreaSeries(Rest, Looks.Remainder, firstMonth, Sum(parts.Where(part => !greatest.Contains(part.Key)), parts))]
            : Array.Empty<Series>(),
        new LineSeries("net change", Looks.Net, firstMonth, [.. Sum(parts, parts)]),
    ];

    private static double[] Sum(
        IEnumerable<KeyValuePair<string, double[]>> some, IReadOnlyDictionary<string, double[]> all)
    {
        double[][] series = [.. some.Select(part => part.Value)];
        int months = all.Values.Select(values => values.Length).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, months).Select(month => series.Sum(values => values[month]))];
    }
}
