using System.Text.RegularExpressions;

namespace ScenarioSim.Tests.House;

/// <summary>The layout that the repository promises.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] TopLevel =
        ["src", "scenarios", "tests", "output", "ScenarioSim.sln", "README.md", "LICENSE"];

    [Test]
    public void The_top_level_holds_nothing_but_what_was_agreed()
    {
        IEnumerable<string> names = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path));

        Assert.That(
            names.Where(name => !TopLevel.Contains(name) && name[0] != '.' && !name.StartsWith("Directory.", StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void Core_touches_no_file_console_clock_or_ambient_chance()
    {
        IEnumerable<string> sins = Directory
            .EnumerateFiles(Repository.PathOf("src", "ScenarioSim.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => Impure().IsMatch(line))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.That(sins, Is.Empty);
    }

    [Test]
    public void The_versions_of_packages_stand_in_one_place() => Assert.That(
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Version=\"", StringComparison.Ordinal)),
        Is.Empty);

    [Test]
    public void Files_that_the_readme_names_exist()
    {
        IEnumerable<string> named = NamedFile().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match => match.Value);

        Assert.That(named.Where(file => !File.Exists(Repository.PathOf(file))), Is.Empty);
        Assert.That(named.Count(), Is.GreaterThan(3));
    }

    [GeneratedRegex(@"(scenarios/[\w/-]+\.yaml|\.github/[\w-]+\.svg|output/README\.md)")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\b(System\.IO|Console\.|DateTime|DateTimeOffset|Stopwatch|TimeProvider|new Random|Random\.Shared|Guid\.NewGuid|CurrentCulture)\b")]
    private static partial Regex Impure();
}
