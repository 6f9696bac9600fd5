using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Merging;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>The values of a calibration, which become values of its scenarios that members draw.</summary>
internal sealed class MovableValues
{
    private readonly ProblemList problems;
    private readonly IReadOnlyList<Movable> movable;
    private readonly OrderedDictionary<string, CalibratedValue> values = new(StringComparer.Ordinal);

    /// <summary>Reads the section <c>values</c>, whose form has been checked; what has problems there is left out.</summary>
    public MovableValues(MappingNode calibration, ProblemList problems)
    {
        this.problems = problems;
        movable = [.. Scope.EntriesOf(calibration["values"]).Select(ReadMovable).OfType<Movable>()];
        if (calibration["values"] is MappingNode { Entries.Length: 0 } none)
        {
            problems.Error(
                ProblemCode.WrongType, none.Origin,
                "values is empty; write at least one, such as mechanisms.exchange: { range: [0.1, 1] }");
        }
    }

    /// <summary>The values that were laid over scenarios so far, in the order of the file.</summary>
    public IReadOnlyList<CalibratedValue> Values => [.. values.Values];

    /// <summary>Reports values that a file over the base sets for itself, so that a common one would not reach it.</summary>
    public void CheckReach(IEnumerable<Stack> stacks)
    {
        foreach (Document file in stacks.SelectMany(stack => stack.Scenario.Skip(1).Concat(stack.Future)).Distinct())
        {
            foreach (Movable value in movable)
            {
                if ((file.Root[value.Section] as MappingNode)?.Find(value.Name) is { } own)
                {
                    problems.Error(
                        ProblemCode.SetElsewhere, value.Entry.Key.Origin,
                        $"values/{value.Entry.Name}: {own.Key.Origin} sets it for itself, so that a common value would not " +
                        "reach it; delete it there or here");
                }
            }
        }
    }

    /// <summary>
    /// A scenario's document in which members draw the values from their ranges; those with problems stay as they are.
    /// </summary>
    public MappingNode Lay(MappingNode scenario)
    {
        var merger = new Merger(problems);
        return movable
            .Select(value => ToLayer(value, scenario))
            .OfType<Layer>()
            .Aggregate(scenario, merger.Lay);
    }

    private static Movable? ReadMovable(Entry entry)
    {
        var node = entry.Value as MappingNode;
        string[] keys = entry.Name.Split('.');
        return FittingForms.Calibrated.TryGetValue(entry.Name, out NumberRule? rule) &&
            AscendingForm.Read(node?["range"]) is [double low, double high] && low < high
            ? new Movable(entry, keys[0], keys[1], rule, low, high, node!.Text(Annotation.NoteKey))
            : null;
    }

    private Layer? ToLayer(Movable value, MappingNode scenario)
    {
        Node? stated = (scenario[value.Section] as MappingNode)?[value.Name];
        double? number = stated is null
            ? value.Rule.Default
            : NumberReader.Read(stated, value.Rule, "", new ProblemList())?.Constant;
        if (stated is null && number is null)
        {
            problems.Error(
                ProblemCode.UnlistedWeight, value.Entry.Key.Origin,
                $"values/{value.Entry.Name}: {value.Section} of the base does not list {value.Name}; " +
                "give it a base weight there, or delete this");
        }

        return number is not null && IsInside(value, number.Value, stated) ? ToLayer(value, number.Value, stated) : null;
    }

    private bool IsInside(Movable value, double number, Node? stated)
    {
        if (number >= value.Low && number <= value.High)
        {
            return true;
        }

        string origin = stated is null ? "its default" : $"{stated.Origin}";
        problems.Error(
            ProblemCode.ValueOutsideDistribution, value.Range.Origin,
            $"values/{value.Entry.Name} is {Numbers.Write(number)} now ({origin}), outside its own range; " +
            "write a range that holds it");
        return false;
    }

    private Layer ToLayer(Movable value, double number, Node? stated)
    {
        values.TryAdd(
            value.Entry.Name,
            new CalibratedValue($"{value.Section}/{value.Name}", number, value.Low, value.High, value.Note, stated?.Origin));
        Origin at = value.Range.Origin;
        var drawn = new MappingNode(
            at,
            [
                Entry(Annotation.ValueKey, Scalar(Numbers.Write(number))),
                Entry("uniform", new SequenceNode(at, [Scalar(Numbers.Write(value.Low)), Scalar(Numbers.Write(value.High))])),
            ]);
        var section = new MappingNode(at, [Entry(value.Name, drawn)]);
        return new Layer(new MappingNode(at, [Entry(value.Section, section)]), IsSetting: false);

        ScalarNode Scalar(string text) => new(at, text, plain: true);

        Entry Entry(string key, Node node) => new(Scalar(key), node);
    }

    /// <summary>A value that may move, as written.</summary>
    private sealed record Movable(
        Entry Entry, string Section, string Name, NumberRule Rule, double Low, double High, string Note)
    {
        public Node Range => ((MappingNode)Entry.Value)["range"]!;
    }
}
