using ScenarioSim.Analysis.Hindcasting;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>The observations of Northeast Asia: figures as their sources have them, and what the studies make of them.</summary>
internal sealed class ObservedTests
{
    private static readonly string[] Studies =
    [
        "post-war-divergence", "post-war-divergence-from-2021", "six-hypotheses", "transactional-vs-strategic", "what-china-does",
    ];

    private static readonly Lazy<StudyPlan> Plan = new(() => Shipped.Plan(Shipped.PathOf("studies/six-hypotheses.yaml"), null));

    [TestCaseSource(nameof(Studies))]
    public void Every_study_of_the_region_names_them(string study) => Assert.That(
        Shipped.Plan(Shipped.PathOf($"studies/{study}.yaml"), null).Observed?.TrainUntil, Is.EqualTo(2021));

    [TestCase("tone", "CHN", "RUS", 2019, 0.7100)]
    [TestCase("tone", "KOR", "RUS", 2022, -0.5625)]
    [TestCase("tone", "JPN", "KOR", 2022, 0.4917)]
    [TestCase("tone_carried", "KOR", "USA", 2020, 0.3729)]
    [TestCase("tone_carried", "JPN", "RUS", 2022, -0.3461)]
    [TestCase("votes", "PRK", "RUS", 2022, 0.2018)]
    [TestCase("votes", "PRK", "USA", 2019, 2.8347)]
    [TestCase("votes", "CHN", "KOR", 2022, 2.1633)]
    [TestCase("events", "CHN", "PRK", 2019, 92.1)]
    [TestCase("events", "KOR", "PRK", 2022, -89.3)]
    [TestCase("events", "PRK", "RUS", 2021, 1.4)]
    public void Figures_are_those_of_the_sources(string measure, string first, string second, int year, double value) => Assert.That(
        Measure(measure).Cells.Single(cell => cell.Dyad == new DyadKey(first, second) && cell.Year == year).Value,
        Is.EqualTo(value).Within(1e-12));

    [TestCase("tone", 40, 10)]
    [TestCase("tone_carried", 40, 10)]
    [TestCase("votes", 60, 15)]
    [TestCase("events", 20, 5)]
    public void Every_measure_has_four_years_of_its_dyads_and_a_source(string name, int cells, int dyads)
    {
        ObservedMeasure measure = Measure(name);

        Assert.That(measure.Cells.Count(cell => cell.Value is not null), Is.EqualTo(cells));
        Assert.That(measure.Cells.Select(cell => cell.Dyad).Distinct().Count(), Is.EqualTo(dyads));
        Assert.That(measure.Sources, Is.Not.Empty);
        Assert.That(measure.IsStandardised, Is.EqualTo(name == "events"), "only the events have a biased level");
    }

    [Test]
    public void Tone_rises_with_scores_votes_fall_apart_with_them_and_all_readings_are_used()
    {
        HindcastResult hindcast = HindcastRun.Execute(
            Plan.Value, new HindcastTask(Plan.Value.Observed!, 2021), new RunOptions(0, 1) { Threads = 2 }, null, CancellationToken.None);
        Dictionary<string, MeasureHindcast> measures = hindcast.Measures.ToDictionary(measure => measure.Measure.Name);

        Assert.That(measures["tone"].Fit.Link!.T, Is.GreaterThan(MeasurementLink.ClearSlope));
        Assert.That(measures["votes"].Fit.Link!.Slope, Is.Negative);
        Assert.That(measures.Values.Select(measure => measure.Count.Training), Is.EqualTo(new[] { 30, 30, 45, 15 }));
        Assert.That(measures.Values.Select(measure => measure.Count.HeldOut), Is.EqualTo(new[] { 10, 10, 15, 5 }));
        Assert.That(measures.Values, Has.All.Property(nameof(MeasureHindcast.DriverIsFlat)).True, "the war begins after training");
        Assert.That(hindcast.Scenarios, Has.Count.EqualTo(6).And.All.Property(nameof(HindcastScenario.LastYear)).EqualTo(2026));
        Assert.That(hindcast.Scenarios.Select(scenario => scenario.DroppedEvents), Is.All.GreaterThan(10));
    }

    private static ObservedMeasure Measure(string name) =>
        Plan.Value.Observed!.Measures.Single(measure => measure.Name == name);
}
