using ScenarioSim.Scenarios.Plain;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A mapping that is being put together.</summary>
internal sealed class KeyTree
{
    private readonly OrderedDictionary<string, (KeyTree? Below, string Value, string Before)> entries = new(StringComparer.Ordinal);

    /// <summary>The mapping under some keys, begun where there is none yet.</summary>
    public KeyTree At(string[] keys)
    {
        if (keys.Length == 0)
        {
            return this;
        }

        if (entries.GetValueOrDefault(keys[0]).Below is not { } below)
        {
            below = new KeyTree();
            entries[keys[0]] = (below, "", "");
        }

        return below.At(keys[1..]);
    }

    /// <summary>Puts a value, spelt as YAML, under a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="before">What stood there before, for a comment; empty for none.</param>
    public void Put(string key, string value, string before) => entries[key] = (null, value, before);

    /// <summary>The mapping as YAML, so many levels deep.</summary>
    public string Text(int depth) => string.Concat(entries.Select(entry => TextOf(entry.Key, entry.Value, depth)));

    private static string TextOf(string key, (KeyTree? Below, string Value, string Before) entry, int depth)
    {
        string start = $"{new string(' ', 2 * depth)}{KeyText(key)}:";
        if (entry.Below is { } below)
        {
            return $"{start}\n{below.Text(depth + 1)}";
        }

        string comment = entry.Before.Length > 0 && !entry.Before.Contains('\n', StringComparison.Ordinal) ? $"   # was {entry.Before}" : "";
        return $"{start} {entry.Value}{comment}\n";
    }

    private static string KeyText(string key) =>
        key.All(letter => NameText.IsPart(letter) || letter is '-' or '+' or '>') && char.IsLetterOrDigit(key[0]) ? key : PlainText.Quote(key);
}
