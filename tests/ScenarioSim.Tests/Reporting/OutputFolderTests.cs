using System.Text;
using ScenarioSim.Reporting.Output;

namespace ScenarioSim.Tests.Reporting;

public sealed class OutputFolderTests
{
    private string root = "";

    [SetUp]
    public void Prepare() => root = Directory.CreateTempSubdirectory("output-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void Nothing_is_seen_until_the_result_is_whole()
    {
        using var folder = OutputFolder.Claim(root, "run");
        WriteResult(folder, "new");

        Assert.That(Directory.Exists(folder.Path), Is.False);
        folder.Finish();
        Assert.That(Read("run/table.csv"), Is.EqualTo("new"));
        Assert.That(Directory.Exists(folder.Partial), Is.False);
    }

    [Test]
    public void A_new_result_replaces_the_whole_of_an_old_one()
    {
        Finish("old", extra: "figures/left-over.svg");
        Finish("new");

        Assert.That(Read("run/table.csv"), Is.EqualTo("new"));
        Assert.That(File.Exists(Path.Combine(root, "run", "figures", "left-over.svg")), Is.False);
    }

    [Test]
    public void A_run_that_fails_leaves_the_old_result_and_nothing_beside_it()
    {
        Finish("old");
        using (var folder = OutputFolder.Claim(root, "run"))
        {
            WriteResult(folder, "half");
        }

        Assert.That(Read("run/table.csv"), Is.EqualTo("old"));
        Assert.That(Directory.EnumerateFileSystemEntries(root).Count(), Is.EqualTo(1));
    }

    [Test]
    public void What_a_killed_run_has_left_is_cleared()
    {
        Finish("old");
        Directory.CreateDirectory(Path.Combine(root, ".partial-run"));
        File.WriteAllText(Path.Combine(root, ".partial-run", "table.csv"), "half");
        Finish("new");

        Assert.That(Read("run/table.csv"), Is.EqualTo("new"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Members_that_a_killed_run_has_kept_stay_only_where_it_is_to_go_on(bool resumes)
    {
        Finish("old");
        using (var folder = OutputFolder.Claim(root, "run"))
        {
            WriteResult(folder, "half");
            Directory.CreateDirectory(folder.Members);
            File.WriteAllText(Path.Combine(folder.Members, "part.json"), "{}");
        }

        using (var folder = OutputFolder.Claim(root, "run", resumes))
        {
            Assert.That(File.Exists(Path.Combine(folder.Members, "part.json")), Is.EqualTo(resumes));
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Partial), Is.Empty);
            WriteResult(folder, "new");
            folder.Finish();
        }

        Assert.That(Read("run/table.csv"), Is.EqualTo("new"));
        Assert.That(Directory.EnumerateFileSystemEntries(root).Count(), Is.EqualTo(1), "a finished run leaves nothing beside it");
    }

    [Test]
    public void A_swap_killed_between_its_renames_is_undone()
    {
        Finish("old");
        Directory.Move(Path.Combine(root, "run"), Path.Combine(root, ".retired-run"));
        using var folder = OutputFolder.Claim(root, "run");

        Assert.That(Read("run/table.csv"), Is.EqualTo("old"));
    }

    [Test]
    public void A_folder_with_anything_but_our_result_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(root, "run"));
        File.WriteAllText(Path.Combine(root, "run", "manifest.json"), """{ "program": "another" }""");

        Assert.That(() => OutputFolder.Claim(root, "run"), Throws.InstanceOf<OutputException>());
        Assert.That(File.Exists(Path.Combine(root, "run", "manifest.json")));
    }

    [TestCase("not json at all")]
    [TestCase("[1, 2]")]
    [TestCase("\"scenariosim\"")]
    public void A_manifest_that_is_not_ours_is_no_passport(string content)
    {
        Directory.CreateDirectory(Path.Combine(root, "run"));
        File.WriteAllText(Path.Combine(root, "run", "manifest.json"), content);

        Assert.That(() => OutputFolder.Claim(root, "run"), Throws.InstanceOf<OutputException>());
    }

    [Test]
    public void A_manifest_may_be_a_link_to_a_file_as_tools_for_large_files_make_them()
    {
        Finish("old");
        string manifest = Path.Combine(root, "run", "manifest.json");
        string kept = Path.Combine(root, "kept.json");
        File.Move(manifest, kept);
        File.CreateSymbolicLink(manifest, "../kept.json");
        Finish("new");

        Assert.That(Read("run/table.csv"), Is.EqualTo("new"));
        Assert.That(Read("kept.json"), Does.Contain("scenariosim"), "what was linked to is not touched");
    }

    [TestCase("nowhere.json")]
    [TestCase("../folder")]
    [TestCase("manifest.json")]
    public void A_manifest_that_is_a_link_to_no_file_is_no_passport(string target)
    {
        Directory.CreateDirectory(Path.Combine(root, "folder"));
        Directory.CreateDirectory(Path.Combine(root, "run"));
        File.CreateSymbolicLink(Path.Combine(root, "run", "manifest.json"), target);

        Assert.That(() => OutputFolder.Claim(root, "run"), Throws.InstanceOf<OutputException>());
    }

    [Test]
    public void An_empty_folder_is_taken_over()
    {
        Directory.CreateDirectory(Path.Combine(root, "run"));
        Finish("new");

        Assert.That(Read("run/table.csv"), Is.EqualTo("new"));
    }

    [Test]
    public void Two_runs_cannot_write_the_same_folder_at_once()
    {
        using var first = OutputFolder.Claim(root, "run");

        Assert.That(() => OutputFolder.Claim(root, "run"), Throws.InstanceOf<OutputException>().With.Message.Contains("Another run"));
    }

    [Test]
    public void Writing_that_is_called_off_stops_in_the_middle_of_a_file()
    {
        using var folder = OutputFolder.Claim(root, "run");
        using var cancellation = new CancellationTokenSource();
        byte[] half = new byte[1 << 20];

        Assert.That(
            () => folder.Write(
                "table.csv",
                stream =>
                {
                    stream.Write(half);
                    cancellation.Cancel();
                    stream.Write(half);
                },
                cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(new FileInfo(Path.Combine(folder.Partial, "table.csv")).Length, Is.EqualTo(half.Length));
    }

    private void Finish(string content, string? extra = null)
    {
        using var folder = OutputFolder.Claim(root, "run");
        WriteResult(folder, content);
        if (extra is not null)
        {
            folder.Write(extra, Content(content));
        }

        folder.Finish();
    }

    private static void WriteResult(OutputFolder folder, string content)
    {
        folder.Write("table.csv", Content(content));
        folder.Write("manifest.json", Content("""{ "program": "scenariosim" }"""));
    }

    private static Action<Stream> Content(string content) => stream => stream.Write(Encoding.UTF8.GetBytes(content));

    private string Read(string name) => File.ReadAllText(Path.Combine(root, name));
}
