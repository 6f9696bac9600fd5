using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What a figure can show of a dyad in one combination.</summary>
internal sealed class DyadCourse
{
    private readonly CombinationResult result;
    private readonly int dyad;
    private readonly string name;
    private readonly SeriesStyle style;
    private readonly Lazy<Band[]> bands;

    /// <param name="plan">The plan, which decides on names and colours.</param>
    /// <param name="result">The combination's result.</param>
    /// <param name="key">A dyad of its world.</param>
    private DyadCourse(StudyPlan plan, CombinationResult result, DyadKey key)
    {
        this.result = result;
        dyad = key.In(result.Combination.World)!.Value;
        name = plan.NameOf(result.Combination.Scenario);
        style = Looks.Of(plan, result.Combination.Scenario);
        bands = new Lazy<Band[]>(ReadBands);
    }

    /// <summary>The courses of a dyad, in the plan's order; combinations that do not have or record it are left out.</summary>
    public static IReadOnlyList<DyadCourse> Of(StudyPlan plan, IReadOnlyList<CombinationResult> results, DyadKey dyad) =>
    [
        .. results
            .Where(result => dyad.In(result.Combination.World) is int number && result.Deterministic.Columns.Dyads.Contains(number))
            .Select(result => new DyadCourse(plan, result, dyad)),
    ];

    public World World => result.Combination.World;

    public Story Scenario => result.Combination.Scenario;

    public Story Future => result.Combination.Future;

    public Comparison Comparison => result.Combination.Comparison;

    /// <summary>The actors' names, in the order in which the dyad is spelt.</summary>
    public string ActorNames => Looks.ActorNames(World, World.DyadName(dyad));

    /// <summary>The titled events between the two actors.</summary>
    public IEnumerable<(Month Month, string Title)> Events() => World.Events
        .Where(happening => World.Dyads.Dyad(happening.Pair) == dyad && !string.IsNullOrWhiteSpace(happening.Title))
        .Select(happening => (Month: MomentResolver.Nominal(World, happening.Date), happening.Title))
        .Where(happening => !happening.Month.IsNever);

    /// <summary>The deterministic run.</summary>
    public Series Line() => Line(name, style);

    /// <summary>The deterministic run as one of those that only stand by.</summary>
    /// <param name="label">Their common name.</param>
    public Series LineForComparison(string label) => Line(label, Looks.StandingBy);

    /// <summary>The bands of the middle 90 % and 50 % of members; none without members.</summary>
    public IEnumerable<Series> Bands() => WideBand().Concat(Between(BandShade.Dark, band => band.Q25, band => band.Q75));

    /// <summary>The band of the middle 90 % of members; none without members.</summary>
    public IEnumerable<Series> WideBand() => Between(BandShade.Light, band => band.Q05, band => band.Q95);

    private LineSeries Line(string label, SeriesStyle looks) => new(
        label,
        looks,
        World.Start.Number,
        Enumerable.Range(0, World.Months).Select(month => result.ScoreAt(dyad, month)).ToList());

    private IEnumerable<Series> Between(BandShade shade, Func<Band, Estimate> low, Func<Band, Estimate> high) =>
        bands.Value.Length == 0
            ? []
            :
            [
                new BandSeries(
                    name, style, shade, World.Start.Number,
                    [.. bands.Value.Select(band => low(band).Value)], [.. bands.Value.Select(band => high(band).Value)]),
            ];

    private Band[] ReadBands() => [.. Enumerable.Range(0, World.Months).Select(month => result.BandAt(dyad, month)).OfType<Band>()];
}
