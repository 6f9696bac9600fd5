using ScenarioSim.Scenarios;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Files of every kind, spoilt: each loads or gives problems with places. How to go on for longer is said at <see cref="Fuzz"/>.</summary>
[TestFixture]
public sealed class FileFuzzTests
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private string working = "";
    private ScenarioReader reader = null!;

    [OneTimeSetUp]
    public void CopyLibraries()
    {
        working = Directory.CreateTempSubdirectory("scenariosim-fuzz-").FullName;
        Copy(Repository.PathOf("scenarios"), "shipped");
        Copy(Repository.PathOf("tests", "ScenarioSim.Tests", "EndToEnd", "Library", "scenarios"), "small");
        reader = new ScenarioReader(working);
    }

    [OneTimeTearDown]
    public void DeleteLibraries() => Directory.Delete(working, recursive: true);

    [TestCase("small", 900)]
    [TestCase("shipped", 120)]
    public void Spoilt_files_load_or_give_problems(string library, int count)
    {
        int loaded = 0;
        int refused = 0;
        string[] files = [.. texts.Keys.Where(file => file.StartsWith(library, StringComparison.Ordinal))];
        Fuzz.Throw(SpoiltFile.Some(files), file => file.Smaller(), count, file =>
        {
            string path = Path.Combine(working, file.File);
            byte[] bytes = file.Bytes(texts);
            File.WriteAllBytes(path, bytes);
            bool isLoaded = false;
            Contract.Hold(() => isLoaded = IsLoaded(path));
            File.WriteAllText(path, texts[file.File]);
            (loaded, refused) = isLoaded ? (loaded + 1, refused) : (loaded, refused + 1);
        });
        Assert.That(Math.Min(loaded, refused), Is.GreaterThan(count / 20), $"{loaded} loaded, {refused} refused");
    }

    [TestCaseSource(nameof(Found))]
    public void Files_that_were_found_load_or_give_problems(string file)
    {
        string path = Path.Combine(working, "small", "scenarios", "found.yaml");
        File.Copy(Path.Combine(FoundFolder, file), path, overwrite: true);
        Contract.Hold(() => IsLoaded(path));
        File.Delete(path);
    }

    private static string FoundFolder => Repository.PathOf("tests", "ScenarioSim.Tests", "Hostile", "Found");

    private static IEnumerable<string> Found() =>
        Directory.EnumerateFiles(FoundFolder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private bool IsLoaded(string path)
    {
        bool isWrong = Contract.AreErrors(reader.Validate([path]));
        Contract.AreErrors(reader.List(path).Problems);
        reader.CompleteSetting(path, "actors.");
        if (reader.KindOf(path) == FileKind.Scenario && Contract.IsRead(reader.ReadScenario(path, null, [])))
        {
            Assert.That(reader.ReadScenario(path, null, []).Value!.PlainText, Is.Not.Empty);
        }

        return !isWrong;
    }

    private void Copy(string library, string name)
    {
        foreach (string file in Directory.EnumerateFiles(library, "*.yaml", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(name, "scenarios", Path.GetRelativePath(library, file));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(working, copy))!);
            File.Copy(file, Path.Combine(working, copy));
            texts.Add(copy, File.ReadAllText(file));
        }
    }
}
