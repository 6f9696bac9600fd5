using System.Collections.Immutable;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>
/// Binds observations. Their form is checked before, so that what has a wrong form is passed over in silence.
/// </summary>
internal sealed class ObservationBinder(Document document, ProblemList problems)
{
    private MappingNode Root => document.Root;

    /// <summary>The observations; they can be used only where there are no problems.</summary>
    /// <param name="worlds">The worlds that have to have what they name.</param>
    public Observations Bind(IEnumerable<World> worlds)
    {
        var sources = new FileSources(Root, [], problems);
        ObservationMeasure[] measures = [.. Measures.Select(entry => BindMeasure(entry, sources))];
        foreach (World world in worlds)
        {
            CheckNames(world);
        }

        return new Observations
        {
            Id = Root.Text("id"),
            Title = Root.Text("title"),
            Note = Root.Text(Annotation.NoteKey),
            Driver = Root.Text("driver"),
            TrainUntil = YearsForm.TryParseYear(Root.Text("train_until"), out int until) ? until : YearsForm.First,
            Measures = measures,
            Sources = [.. Scope.EntriesOf(Root["sources"])
                .Select(entry => SourceBinder.BindSource(entry.Name, entry.Value as MappingNode))],
        };
    }

    private ImmutableArray<Entry> Measures => Scope.EntriesOf(Root["measures"]);

    /// <summary>Reports actors and a driver that a world does not have; what several worlds lack is reported once.</summary>
    private void CheckNames(World world)
    {
        var names = new WorldNames(world, problems);
        foreach (Entry measure in Measures)
        {
            foreach (Entry series in Scope.EntriesOf((measure.Value as MappingNode)?["series"]))
            {
                names.Dyad(series.Key, $"measures/{measure.Name}/series");
            }
        }

        if (Root["driver"] is ScalarNode { IsNull: false } driver && NameText.IsName(driver.Text))
        {
            new NameTable("driver", world.Drivers.Select(one => one.Name)).Find(driver.Text, driver.Origin, "driver", problems);
        }
    }

    private ObservationMeasure BindMeasure(Entry entry, FileSources sources)
    {
        var node = entry.Value as MappingNode;
        string path = $"measures/{entry.Name}";
        return new ObservationMeasure(
            entry.Name,
            node?.Text("title") ?? "",
            node?.Text("unit") ?? "",
            node?.Text("standardise") == ObservationForms.WithinDyad,
            node?.Text(Annotation.NoteKey) ?? "",
            sources.Of(node, path),
            [.. BindSeries(node?["series"], path)]);
    }

    private List<ObservedReading> BindSeries(Node? series, string path)
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        var readings = new List<ObservedReading>();
        foreach (Entry entry in Scope.EntriesOf(series))
        {
            if (!PairText.TryParse(entry.Name, out PairText pair) || pair.Directed)
            {
                continue;
            }

            if (first.TryAdd(pair.Canonical, entry.Key))
            {
                readings.AddRange(BindYears(entry.Value, pair));
            }
            else
            {
                problems.Error(
                    ProblemCode.PairTwice, entry.Key.Origin,
                    $"{path}/series: {entry.Name} is of a dyad that is given before it, as {first[pair.Canonical].Text}; keep one");
            }
        }

        return readings;
    }

    private static IEnumerable<ObservedReading> BindYears(Node years, PairText pair)
    {
        bool isInOrder = string.CompareOrdinal(pair.From, pair.To) < 0;
        (string one, string other) = isInOrder ? (pair.From, pair.To) : (pair.To, pair.From);
        return Scope.EntriesOf(years)
            .Select(entry => (IsYear: YearsForm.TryParseYear(entry.Name, out int year), Year: year, entry.Value))
            .Where(reading => reading.IsYear)
            .OrderBy(reading => reading.Year)
            .Select(reading => new ObservedReading(one, other, reading.Year, NumberOf(reading.Value)));
    }

    private static double? NumberOf(Node written) =>
        written.IsNull ? null : NumberReader.Read(written, NumberRule.Any, "", new ProblemList())?.Constant;
}
