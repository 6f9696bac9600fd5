using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Merging;

/// <summary>
/// What settings of the command line can change in a scenario, key by key. It needs nothing but the merged document, so that
/// a scenario with mistakes in it has its settings, too.
/// </summary>
internal sealed class SettingTree(MappingNode root)
{
    private const string Leaf = "=";
    private const string Branch = ".";

    private static readonly string[] Ends = ["start", "end"];
    private static readonly string[] Declared = ["dates", "actors", "drivers", "acts", "regimes", "levels", "evidence"];
    private static readonly string[] Weights = ["mechanisms", "emphasis", "behaviour"];
    private static readonly string[] OfRecord = ["reporting"];
    private static readonly string[] OfEachActor = ["weights"];
    private static readonly string[] OfEachDriver = ["points"];
    private static readonly string[] Flags = ["true", "false"];

    private readonly Names names = new(root);

    /// <summary>What a setting that begins like this can go on with, up to the next dot or the equals sign.</summary>
    /// <param name="typed">The beginning of a setting.</param>
    public IEnumerable<string> Complete(string typed)
    {
        int equals = typed.IndexOf('=', StringComparison.Ordinal);
        string[] keys = (equals < 0 ? typed : typed[..equals]).Split('.');
        string before = equals < 0 ? typed[..^keys[^1].Length] : typed[..(equals + 1)];
        IEnumerable<string> next = equals < 0 ? Children(keys[..^1]) : ValuesOf(keys);
        return next.Select(child => before + child).Where(word => word.StartsWith(typed, StringComparison.Ordinal));
    }

    private IEnumerable<string> Children(string[] keys) => keys switch
    {
        [] => Sections(),
        ["dates"] => Leaves(names.Dates.Names),
        ["levels"] => Leaves(names.Levels.Names),
        ["mechanisms"] => Leaves(MechanismTable.All.Select(mechanism => mechanism.Name)),
        ["emphasis"] => Leaves(names.Mechanisms.Names),
        ["behaviour"] => Leaves(NamesOf(ParameterShape.World)),
        ["actors", ..] => OfActor(keys[1..]),
        ["drivers", ..] => OfDriver(keys[1..]),
        ["acts", ..] => OfAct(keys[1..]),
        ["regimes", ..] => OfRegime(keys[1..]),
        ["evidence"] => Branches(OfRecord),
        ["evidence", "reporting"] => Leaves(names.Acts.Names),
        [string table, ..] => OfPairs(table, keys[1..]),
    };

    private IEnumerable<string> Sections() =>
    [
        .. Leaves(Ends),
        .. Branches(Declared.Where(section => root[section] is MappingNode { Entries.Length: > 0 })),
        .. Branches(Weights),
        .. Branches(Parameters.All.Where(IsOfPairs).Select(parameter => parameter.Name)),
    ];

    private static bool IsOfPairs(Parameter parameter) =>
        parameter.Shape is ParameterShape.Pair or ParameterShape.Dyad or ParameterShape.ObserverPair;

    private IEnumerable<string> OfActor(string[] keys) => keys switch
    {
        [] => Branches(names.Actors.Names),
        [_] =>
        [
            .. Leaves(NamesOf(ParameterShape.Actor)),
            .. Branches(NamesOf(ParameterShape.ActorResource)),
            .. Branches(OfEachActor),
        ],
        [_, "weights"] => Leaves(names.Mechanisms.Names),
        [_, string parameter] => LeavesOf(ParameterShape.ActorResource, parameter, names.Resources),
        _ => [],
    };

    private IEnumerable<string> OfDriver(string[] keys) => keys switch
    {
        [] => Branches(names.Drivers.Names),
        [_] => Branches(OfEachDriver),
        [string driver, "points"] => Leaves(PointsOf(driver)),
        _ => [],
    };

    private IEnumerable<string> OfAct(string[] keys) => keys switch
    {
        [] => Branches(names.Acts.Names),
        [_] => [.. Leaves(NamesOf(ParameterShape.Act)), .. Branches(NamesOf(ParameterShape.ActResource))],
        [_, string parameter] => LeavesOf(ParameterShape.ActResource, parameter, names.Resources),
        _ => [],
    };

    private IEnumerable<string> OfRegime(string[] keys) => keys switch
    {
        [] => Branches(names.Regimes.Names),
        [_] => Branches(NamesOf(ParameterShape.RegimeActor)),
        [_, string parameter] => LeavesOf(ParameterShape.RegimeActor, parameter, names.Actors),
        _ => [],
    };

    private IEnumerable<string> OfPairs(string table, string[] keys)
    {
        Parameter? parameter = Parameters.All.FirstOrDefault(parameter => parameter.Name == table);
        return (parameter?.Shape, keys) switch
        {
            (ParameterShape.Pair, []) => Leaves(PairNames(directed: true)),
            (ParameterShape.Dyad, []) => Leaves(PairNames(directed: false)),
            (ParameterShape.ObserverPair, []) => Branches(names.Actors.Names),
            (ParameterShape.ObserverPair, [string observer]) => Leaves(
                PairNames(directed: true).Where(pair => !pair.Split('-', '>').Contains(observer))),
            _ => [],
        };
    }

    /// <summary>Every dyad in both of its spellings, and where they count its directions.</summary>
    private IEnumerable<string> PairNames(bool directed) =>
        from one in names.Actors.Names
        from other in names.Actors.Names
        where one != other
        from link in directed ? "->" : "-"
        select $"{one}{link}{other}";

    private IEnumerable<string> PointsOf(string driver) =>
        ((root["drivers"] as MappingNode)?[driver] as MappingNode)?["points"] is MappingNode points ? LabelsOf(points) : [];

    private static IEnumerable<string> LabelsOf(MappingNode points) => points.Entries.Select(entry => entry.Name)
        .Union(points.Beneath is { } beneath ? LabelsOf(beneath.Points) : []);

    private IEnumerable<string> ValuesOf(string[] keys) => keys switch
    {
        ["emphasis", _] => names.Levels.Names,
        ["acts", _, string flag] when Parameters.Of(ParameterShape.Act).Any(act => act.IsFlag && act.Name == flag) =>
            Flags,
        _ => [],
    };

    private static IEnumerable<string> NamesOf(ParameterShape shape) =>
        Parameters.Of(shape).Select(parameter => parameter.Name);

    private static IEnumerable<string> LeavesOf(ParameterShape shape, string parameter, NameTable columns) =>
        NamesOf(shape).Contains(parameter) ? Leaves(columns.Names) : [];

    private static IEnumerable<string> Leaves(IEnumerable<string> keys) => keys.Select(key => key + Leaf);

    private static IEnumerable<string> Branches(IEnumerable<string> keys) => keys.Select(key => key + Branch);
}
