using System.Diagnostics;
using System.Runtime.Versioning;
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
        string[] others =
        [
            "mine.yaml.bak", "yours.yaml.17.unfinished", "mine.yaml.chapter2.unfinished", "mine.yaml.bak.17.unfinished",
            "mine.yaml.unfinished", "mine.yaml..unfinished", "mine.yaml.\u0661\u0667.unfinished", "mine.yaml.17.unfinished.bak",
        ];
        foreach (string name in others.Append("mine.yaml.17.unfinished"))
        {
            Leave(name);
        }

        WholeFile.Write(file, stream => stream.Write("whole"u8), isLasting: false);

        Assert.That(File.ReadAllText(file), Is.EqualTo("whole"));
        Assert.That(Directory.GetFiles(root).Select(Path.GetFileName), Is.EquivalentTo(others.Append("mine.yaml")));
    }

    [Test]
    public void What_another_program_is_writing_is_left_to_it()
    {
        string file = Path.Combine(root, "mine.yaml");
        string unfinished = Leave("mine.yaml.17.unfinished");
        using (new FileStream(unfinished, FileMode.Open, FileAccess.Write, FileShare.Delete))
        {
            WholeFile.Write(file, stream => stream.Write("whole"u8), isLasting: false);
            Assert.That(File.Exists(unfinished));
        }
    }

    [Test]
    public void What_was_written_lately_is_left_where_locks_tell_nothing()
    {
        string unfinished = Leave("mine.yaml.17.unfinished");
        File.SetLastWriteTimeUtc(unfinished, DateTime.UtcNow);

        WholeFile.Write(Path.Combine(root, "mine.yaml"), stream => stream.Write("whole"u8), isLasting: false);

        Assert.That(File.Exists(unfinished));
    }

    [Test]
    [Platform("Linux,MacOSX")]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_whose_names_may_not_be_read_is_written_to()
    {
        string closed = Directory.CreateDirectory(Path.Combine(root, "closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            WholeFile.Write(Path.Combine(closed, "mine.yaml"), stream => stream.Write("whole"u8), isLasting: false);
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.That(File.ReadAllText(Path.Combine(closed, "mine.yaml")), Is.EqualTo("whole"));
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

    [TestCase("run/manifest.json")]
    [TestCase("pipe")]
    [Platform("Linux,MacOSX", Reason = "Windows has no such pipes.")]
    [CancelAfter(20_000)]
    public void A_pipe_in_place_of_a_manifest_is_refused_and_not_waited_for(string name, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(root, "run"));
        using (var pipe = Process.Start("mkfifo", Path.Combine(root, name)))
        {
            pipe.WaitForExit();
        }

        if (name == "pipe")
        {
            File.CreateSymbolicLink(Path.Combine(root, "run", "manifest.json"), "../pipe");
        }

        Task claim = Task.Run(() => Assert.That(() => OutputFolder.Claim(root, "run"), Throws.InstanceOf<OutputException>()), cancellation);

        Assert.That(() => claim.Wait(cancellation), Throws.Nothing);
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

    /// <summary>Leaves a file as a program that was killed long ago would have; its path.</summary>
    private string Leave(string name)
    {
        string file = Path.Combine(root, name);
        File.WriteAllText(file, "half");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        return file;
    }

    private static async Task<string?> TitleAsync(ServedPage page) =>
        (string?)(await page.AskAsync("/api/study", ServedPage.Selection(ServedPage.Scenario)))["title"];
}
