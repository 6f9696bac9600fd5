using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>A list of things of one form.</summary>
internal sealed class ListForm(string meaning, Form item, int atLeast = 0) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not SequenceNode list)
        {
            check.WrongType(place, "a list: [a, b]");
            return;
        }

        if (list.Items.Length < atLeast)
        {
            check.Problems.Error(
                ProblemCode.WrongType, list.Origin, $"{place.Path} is an empty list; write at least {atLeast}");
        }

        for (int i = 0; i < list.Items.Length; i++)
        {
            Node node = list.Items[i];
            item.Check(new FormPlace(node, node.Origin, $"{place.Path}/{i + 1}"), check with { Complete = true });
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "array";
        if (atLeast > 0)
        {
            schema["minItems"] = atLeast;
        }

        schema["items"] = item.Schema(parts);
        return schema;
    }
}
