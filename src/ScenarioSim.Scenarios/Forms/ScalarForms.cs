using System.Globalization;
using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>A text.</summary>
/// <param name="meaning">What it means.</param>
/// <param name="mayBeNumber">Whether it may look like a number, as a year does.</param>
/// <param name="isTitle">Whether it heads figures and tables: there must be something to read, and not too much.</param>
internal sealed class TextForm(string meaning, bool mayBeNumber = false, bool isTitle = false) : Form(meaning)
{
    private const int LongestTitle = 200;
    private const string SomethingToRead = "\\S";

    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not ScalarNode scalar)
        {
            check.WrongType(place, "a text");
        }
        else if (!mayBeNumber && !IsText(scalar))
        {
            check.WrongType(place, $"a text, or put it in quotes: \"{scalar.Text}\"");
        }
        else if (isTitle && string.IsNullOrWhiteSpace(scalar.Text))
        {
            check.Problems.Error(
                ProblemCode.WrongType, scalar.Origin, $"{place.Path} is blank; write a text: {Meaning}");
        }
        else if (isTitle && scalar.Text.Length > LongestTitle)
        {
            check.Problems.Error(
                ProblemCode.Limit, scalar.Origin,
                $"{place.Path} has {scalar.Text.Length} characters, more than {LongestTitle}; write a shorter one");
        }
    }

    /// <summary>Whether what is written is no number and no truth value.</summary>
    public static bool IsText(ScalarNode scalar) =>
        !scalar.Plain || !(Numbers.TryParse(scalar.Text, out _) || scalar.Text is "true" or "false");

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = mayBeNumber ? new JsonArray("string", "number") : "string";
        if (isTitle)
        {
            schema["pattern"] = SomethingToRead;
            schema["maxLength"] = LongestTitle;
        }

        return schema;
    }
}

/// <summary>One of a few words.</summary>
internal sealed class WordForm(string meaning, params IReadOnlyList<string> words) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not ScalarNode scalar)
        {
            check.WrongType(place, $"one of {string.Join(", ", words)}");
        }
        else if (!words.Contains(scalar.Text))
        {
            check.Problems.Error(
                ProblemCode.Spelling, scalar.Origin,
                $"{place.Path} is {scalar.Description}{Suggestion.For(scalar.Text, words)}");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        return schema;
    }
}

/// <summary>A name, or an identifier, which may also hold <c>-</c> and <c>.</c></summary>
internal sealed class NameForm(string meaning, bool isIdentifier = false) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not ScalarNode { IsNull: false } scalar)
        {
            check.WrongType(place, "a name");
        }
        else if (isIdentifier ? !NameText.IsIdentifier(scalar.Text) : !NameText.IsName(scalar.Text))
        {
            string rule = isIdentifier ? NameText.IdentifierRule : NameText.Rule;
            check.Problems.Error(
                ProblemCode.Spelling, scalar.Origin, $"{place.Path} is {scalar.Description}, which is no name; {rule}");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = isIdentifier ? new JsonArray("string", "number") : "string";
        schema["pattern"] = isIdentifier ? $"^{NameText.IdentifierPattern}$" : $"^{NameText.NamePattern}$";
        return schema;
    }
}

/// <summary>A whole number.</summary>
internal sealed class WholeForm(string meaning, long low, long high) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not ScalarNode scalar || !TryParse(scalar.Text, out long number))
        {
            check.WrongType(place, "a whole number");
        }
        else if (number < low || number > high)
        {
            check.Problems.Error(
                ProblemCode.OutOfRange, scalar.Origin,
                $"{place.Path} is {number}, which is outside its range; write a whole number in [{low}, {high}]");
        }
    }

    /// <summary>Reads a whole number of decimal digits.</summary>
    public static bool TryParse(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "integer";
        schema["minimum"] = low;
        schema["maximum"] = high;
        return schema;
    }
}
