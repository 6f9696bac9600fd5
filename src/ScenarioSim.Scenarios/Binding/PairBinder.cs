using System.Collections.Immutable;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>How much a third actor minds one actor's closeness to another.</summary>
internal sealed record BoundDisapproval(int Pair, int Observer, BoundNumber Number);

/// <summary>Binds the numbers of pairs, dyads, and pairs as third actors see them.</summary>
/// <param name="scope">What the binders share.</param>
/// <param name="numbers">Where numbers go, by parameter and index as in <see cref="QuantityTable"/>.</param>
internal sealed class PairBinder(Scope scope, Dictionary<(Parameter Parameter, int Index), BoundNumber> numbers)
{
    private static readonly Bounds InsideSigned = new(Math.BitIncrement(-1), Math.BitDecrement(1));
    private readonly DyadTable dyads = new(scope.Names.Actors.Names.Count);

    private readonly Dictionary<int, BoundDisapproval> disapproval = [];

    /// <summary>Who minds whose closeness, in canonical order.</summary>
    public IReadOnlyList<BoundDisapproval> Disapproval =>
        [.. disapproval.Values.OrderBy(minded => minded.Pair).ThenBy(minded => minded.Observer)];

    /// <summary>Binds all of them.</summary>
    public void Bind()
    {
        foreach (Parameter parameter in Parameters.All)
        {
            if (parameter.Shape is ParameterShape.Pair or ParameterShape.Dyad)
            {
                BindPairs(parameter);
            }
            else if (parameter.Shape == ParameterShape.ObserverPair)
            {
                BindObservers(parameter);
            }
        }
    }

    private void BindPairs(Parameter parameter)
    {
        bool directed = parameter.Shape == ParameterShape.Pair;
        int count = directed ? dyads.Pairs : dyads.Dyads;
        NumberRule rule = RuleOf(parameter);
        ImmutableArray<Entry> entries = scope.Section(parameter.Name);
        if (entries.FirstOrDefault(entry => entry.Name == "default") is { } standard &&
            Number(parameter, rule, standard.Value, $"{parameter.Name}/default") is { } number)
        {
            for (int index = 0; index < count; index++)
            {
                numbers[(parameter, index)] = number;
            }
        }

        foreach (StatedPair stated in Stated(entries, parameter.Name))
        {
            if (Number(parameter, rule, stated.Value, stated.Path) is { } value)
            {
                foreach (int pair in stated.Pairs)
                {
                    numbers[(parameter, directed ? pair : dyads.Dyad(pair))] = value;
                }
            }
        }
    }

    private void BindObservers(Parameter parameter)
    {
        NumberRule rule = RuleOf(parameter);
        foreach (Entry observer in scope.Section(parameter.Name))
        {
            string path = $"{parameter.Name}/{observer.Name}";
            int? seenBy = NameText.IsName(observer.Name)
                ? scope.Names.Actors.Find(observer.Name, observer.Key.Origin, parameter.Name, scope.Problems)
                : null;
            foreach (StatedPair stated in Stated(Scope.EntriesOf(observer.Value), path))
            {
                BoundNumber? number = Number(parameter, rule, stated.Value, stated.Path);
                if (number is null || seenBy is null || !IsThird(seenBy.Value, stated))
                {
                    continue;
                }

                foreach (int pair in stated.Pairs)
                {
                    disapproval[(pair * dyads.Actors) + seenBy.Value] = new BoundDisapproval(pair, seenBy.Value, number);
                }
            }
        }
    }

    private bool IsThird(int observer, StatedPair stated)
    {
        int pair = stated.Pairs[0];
        if (dyads.From(pair) != observer && dyads.To(pair) != observer)
        {
            return true;
        }

        scope.Problems.Error(
            ProblemCode.SelfPair, stated.Key.Origin,
            $"{stated.Path}: an actor can mind only the closeness of two others; " +
            $"write a pair without {scope.Names.Actors.Names[observer]}");
        return false;
    }

    /// <summary>
    /// The pairs of a table, both directions of A-B before A&gt;B, with problems for those given twice.
    /// </summary>
    private List<StatedPair> Stated(ImmutableArray<Entry> entries, string path)
    {
        var first = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var stated = new List<StatedPair>();
        foreach (Entry entry in entries.Where(entry => entry.Name != "default"))
        {
            if (scope.Pair(entry.Key, path) is not { } pair || !PairText.TryParse(entry.Name, out PairText text))
            {
                continue;
            }

            if (!first.TryAdd(text.Canonical, entry))
            {
                Entry earlier = first[text.Canonical];
                scope.Problems.Error(
                    ProblemCode.PairTwice, entry.Key.Origin,
                    $"{path}: {entry.Name} is given twice, first as {earlier.Name} in {earlier.Key.Origin}; keep one");
                continue;
            }

            int there = dyads.Pair(pair.From, pair.To);
            stated.Add(new StatedPair(
                entry.Key, entry.Value, $"{path}/{text.Canonical}", pair.Directed
                    ? [there]
                    : [there, dyads.Reverse(there)]));
        }

        return [.. stated.Where(pair => pair.Pairs.Length > 1), .. stated.Where(pair => pair.Pairs.Length == 1)];
    }

    /// <summary>
    /// A number of a pair; initial alignments, and draws of them, stay off −1 and 1, where stances are infinite.
    /// </summary>
    private BoundNumber? Number(Parameter parameter, NumberRule rule, Node node, string path)
    {
        BoundNumber? number = scope.Number(node, rule, path);
        if (parameter != Parameters.Alignment || number is null || (!IsExtreme(number.Value) && !DrawsExtreme(number)))
        {
            return number;
        }

        scope.Problems.Error(
            ProblemCode.ExtremeAlignment, (node as MappingNode)?[Annotation.ValueKey]?.Origin ?? node.Origin,
            $"{path}: an initial alignment of -1 or 1 can never change; " +
            $"write one between, such as {(number.Value < 0 ? "-0.95" : "0.95")}");
        return null;
    }

    private static NumberRule RuleOf(Parameter parameter)
    {
        NumberRule rule = NumberRule.Of(parameter);
        return parameter == Parameters.Alignment ? rule with { DrawBounds = InsideSigned } : rule;
    }

    private static bool IsExtreme(double alignment) => Math.Abs(alignment) >= 1;

    private static bool DrawsExtreme(BoundNumber number) =>
        number.Uncertainty?.Distribution is Distribution.Choice choice && choice.Values.Any(IsExtreme);

    private sealed record StatedPair(ScalarNode Key, Node Value, string Path, int[] Pairs);
}
