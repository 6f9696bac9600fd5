using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What a figure shows of a dyad in one combination.</summary>
internal sealed class DyadCourse
{
    private const string SourcesEndName = "sources_end";

    private readonly CombinationResult result;
    private readonly int dyad;
    private readonly int position;
    private readonly string name;
    private readonly SeriesStyle style;

    /// <param name="plan">The plan, which decides on names and colours.</param>
    /// <param name="result">The combination's result.</param>
    /// <param name="key">A dyad of its world.</param>
    public DyadCourse(StudyPlan plan, CombinationResult result, DyadKey key)
    {
        this.result = result;
        dyad = key.In(result.Combination.World)!.Value;
        position = result.Deterministic.Columns.PositionOfDyad(dyad);
        name = plan.NameOf(result.Combination.Scenario);
        style = Palette.Style(plan.Scenarios.ToList().IndexOf(result.Combination.Scenario));
        Series = [.. DrawSeries()];
    }

    public World World => result.Combination.World;

    public Story Future => result.Combination.Future;

    /// <summary>The last month of the horizon.</summary>
    public Month Last => World.MonthAt(World.Months - 1);

    /// <summary>The actors' names, in the order in which the dyad is spelt.</summary>
    public string ActorNames => string.Join(
        " and ", World.DyadName(dyad).Split('-').Select(code => World.Actors[World.IndexOfActor(code)].Name));

    /// <summary>The month of the turning point; null where there is none.</summary>
    public Month? TurningPoint => result.Combination.Comparison.From is ComparisonDate from ? Existing(from.At) : null;

    /// <summary>Its name, such as <c>war_end</c>, as readers say it.</summary>
    public string TurningPointName => (result.Combination.Comparison.From?.Label ?? "").Replace('_', ' ');

    /// <summary>The bands, where there are members, and the deterministic line.</summary>
    public IReadOnlyList<Series> Series { get; }

    /// <summary>The titled events between the two actors.</summary>
    public IEnumerable<(Month Month, string Title)> Events() => World.Events
        .Where(happening => World.Dyads.Dyad(happening.Pair) == dyad && !string.IsNullOrWhiteSpace(happening.Title))
        .Select(happening => (Month: Existing(happening.Date), happening.Title))
        .Where(happening => happening.Month is not null)
        .Select(happening => (happening.Month!.Value, happening.Title));

    /// <summary>When the sources end: the named date, where the scenario has it, else the last event with a source.</summary>
    public Month? SourcesEnd()
    {
        NamedDate? named = World.Dates.FirstOrDefault(date => date.Name == SourcesEndName);
        return named is null
            ? World.Events.Where(happening => happening.Sources.Count > 0).Max(happening => Existing(happening.Date))
            : Existing(named.Moment);
    }

    private IEnumerable<Series> DrawSeries()
    {
        int first = World.Start.Number;
        if (result.Members is MembersResult members)
        {
            Band[] bands = [.. Enumerable.Range(0, members.Course.Months).Select(
                month => members.Course.At(month, result.Deterministic.Columns.Pairs.Count + position))];
            yield return Between(BandShade.Light, band => band.Q05, band => band.Q95);
            yield return Between(BandShade.Dark, band => band.Q25, band => band.Q75);

            BandSeries Between(BandShade shade, Func<Band, Estimate> low, Func<Band, Estimate> high) => new(
                name, style, shade, first,
                [.. bands.Select(band => low(band).Value)], [.. bands.Select(band => high(band).Value)]);
        }

        yield return new LineSeries(
            name, style, first,
            Enumerable.Range(0, World.Months).Select(month => result.Deterministic.Score(month, position)).ToList());
    }

    /// <summary>The nominal month of a moment; null where it is never.</summary>
    private Month? Existing(Moment moment)
    {
        Month month = MomentResolver.Nominal(World, moment);
        return month.IsNever ? null : month;
    }
}
