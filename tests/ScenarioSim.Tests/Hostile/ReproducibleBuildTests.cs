using System.Diagnostics;
using System.Security.Cryptography;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Hostile;

/// <summary>The program built twice from the same files, in two places.</summary>
[Category("System")]
[NonParallelizable]
public sealed class ReproducibleBuildTests
{
    private const int Longest = 10 * 60 * 1000;

    private string root = "";

    [SetUp]
    public void Prepare() => root = Directory.CreateTempSubdirectory("builds-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void Two_folders_give_the_same_assemblies_and_the_same_page()
    {
        Dictionary<string, string> here = Build("one");
        Dictionary<string, string> there = Build("a place with another name/deeper");

        Assert.That(here, Has.Count.EqualTo(8).And.ContainKey("scenariosim.dll").And.ContainKey("ScenarioSim.Web.dll"));
        Assert.That(there, Is.EqualTo(here));
    }

    /// <summary>Builds a copy of the repository's own files; the digests of its assemblies, the page in one of them.</summary>
    private Dictionary<string, string> Build(string name)
    {
        string folder = Path.Combine(root, name);
        foreach (string file in Run(Repository.Root, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (File.Exists(Repository.PathOf(file)))
            {
                string copy = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Repository.PathOf(file), copy);
            }
        }

        Run(folder, "dotnet", "build", "src/ScenarioSim.Cli", "--configuration", "Release", "--disable-build-servers");
        return Directory.GetFiles(Path.Combine(folder, ".artifacts", "bin", "ScenarioSim.Cli", "release"), "*cenario*im*.dll")
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);
    }

    private static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CI"] = "true" },
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            Assert.Fail($"{program} takes too long");
        }

        Assert.That(process.ExitCode, Is.Zero, $"{output.Result}\n{errors.Result}");
        return output.Result;
    }
}
