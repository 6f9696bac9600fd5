using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ScenarioSim.Tests.EndToEnd;
using ScenarioSim.Tests.Web;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Whatever writes, on a disk that takes no more: what was there stays whole, and nothing half-written stays.</summary>
[Category("System")]
[NonParallelizable]
[Platform("Linux", Reason = "It mounts a small file system.")]
public sealed class DiskFaultTests
{
    private const string World = "scenarios/two-blocs.yaml";

    private static readonly string[] Writing =
    [
        $"run {World} -m 8 --seed 2 --out disk",
        $"run {World} -m 8 --seed 2 --out disk --shard 1/2",
        $"compare {World} scenarios/sticky.yaml -m 8 --seed 2 --out disk",
        $"tip {World} --dyad EAST-MID --at war_end --above 0.3 --out disk",
        "merge parts/two-blocs.parts --out disk",
        $"submit slurm {World} --shards 2 --dry-run --out disk",
        "new disk/mine.yaml",
        $"docs {World} --out disk/model.md",
        "schema --out disk/schema",
    ];

    private static IEnumerable<TestCaseData> Faults =>
    [
        .. Writing.SelectMany(verb => new[] { "full", "read-only" }.Select(fault => new TestCaseData(verb, fault))),
        .. new[] { 0, 8 }.Select(verb => new TestCaseData(Writing[verb], "nearly full")),
        .. new[] { 0, 6 }.Select(verb => new TestCaseData(Writing[verb], "without room for names")),
    ];

    private Workplace place = null!;

    [OneTimeSetUp]
    public void Prepare()
    {
        place = new Workplace();
        Directory.CreateDirectory(place.PathOf("disk"));
        foreach (string earlier in new[]
        {
            $"run {World} -m 4 --out earlier",
            $"submit slurm {World} --shards 1 --dry-run --out earlier",
            $"docs {World} --set behaviour.ratchet=2 --out earlier/model.md",
            $"run {World} -m 4 --shard 1/1 --out parts",
        })
        {
            Assert.That(ShellRun.Of(place.Folder, $"$P {earlier}").ExitCode, Is.Zero, earlier);
        }
    }

    [SetUp]
    public void Mount()
    {
        if (Run("mount", "-t", "tmpfs", "-o", "size=4m,nr_inodes=400", "tmpfs", place.PathOf("disk")) != 0)
        {
            Assert.Ignore("needs to mount");
        }
    }

    [TearDown]
    public void Unmount() => Run("umount", "--lazy", place.PathOf("disk"));

    [OneTimeTearDown]
    public void Remove() => place.Dispose();

    [TestCaseSource(nameof(Faults))]
    public void What_cannot_be_written_is_told_and_changes_nothing(string verb, string fault)
    {
        Copy("earlier", "disk");
        Break(fault);
        IReadOnlyDictionary<string, string> before = place.Results("disk");
        ShellRun.AssertRefused(ShellRun.Of(place.Folder, $"$P {verb} 2> errors || (code=$?; grep error: errors >&2; exit $code)"), 73, "");

        Assert.That(place.Results("disk"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_file_saved_from_the_page_stays_whole_on_a_full_disk()
    {
        Copy("scenarios", "disk/scenarios");
        using var server = new ServedProgram(place.PathOf("disk"), "--edit");
        using HttpClient page = server.NewClient("editor");
        JsonNode file = JsonNode.Parse(await page.GetStringAsync("/api/file?path=two-blocs.yaml"))!;
        Break("full");
        IReadOnlyDictionary<string, string> before = place.Results("disk");
        var save = new JsonObject
        {
            ["file"] = "two-blocs.yaml",
            ["text"] = $"{(string)file["text"]!}# changed\n",
            ["version"] = (string)file["version"]!,
        };
        using (HttpResponseMessage refused = await page.PutAsync("/api/file", ServedPage.Json(save)))
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.InsufficientStorage));
        }

        Assert.That(place.Results("disk"), Is.EqualTo(before));
        File.Delete(place.PathOf("disk/filler"));
        using HttpResponseMessage saved = await page.PutAsync("/api/file", ServedPage.Json(save));
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.OK), "it works again once there is room");
    }

    private void Copy(string from, string to)
    {
        Directory.CreateDirectory(place.PathOf(to));
        Assert.That(Run("cp", "-r", $"{place.PathOf(from)}/.", place.PathOf(to)), Is.Zero);
    }

    private void Break(string fault)
    {
        switch (fault)
        {
            case "read-only":
                Assert.That(Run("mount", "-o", "remount,ro", place.PathOf("disk")), Is.Zero);
                break;
            case "without room for names":
                for (int name = 0; Holds(() => File.Create(place.PathOf($"disk/{name}")).Dispose()); name++)
                {
                }

                break;
            default:
                Fill(fault == "full" ? 0 : 6000);
                break;
        }
    }

    /// <summary>Fills the disk but for some bytes.</summary>
    private void Fill(int left)
    {
        using FileStream filler = File.Create(place.PathOf("disk/filler"), bufferSize: 1);
        byte[] page = new byte[4096];
        while (Holds(() => filler.Write(page)))
        {
        }

        filler.SetLength(filler.Length - Math.Min(left, filler.Length));
    }

    private static bool Holds(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
