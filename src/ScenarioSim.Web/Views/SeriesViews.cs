using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>Series of numbers as a page is told of them: a number per month, four decimals.</summary>
internal static class SeriesViews
{
    private const int Decimals = 4;
    private const double LeastChance = 0.001;

    /// <summary>The deterministic run of a combination.</summary>
    public static LineView Line(Combination combination, Trajectory run)
    {
        World world = combination.World;
        return new LineView(
            combination.Scenario.Id,
            run.Columns.Dyads.Index().ToDictionary(
                dyad => world.DyadName(dyad.Item), dyad => Series(world, month => run.Score(month, dyad.Index)), StringComparer.Ordinal),
            [
                .. world.Dates.Index()
                    .Select(date => (date.Item.Name, Month: MomentResolver.Nominal(world, new Moment.Relative(date.Index, 0))))
                    .Where(date => world.RowOf(date.Month) is not null)
                    .Select(date => new NamedDateView(date.Name, date.Month.ToString())),
            ]);
    }

    /// <summary>Everything that the deterministic run of a combination knows.</summary>
    public static ScenarioCourseView Course(Combination combination, Trajectory run)
    {
        World world = combination.World;
        return new ScenarioCourseView(
            combination.Scenario.Id,
            [
                .. run.Columns.Pairs.Index().Select(pair => new PairView(
                    Code(world, world.Dyads.From(pair.Item)),
                    Code(world, world.Dyads.To(pair.Item)),
                    Series(world, month => run.Alignment(month, pair.Index)))),
            ],
            [.. Acts(world, run)]);
    }

    /// <summary>The bands of some dyads in a study's results.</summary>
    public static IReadOnlyList<BandsView> Bands(StudyResult study, IReadOnlyList<DyadKey> dyads) =>
    [
        .. from result in study.Results
           from key in dyads
           let dyad = key.In(result.Combination.World)
           where dyad is not null && result.Members is not null
           select Bands(result, dyad.Value),
    ];

    private static BandsView Bands(CombinationResult result, int dyad)
    {
        BandCourse bands = result.BandsOf(dyad)!;
        return new BandsView(
            result.Combination.Scenario.Id,
            result.Combination.World.DyadName(dyad),
            Rounded(bands.Q05),
            Rounded(bands.Q25),
            Rounded(bands.Q50),
            Rounded(bands.Q75),
            Rounded(bands.Q95));
    }

    private static IEnumerable<ActView> Acts(World world, Trajectory run)
    {
        foreach ((int position, int pair) in run.Columns.Pairs.Index())
        {
            for (int act = 0; act < world.Acts.Count; act++)
            {
                double[] chance = Series(world, month => run.Act(month, position, act));
                if (chance.Any(probability => probability > LeastChance))
                {
                    yield return new ActView(
                        Code(world, world.Dyads.From(pair)), Code(world, world.Dyads.To(pair)), world.Acts[act].Name,
                        StudyPage.Spoken(world.Acts[act].Name), chance);
                }
            }
        }
    }

    /// <summary>A number per month.</summary>
    public static double[] Series(World world, Func<int, double> at) =>
        [.. Enumerable.Range(0, world.Months).Select(month => Rounded(at(month)))];

    /// <summary>Numbers with four decimals.</summary>
    public static double[] Rounded(IEnumerable<double> numbers) => [.. numbers.Select(Rounded)];

    /// <summary>A number with four decimals, without a negative zero.</summary>
    public static double Rounded(double number) => Math.Round(number, Decimals) + 0.0;

    private static string Code(World world, int actor) => world.Actors[actor].Code;
}
