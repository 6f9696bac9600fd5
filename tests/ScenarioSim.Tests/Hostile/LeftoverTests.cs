using System.Diagnostics;
using System.Text;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Tests.Web;

namespace ScenarioSim.Tests.Hostile;

/// <summary>What killed programs leave, clocks that were set back, and things in the way that are no files.</summary>
public sealed class LeftoverTests
{
    private string root = "";

    [SetUp]
    public void Prepare() => root = Directory.CreateTempSubdirectory("leftovers-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void What_a_killed_program_has_left_of_a_file_is_removed_and_nothing_else()
    {
        string file = Path.Combine(root, "mine.yaml");
        string[] others = ["mine.yaml.bak", "yours.yaml.17.unfinished"];
        foreach (string name in others.Append("mine.yaml.17.unfinished"))
        {
            File.WriteAllText(Path.Combine(root, name), "half");
        }

        WholeFile.Write(file, stream => stream.Write("whole"u8), isLasting: false);

        Assert.That(File.ReadAllText(file), Is.EqualTo("whole"));
        Assert.That(Directory.GetFiles(root).Select(Path.GetFileName), Is.EquivalentTo(others.Append("mine.yaml")));
    }

    [Test]
    public void What_another_program_is_writing_is_left_to_it()
    {
        string file = Path.Combine(root, "mine.yaml");
        string unfinished = $"{file}.17.unfinished";
        using (new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.Delete))
        {
            WholeFile.Write(file, stream => stream.Write("whole"u8), isLasting: false);
            Assert.That(File.Exists(unfinished));
        }
    }

    [Test]
    public void What_fails_in_the_middle_leaves_the_old_file_and_nothing_beside_it()
    {
        string file = Path.Combine(root, "mine.yaml");
        File.WriteAllText(file, "old");

        Assert.That(
            () => WholeFile.Write(
                file,
                stream =>
                {
                    stream.Write("half"u8);
                    throw new OperationCanceledException();
                },
                isLasting: false),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.ReadAllText(file), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(root), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform("Linux,MacOSX", Reason = "Windows has no such pipes.")]
    [CancelAfter(20_000)]
    public void A_pipe_in_place_of_a_manifest_is_refused_and_not_waited_for()
    {
        Directory.CreateDirectory(Path.Combine(root, "run"));
        using (var pipe = Process.Start("mkfifo", Path.Combine(root, "run", "manifest.json")))
        {
            pipe.WaitForExit();
        }

        Assert.That(() => OutputFolder.Claim(root, "run"), Throws.InstanceOf<OutputException>());
    }

    [Test]
    public async Task A_change_under_the_same_time_and_length_is_seen()
    {
        await using ServedPage page = await ServedPage.StartAsync();
        string file = page.Place.PathOf("scenarios/two-blocs.yaml");
        Assert.That(await TitleAsync(page), Is.EqualTo("Two blocs and a neutral"));
        DateTime time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, File.ReadAllText(file).Replace("Two blocs and a neutral", "Two blocs and a neutron", StringComparison.Ordinal), new UTF8Encoding(false));
        File.SetLastWriteTimeUtc(file, time);

        Assert.That(await TitleAsync(page), Is.EqualTo("Two blocs and a neutron"), "clocks are set back, and times of files are copied");
    }

    private static async Task<string?> TitleAsync(ServedPage page) =>
        (string?)(await page.AskAsync("/api/study", ServedPage.Selection(ServedPage.Scenario)))["title"];
}
