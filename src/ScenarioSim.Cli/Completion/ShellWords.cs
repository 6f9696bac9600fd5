using System.Text;

namespace ScenarioSim.Cli.Completion;

/// <summary>Reads a command line as it is typed, while the last word may still be open.</summary>
internal static class ShellWords
{
    /// <summary>
    /// The words of a text with their quotes and backslashes undone, the last one being typed: empty where a blank or nothing
    /// comes before the end.
    /// </summary>
    public static List<string> Split(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char quote = default;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (quote != default)
            {
                quote = Within(quote, text, ref at, word);
            }
            else if (letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (letter == '\\' && at + 1 < text.Length)
            {
                word.Append(text[++at]);
            }
            else if (!char.IsWhiteSpace(letter))
            {
                word.Append(letter);
            }
            else if (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        words.Add(word.ToString());
        return words;
    }

    /// <summary>Reads a letter between quotes; the quote that is open after it, if any.</summary>
    private static char Within(char quote, string text, ref int at, StringBuilder word)
    {
        if (text[at] == quote)
        {
            return default;
        }

        bool isEscape = quote == '"' && text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\';
        word.Append(text[isEscape ? ++at : at]);
        return quote;
    }
}
