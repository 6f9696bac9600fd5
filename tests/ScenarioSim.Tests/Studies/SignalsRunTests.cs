using ScenarioSim.Analysis.Hindcasting;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Signals;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

[TestFixture]
public sealed class SignalsRunTests
{
    private const int Members = 2000;

    [Test]
    public void Scenarios_that_part_tell_nothing_before_and_everything_after()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 2 }.Plan();
        FutureSignals signals = Run(plan, 200).Futures.Single();

        // The scenarios fall apart in row 13; a reading looks back on twelve months.
        Signal score = signals.Signals.Single();
        Assert.That(signals.Rows, Is.EqualTo(new[] { 12, 18, 23 }));
        Assert.That(score.Bits, Is.EqualTo(new[] { 0, 1, 1 }).Within(0.001));
        Assert.That(score.From, Is.EqualTo(13), "the month of the shock, not the date after it");
        Assert.That(score.Until, Is.Null);
        Assert.That(signals.MostBits, Is.EqualTo(1));
    }

    [Test]
    public void Identical_scenarios_tell_nothing_at_all()
    {
        StudyPlan one = new SomeStudy { Scenarios = 1 }.Plan();
        StudyPlan twice = one with { Combinations = [one.Combinations[0], one.Combinations[0] with { Scenario = new Story("other", "Other") }] };
        FutureSignals signals = Run(twice, 200).Futures.Single();
        Assert.That(signals.Signals.SelectMany(signal => signal.Bits), Is.All.Zero);
        Assert.That(signals.Signals.Select(signal => signal.From), Is.All.Null);
    }

    /// <summary>
    /// Scores 0.2 apart that nothing moves, read with a slope of 3 and an error of 0.6: two normals one standard deviation apart, of
    /// which a reading tells 0.1607 bits (by numerical integration); read without error they are told apart for certain.
    /// </summary>
    [Test]
    public void An_error_of_reading_costs_what_theory_has()
    {
        StudyPlan plan = Plan(Still(0.1), Still(0.3));
        MeasureReader reader = Reader(new MeasurementLink(1, 3, 0.6, 10, 8, 0.1));
        Signal signal = Run(plan, Members, reader).Futures.Single().Signals.Single();
        Assert.That(signal.WithoutError, Is.All.EqualTo(1).Within(1e-9));

        // Of the mean of 4,000 log-likelihood ratios with a standard deviation below 0.75 bits.
        Assert.That(signal.Bits, Is.All.EqualTo(0.1607).Within((4 * 0.75 / Math.Sqrt(2 * Members)) + 0.01));
    }

    [Test]
    public void Scores_that_measures_read_are_also_ranked_as_nobody_can_read_them()
    {
        StudyPlan plan = Plan(Still(0.1), Still(0.3));
        FutureSignals signals = Run(plan, 200, Reader(new MeasurementLink(1, 3, 0.6, 10, 8, 0.1))).Futures.Single();
        Assert.That(((Observable.Reading)signals.Ideals.Single().Observable).Reader, Is.Null);
        Assert.That(signals.Ideals.Single().Bits, Is.EqualTo(signals.Signals.Single().WithoutError));
        Assert.That(Run(plan, 200).Futures.Single().Ideals, Is.Empty);
    }

    [Test]
    public void A_measure_that_tells_only_of_change_tells_nothing_of_levels()
    {
        StudyPlan plan = Plan(Still(0.1), Still(0.3));
        MeasureReader reader = Reader(new MeasurementLink(0, 3, 0.001, 10, 8, 0.1)) with { IsStandardised = true };
        Assert.That(Run(plan, 200, reader).Futures.Single().Signals.Single().Bits, Is.All.Zero);
    }

    [Test]
    public void Reports_are_counted_over_the_twelve_months_before_by_their_chance()
    {
        StudyPlan plan = Plan(Greeting(cost: 0), Greeting(cost: 100));
        Evidence evidence = new([Runs.Pair(plan.Combinations[0].World, "A>B")], Some.Start, Some.Start.Plus(17), [0.25])
        {
            Uncertain = [null],
            Acts = [],
            LeftOut = [],
        };
        plan = plan with { Combinations = [.. plan.Combinations.Select(combination => combination with { Evidence = evidence })] };
        FutureSignals signals = Run(plan, Members).Futures.Single();

        // At decisiveness 100 the costless friendly act is taken each month, the costly one never: Bin(12, ¼) against 0. Where nothing is
        // reported, with chance ½ · 0.75¹² = p of all, a costly act is likelier by 1 to 0.75¹².
        double silence = Math.Pow(0.75, 12);
        double both = (1 + silence) / 2;
        double left = both * Entropy(1 / (1 + silence));
        Signal greet = signals.Signals.First(signal => signal.Observable is Observable.Reports { Act: 0 });
        Assert.That(greet.Bits, Is.All.EqualTo(1 - left).Within(0.02));
        Assert.That(signals.Signals.First(signal => signal.Observable is Observable.Reports { Act: null }).Bits, Is.EqualTo(greet.Bits));
    }

    [Test]
    public void Threads_change_nothing_and_members_beyond_those_asked_for_need_not_be_there()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 3, Actors = 3 }.Plan();
        Assert.That(BitsOf(Run(plan, 100, threads: 1)), Is.EqualTo(BitsOf(Run(plan, 100, threads: 3))));
    }

    [Test]
    public void Two_readings_are_looked_at_together_for_the_studys_own_dyads()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 2, Actors = 3 }.Plan();
        plan = plan with
        {
            Combinations = [.. plan.Combinations.Select(combination => combination with { Comparison = combination.Comparison with { Dyads = [0, 1] } })],
        };
        Observable[] observables = [.. Run(plan, 100).Futures.Single().Signals.Select(signal => signal.Observable)];
        Assert.That(observables.OfType<Observable.Reading>().Count(), Is.EqualTo(2));
        Assert.That(observables.OfType<Observable.Two>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_pair_of_readings_tells_no_less_than_either_of_them()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 3, Actors = 3 }.Plan();
        plan = plan with
        {
            Combinations = [.. plan.Combinations.Select(combination => combination with { Comparison = combination.Comparison with { Dyads = [0, 1] } })],
        };
        IReadOnlyList<Signal> signals = Run(plan, 200).Futures.Single().Signals;
        Signal pair = signals.Single(signal => signal.Observable is Observable.Two);
        Assert.That(pair.Most, Is.Positive);
        foreach (Signal single in signals.Where(signal => signal.Observable is Observable.Reading))
        {
            Assert.That(pair.Bits.Zip(single.Bits), Is.All.Matches<(double Two, double One)>(bits => bits.Two >= bits.One));
        }
    }

    [TestCase(1, "two scenarios or more")]
    public void A_study_that_cannot_be_asked_is_told_why(int scenarios, string text) =>
        Assert.That(SignalsRun.WhyNot(new SomeStudy { Scenarios = scenarios }.Plan()), Does.Contain(text));

    [Test]
    public void A_horizon_of_a_year_is_too_short() =>
        Assert.That(SignalsRun.WhyNot(new SomeStudy { Months = 12 }.Plan()), Does.Contain("twelve months"));

    private static double Entropy(double share) => -(share * Math.Log2(share)) - ((1 - share) * Math.Log2(1 - share));

    private static IEnumerable<double> BitsOf(SignalsResult result) => result.Futures.SelectMany(future => future.Signals).SelectMany(signal => signal.Bits);

    private static SignalsResult Run(StudyPlan plan, int members, MeasureReader? reader = null, int threads = 2) => SignalsRun.Execute(
        plan, new RunOptions(members, 5) { Threads = threads }, reader is null ? MeasureReaders.None : new MeasureReaders([reader], []), plan.Futures, null, CancellationToken.None);

    private static MeasureReader Reader(MeasurementLink link) => new("votes", "Votes", link, false, [new ReadDyad(new DyadKey("A", "B"), [2020])]);

    private static World Still(double alignment) => Some.World("A", "B").Months(18).Aligned(alignment).Set(Parameters.Volatility, 0).Build();

    private static World Greeting(double cost) => Some.World("A", "B").Months(18).Act("greet", friendliness: 1, cost: cost)
        .Aligned(0.5).Set(Parameters.Decisiveness, 100).Set(Parameters.Volatility, 0).Build();

    private static StudyPlan Plan(params World[] worlds) => new(
        "study", "Study", "",
        [
            .. worlds.Select((world, number) => new Combination(
                new Story($"s{number}", $"S{number}"), Story.AsItStands, world, new Comparison([0], null, null, []))
            {
                PlainText = "",
                Hash = "0123456789",
                Uncertain = [],
                Provenance = new Provenance([]),
            }),
        ]);
}
