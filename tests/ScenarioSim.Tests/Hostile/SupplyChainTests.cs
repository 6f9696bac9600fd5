using System.Text.Json.Nodes;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Hostile;

/// <summary>
/// What the published program is made of besides ours: every package is named with its licence, which goes with ours, in the
/// notices that the program shows. With the environment variable <c>SCENARIOSIM_UPDATE_GOLDEN=1</c> they are written anew.
/// </summary>
public sealed class SupplyChainTests
{
    private static readonly string[] CompatibleLicences =
        ["MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Apache-2.0", "MS-PL OR Apache-2.0"];

    [Test]
    public void Every_package_of_the_published_program_has_a_licence_that_goes_with_ours()
    {
        ShippedPackage[] packages = [.. ShippedPackage.OfProgram(), .. ShippedPackage.OfPage()];

        Assert.That(packages.Where(package => !CompatibleLicences.Contains(package.Licence)), Is.Empty);
        Assert.That(packages.Select(package => package.Name), Is.SupersetOf(new[] { "YamlDotNet", "echarts", "zrender" }));
    }

    [Test]
    public void The_notices_name_every_package_and_hold_its_licence()
    {
        if (!Directory.Exists(ShippedPackage.PagePackages))
        {
            Assert.Ignore("There is no Node.js, so that the page's packages are not here.");
        }

        string stored = Repository.PathOf("src", "ScenarioSim.Cli", "THIRD-PARTY-NOTICES.txt");
        string notices = ThirdPartyNotices.Text();
        if (Environment.GetEnvironmentVariable("SCENARIOSIM_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(stored, notices);
        }

        Assert.That(File.ReadAllText(stored), Is.EqualTo(notices), "packages have changed: update the notices");
    }

    [Test]
    public void The_program_shows_the_notices()
    {
        var run = EndToEnd.ProgramRun.Of(Repository.Root, "--licenses");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output.TrimEnd(), Is.EqualTo(File.ReadAllText(Repository.PathOf("src", "ScenarioSim.Cli", "THIRD-PARTY-NOTICES.txt")).TrimEnd()));
    }

    [Test]
    public void Every_package_of_every_project_is_locked_with_its_content()
    {
        string[] projects = [.. Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains(".artifacts", StringComparison.Ordinal))];
        IEnumerable<string> open = projects
            .Select(project => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))
            .Where(file => !File.Exists(file) || ShippedPackage.NuGet(file).Any(package => package.Hash.Length == 0));
        JsonObject page = JsonNode.Parse(File.ReadAllText(ShippedPackage.PageLock))!["packages"]!.AsObject();
        IEnumerable<string> openOfPage = page
            .Where(package => package.Key.Length > 0 && ((string?)package.Value!["integrity"])?.StartsWith("sha512-", StringComparison.Ordinal) != true)
            .Select(package => package.Key);

        Assert.That(projects, Is.Not.Empty);
        Assert.That(open, Is.Empty);
        Assert.That(openOfPage, Is.Empty);
    }
}
