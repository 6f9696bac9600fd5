using System.Text.Json.Nodes;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>A number in any of its spellings.</summary>
internal sealed class NumberForm(string meaning, NumberRule rule) : Form(meaning)
{
    private const double GreatestInSchema = 1e15;
    private bool isBare;

    /// <summary>The form of a declared parameter.</summary>
    public static NumberForm Of(Parameter parameter) => new(
        parameter.Unit.Length == 0
            ? parameter.Meaning
            : $"{parameter.Meaning} ({parameter.Unit})", NumberRule.Of(parameter));

    /// <summary>The form of a number without anything beside it.</summary>
    public static NumberForm Bare(string meaning, NumberRule rule) => new(meaning, rule) { isBare = true };

    public override void Check(FormPlace place, FormCheck check)
    {
        if (isBare && place.Node is not ScalarNode { IsNull: false })
        {
            check.WrongType(place, $"a number in {RangeText.Of(rule.Bounds)}");
        }
        else
        {
            NumberReader.Read(place.Node, rule, place.Path, check.Problems);
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        if (rule.Default is not null)
        {
            schema["default"] = rule.IsFlag ? rule.Default > 0 : rule.Default;
        }

        schema["anyOf"] = new JsonArray(parts.Refer(
            DefinitionName,
            () => isBare ? Alone() : SchemaParts.AnyOf(Alone(), AnnotationSchema.Of(Alone(), rule.MayBeUncertain, parts))));
        return schema;
    }

    private string DefinitionName
    {
        get
        {
            string range = rule.IsFlag
                ? "flag"
                : $"{(rule.Bounds.LowExcluded ? "above" : "from")} {rule.Bounds.Low} to {rule.Bounds.High}";
            return $"number {range}{(isBare ? " alone" : rule.MayBeUncertain ? ", may be uncertain" : "")}";
        }
    }

    private JsonObject Alone()
    {
        if (rule.IsFlag)
        {
            return SchemaParts.Type("boolean");
        }

        var number = SchemaParts.Type("number");
        number[rule.Bounds.LowExcluded ? "exclusiveMinimum" : "minimum"] = rule.Bounds.Low;
        if (rule.Bounds.High <= GreatestInSchema)
        {
            number["maximum"] = rule.Bounds.High;
        }

        return SchemaParts.AnyOf(number, SchemaParts.Type("string"));
    }
}

/// <summary>A date in any of its spellings.</summary>
internal sealed class DateForm(string meaning, DateRule rule) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check) =>
        DateValue.Read(place.Node, rule, place.Path, check.Problems);

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["anyOf"] = new JsonArray(parts.Refer(
            DefinitionName,
            () => SchemaParts.AnyOf(
                SchemaParts.Text(Pattern),
                AnnotationSchema.Of(SchemaParts.Text(Pattern), rule.MayBeUncertain, parts))));
        return schema;
    }

    private string DefinitionName =>
        (rule.MayBeNamed ? "date" : "month") + (rule.MayBeUncertain ? ", may be uncertain" : "");

    private string Pattern => rule.MayBeNamed ? DateText.Pattern : $"^{DateText.MonthPattern}$";
}

/// <summary>A date without anything beside it.</summary>
internal sealed class BareDateForm(string meaning) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is ScalarNode)
        {
            DateValue.Read(
                place.Node, new DateRule(MayBeNamed: true, MayBeUncertain: false), place.Path, check.Problems);
        }
        else
        {
            check.WrongType(place, "a date");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "string";
        schema["pattern"] = DateText.Pattern;
        return schema;
    }
}

/// <summary>A span of time such as <c>6m</c> or <c>3y</c>.</summary>
internal sealed class DurationForm(string meaning) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not ScalarNode scalar)
        {
            check.WrongType(place, "a number of months or years, such as 6m or 3y");
        }
        else if (!DateText.TryParseDuration(scalar.Text, out _))
        {
            check.Problems.Error(
                ProblemCode.Spelling, scalar.Origin,
                $"{place.Path} is {scalar.Description}, which is no span of time; " +
                "write months or years, such as 6m or 3y");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "string";
        schema["pattern"] = DateText.DurationPattern;
        return schema;
    }
}

/// <summary>The sources of something: one identifier or a list.</summary>
internal sealed class SourcesForm() : Form("identifiers of sources")
{
    public override void Check(FormPlace place, FormCheck check) => Annotation.ReadSources(place.Node, check.Problems);

    public override JsonObject Schema(SchemaParts parts) => parts.Refer("source", AnnotationSchema.Source);
}
