using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class DistributionReadingTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    private static IEnumerable<TestCaseData> Distributions =>
    [
        new("uniform: [0.1, 0.4]", new Distribution.Uniform(0.1, 0.4)),
        new("triangular: [0.1, 0.2, 0.4]", new Distribution.Triangular(0.1, 0.2, 0.4)),
        new("triangular: [0.2, 0.2, 0.4]", new Distribution.Triangular(0.2, 0.2, 0.4)),
        new("normal: [0.3, 0.1]", new Distribution.Normal(0.3, 0.1)),
        new("beta_pert: [0.1, 0.2, 0.4]", new Distribution.BetaPert(0.1, 0.2, 0.4)),
    ];

    [TestCaseSource(nameof(Distributions))]
    public void A_value_draws_from_the_distribution_beside_it(string written, Distribution expected)
    {
        Scenario scenario = folder.ReadValid(Small.With($"alignment: {{ A>B: {{ value: 0.2, {written} }} }}"));

        Uncertainty uncertainty = scenario.World.Uncertainties.Single();
        Assert.That(
            (uncertainty.Name, uncertainty.Value, uncertainty.Distribution),
            Is.EqualTo(("alignment/A>B", 0.2, expected)));
        Assert.That(scenario.World.Quantity(Parameters.Alignment), Is.EqualTo(new Quantity.Drawn(0)));
    }

    [Test]
    public void A_choice_draws_one_of_its_values()
    {
        Scenario scenario = folder.ReadValid(Small.With("alignment: { A>B: { value: 0.2, choice: [0.2, 0.3] } }"));
        Assert.That(
            ((Distribution.Choice)scenario.World.Uncertainties[0].Distribution).Values, Is.EqualTo(
                new List<double> { 0.2, 0.3 }));
    }

    [TestCase("alignment: { B-A: { value: 0.2, uniform: [0, 1] } }", "alignment/A-B")]
    [TestCase("proximity: { default: { value: 0.2, uniform: [0, 1] } }", "proximity/default")]
    [TestCase("institutions: { B-A: { value: 0.2, uniform: [0, 1] } }", "institutions/A-B")]
    [TestCase("disapproval: { C: { B>A: { value: 0.2, uniform: [0, 1] } } }", "disapproval/C/B>A")]
    [TestCase("behaviour: { ratchet: { value: 0.2, uniform: [0, 1] } }", "behaviour/ratchet")]
    [TestCase("mechanisms: { exchange: { value: 0.2, uniform: [0, 1] } }", "mechanisms/exchange")]
    [TestCase("drivers: { war: { points: { 2020-03: { value: 0.2, uniform: [0, 1] } } } }", "drivers/war/points/2020-03")]
    [TestCase("regimes: { ban: { target: A, acts: [], enforcement: { C: { value: 0.2, uniform: [0, 1] } } } }", "regimes/ban/enforcement/C")]
    [TestCase("actors: { A: { autonomy: { value: 0.2, uniform: [0, 1] } }, B: {}, C: {} }", "actors/A/autonomy")]
    [TestCase("actors: { A: { needs: { oil: { value: 0.2, uniform: [0, 1] } } }, B: {}, C: {} }", "actors/A/needs/oil")]
    [TestCase("actors: { A: { weights: { exchange: { value: 0.2, uniform: [0, 1] } } }, B: {}, C: {} }", "actors/A/weights/exchange")]
    public void Draws_are_named_by_the_canonical_path(string section, string name) =>
        Assert.That(folder.ReadValid(Small.With(section)).World.Uncertainties.Single().Name, Is.EqualTo(name));

    [Test]
    public void Both_directions_of_a_dyad_share_one_draw()
    {
        World world = folder.ReadValid(Small.With("alignment: { B-A: { value: 0.2, uniform: [0, 1] } }")).World;
        Assert.That(world.Quantity(Parameters.Alignment, world.Dyads.Pair(0, 1)), Is.EqualTo(new Quantity.Drawn(0)));
        Assert.That(world.Quantity(Parameters.Alignment, world.Dyads.Pair(1, 0)), Is.EqualTo(new Quantity.Drawn(0)));
    }

    [Test]
    public void Draws_of_an_initial_alignment_stay_off_the_ends()
    {
        Bounds bounds =
            folder.ReadValid(Small.With("alignment: { A>B: { value: 0.9, normal: [0.9, 1] } }")).World.Uncertainties[0].Bounds;
        Assert.That(bounds.Contains(1) || bounds.Contains(-1), Is.False);
    }

    [Test]
    public void Indices_of_draws_follow_their_names_whatever_the_order_of_the_file()
    {
        World world = folder.ReadValid(Small.With(
            "mechanisms: { lock_in: { value: 0.2, uniform: [0, 1] }, exchange: { value: 0.2, uniform: [0, 1] } }",
            "behaviour: { ratchet: { value: 0.2, uniform: [0, 1] } }")).World;

        Assert.That(
            string.Join(' ', world.Uncertainties.Select(uncertainty => uncertainty.Name)),
            Is.EqualTo("behaviour/ratchet mechanisms/exchange mechanisms/lock_in"));
        Assert.That(world.Weights[1].BaseByActor[0], Is.EqualTo(new Quantity.Drawn(2)));
    }

    [Test]
    public void A_distribution_may_reach_beyond_the_range_where_it_is_cut_off() =>
        Assert.That(
            folder.Read(Small.With("institutions: { A-B: { value: 0.2, normal: [0.2, 5] } }")).Errors, Is.Empty);
}
