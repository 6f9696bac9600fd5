using System.Xml.Linq;

namespace ScenarioSim.Tests.House;

/// <summary>Arrows between projects point one way, and only where they were decided.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Plotting"] = [],
        ["Scenarios"] = ["Core"],
        ["Analysis"] = ["Core"],
        ["Studies"] = ["Scenarios", "Analysis", "Core"],
        ["Reporting"] = ["Studies", "Analysis", "Plotting", "Core"],
        ["Web"] = ["Reporting", "Studies", "Scenarios", "Core"],
        ["Cli"] = ["Reporting", "Studies", "Scenarios", "Analysis", "Core", "Web"],
    };

    private static IEnumerable<string> Projects() => Directory
        .EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => Path.GetFileNameWithoutExtension(file)["ScenarioSim.".Length..]);

    [TestCaseSource(nameof(Projects))]
    public void A_project_uses_only_what_the_architecture_allows(string project)
    {
        string file = Repository.PathOf("src", $"ScenarioSim.{project}", $"ScenarioSim.{project}.csproj");
        IEnumerable<string> used = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["ScenarioSim.".Length..]);

        Assert.That(Allowed.Keys, Does.Contain(project), "every project has a place in the architecture");
        Assert.That(used.Except(Allowed[project]), Is.Empty);
    }

    [Test]
    public void Undeclared_arrows_are_compile_errors() => Assert.That(
        File.ReadAllText(Repository.PathOf("Directory.Build.props")),
        Does.Contain("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>"));
}
