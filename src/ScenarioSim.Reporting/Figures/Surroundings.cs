using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What stands around data over time: turning points, events, the time after the last source, the scale in words.</summary>
internal static class Surroundings
{
    private const string SourcesEndName = "sources_end";

    private static readonly (double Value, string Word)[] Scale =
    [
        (0.8, "alliance-like"), (0.4, "partnership"), (0, "indifferent"), (-0.5, "adversarial"), (-0.8, "enmity"),
    ];

    /// <summary>The scale in words, as one sentence.</summary>
    public static string ScaleInWords { get; } =
        "Scale in words: " + string.Join(", ", Scale.Select(step =>
            $"{step.Value.ToString(CultureInfo.InvariantCulture).Replace('-', '−')} {step.Word}")) + ".";

    /// <summary>The months that some worlds cover together.</summary>
    public static MonthAxis Months(IEnumerable<World> worlds)
    {
        World[] all = [.. worlds];
        return new MonthAxis(all.Min(world => world.Start.Number), all.Max(world => world.MonthAt(world.Months - 1).Number));
    }

    /// <summary>The turning points of some comparisons, each once.</summary>
    public static IReadOnlyList<VerticalMarker> TurningPoints(IEnumerable<(World World, Comparison Comparison)> places) =>
    [
        .. places.Where(place => place.Comparison.From is not null)
            .Select(place => (
                Month: MomentResolver.Nominal(place.World, place.Comparison.From!.At),
                Name: Looks.Spoken(place.Comparison.From!.Label)))
            .Where(point => !point.Month.IsNever)
            .Distinct()
            .OrderBy(point => point.Month)
            .Select(point => new VerticalMarker(
                point.Month.Number,
                point.Name == point.Month.ToString() ? point.Name : $"{point.Name} {point.Month}",
                MarkerStyle.TurningPoint)),
    ];

    /// <summary>The events between the actors of some courses, each once.</summary>
    public static IEnumerable<VerticalMarker> Events(IReadOnlyList<DyadCourse> courses) => courses
        .SelectMany(course => course.Events())
        .Distinct()
        .OrderBy(happening => happening.Month)
        .ThenBy(happening => happening.Title, StringComparer.Ordinal)
        .Select(happening => new VerticalMarker(happening.Month.Number, happening.Title));

    /// <summary>The time for which no world has a source.</summary>
    public static IReadOnlyList<ShadedSpan> Unsourced(IReadOnlyList<World> worlds, MonthAxis months)
    {
        Month[] ends = [.. worlds.Select(SourcesEnd).OfType<Month>()];
        return ends.Length > 0 && ends.Max().Number < months.Last
            ? [new ShadedSpan(ends.Max().Number, months.Last, $"sources end {ends.Max()}")]
            : [];
    }

    /// <summary>What scores mean in words, as far as an axis shows them.</summary>
    public static IReadOnlyList<ReferenceLine> Words(ValueAxis values) =>
    [
        .. Scale.Where(step => step.Value >= values.Minimum && step.Value <= values.Maximum)
            .Select(step => new ReferenceLine(step.Value, step.Word)),
    ];

    /// <summary>When the sources end: the named date, where the scenario has it, else the last event with a source.</summary>
    private static Month? SourcesEnd(World world)
    {
        NamedDate? named = world.Dates.FirstOrDefault(date => date.Name == SourcesEndName);
        Moment[] moments = named is null
            ? [.. world.Events.Where(happening => happening.Sources.Count > 0).Select(happening => happening.Date)]
            : [named.Moment];
        Month[] months =
            [.. moments.Select(moment => MomentResolver.Nominal(world, moment)).Where(month => !month.IsNever)];
        return months.Length > 0 ? months.Max() : null;
    }
}
