using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds a measure of a fusion and its readings.</summary>
internal sealed class MeasureBinder
{
    private readonly WorldNames names;
    private readonly FileSources sources;
    private readonly ProblemList problems;
    private readonly MappingNode? node;
    private readonly string path;

    /// <summary>Binds the measure itself; where its form has problems, some of its numbers mean nothing.</summary>
    public MeasureBinder(Entry entry, WorldNames names, FileSources sources, ProblemList problems)
    {
        this.names = names;
        this.sources = sources;
        this.problems = problems;
        node = entry.Value as MappingNode;
        path = $"measures/{entry.Name}";
        var link = node?["link"] as MappingNode;
        Measure = new FusionMeasure(
            entry.Name, Text(node, "title"), Text(node, "unit"),
            Number(link, "intercept", 0), Number(link, "slope", 1), Number(link, MeasuredForm.SpreadKey, 1),
            Text(link, Annotation.NoteKey),
            sources.Of(node, path));
        if (Measure.Slope == 0)
        {
            problems.Error(
                ProblemCode.OutOfRange, link!["slope"]!.Origin,
                $"{path}/link/slope is 0, so that readings would not matter; write another slope, or delete the measure");
        }
    }

    /// <summary>The measure.</summary>
    public FusionMeasure Measure { get; }

    /// <summary>The dyads that it names, whatever is wrong with their readings; known once those are bound.</summary>
    public HashSet<int> Dyads { get; } = [];

    /// <summary>Its readings by dyad; those with problems are left out.</summary>
    public IEnumerable<FusedReading> BindReadings()
    {
        var readings = new SortedDictionary<int, FusedReading>();
        foreach (Entry entry in Scope.EntriesOf(node?["readings"]))
        {
            if (BindReading(entry) is { } reading && !readings.TryAdd(reading.Dyad, reading))
            {
                problems.Error(
                    ProblemCode.PairTwice, entry.Key.Origin,
                    $"{path}/readings: {entry.Name} is of a dyad that is read before it; keep one");
            }
        }

        return readings.Values;
    }

    private FusedReading? BindReading(Entry entry)
    {
        var annotated = entry.Value as MappingNode;
        int? dyad = names.Dyad(entry.Key, $"{path}/readings");
        IReadOnlyList<string> own = sources.Of(annotated, $"{path}/readings/{entry.Name}");
        if (dyad is not null)
        {
            Dyads.Add(dyad.Value);
        }

        return dyad is null || ReadNumber(annotated is null ? entry.Value : annotated[Annotation.ValueKey]) is not { } reading
            ? null
            : new FusedReading(
                Measure.Name, dyad.Value, reading, Measure.Intercept + (Measure.Slope * reading),
                Number(annotated, MeasuredForm.SpreadKey, Measure.Sd), own.Count > 0 ? own : Measure.Sources);
    }

    private static string Text(MappingNode? holder, string key) => holder?.Text(key) ?? "";

    private static double Number(MappingNode? holder, string key, double otherwise) => ReadNumber(holder?[key]) ?? otherwise;

    private static double? ReadNumber(Node? written) =>
        written is null ? null : NumberReader.Read(written, NumberRule.Any, "", new ProblemList())?.Constant;
}
