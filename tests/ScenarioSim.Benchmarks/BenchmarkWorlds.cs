using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>
/// Worlds of any number of actors with everything at work: eleven acts, seven resources, all mechanisms, half of the needs,
/// drivers, a regime, disapproval by a tenth of third actors. Always the same for the same size.
/// </summary>
internal sealed class BenchmarkWorlds
{
    /// <summary>The horizon of the shipped library.</summary>
    public const int Months = 216;

    private const int Resources = 7;
    private const int Acts = 11;
    private const int EndRow = 72;

    private static readonly Month Start = new(2019 * Month.PerYear);

    private readonly Random chance = new(1);
    private readonly List<Uncertainty> uncertainties = [];
    private readonly int actors;
    private readonly int months;
    private readonly bool isUncertain;
    private readonly DyadTable dyads;
    private readonly QuantityTable quantities;

    private BenchmarkWorlds(int actors, int months, bool isUncertain)
    {
        this.actors = actors;
        this.months = months;
        this.isUncertain = isUncertain;
        dyads = new DyadTable(actors);
        quantities = new QuantityTable(actors, Resources, regimes: 1);
    }

    /// <summary>A world in which members differ only in acts and noise.</summary>
    public static World Fixed(int actors, int months = Months) => new BenchmarkWorlds(actors, months, isUncertain: false).Make();

    /// <summary>
    /// A world in which members draw what they draw in the shipped library: the end of a war and drivers that hang on it, all
    /// weights, all stances at the start, some supplies and constants of behaviour. Events are dated by it.
    /// </summary>
    public static World AsShipped(int actors, int months = Months) =>
        new BenchmarkWorlds(actors, months, isUncertain: true).Make();

    private World Make()
    {
        Moment end = End();
        Driver[] drivers = [MakeDriver("isolation", 0.8, 0.2), MakeDriver("war", 0.9, 0.3)];
        SetActors();
        SetPairs();
        SetBehaviour();
        MechanismWeight[] weights = [.. MechanismTable.All.Select(MakeWeight)];
        return new World(new WorldDefinition
        {
            Id = $"{actors} actors",
            Start = Start,
            Months = months,
            Actors = [.. Names("actor", actors).Select(name => new Actor(name, name, ""))],
            Resources = [.. Names("resource", Resources)],
            Acts = [.. Names("act", Acts).Select(MakeAct)],
            Regimes = [new Regime("sanctions", Target: 1, [.. Enumerable.Range(0, Acts).Where(act => act % 3 == 0)])],
            Drivers = drivers,
            Dates = [new NamedDate("end", end)],
            Quantities = quantities,
            Disapproval = [.. MakeDisapproval()],
            Weights = weights,
            Events = isUncertain ? [.. MakeEvents()] : [],
            Uncertainties = uncertainties,
        });
    }

    private static IEnumerable<string> Names(string kind, int count) =>
        Enumerable.Range(0, count).Select(number => $"{kind} {number:000}");

    private Moment End()
    {
        Month month = Start.Plus(EndRow);
        var around = new Distribution.Triangular(month.Number - 6, month.Number, month.Number + 30);
        return isUncertain
            ? new Moment.Drawn(Uncertain(month.Number, around, new Bounds(Start.Number, Month.Latest.Number)))
            : new Moment.Fixed(month);
    }

    /// <summary>A driver that rises, holds until the end of the war, and falls to an uncertain value after it.</summary>
    private Driver MakeDriver(string name, double during, double after) => new(name, name, "", Interpolation.Linear,
    [
        new DriverPoint("1", new Moment.Fixed(Start), new Quantity.Constant(0.1)),
        new DriverPoint("2", new Moment.Fixed(Start.Plus(40)), new Quantity.Constant(during)),
        new DriverPoint("3", new Moment.Relative(0, 0), new Quantity.Constant(during)),
        new DriverPoint("4", new Moment.Relative(0, 12), Number(after, new Distribution.Uniform(0, 2 * after), Bounds.Unit)),
    ]);

    private static Act MakeAct(string name, int number)
    {
        var delivers = new double[Resources];
        if (number < Resources)
        {
            delivers[number] = 1;
        }

        return new Act(name, delivers)
        {
            Friendliness = number < 9 ? 0.3 + (0.05 * number) : -0.6,
            Institution = 0.005,
            Cost = 1 + (0.2 * number),
            Saturation = number == 8 ? 3 : 0,
            CrossesBorder = number % 2 == 1,
        };
    }

    /// <summary>The first two actors follow drivers, as those at war do in the shipped library.</summary>
    private void SetActors()
    {
        for (int i = 0; i < actors; i++)
        {
            Set(Parameters.Capability, i, 0.1 + chance.NextDouble());
            Set(Parameters.Closure, i, 0.3 * chance.NextDouble());
            Set(Parameters.Enforcement, i, 0.2 * chance.NextDouble());
            Set(Find("autonomy"), i, chance.NextDouble());
            Set(Find("order"), i, (2 * chance.NextDouble()) - 1);
            quantities[Find("isolation"), i] = i < 2 ? Follows(0) : new Quantity.Constant(chance.NextDouble());
            quantities[Find("burden"), i] = i == 0 ? Follows(1) : new Quantity.Constant(0);
            for (int g = 0; g < Resources; g++)
            {
                bool isNeeded = (g + i) % 2 == 1;
                quantities[Parameters.Needs, (i * Resources) + g] =
                    isNeeded && i < 2 ? Follows(1) : new Quantity.Constant(isNeeded ? 0.5 : 0);
                Set(Parameters.Supplies, (i * Resources) + g, ((g * 3) + i) % 2 == 1 ? 0.6 : 0);
            }
        }

        quantities[Parameters.Supplies, 1] = Number(0.4, new Distribution.Uniform(0.25, 0.55), Bounds.Unit);
    }

    private void SetPairs()
    {
        for (int pair = 0; pair < dyads.Pairs; pair++)
        {
            double alignment = Math.Tanh((1.2 * chance.NextDouble()) - 0.6);
            quantities[Parameters.Alignment, pair] = Number(
                alignment, new Distribution.Normal(alignment, 0.12), Bounds.Symmetric);
            Set(Find("proximity"), pair, 0.5 + (0.5 * chance.NextDouble()));
            Set(Find("rivalry"), pair, chance.NextDouble() < 0.2 ? 0.5 : 0);
        }

        for (int dyad = 0; dyad < dyads.Dyads; dyad++)
        {
            Set(Parameters.Institutions, dyad, chance.NextDouble());
        }
    }

    private void SetBehaviour()
    {
        quantities[Parameters.Adjustment] = Number(2, new Distribution.Uniform(1, 3.5), Parameters.Adjustment.Bounds);
        quantities[Parameters.Conditionality] = Number(0.5, new Distribution.Triangular(0.4, 0.5, 0.6), Bounds.Unit);
        quantities[Parameters.Advance] = Number(0.3, new Distribution.Uniform(0.2, 0.4), Bounds.Unit);
    }

    private MechanismWeight MakeWeight(IMechanism mechanism)
    {
        double weight = 0.1 + (0.2 * chance.NextDouble());
        Quantity number = Number(
            weight, new Distribution.Triangular(0.7 * weight, weight, 1.3 * weight), Parameters.Weight);
        return new MechanismWeight(mechanism, Emphasis: 1, [.. Enumerable.Repeat(number, actors)]);
    }

    private IEnumerable<ObservedPair> MakeDisapproval() =>
        from pair in Enumerable.Range(0, dyads.Pairs)
        from observer in Enumerable.Range(0, actors)
        where observer != dyads.From(pair) && observer != dyads.To(pair) && chance.NextDouble() < 0.1
        select new ObservedPair(observer, pair, new Quantity.Constant(0.5));

    /// <summary>An act that was reported every other month of the first years, and two shocks around the end of the war.</summary>
    private IEnumerable<WorldEvent> MakeEvents()
    {
        for (int row = 2; row < EndRow; row += 2)
        {
            int pair = row % dyads.Pairs;
            var actor = new PairReference(dyads.From(pair), dyads.To(pair), Directed: true);
            yield return new WorldEvent(new Moment.Fixed(Start.Plus(row)), actor, "act") { Act = row % Acts };
        }

        var first = new PairReference(0, 1, Directed: false);
        yield return new WorldEvent(new Moment.Relative(0, 1), first, "peace") { Stance = -0.2 };
        yield return new WorldEvent(new Moment.Relative(0, 6), first, "treaty") { Institution = 0.2 };
    }

    private static Parameter Find(string name) => Parameters.Tabled.Single(parameter => parameter.Name == name);

    private static Quantity.Formula Follows(int driver) => new(
        new Expression("driver", [new ExpressionStep(ExpressionOperation.Driver, Driver: driver)]));

    private void Set(Parameter parameter, int index, double number) =>
        quantities[parameter, index] = new Quantity.Constant(number);

    /// <summary>A number that members draw where anything is uncertain.</summary>
    private Quantity Number(double value, Distribution distribution, Bounds bounds) => isUncertain
        ? new Quantity.Drawn(Uncertain(value, distribution, bounds))
        : new Quantity.Constant(value);

    private int Uncertain(double value, Distribution distribution, Bounds bounds)
    {
        uncertainties.Add(new Uncertainty($"value {uncertainties.Count:000000}", value, distribution, bounds));
        return uncertainties.Count - 1;
    }
}
