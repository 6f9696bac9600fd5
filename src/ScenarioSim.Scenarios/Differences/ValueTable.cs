using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Differences;

/// <summary>What a scenario says or leaves to a default, path by path, to be compared with another scenario.</summary>
internal sealed class ValueTable
{
    private const string Emphasis = "emphasis";
    private static readonly string[] Sections = [.. Grammar.Scenario.Fields.Select(field => field.Name)];

    private readonly Draft draft;
    private readonly OrderedDictionary<string, ResolvedValue> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Makes the table.</summary>
    /// <param name="scenario">The scenario.</param>
    public ValueTable(Scenario scenario)
    {
        draft = scenario.Draft;
        foreach (ResolvedValue value in Facts.Of(draft.Root).Concat(scenario.Values))
        {
            values.TryAdd(value.Path, value);
        }

        foreach (Entry section in draft.Root.Entries)
        {
            foreach (Entry thing in Scope.EntriesOf(section.Value))
            {
                places.Add($"{section.Name}/{thing.Name}", places.Count);
            }
        }
    }

    /// <summary>The paths of two scenarios to compare, each once, in the order of the format and then of the files.</summary>
    public IEnumerable<string> PathsWith(ValueTable other) => values.Keys
        .Union(other.values.Keys)
        .SelectMany(path => Comparable(path, other))
        .Distinct()
        .OrderBy(path => Array.IndexOf(Sections, path.Split('/')[0]))
        .ThenBy(PlaceInFile);

    /// <summary>What holds at a path; null where the scenario has no such thing.</summary>
    public ResolvedValue? Find(string path)
    {
        string[] places = PairPath.Of(path)?.Places ?? [path];
        ResolvedValue? stated = places.Select(values.GetValueOrDefault).FirstOrDefault(value => value is not null);
        return stated ?? (Default(path.Split('/')) is { } text ? new ResolvedValue(path, text, "", null, [], "") : null);
    }

    /// <summary>What a value comes to, in words that can be compared: its number or text, and what members draw.</summary>
    public string Effect(ResolvedValue value) =>
        $"{(Factor(value) is { } factor ? Numbers.Write(factor) : value.Text)} {value.Distribution}";

    /// <summary>A value as readers are shown it: a level with its factor.</summary>
    public ResolvedValue? Shown(ResolvedValue? value) => value is not null && Factor(value) is { } factor
        ? value with { Text = $"{value.Text} ({Numbers.Write(factor)})" }
        : value;

    /// <summary>The factor of a level; null where the value is none.</summary>
    private double? Factor(ResolvedValue value) =>
        value.Section == Emphasis && draft.Mechanisms.Levels.TryGetValue(value.Text, out double factor) ? factor : null;

    /// <summary>
    /// The paths at which a value is compared: those of both directions where a scenario tells them apart. What holds for all
    /// other pairs is compared pair by pair, unless both scenarios say it.
    /// </summary>
    private string[] Comparable(string path, ValueTable other)
    {
        if (PairPath.Of(path) is { } pair)
        {
            return TellsApart(pair) || other.TellsApart(pair) ? pair.Directions : [pair.Both];
        }

        bool isCovered = PairPath.IsStandard(path) && !(values.ContainsKey(path) && other.values.ContainsKey(path));
        return isCovered ? [] : [path];
    }

    private bool TellsApart(PairPath pair) =>
        pair.Directions.Any(direction => values.GetValueOrDefault(direction)?.Origin is not null);

    /// <summary>Where the thing that a path leads to stands in the file; after all others where it does not.</summary>
    private int PlaceInFile(string path) =>
        places.GetValueOrDefault(string.Join('/', path.Split('/').Take(2)), int.MaxValue);

    /// <summary>What holds where nothing is stated; null where there is nothing that it could be stated of.</summary>
    private string? Default(string[] keys) => keys switch
    {
        [Emphasis, string mechanism] when draft.Mechanisms.Weights.ContainsKey(mechanism) =>
            Numbers.Write(Grammar.EmphasisRule.Default!.Value),
        ["acts", string act, string name, ..] when draft.Names.Acts.IndexOf(act) is not null => DefaultOfAct(name),
        ["disapproval", string observer, ..] when draft.Names.Actors.IndexOf(observer) is not null => "0",
        _ => null,
    };

    private static string? DefaultOfAct(string name)
    {
        Parameter? parameter = Parameters.All.FirstOrDefault(
            parameter => parameter.Name == name && parameter.Shape is ParameterShape.Act or ParameterShape.ActResource);
        return parameter is null ? null : Numbers.WriteDefault(parameter);
    }
}
