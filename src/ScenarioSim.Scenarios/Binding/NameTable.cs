using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Names that a scenario declares, in canonical order.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> indices;

    /// <summary>Orders names.</summary>
    /// <param name="noun">What they name, for messages.</param>
    /// <param name="names">The names, in any order.</param>
    public NameTable(string noun, IEnumerable<string> names)
    {
        Noun = noun;
        string[] ordered = [.. names];
        Array.Sort(ordered, StringComparer.Ordinal);
        var distinct = new List<string>(ordered.Length);
        indices = new Dictionary<string, int>(ordered.Length, StringComparer.Ordinal);
        foreach (string name in ordered)
        {
            if (indices.TryAdd(name, distinct.Count))
            {
                distinct.Add(name);
            }
        }

        Names = distinct;
    }

    public string Noun { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The index of a name; null where it is not declared.</summary>
    public int? IndexOf(string name) => indices.TryGetValue(name, out int index) ? index : null;

    /// <summary>The index of a name; null, with a problem, where it is not declared.</summary>
    public int? Find(string name, Origin at, string path, ProblemList problems)
    {
        int? index = IndexOf(name);
        if (index is null)
        {
            problems.Error(
                ProblemCode.UnknownName, at, $"{path}: unknown {Noun} \"{name}\"{Suggestion.For(name, Names)}");
        }

        return index;
    }
}
