using System.Text.Json.Nodes;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>A reading of a measure: a number, or one with a spread of its own and what else can stand beside it.</summary>
internal sealed class MeasuredForm() : Form("what was measured")
{
    /// <summary>The key of a reading's own standard deviation.</summary>
    public const string SpreadKey = "sd";

    /// <summary>A standard deviation of scores.</summary>
    public static NumberRule Spread { get; } = new(new Bounds(0, NumberRule.Limit, LowExcluded: true));

    private static readonly NumberForm Alone = NumberForm.Bare("", NumberRule.Any);

    private static readonly MapForm Annotated = new(
        "",
        [
            new(Annotation.ValueKey, NumberForm.Bare("the reading", NumberRule.Any), Presence.Always),
            new(SpreadKey, NumberForm.Bare("the standard deviation of its score, in place of the measure's", Spread)),
            new(Annotation.SourceKey, new SourcesForm()),
            new(Annotation.NoteKey, new TextForm("a remark", mayBeNumber: true)),
        ]);

    public override void Check(FormPlace place, FormCheck check) =>
        (place.Node is MappingNode ? (Form)Annotated : Alone).Check(place, check);

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["anyOf"] = new JsonArray(
            parts.Refer("reading", () => SchemaParts.AnyOf(Alone.Schema(parts), Annotated.Schema(parts))));
        return schema;
    }
}
