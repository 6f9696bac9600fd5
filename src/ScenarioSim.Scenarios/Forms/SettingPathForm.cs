using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>The place of a value in a scenario, with dots between keys as settings of the command line spell it.</summary>
internal sealed partial class SettingPathForm(string meaning) : Form(meaning)
{
    private const string Pattern = "^[^.=\\s]+(\\.[^.=\\s]+)+$";
    private const string Rule = "write keys with dots between them, such as behaviour.conditionality";

    /// <summary>Keys of a table of changed values.</summary>
    public static KeyRule Keys { get; } = new(Pattern, CheckPath);

    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is ScalarNode { IsNull: false } scalar)
        {
            CheckPath(scalar, place.Path, check.Problems);
        }
        else
        {
            check.WrongType(place, "the place of a value, such as behaviour.conditionality");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "string";
        schema["pattern"] = Pattern;
        return schema;
    }

    /// <summary>Whether a text is spelt as the place of a value.</summary>
    public static bool IsSpelt(string text) => Spelling().IsMatch(text);

    private static void CheckPath(ScalarNode written, string path, ProblemList problems)
    {
        if (!IsSpelt(written.Text))
        {
            problems.Error(ProblemCode.Spelling, written.Origin, $"{path}: {written.Description} is no place of a value; {Rule}");
        }
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Spelling();
}
