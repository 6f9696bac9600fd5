using System.Globalization;
using System.Text;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Plain;

/// <summary>Writes YAML that reads back as what was written, in one spelling.</summary>
internal sealed class PlainText
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Begins a mapping; its entries follow, and then <see cref="End"/>.</summary>
    public void Begin(string key)
    {
        Indent().Append(Key(key)).Append(":\n");
        depth++;
    }

    /// <summary>Ends a mapping.</summary>
    public void End() => depth--;

    /// <summary>Writes a mapping with its entries, or nothing where there are none.</summary>
    public void Map<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        bool begun = false;
        foreach (T item in items)
        {
            if (!begun)
            {
                Begin(key);
                begun = true;
            }

            write(item);
        }

        if (begun)
        {
            End();
        }
    }

    /// <summary>Writes an entry whose value is spelt already.</summary>
    public void Put(string key, string spelt) => Indent().Append(Key(key)).Append(": ").Append(spelt).Append('\n');

    /// <summary>Writes an entry with a text, or nothing where it is empty.</summary>
    public void PutText(string key, string value)
    {
        if (value.Length > 0)
        {
            Put(key, Quote(value));
        }
    }

    /// <summary>Writes an entry with a list, or nothing where it is empty.</summary>
    public void PutList(string key, IEnumerable<string> spelt)
    {
        string items = string.Join(", ", spelt);
        if (items.Length > 0)
        {
            Put(key, $"[{items}]");
        }
    }

    /// <summary>Writes an item of a list of mappings.</summary>
    public void PutItem(IEnumerable<(string Key, string Spelt)> entries) =>
        Indent().Append("- { ").AppendJoin(", ", entries.Select(entry => $"{entry.Key}: {entry.Spelt}")).Append(" }\n");

    /// <summary>A text in double quotes.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in value)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\u2028' => "\\L",
                '\u2029' => "\\P",
                _ when char.GetUnicodeCategory(character) == UnicodeCategory.Format => $"\\u{(int)character:X4}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A number or expression; in quotes where YAML would take it for something else.</summary>
    public static string Expression(string expression) =>
        Numbers.TryParse(expression, out _) || NameText.IsPart(expression[0]) || expression[0] == '('
            ? expression
            : Quote(expression);

    /// <summary>A name or identifier; in quotes where YAML would take it for a number.</summary>
    public static string Name(string name) => char.IsAsciiLetter(name[0]) ? name : Quote(name);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static string Key(string key) => char.IsAsciiLetterOrDigit(key[0]) ? key : Quote(key);

    private StringBuilder Indent() => text.Append(' ', depth * 2);
}
