using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Expressions, dates, values and paths of settings. How to go on for longer is said at <see cref="Fuzz"/>.</summary>
[TestFixture]
public sealed class SettingFuzzTests
{
    private const int Count = 1500;

    private ScenarioFolder folder = null!;
    private string file = "";
    private int loaded;
    private int refused;

    [SetUp]
    public void WriteScenario()
    {
        folder = new ScenarioFolder();
        file = folder.Write("small.yaml", Small.With());
        (loaded, refused) = (0, 0);
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Expressions_are_read_or_refused() => Throw(
        HostileWords.Few(12, ["1", "0.5", "war"], HostileWords.Pieces, HostileWords.Numbers),
        words => $"actors.B.capability={string.Concat(words)}");

    [Test]
    public void Dates_are_read_or_refused() => Throw(
        HostileWords.Few(2, HostileWords.Dates, HostileWords.Dates, HostileWords.Pieces), words => $"dates.peace={string.Concat(words)}");

    [Test]
    public void Values_are_read_or_refused() => Throw(
        HostileWords.Few(2, HostileWords.Yaml, HostileWords.Numbers), words => $"alignment.A>B={string.Concat(words)}");

    [Test]
    public void Paths_are_read_or_refused()
    {
        string[] paths = [.. Paths("")];
        Throw(
            HostileWords.Few(2, paths, paths, paths, Keys(), HostileWords.Yaml, [".", "=", ".."]), words => $"{string.Join('.', words)}=0.5");
    }

    [Test]
    public void Settings_are_completed_whatever_was_typed()
    {
        string[] keys = Keys();
        Fuzz.Throw(HostileWords.Few(5, keys, keys, HostileWords.Yaml, [".", "="]), Fuzz.WithoutOne, Count, words =>
        {
            string typed = string.Join('.', words);
            Assert.That(folder.Reader.CompleteSetting(file, typed), Has.All.StartsWith(typed));
        });
    }

    private void Throw(Gen<string[]> words, Func<string[], string> setting)
    {
        Fuzz.Throw(words, Fuzz.WithoutOne, Count, some => Contract.Hold(() =>
        {
            bool isLoaded = Contract.IsRead(folder.Reader.ReadScenario(file, null, [setting(some)]));
            (loaded, refused) = isLoaded ? (loaded + 1, refused) : (loaded, refused + 1);
        }));
        Assert.That(Math.Min(loaded, refused), Is.GreaterThan(Count / 100), $"{loaded} loaded, {refused} refused");
    }

    /// <summary>All paths of settings.</summary>
    private IEnumerable<string> Paths(string before) => folder.Reader.CompleteSetting(file, before)
        .SelectMany(next => next.EndsWith('.') ? Paths(next) : [next.TrimEnd('=')]);

    /// <summary>The keys that they are made of.</summary>
    private string[] Keys() => [.. Paths("").SelectMany(path => path.Split('.')).Distinct()];
}
