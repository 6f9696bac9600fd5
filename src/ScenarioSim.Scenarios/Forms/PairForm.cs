using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>Two actors.</summary>
internal sealed class PairForm(string meaning, PairStyle style) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not ScalarNode scalar)
        {
            check.WrongType(place, "two actors: A-B or A>B");
        }
        else
        {
            CheckPair(scalar, style, place.Path, check.Problems);
        }
    }

    /// <summary>
    /// Reports a pair that is badly spelt, of one actor only, or with a direction or without one against its style.
    /// </summary>
    public static void CheckPair(ScalarNode scalar, PairStyle style, string path, ProblemList problems)
    {
        if (!PairText.TryParse(scalar.Text, out PairText pair))
        {
            problems.Error(
                ProblemCode.Spelling, scalar.Origin, $"{path}: {scalar.Description} is no pair; {PairText.Rule}");
        }
        else if (pair.From == pair.To)
        {
            problems.Error(
                ProblemCode.SelfPair, scalar.Origin,
                $"{path}: {scalar.Text} pairs an actor with itself; write two actors");
        }
        else if (style == PairStyle.Undirected && pair.Directed)
        {
            problems.Error(
                ProblemCode.PairDirection, scalar.Origin,
                $"{path}: {scalar.Text} has a direction, and this has none; write {pair.From}-{pair.To}");
        }
        else if (style == PairStyle.Directed && !pair.Directed)
        {
            problems.Error(
                ProblemCode.PairDirection, scalar.Origin,
                $"{path}: {scalar.Text} has no direction, and this has one; " +
                $"write {pair.From}>{pair.To} or {pair.To}>{pair.From}");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "string";
        schema["pattern"] = PairText.Pattern(style);
        return schema;
    }
}
