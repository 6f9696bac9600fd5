using System.Text;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Composes the notices of what others have made: a table of all packages, and below it every licence once.</summary>
internal static class ThirdPartyNotices
{
    private static readonly string[] NoticeNames = ["LICENSE*", "NOTICE*", "CopyrightNotice*"];

    /// <summary>The notices as they should stand in the repository.</summary>
    public static string Text()
    {
        ShippedPackage[] program = [.. ShippedPackage.OfProgram()];
        ShippedPackage[] page = [.. ShippedPackage.OfPage()];
        var text = new StringBuilder(
            """
            ScenarioSim is under the MIT licence. The program holds packages of others, each under its own licence.
            This file is made of the packages themselves by the tests of the supply chain.


            """);
        AppendTable(text, "In the program (from nuget.org)", program);
        AppendTable(text, "In the page that it serves (from npmjs.com)", page);
        foreach (IGrouping<string, ShippedPackage> licence in program.GroupBy(package => package.Licence).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            AppendHeading(text, $"{licence.Key}: {string.Join(", ", licence.Select(package => package.Name))}");
            foreach (string copyright in licence.Select(package => package.Copyright).Distinct(StringComparer.Ordinal))
            {
                text.Append(copyright).Append('\n');
            }

            text.Append('\n').Append(LicenceTexts.Of(licence.Key)).Append('\n');
        }

        foreach (IGrouping<string, ShippedPackage> notice in page.GroupBy(NoticesOf))
        {
            AppendHeading(text, string.Join(", ", notice.Select(package => package.Name)));
            text.Append(notice.Key);
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, string title, ShippedPackage[] packages)
    {
        text.Append(title).Append('\n');
        foreach (ShippedPackage package in packages)
        {
            text.Append(null, $"  {package.Name,-60} {package.Version,-10} {package.Licence}\n");
        }

        text.Append('\n');
    }

    private static void AppendHeading(StringBuilder text, string title) =>
        text.Append('\n').Append('-', 80).Append('\n').Append(title).Append("\n\n");

    /// <summary>Everything that a package of the page says of its licence, in its own words.</summary>
    private static string NoticesOf(ShippedPackage package)
    {
        string[] folders = [package.Folder, Path.Combine(package.Folder, "licenses")];
        IEnumerable<string> files = folders.Where(Directory.Exists)
            .SelectMany(folder => NoticeNames.SelectMany(name => Directory.GetFiles(folder, name).Order(StringComparer.Ordinal)));
        return string.Concat(files.Select(file => File.ReadAllText(file).ReplaceLineEndings("\n").Trim() + "\n\n"));
    }
}
