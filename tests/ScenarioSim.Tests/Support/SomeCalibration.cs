using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>Hypotheses that make more or less of goods, and expectations that are their own scores with values that are known.</summary>
internal static class SomeCalibration
{
    /// <summary>What may move.</summary>
    public static string[] Names { get; } = ["adjustment", "balance", "exchange"];

    /// <summary>How far.</summary>
    public static Bounds[] Ranges { get; } = [new(2, 12), new(0.1, 1.2), new(0, 2)];

    /// <summary>The values behind the expectations.</summary>
    public static double[] Behind { get; } = [5, 0.9, 0.35];

    /// <summary>A hypothesis with an emphasis on goods.</summary>
    public static FitCase Case(double emphasis, double[] behind)
    {
        World world = Some.BusyWorld().Months(40)
            .Uncertain("adjustment", 9, new Distribution.Uniform(1, 20)).Set(Parameters.Adjustment, Value.Drawn("adjustment"))
            .Uncertain("balance", 0.4, new Distribution.Uniform(0, 2)).Weight("balance", Value.Drawn("balance"))
            .Uncertain("exchange", 0.6, new Distribution.Uniform(0, 2)).Weight("exchange", Value.Drawn("exchange"), emphasis)
            .Event(Some.At(20), "A-B", stance: 0.9)
            .Build();
        int[] uncertainties =
            [.. Names.Select(name => world.Uncertainties.ToList().FindIndex(uncertainty => uncertainty.Name == name))];
        ScorePlace[] places =
        [
            .. from month in Enumerable.Range(1, 39)
               from dyad in Enumerable.Range(0, world.Dyads.Dyads)
               select new ScorePlace(month, dyad),
        ];
        double[] scores = CandidateRun.Simulate(world, uncertainties, [behind], places, CancellationToken.None)[0];
        return new FitCase(world, uncertainties,
        [
            .. places.Zip(scores, (place, score) => new ExpectedCell(
                world.DyadName(place.Dyad), world.MonthAt(place.Month).ToString(), place, score - 0.1, score, score + 0.1, 1)),
        ]);
    }

    /// <summary>Three hypotheses; the last ten months are fitted, the others count a tenth; A-B is judged by its record.</summary>
    public static CalibrationPlan Plan() => new(
        "some-calibration",
        "Some <calibration>",
        "A reader's guess.",
        [
            .. Names.Select((name, number) =>
                new MovableValue($"values.{name}", new[] { 9, 0.4, 0.6 }[number], Ranges[number], "", $"file.yaml({number + 1})")),
        ],
        [Scenario("plain", 1), Scenario("thrifty", 0.3), Scenario("greedy", 1.8)]);

    private static CalibrationScenario Scenario(string id, double emphasis)
    {
        FitCase whole = Case(emphasis, Behind);
        ExpectedCell[] cells = [.. whole.Cells.Select(cell => cell with { Weight = cell.Place.Month < 30 ? 0.1 : 1 })];
        return new CalibrationScenario(
            new Combination(new Story(id, id), Story.AsItStands, whole.World, Comparison())
            {
                PlainText = $"id: {id}\n",
                Hash = id,
                Uncertain = [],
                Provenance = SomeNumbers.Provenance(1, 1),
            },
            whole with { Cells = cells },
            LeftOut: 0);
    }

    private static Comparison Comparison() => new(
        [0],
        null,
        new ComparisonDate("turn", Some.At(27)),
        [new Horizon("3m", new ComparisonDate("turn+3m", Some.At(30))), new Horizon("1y", new ComparisonDate("turn+1y", Some.At(39)))])
    {
        Record = (new ComparisonDate("2020-02", Some.At(1)), new ComparisonDate("2021-10", Some.At(21))),
    };
}
