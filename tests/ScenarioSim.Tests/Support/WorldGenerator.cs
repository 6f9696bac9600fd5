using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>
/// Valid worlds of every kind, each made by chance from one whole number, so that FsCheck's counterexample is a number
/// which makes the world again.
/// </summary>
internal sealed class WorldGenerator
{
    private readonly GeneratedNumbers numbers;
    private readonly List<NamedDate> dates = [];
    private readonly int months;
    private readonly int actors;
    private readonly DyadTable dyads;
    private readonly List<Driver> drivers = [];
    private string[] resources = [];
    private Act[] acts = [];

    private WorldGenerator(int seed, GeneratedNumbers.Kind kind, int greatestHorizon)
    {
        numbers = new GeneratedNumbers(new Random(seed), kind);
        months = numbers.Whole(1, greatestHorizon);
        actors = numbers.Whole(1, 6);
        dyads = new DyadTable(actors);
    }

    /// <summary>A world such as an analyst might write.</summary>
    public static World Moderate(int seed) =>
        new WorldGenerator(seed, GeneratedNumbers.Kind.Moderate, 24).Make($"moderate {seed}");

    /// <summary>A world at the ends of what is allowed, of up to 60 months; one in four with everything equal.</summary>
    public static World Extreme(int seed) => new WorldGenerator(
        seed, seed % 4 == 0 ? GeneratedNumbers.Kind.Equal : GeneratedNumbers.Kind.Extreme, 60).Make($"extreme {seed}");

    /// <summary>Checks that something holds in many worlds; the same ones every time.</summary>
    public static void ForAll(Func<int, World> make, int count, Action<World> holds)
    {
        const ulong seed = 20241023;
        const ulong gamma = 20241023 + (2 * 20241023) | 1;
        var replay = FSharpOption<Replay>.Some(new Replay(new Rnd(seed, gamma), FSharpOption<int>.None));
        Config config = Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(replay).WithQuietOnSuccess(true);
        Check.One(config, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), (int number) => holds(make(number))));
    }

    private World Make(string id)
    {
        resources = Names("resource", numbers.Whole(0, 4));
        AddDates();
        AddDrivers();
        acts = [.. Names("act", numbers.Whole(0, 5)).Select(MakeAct)];
        Regime[] regimes = [.. Names("regime", numbers.Whole(0, 2)).Select(MakeRegime)];
        QuantityTable quantities = FillQuantities(regimes.Length);
        MechanismWeight[] weights = MakeWeights();
        ObservedPair[] disapproval = MakeDisapproval();
        WorldEvent[] events = MakeEvents();
        return new World(new WorldDefinition
        {
            Id = id,
            Start = Some.Start,
            Months = months,
            Actors = [.. Names("actor", actors).Select(name => new Actor(name, name, ""))],
            Resources = resources,
            Acts = acts,
            Regimes = regimes,
            Drivers = drivers,
            Dates = dates,
            Quantities = quantities,
            Weights = weights,
            Disapproval = disapproval,
            Events = events,
            Uncertainties = [.. numbers.Uncertainties],
        });
    }

    private static string[] Names(string kind, int count) => [.. Enumerable.Range(0, count).Select(number => $"{kind} {number}")];

    private void AddDates()
    {
        foreach (string name in Names("date", numbers.Whole(0, 2)))
        {
            Moment moment = numbers.Whole(0, 3) switch
            {
                0 => new Moment.Fixed(Month.Never),
                1 when dates.Count > 0 => new Moment.Relative(0, numbers.Whole(-6, 6)),
                2 => numbers.DrawnMonth(-3, months + 3),
                _ => Some.At(numbers.Whole(-3, months + 3)),
            };
            dates.Add(new NamedDate(name, moment));
        }
    }

    private void AddDrivers()
    {
        foreach (string name in Names("driver", numbers.Whole(0, 3)))
        {
            var nominal = new HashSet<int>();
            var points = new List<DriverPoint>();
            foreach (string label in Names("point", numbers.Whole(0, 4)))
            {
                Moment at = MakePointDate();
                Month month = MomentResolver.Resolve(at, dates, draw => numbers.Uncertainties[draw].Value);
                if (month.IsNever || nominal.Add(month.Number))
                {
                    points.Add(new DriverPoint(label, at, numbers.Quantity(Bounds.Symmetric, new Bounds(-1, 1))));
                }
            }

            drivers.Add(new Driver(name, name, "", numbers.Chance(0.5) ? Interpolation.Linear : Interpolation.Step, points));
        }
    }

    private Moment MakePointDate() => numbers.Whole(0, 5) switch
    {
        0 => new Moment.Fixed(Month.Never),
        1 => numbers.DrawnMonth(-3, months + 3),
        2 or 3 when dates.Count > 0 => new Moment.Relative(numbers.Whole(0, dates.Count - 1), numbers.Whole(-6, 6)),
        _ => Some.At(numbers.Whole(-6, months + 6)),
    };

    private Act MakeAct(string name)
    {
        double[] delivers = [.. resources.Select(_ => numbers.Chance(0.4) ? numbers.Number(Parameters.Delivers) : 0)];
        return new Act(name, delivers)
        {
            Friendliness = numbers.Number(Parameters.Friendliness),
            Institution = numbers.Number(Parameters.Institution),
            Cost = numbers.Number(Parameters.Cost),
            Saturation = numbers.Number(Parameters.Saturation),
            CrossesBorder = numbers.Chance(0.5),
        };
    }

    private Regime MakeRegime(string name) => new(
        name, numbers.Whole(0, actors - 1), [.. Enumerable.Range(0, acts.Length).Where(_ => numbers.Chance(0.6))]);

    private QuantityTable FillQuantities(int regimes)
    {
        var quantities = new QuantityTable(actors, resources.Length, regimes);
        foreach (Parameter parameter in quantities.Rows)
        {
            for (int index = 0; index < quantities.Count(parameter); index++)
            {
                quantities[parameter, index] = parameter == Parameters.Capability && index == 0
                    ? new Quantity.Constant(1)
                    : numbers.QuantityOf(parameter, drivers.Count);
            }
        }

        return quantities;
    }

    private MechanismWeight[] MakeWeights() =>
    [
        .. MechanismTable.All.Where(_ => numbers.Chance(0.7)).Select(mechanism =>
        {
            Quantity shared = numbers.Quantity(numbers.WeightRange, Parameters.Weight);
            double emphasis = new[] { 0.3, 1, 1.8 }[numbers.Whole(0, 2)];
            return new MechanismWeight(mechanism, emphasis, [.. Enumerable.Range(0, actors).Select(
                _ => numbers.Chance(0.8) ? shared : numbers.Quantity(numbers.WeightRange, Parameters.Weight))]);
        }),
    ];

    private ObservedPair[] MakeDisapproval() =>
    [
        .. from pair in Enumerable.Range(0, dyads.Pairs)
           from observer in Enumerable.Range(0, actors)
           where observer != dyads.From(pair) && observer != dyads.To(pair) && numbers.Chance(0.3)
           select new ObservedPair(observer, pair, numbers.QuantityOf(Mechanisms.Disapproval, drivers.Count)),
    ];

    private WorldEvent[] MakeEvents() =>
        actors < 2 || months < 2 ? [] : [.. Enumerable.Range(0, numbers.Whole(0, 6)).Select(_ => MakeEvent())];

    private WorldEvent MakeEvent()
    {
        int pair = numbers.Whole(0, dyads.Pairs - 1);
        Moment date = numbers.Whole(0, 4) switch
        {
            0 => new Moment.Fixed(Month.Never),
            1 => numbers.DrawnMonth(1, months - 1),
            _ => Some.At(numbers.Whole(1, months - 1)),
        };
        int kind = numbers.Whole(0, acts.Length > 0 ? 3 : 2);
        return new WorldEvent(date, new PairReference(dyads.From(pair), dyads.To(pair), Directed: kind is 0 or 3), "event")
        {
            Stance = kind is 0 or 1 ? numbers.StanceShock() : 0,
            Institution = kind is 1 or 2 ? numbers.Between(-1, 1) : 0,
            Act = kind == 3 ? numbers.Whole(0, acts.Length - 1) : null,
        };
    }

    private static class Mechanisms
    {
        public static Parameter Disapproval { get; } = MechanismTable.Find("restraint")!.Parameters[0];
    }
}
