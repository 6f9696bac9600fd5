using MathNet.Numerics.Distributions;
using ScenarioSim.Analysis.Hindcasting;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

/// <summary>Hindcasts of worlds whose answer is known; the worlds begin in January 2020.</summary>
internal sealed class HindcastRunTests
{
    private static readonly string[] Dyads = ["A-B", "A-C", "B-C"];

    [Test]
    public void Events_after_training_are_dropped_with_their_effect_and_what_comes_before_is_as_it_was()
    {
        World with = Quiet().Event(Some.At(5), "A-C", stance: 0.4).Event(Some.At(30), "A-B", stance: 0.9).Build();
        World without = Quiet().Event(Some.At(5), "A-C", stance: 0.4).Build();
        var options = new RunOptions(40, 3) { Threads = 2 };
        YearlyScores Scores(World world, int until) => YearlyScores.Run(
            HindcastWorld.Of(world, until, 2024), [SomeHindcast.KeyOf("A-B"), SomeHindcast.KeyOf("A-C")], options,
            new MemberCounter(null, 1, 40), CancellationToken.None);

        (YearlyScores dropped, YearlyScores kept, YearlyScores never) = (Scores(with, 2021), Scores(with, 2022), Scores(without, 2021));

        foreach (int year in Enumerable.Range(2020, 5))
        {
            double[] cut = dropped.Of(SomeHindcast.KeyOf("A-B"), year)!;
            Assert.That(cut, Is.EqualTo(never.Of(SomeHindcast.KeyOf("A-B"), year)), "to the bit");
            Assert.That(dropped.Of(SomeHindcast.KeyOf("A-C"), year), Is.EqualTo(never.Of(SomeHindcast.KeyOf("A-C"), year)));
            double[] shocked = kept.Of(SomeHindcast.KeyOf("A-B"), year)!;
            Assert.That(shocked, year < 2022 ? Is.EqualTo(cut) : Is.Not.EqualTo(cut));
        }
    }

    [Test]
    public void What_is_dropped_is_counted_and_an_uncertain_date_counts_by_its_nominal_value()
    {
        World world = Quiet().Act("talk").Uncertain("when", Some.Start.Number + 22, new Distribution.Uniform(Some.Start.Number + 20, Some.Start.Number + 40))
            .Date("late", uncertainty: "when")
            .Event(new Moment.Relative(0, 0), "A-B", stance: 0.1).Event(new Moment.Relative(0, 3), "A-C", stance: 0.1)
            .Event(Some.At(23), "A>B", act: "talk").Event(Some.At(24), "A>B", act: "talk").Event(new Moment.Fixed(Month.Never), "A-B", stance: 1)
            .Build();

        HindcastScenario scenario = SomeHindcast.Run(SomeHindcast.Plan(world), 2021, Linear(world)).Scenarios[0];

        Assert.That((scenario.DroppedEvents, scenario.DroppedActs), Is.EqualTo((2, 1)));
    }

    [Test]
    public void A_link_that_made_the_readings_is_found_again()
    {
        World world = Moving();
        MeasureHindcast found = SomeHindcast.Run(SomeHindcast.Plan(world, world), 2021, Linear(world)).Measures[0];

        Assert.That(found.Fit.Link!.Intercept, Is.EqualTo(0.2).Within(1e-9));
        Assert.That(found.Fit.Link.Slope, Is.EqualTo(1.5).Within(1e-9));
        Assert.That(found.Fit.Link.ResidualSd, Is.Zero.Within(1e-9));
        Assert.That((found.Fit.Link.Points, found.Fit.Link.Freedom), Is.EqualTo((6, 4)), "two scenarios observe nothing twice");
        Assert.That(found.Scenarios[1].Score!.Model.MeanAbsoluteError, Is.Zero.Within(1e-9));
        Assert.That(found.Scenarios[1].Score!.Verdict, Is.EqualTo("smaller error than all baselines"));
        Assert.That((found.Scenarios[0].Score!.Model.Points, found.Scenarios[0].Score!.Dyads), Is.EqualTo((9, 3)));
    }

    [Test]
    public void Standardised_readings_are_met_by_a_slope_on_deviations_alone()
    {
        World world = Moving();
        ObservedMeasure linear = Linear(world);
        var levels = new Dictionary<string, double> { ["A"] = 100, ["B"] = -40 };
        ObservedMeasure shifted = SomeHindcast.Measure(
            linear.Cells.Select(cell => ($"{cell.Dyad.First}-{cell.Dyad.Second}", cell.Year, 2 * cell.Value + levels[cell.Dyad.First])), standardised: true);

        MeasureHindcast found = SomeHindcast.Run(SomeHindcast.Plan(world), 2022, shifted).Measures[0];

        Assert.That(found.Fit.Link!.Freedom, Is.EqualTo(9 - 4), "a mean per dyad and the slope");
        Assert.That(found.Fit.Link.Intercept, Is.Zero.Within(1e-9));
        foreach (MeasuredDyad dyad in found.Dyads)
        {
            (int Year, double Reading)[] training = [.. dyad.Readings.Where(reading => reading.Year <= 2022)];
            Assert.That(training.Average(reading => reading.Reading), Is.Zero.Within(1e-9));
            Assert.That(training.Sum(reading => reading.Reading * reading.Reading), Is.EqualTo(2).Within(1e-9));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_held_out_reading_changes_no_forecast(bool standardised)
    {
        World world = Moving();
        ObservedMeasure first = SomeHindcast.Measure(Noisy(), standardised);
        ObservedMeasure second = SomeHindcast.Measure(
            Noisy().Select(cell => cell.Year > 2022 ? cell with { Value = cell.Value - 7 } : cell), standardised);
        StudyPlan plan = SomeHindcast.Plan(world);
        (MeasureHindcast one, MeasureHindcast other) =
            (SomeHindcast.Run(plan, 2022, first).Measures[0], SomeHindcast.Run(plan, 2022, second).Measures[0]);

        Assert.That(other.Fit, Is.EqualTo(one.Fit));
        Assert.That(other.Scenarios[0].Years.Select(year => year.Forecast), Is.EqualTo(one.Scenarios[0].Years.Select(year => year.Forecast)));
        Assert.That(
            other.Baselines.SelectMany(baseline => baseline.Years).Select(year => year.Forecast),
            Is.EqualTo(one.Baselines.SelectMany(baseline => baseline.Years).Select(year => year.Forecast)));
        Assert.That(other.Scenarios[0].Score, Is.Not.EqualTo(one.Scenarios[0].Score));
    }

    [Test]
    public void What_stays_as_it_is_is_best_foretold_by_persistence()
    {
        var levels = new Dictionary<string, double> { ["A-B"] = 0.9, ["A-C"] = -0.3, ["B-C"] = 0.2 };
        ObservedMeasure constant = SomeHindcast.Measure(SomeHindcast.Cells(Dyads, Enumerable.Range(2020, 5), (dyad, _) => levels[dyad]));

        HindcastScore score = SomeHindcast.Run(SomeHindcast.Plan(Moving()), 2021, constant).Measures[0].Scenarios[0].Score!;

        Assert.That(score.Baselines[0].Score.MeanAbsoluteError, Is.Zero);
        Assert.That(score.Model.MeanAbsoluteError, Is.GreaterThan(0));
        Assert.That(score.Verdict, Does.StartWith("no better than persistence"));
    }

    [Test]
    public void Bands_hold_as_much_as_they_say_of_a_measure_with_a_known_link()
    {
        string[] codes = [.. Enumerable.Range(0, 16).Select(number => $"A{number:00}")];
        WorldBuilder builder = Some.World(codes).Months(60).Set(Parameters.Volatility, 0.03);
        foreach ((string one, int i) in codes.Select((code, i) => (code, i)))
        {
            foreach ((string other, int j) in codes.Select((code, j) => (code, j)).Where(pair => pair.j != i))
            {
                builder.Set(Parameters.Alignment, 0.8 * Math.Sin((i + 1) * (j + 1)), $"{one}>{other}");
            }
        }

        World world = builder.Build();
        string[] dyads = [.. Enumerable.Range(0, world.Dyads.Dyads).Select(world.DyadName)];

        // The readings are those of one member of another seed, give or take a normal error.
        YearlyScores truth = YearlyScores.Run(
            HindcastWorld.Of(world, 2024, 2024), [.. dyads.Select(SomeHindcast.KeyOf)], new RunOptions(1, 99), new MemberCounter(null, 1, 1), default);
        ulong key = StreamKey.Of(5, "test errors");
        long draw = 0;
        ObservedMeasure measure = SomeHindcast.Measure(SomeHindcast.Cells(dyads, Enumerable.Range(2020, 5), (dyad, year) =>
            1 - (2 * truth.Of(SomeHindcast.KeyOf(dyad), year)![0]) + (0.2 * Normal.InvCDF(0, 1, Philox.Uniform(key, draw++)))));

        ForecastScore score = SomeHindcast.Run(
            SomeHindcast.Plan(world), 2021, new RunOptions(200, 1) { Threads = 2 }, measure).Measures[0].Scenarios[0].Score!.Model;

        // The three held-out years of a dyad hang together by its member's noise: as if there were one reading a dyad.
        Assert.That(score.Points, Is.EqualTo(3 * dyads.Length));
        Assert.That(score.Coverage, Is.EqualTo(0.9).Within(3 * Math.Sqrt(0.9 * 0.1 / dyads.Length)));
    }

    [Test]
    public void What_is_missing_and_what_is_outside_is_counted()
    {
        ObservedMeasure measure = SomeHindcast.Measure(
            [
                .. SomeHindcast.Cells(["A-B"], Enumerable.Range(2019, 5), (_, year) => year == 2021 ? null : year - 2000),
                ("A-C", 2020, 1), ("A-C", 2021, 1.5), ("A-C", 2030, 2),
            ]);

        MeasureCount count = SomeHindcast.Run(SomeHindcast.Plan(Moving()), 2021, measure).Measures[0].Count;

        // 2020 to 2024 (2030 lies beyond the horizon): five years of three dyads, of which A-B has three and A-C two.
        Assert.That((count.FirstYear, count.LastYear, count.Missing), Is.EqualTo((2020, 2024, 10)));
        Assert.That((count.Training, count.HeldOut, count.Outside, count.Dyads), Is.EqualTo((3, 2, 2, 2)));
        Assert.That(count.Without, Is.EqualTo(new[] { SomeHindcast.KeyOf("B-C") }));
    }

    [Test]
    public void A_dyad_that_cannot_be_standardised_is_left_out_and_counted()
    {
        ObservedMeasure measure = SomeHindcast.Measure(
            SomeHindcast.Cells(Dyads, Enumerable.Range(2020, 4), (dyad, year) => dyad == "A-B" ? 3 : dyad == "A-C" && year < 2022 ? null : year % 3),
            standardised: true);

        MeasureHindcast found = SomeHindcast.Run(SomeHindcast.Plan(Moving()), 2022, measure).Measures[0];

        Assert.That((found.Count.Unscaled, found.Dyads.Single().Dyad), Is.EqualTo((2, SomeHindcast.KeyOf("B-C"))));
        Assert.That(found.Fit.Absence, Is.Empty, "three readings, a mean and a slope");
    }

    [Test]
    public void Without_a_link_there_is_no_forecast_and_the_reason_is_given()
    {
        ObservedMeasure measure = SomeHindcast.Measure([("A-B", 2020, 1), ("A-B", 2021, 2), ("A-B", 2022, 2)]);

        MeasureHindcast found = SomeHindcast.Run(SomeHindcast.Plan(Moving()), 2021, measure).Measures[0];

        Assert.That((found.Fit.Absence, found.Scenarios.Count), Is.EqualTo(("no link: too few observations for a line (2)", 0)));
        Assert.That(found.Baselines, Has.Count.EqualTo(3), "what takes no model needs no link");
    }

    [Test]
    public void A_year_counts_only_where_the_horizon_covers_it_whole_and_five_years_are_forecast_where_it_can_be()
    {
        World world = Moving(months: 100);
        HindcastResult hindcast = SomeHindcast.Run(SomeHindcast.Plan(world), 2020, SomeHindcast.Measure(Noisy()));
        HindcastResult until = SomeHindcast.Run(SomeHindcast.Plan(world), 2025, SomeHindcast.Measure(Noisy()));

        Assert.That((hindcast.Scenarios[0].FirstYear, hindcast.Scenarios[0].LastYear), Is.EqualTo((2020, 2025)));
        Assert.That(until.Scenarios[0].LastYear, Is.EqualTo(2027), "month 100 is in 2028");
    }

    [Test]
    public void Threads_change_nothing_and_members_that_keep_nominal_values_lie_closer()
    {
        StudyPlan plan = SomeHindcast.Plan(Some.BusyWorld().Months(48).Build());
        ObservedMeasure measure = SomeHindcast.Measure(Noisy());
        YearForecast[] Years(RunOptions options) => [.. SomeHindcast.Run(plan, 2022, options, measure).Measures[0].Scenarios[0].Years];

        YearForecast[] one = Years(new RunOptions(60, 4) { Threads = 1 });
        Assert.That(Years(new RunOptions(60, 4) { Threads = 5 }), Is.EqualTo(one));
        Assert.That(Years(new RunOptions(60, 5) { Threads = 5 }), Is.Not.EqualTo(one));
        Assert.That(Years(new RunOptions(60, 4) { FixedParameters = true }), Is.Not.EqualTo(one));
    }

    [Test]
    public void Only_the_first_future_of_a_scenario_is_run()
    {
        StudyPlan plan = SomeHindcast.Plan(Moving(), Moving());
        StudyPlan futures = plan with
        {
            Combinations =
            [
                .. plan.Combinations.Select(one => one with { Future = new Story("f1", "F1") }),
                .. plan.Combinations.Select(one => one with { Future = new Story("f2", "F2") }),
            ],
        };

        Assert.That(
            SomeHindcast.Run(futures, 2021, SomeHindcast.Measure(Noisy())).Scenarios.Select(one => one.Combination.Label),
            Is.EqualTo(new[] { "s0 × f1", "s1 × f1" }));
    }

    /// <summary>A world in which nothing happens but noise.</summary>
    private static WorldBuilder Quiet() => Some.World("A", "B", "C").Months(60)
        .Set(Parameters.Volatility, 0.02)
        .Set(Parameters.Alignment, 0.3, "A>B").Set(Parameters.Alignment, -0.2, "C>A").Set(Parameters.Alignment, 0.5, "B>C");

    /// <summary>A world in which every dyad moves, each year.</summary>
    private static World Moving(int months = 60)
    {
        WorldBuilder builder = Quiet().Months(months).Set(Parameters.Adjustment, 40)
            .Driver("war", Interpolation.Linear, (Some.At(0), 0), (Some.At(40), 1));
        for (int row = 2; row < 24; row += 5)
        {
            builder.Event(Some.At(row), Dyads[row % 3], stance: row % 2 == 0 ? 0.25 : -0.3);
        }

        return builder.Build();
    }

    /// <summary>A measure that reads 0.2 + 1.5 × score of the world as it would be without the events after 2021, exactly.</summary>
    private static ObservedMeasure Linear(World world)
    {
        YearlyScores truth = YearlyScores.Run(
            HindcastWorld.Of(world, 2021, 2024), [.. Dyads.Select(SomeHindcast.KeyOf)], new RunOptions(0, 1),
            new MemberCounter(null, 1, 0), CancellationToken.None);
        return SomeHindcast.Measure(SomeHindcast.Cells(
            Dyads, Enumerable.Range(2020, 5), (dyad, year) => 0.2 + (1.5 * truth.Of(SomeHindcast.KeyOf(dyad), year)![0])));
    }

    private static IEnumerable<(string Dyad, int Year, double? Value)> Noisy() => SomeHindcast.Cells(
        Dyads, Enumerable.Range(2020, 4), (dyad, year) => Math.Sin((dyad[0] * 7) + (dyad[2] * 3) + (year * 5)));
}
