using System.Net;
using System.Text;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Text of an HTML page; everything that is not a tag of ours is escaped.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>The beginning of a page that needs no other file, up to its body.</summary>
    public static Html Page(string title) => new Html().Markup("<!DOCTYPE html>\n").Open("html", "lang=\"en\"").Open("head")
        .Markup("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .Element("title", title).Open("style").Markup(ReportStyle.Text).Close("style").Close("head").Open("body");

    /// <summary>How to get the same results again.</summary>
    public Html Repeat(ReportContext context) => Element("h2", "How to repeat this")
        .Element(
            "p", $"ScenarioSim {context.ProgramVersion}. The same files, seed and version give the same tables, byte for byte:")
        .Element("pre", context.Command);

    public Html Element(string tag, string content, string attributes = "")
    {
        Open(tag, attributes);
        text.Append(Escape(content));
        return Close(tag);
    }

    public Html Open(string tag, string attributes = "")
    {
        text.Append('<').Append(tag).Append(attributes.Length > 0 ? " " : "").Append(attributes).Append('>');
        return this;
    }

    public Html Close(string tag)
    {
        text.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>Markup of our own making, such as a figure.</summary>
    public Html Markup(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>A table with a header row, and a caption where it has one.</summary>
    public Html Table(string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Open("table");
        if (caption.Length > 0)
        {
            Element("caption", caption);
        }

        Open("thead").Open("tr");
        foreach (string cell in header)
        {
            Element("th", cell, "scope=\"col\"");
        }

        Close("tr").Close("thead").Open("tbody");
        foreach (IReadOnlyList<string> row in rows)
        {
            Open("tr");
            foreach (string cell in row)
            {
                Element("td", cell);
            }

            Close("tr");
        }

        return Close("tbody").Close("table");
    }

    public override string ToString() => text.ToString();

    private static string Escape(string content) =>
        WebUtility.HtmlEncode(new string([.. content.Where(letter => letter == '\n' || !(char.IsControl(letter) || IsOverride(letter)))]));

    /// <summary>Marks that would turn the direction of the text after them.</summary>
    private static bool IsOverride(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
