using System.Text.Json.Nodes;
using System.Xml.Linq;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Hostile;

/// <summary>A package of somebody else that the published program holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Licence">Its licence, as an SPDX expression.</param>
/// <param name="Copyright">Whose it is, in the words of the package; empty where they stand in a file of its own.</param>
/// <param name="Folder">Where it lies on this machine.</param>
internal sealed record ShippedPackage(string Name, string Version, string Licence, string Copyright, string Folder)
{
    /// <summary>Where the page's packages lie, once it was built.</summary>
    public static string PagePackages { get; } = Repository.PathOf("src", "ScenarioSim.Web", "client", "node_modules");

    /// <summary>What locks the page's packages.</summary>
    public static string PageLock { get; } = Repository.PathOf("src", "ScenarioSim.Web", "client", "package-lock.json");

    private static string NuGetFolder { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ??
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The packages of a lock file of NuGet; a project of ours is none.</summary>
    public static IEnumerable<(string Name, string Version, string Hash)> NuGet(string lockFile) =>
        from target in JsonNode.Parse(File.ReadAllText(lockFile))!["dependencies"]!.AsObject()
        from package in target.Value!.AsObject()
        where (string?)package.Value!["type"] != "Project"
        select (package.Key, (string)package.Value!["resolved"]!, (string?)package.Value["contentHash"] ?? "");

    /// <summary>The packages of the program itself.</summary>
    public static IEnumerable<ShippedPackage> OfProgram() => NuGet(Repository.PathOf("src", "ScenarioSim.Cli", "packages.lock.json"))
        .Distinct()
        .OrderBy(package => package.Name, StringComparer.Ordinal)
        .Select(package => OfNuGet(package.Name, package.Version));

    /// <summary>The packages that are bundled into the page, whose licences its lock file names.</summary>
    public static IEnumerable<ShippedPackage> OfPage() =>
        from package in JsonNode.Parse(File.ReadAllText(PageLock))!["packages"]!.AsObject()
        where package.Key.Length > 0 && (bool?)package.Value!["dev"] != true
        let name = package.Key["node_modules/".Length..]
        orderby name
        select new ShippedPackage(
            name, (string)package.Value!["version"]!, (string?)package.Value["license"] ?? "", "", Path.Combine(PagePackages, name));

    private static ShippedPackage OfNuGet(string name, string version)
    {
        string folder = Path.Combine(NuGetFolder, name.ToLowerInvariant(), version);
        XElement metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        string Of(string element) => metadata.Elements().FirstOrDefault(one => one.Name.LocalName == element)?.Value.Trim() ?? "";
        string copyright = Of("copyright");
        return new ShippedPackage(name, version, Of("license"), copyright.Length > 0 ? copyright : Of("authors"), folder);
    }
}
