using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>Builds a small valid world from names in any order; what a test does not name has its default.</summary>
internal sealed class WorldBuilder(string[] actors)
{
    private readonly SortedDictionary<string, Act> acts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Target, string[] Acts)> regimes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (Interpolation, (Moment At, Value Value)[] Points)> drivers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Moment> dates = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Uncertainty> uncertainties = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (double Emphasis, Dictionary<string, Value> ByActor)> weights = new(StringComparer.Ordinal);
    private readonly List<IMechanism> probes = [];
    private readonly List<(Parameter Parameter, Value Value, string Who, string What)> settings = [];
    private readonly List<(string Observer, string From, string To, Value Value)> disapproval = [];
    private readonly List<(Moment Date, string Pair, double Stance, double Institution, string? Act)> events = [];
    private readonly string[] codes = [.. actors.Order(StringComparer.Ordinal)];
    private string[] resources = [];
    private int months = 12;

    public WorldBuilder Months(int count)
    {
        months = count;
        return this;
    }

    /// <summary>Names the resources; before acts.</summary>
    public WorldBuilder Resources(params string[] names)
    {
        resources = [.. names.Order(StringComparer.Ordinal)];
        return this;
    }

    public WorldBuilder Act(
        string name, double friendliness = 0, double institution = 0, double cost = 0, double saturation = 0,
        bool crossesBorder = false, params (string Resource, double Share)[] delivers)
    {
        var shares = new double[resources.Length];
        foreach ((string resource, double share) in delivers)
        {
            shares[Value.IndexOf(resources, resource)] = share;
        }

        acts.Add(name, new Act(name, shares)
        {
            Friendliness = friendliness,
            Institution = institution,
            Cost = cost,
            Saturation = saturation,
            CrossesBorder = crossesBorder,
        });
        return this;
    }

    public WorldBuilder Regime(string name, string target, params string[] forbidden)
    {
        regimes.Add(name, (target, forbidden));
        return this;
    }

    public WorldBuilder Driver(string name, Interpolation interpolation, params (Moment At, Value Value)[] points)
    {
        drivers.Add(name, (interpolation, points));
        return this;
    }

    /// <summary>A driver that steps from one value to another in a month.</summary>
    public WorldBuilder Switch(string name, double before, double after, int row = 1) =>
        Driver(name, Interpolation.Step, (Some.At(0), before), (Some.At(row), after));

    public WorldBuilder Date(string name, Moment? moment = null, string uncertainty = "")
    {
        dates.Add(name, moment ?? new Moment.Drawn(Value.IndexOf([.. uncertainties.Keys], uncertainty)));
        return this;
    }

    /// <summary>Declares an uncertain value; all of them before the dates that draw them.</summary>
    public WorldBuilder Uncertain(string name, double value, Distribution distribution, Bounds? bounds = null)
    {
        uncertainties.Add(name, Some.Uncertainty(name, value, distribution));
        uncertainties[name] = uncertainties[name] with { Bounds = bounds ?? uncertainties[name].Bounds };
        return this;
    }

    /// <summary>Sets a parameter of an actor, a pair <c>A&gt;B</c>, a dyad <c>A-B</c>, a regime (and actor) or the world.</summary>
    public WorldBuilder Set(Parameter parameter, Value value, string who = "", string what = "")
    {
        settings.Add((parameter, value, who, what));
        return this;
    }

    /// <summary>Sets the initial alignment of both directions of every pair.</summary>
    public WorldBuilder Aligned(double alignment)
    {
        foreach ((string from, string to) in codes.SelectMany(from => codes.Where(to => to != from).Select(to => (from, to))))
        {
            Set(Parameters.Alignment, alignment, $"{from}>{to}");
        }

        return this;
    }

    public WorldBuilder Weight(string mechanism, Value weight, double emphasis = 1)
    {
        weights[mechanism] = (emphasis, codes.ToDictionary(code => code, _ => weight));
        return this;
    }

    /// <summary>An actor's own base weight of a mechanism that has one already.</summary>
    public WorldBuilder OwnWeight(string actor, string mechanism, Value weight)
    {
        weights[mechanism].ByActor[actor] = weight;
        return this;
    }

    /// <summary>Lets a mechanism of the test's own look on, with weight 0.</summary>
    public WorldBuilder Watched(IMechanism probe)
    {
        probes.Add(probe);
        return Weight(probe.Name, 1);
    }

    public WorldBuilder Disapproves(string observer, string from, string to, Value value)
    {
        disapproval.Add((observer, from, to, value));
        return this;
    }

    public WorldBuilder Event(Moment date, string pair, double stance = 0, double institution = 0, string? act = null)
    {
        events.Add((date, pair, stance, institution, act));
        return this;
    }

    public World Build() => new(Definition());

    public WorldDefinition Definition()
    {
        var quantities = new QuantityTable(codes.Length, resources.Length, regimes.Count);
        settings.ForEach(setting =>
            quantities[setting.Parameter, Index(setting.Parameter, setting.Who, setting.What)] = Resolve(setting.Value));
        return new WorldDefinition
        {
            Start = Some.Start,
            Months = months,
            Actors = [.. codes.Select(code => new Actor(code, code, ""))],
            Resources = resources,
            Acts = [.. acts.Values],
            Regimes = [.. regimes.Select(regime => new Regime(
                regime.Key, Actor(regime.Value.Target), [.. regime.Value.Acts.Select(ActOf).Order()]))],
            Drivers = [.. drivers.Select(driver => Driver(driver.Key, driver.Value))],
            Dates = [.. dates.Select(date => new NamedDate(date.Key, date.Value))],
            Uncertainties = [.. uncertainties.Values],
            Quantities = quantities,
            Disapproval = [.. disapproval.Select(Observed).OrderBy(entry => entry.Pair).ThenBy(entry => entry.Observer)],
            Weights = [.. weights.Select(weight => new MechanismWeight(
                MechanismOf(weight.Key), weight.Value.Emphasis, [.. codes.Select(code => Resolve(weight.Value.ByActor[code]))]))],
            Events = [.. events.Select(Happening)],
        };
    }

    private Quantity Resolve(Value value) => value.Resolve([.. uncertainties.Keys], [.. drivers.Keys]);

    private int Actor(string code) => Value.IndexOf(codes, code);

    private int ActOf(string name) => Value.IndexOf([.. acts.Keys], name);

    private IMechanism MechanismOf(string name) =>
        probes.Find(probe => probe.Name == name) ?? MechanismTable.Find(name) ?? throw new ArgumentException($"No mechanism {name}.");

    private Driver Driver(string name, (Interpolation Interpolation, (Moment At, Value Value)[] Points) driver) => new(
        name, name, "", driver.Interpolation,
        [.. driver.Points.Select((point, number) => new DriverPoint($"{number:D2}", point.At, Resolve(point.Value)))]);

    private ObservedPair Observed((string Observer, string From, string To, Value Value) entry) => new(
        Actor(entry.Observer), new DyadTable(codes.Length).Pair(Actor(entry.From), Actor(entry.To)), Resolve(entry.Value));

    private WorldEvent Happening((Moment Date, string Pair, double Stance, double Institution, string? Act) it)
    {
        string[] names = it.Pair.Split('>', '-');
        return new WorldEvent(it.Date, new PairReference(Actor(names[0]), Actor(names[1]), it.Pair.Contains('>')), "")
        {
            Stance = it.Stance,
            Institution = it.Institution,
            Act = it.Act is null ? null : ActOf(it.Act),
        };
    }

    private int Index(Parameter parameter, string who, string what)
    {
        string[] names = who.Split('>', '-');
        var dyads = new DyadTable(codes.Length);
        return parameter.Shape switch
        {
            ParameterShape.World => 0,
            ParameterShape.Actor => Actor(who),
            ParameterShape.ActorResource => (Actor(who) * resources.Length) + Value.IndexOf(resources, what),
            ParameterShape.Pair => dyads.Pair(Actor(names[0]), Actor(names[1])),
            ParameterShape.Dyad => dyads.Dyad(dyads.Pair(Actor(names[0]), Actor(names[1]))),
            _ => (Value.IndexOf([.. regimes.Keys], who) * codes.Length) + Actor(what),
        };
    }
}
