using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Worlds;

/// <summary>A world that exists can be run: whatever would make a run fail, or make nonsense of it, is refused at the door.</summary>
[TestFixture]
public sealed class WorldChecksTests
{
    private static readonly WorldDefinition Valid = Some.BusyWorld().Definition();

    private static readonly (string What, WorldDefinition Definition)[] Broken =
    [
        ("disapproval by one of the pair", Valid with { Disapproval = [new ObservedPair(0, 0, new Quantity.Constant(1))] }),
        ("disapproval by nobody", Valid with { Disapproval = [new ObservedPair(9, 0, new Quantity.Constant(1))] }),
        ("disapproval of no pair", Valid with { Disapproval = [new ObservedPair(2, 99, new Quantity.Constant(1))] }),
        ("disapproval out of order", Valid with
        {
            Disapproval = [new ObservedPair(3, 0, new Quantity.Constant(1)), new ObservedPair(2, 0, new Quantity.Constant(1))],
        }),
        ("a regime against nobody", Valid with { Regimes = [Valid.Regimes[0] with { Target = -1 }] }),
        ("a regime on no act", Valid with { Regimes = [Valid.Regimes[0] with { Acts = [99] }] }),
        ("an event of no act", Valid with { Events = [new WorldEvent(Some.At(1), new PairReference(0, 1, true), "") { Act = 99 }] }),
        ("an event dated by no date", Valid with
        {
            Events = [new WorldEvent(new Moment.Relative(9, 0), new PairReference(0, 1, true), "") { Stance = 1 }],
        }),
        ("a date drawn from nothing", Valid with { Dates = [new NamedDate("end", new Moment.Drawn(99))] }),
        ("a date relative to nothing", Valid with { Dates = [new NamedDate("end", new Moment.Relative(7, 0))] }),
        ("a weight that changes with time", Weighing(new Quantity.Formula(Reading(0)))),
        ("a weight drawn from nothing", Weighing(new Quantity.Drawn(99))),
        ("a weight that is no number", Weighing(new Quantity.Constant(double.NaN))),
        ("a weight beyond its bounds", Weighing(new Quantity.Constant(1e7))),
        ("an emphasis that is no number", Valid with { Weights = [Valid.Weights[0] with { Emphasis = double.NaN }] }),
        ("a quantity drawn from nothing", Stating(Parameters.Closure, new Quantity.Drawn(99))),
        ("a formula over no driver", Stating(Parameters.Closure, new Quantity.Formula(Reading(99)))),
        ("a constant beyond its bounds", Stating(Parameters.Closure, new Quantity.Constant(1.5))),
        ("a constant that is no number", Stating(Parameters.Volatility, new Quantity.Constant(double.NaN))),
        ("a time constant of 0", Stating(Parameters.Adjustment, new Quantity.Constant(0))),
        ("a driver's point that is a formula", Valid with
        {
            Drivers = [Valid.Drivers[0] with { Points = [new DriverPoint("a", Some.At(0), new Quantity.Formula(Reading(0)))] }],
        }),
        ("a table of another size", Valid with { Quantities = new QuantityTable(2, 1, 0) }),
        ("an act that is no number", Valid with { Acts = [Valid.Acts[0] with { Friendliness = double.NaN }, .. Valid.Acts.Skip(1)] }),
        ("an act that delivers more than everything", Valid with
        {
            Acts = [Valid.Acts[0] with { Delivers = [2, 0] }, .. Valid.Acts.Skip(1)],
        }),
        ("a stance shock that is no number", Valid with
        {
            Events = [new WorldEvent(Some.At(1), new PairReference(0, 1, true), "") { Stance = double.NaN }],
        }),
        ("a shock in the first month", Valid with
        {
            Events = [new WorldEvent(Some.At(0), new PairReference(0, 1, true), "") { Stance = 1 }],
        }),
        ("capabilities that are all 0", Powerless()),
    ];

    [TestCaseSource(nameof(Names))]
    public void A_world_that_cannot_be_run_is_refused(string what)
    {
        WorldDefinition definition = Broken.Single(broken => broken.What == what).Definition;
        Assert.Catch<ArgumentException>(() => _ = new World(definition));
    }

    private static IEnumerable<string> Names() => Broken.Select(broken => broken.What);

    private static Expression Reading(int driver) => new("d", [new ExpressionStep(ExpressionOperation.Driver, Driver: driver)]);

    private static WorldDefinition Weighing(Quantity quantity) => Valid with
    {
        Weights = [Valid.Weights[0] with { BaseByActor = [.. Valid.Actors.Select(_ => quantity)] }],
    };

    private static WorldDefinition Stating(Parameter parameter, Quantity quantity)
    {
        WorldDefinition definition = Some.BusyWorld().Definition();
        definition.Quantities[parameter, 0] = quantity;
        return definition;
    }

    private static WorldDefinition Powerless()
    {
        WorldDefinition definition = Some.BusyWorld().Definition();
        for (int actor = 0; actor < definition.Actors.Count; actor++)
        {
            definition.Quantities[Parameters.Capability, actor] = new Quantity.Constant(0);
        }

        return definition;
    }
}
