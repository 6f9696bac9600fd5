using System.Text.Json.Nodes;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>A few numbers in one list, none smaller than the one before it.</summary>
/// <param name="meaning">What they mean.</param>
/// <param name="names">What each is.</param>
/// <param name="bounds">The numbers allowed.</param>
/// <param name="isStrict">Whether each must be greater than the one before it.</param>
internal sealed class AscendingForm(string meaning, IReadOnlyList<string> names, Bounds bounds, bool isStrict) : Form(meaning)
{
    private readonly NumberForm item = NumberForm.Bare("", new NumberRule(bounds));

    private string Wanted => $"[{string.Join(", ", names)}] with {string.Join(isStrict ? " < " : " <= ", names)}";

    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not SequenceNode list || list.Items.Length != names.Count)
        {
            check.WrongType(place, $"{names.Count} numbers: {Wanted}");
            return;
        }

        int before = check.Problems.Count;
        foreach ((Node node, string name) in list.Items.Zip(names))
        {
            item.Check(new FormPlace(node, node.Origin, $"{place.Path}, {name}"), check);
        }

        if (check.Problems.Count == before && !IsAscending(Read(list)))
        {
            check.Problems.Error(
                ProblemCode.RangeOrder, list.Origin, $"the numbers of {place.Path} do not ascend; write {Wanted}");
        }
    }

    /// <summary>The numbers of a list that has this form; fewer where it has not.</summary>
    public static double[] Read(Node? list) =>
    [
        .. ((list as SequenceNode)?.Items ?? [])
            .Select(node => NumberReader.Read(node, NumberRule.Any, "", new ProblemList())?.Constant)
            .OfType<double>(),
    ];

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "array";
        schema["minItems"] = names.Count;
        schema["maxItems"] = names.Count;
        schema["items"] = item.Schema(parts);
        return schema;
    }

    private bool IsAscending(double[] numbers) =>
        numbers.Zip(numbers.Skip(1)).All(next => isStrict ? next.First < next.Second : next.First <= next.Second);
}
