using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class WorldTests
{
    private static readonly WorldDefinition Valid = Some.BusyWorld().Definition();

    [Test]
    public void A_world_does_not_change_with_the_table_that_it_was_made_of()
    {
        WorldDefinition definition = Some.World().Set(Parameters.Capability, 2, "A").Definition();
        var world = new World(definition);
        definition.Quantities[Parameters.Capability, 0] = new Quantity.Constant(9);
        Assert.That(world.Quantity(Parameters.Capability, 0), Is.EqualTo(new Quantity.Constant(2)));
    }

    [Test]
    public void What_is_not_stated_has_its_default()
    {
        World world = Some.World().Build();
        Assert.That(world.Quantity(Parameters.Adjustment), Is.EqualTo(new Quantity.Constant(9)));
        Assert.That(world.Quantity(Parameters.Capability, 2), Is.EqualTo(new Quantity.Constant(1)));
        Assert.That(world.Count(Parameters.Alignment), Is.EqualTo(6));
        Assert.That(world.Count(Parameters.Institutions), Is.EqualTo(3));
    }

    [Test]
    public void Pairs_and_dyads_have_names_and_the_focus_decides_how_a_dyad_is_spelt()
    {
        WorldDefinition definition = Some.World("CHN", "PRK", "RUS").Definition();
        PairReference[] focus = [new(2, 1, Directed: false), new(2, 0, Directed: true)];
        var world = new World(definition with { Focus = focus });
        Assert.That(Enumerable.Range(0, 3).Select(world.DyadName), Is.EqualTo(["CHN-PRK", "CHN-RUS", "RUS-PRK"]));
        Assert.That(world.PairName(world.Dyads.Pair(2, 1)), Is.EqualTo("RUS>PRK"));
        Assert.That((world.IndexOfActor("RUS"), world.IndexOfActor("USA")), Is.EqualTo((2, -1)));
        Assert.That(world.MonthAt(13), Is.EqualTo(Some.Start.Plus(13)));
    }

    [Test]
    public void A_valid_definition_is_accepted() => Assert.DoesNotThrow(() => _ = new World(Valid));

    [Test]
    public void Names_out_of_order_or_given_twice_are_refused()
    {
        AssertRefused(Valid with { Actors = [.. Valid.Actors.Reverse()] });
        AssertRefused(Valid with { Actors = [Valid.Actors[0], Valid.Actors[0], Valid.Actors[2], Valid.Actors[3]] });
        AssertRefused(Valid with { Resources = [.. Valid.Resources.Reverse()] });
        AssertRefused(Valid with { Acts = [.. Valid.Acts.Reverse()] });
        AssertRefused(Valid with { Regimes = [Valid.Regimes[0], Valid.Regimes[0]] });
        AssertRefused(Valid with { Drivers = [Valid.Drivers[0], Valid.Drivers[0]] });
        AssertRefused(Valid with { Dates = [Valid.Dates[0], Valid.Dates[0]] });
        AssertRefused(Valid with { Uncertainties = [.. Valid.Uncertainties.Reverse()] });
        AssertRefused(Valid with { Weights = [.. Valid.Weights.Reverse()] });
        AssertRefused(Valid with { Sources = [new Source("b"), new Source("a")] });
        AssertRefused(Valid with { Drivers = [Valid.Drivers[0] with { Points = [.. Valid.Drivers[0].Points.Reverse()] }] });
    }

    [Test]
    public void Order_is_ordinal() => Assert.DoesNotThrow(() => Some.World("B", "a", "É").Build());

    [Test]
    public void A_world_without_months_or_actors_is_refused()
    {
        AssertRefused(Valid with { Months = 0 });
        AssertRefused(Some.World().Definition() with { Actors = [] });
    }

    [Test]
    public void A_weight_is_stated_per_actor_and_an_act_delivers_per_resource()
    {
        AssertRefused(Valid with { Weights = [Valid.Weights[0] with { BaseByActor = [new Quantity.Constant(1)] }] });
        AssertRefused(Valid with { Acts = [new Act("greet", [0.5])], Regimes = [], Events = [] });
    }

    [Test]
    public void Events_and_focus_concern_two_different_actors_that_exist()
    {
        foreach (PairReference pair in new PairReference[] { new(0, 0, true), new(0, 4, true), new(-1, 1, true), new(4, 1, false) })
        {
            AssertRefused(Valid with { Focus = [pair] });
            AssertRefused(Valid with { Events = [new WorldEvent(Some.At(1), pair, "")] });
        }
    }

    [Test]
    public void An_act_has_a_direction_and_institutions_have_none()
    {
        WorldEvent Happening(bool directed) => new(Some.At(1), new PairReference(0, 1, directed), "");
        AssertRefused(Valid with { Events = [Happening(directed: false) with { Act = 0 }] });
        AssertRefused(Valid with { Events = [Happening(directed: true) with { Institution = 0.1 }] });
    }

    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void An_initial_alignment_of_one_is_refused(double alignment) =>
        Assert.Throws<ArgumentException>(() => Some.World().Set(Parameters.Alignment, alignment, "A>B").Build());

    [Test]
    public void Dates_that_refer_to_each_other_in_a_circle_are_refused()
    {
        AssertRefused(Valid with { Dates = [new NamedDate("end", new Moment.Relative(0, 1))] });
        AssertRefused(Valid with
        {
            Dates = [new NamedDate("end", new Moment.Relative(1, 1)), new NamedDate("start", new Moment.Relative(0, -1))],
        });
    }

    private static void AssertRefused(WorldDefinition definition) =>
        Assert.Throws<ArgumentException>(() => _ = new World(definition));
}
