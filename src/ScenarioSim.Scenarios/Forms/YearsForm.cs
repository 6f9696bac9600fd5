using System.Globalization;
using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>Readings by calendar year; an empty one is missing, and counted as such.</summary>
internal sealed class YearsForm() : Form("readings by year, such as { 2019: 0.4, 2020: }; an empty one is missing")
{
    /// <summary>The first year that can be written.</summary>
    public const int First = 1000;

    /// <summary>The last year that can be written.</summary>
    public const int Last = 9999;

    private const string Pattern = "^[1-9][0-9]{3}$";

    private static readonly NumberForm Reading = NumberForm.Bare("", NumberRule.Any);

    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not MappingNode mapping)
        {
            check.WrongType(place, "a mapping: year: number");
            return;
        }

        if (mapping.Entries.Length == 0)
        {
            check.Problems.Error(ProblemCode.WrongType, mapping.Origin, $"{place.Path} is empty; write at least one year");
        }

        foreach (Entry entry in mapping.Entries)
        {
            if (!TryParseYear(entry.Name, out _))
            {
                check.Problems.Error(
                    ProblemCode.Spelling, entry.Key.Origin,
                    $"{entry.Key.Description} in {place.Path} is no year; write four digits, such as 2021");
            }

            if (!entry.Value.IsNull)
            {
                Reading.Check(new FormPlace(entry.Value, entry.Key.Origin, $"{place.Path}/{entry.Name}"), check);
            }
        }
    }

    /// <summary>Reads a year of four digits.</summary>
    public static bool TryParseYear(string text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) &&
            year >= First;
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        schema["minProperties"] = 1;
        schema["patternProperties"] = new JsonObject
        {
            [Pattern] = SchemaParts.AnyOf(Reading.Schema(parts), SchemaParts.Type("null")),
        };
        return schema;
    }
}
