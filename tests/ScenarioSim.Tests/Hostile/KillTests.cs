using System.Diagnostics;
using System.Text.Json.Nodes;
using ScenarioSim.Tests.EndToEnd;
using ScenarioSim.Tests.Web;

namespace ScenarioSim.Tests.Hostile;

/// <summary>The program killed at a hundred random moments, most of them while it writes.</summary>
[Category("System")]
[NonParallelizable]
[Platform("Linux", Reason = "It kills processes.")]
public sealed class KillTests
{
    private const string World = "scenarios/two-blocs.yaml";
    private const int Kills = 100;

    /// <summary>By how much a file system may date a file too early.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_killed_run_leaves_the_whole_old_or_the_whole_new_result()
    {
        string[][] commands = [Command(1), Command(2)];
        IReadOnlyDictionary<string, string>[] whole = [.. commands.Select(command => WholeOf([.. command, "--out", "whole"]))];
        var watch = Stopwatch.StartNew();
        Assert.That(ProgramRun.Of(place.Folder, commands[0]).ExitCode, Is.Zero);
        int usual = (int)watch.ElapsedMilliseconds;
        var chance = new Random(20241023);
        int killed = 0;
        var found = new HashSet<int>();
        for (int kill = 0; kill < Kills; kill++)
        {
            killed += IsKilled(commands[kill % 2], chance, isWriting: kill % 4 > 0, usual) ? 1 : 0;
            IReadOnlyDictionary<string, string> left = place.Results("output/two-blocs");
            int which = Array.FindIndex(whole, one => left.Count == one.Count && one.All(file => left.GetValueOrDefault(file.Key) == file.Value));
            Assert.That(which, Is.Not.Negative, $"after kill {kill}");
            found.Add(which);
        }

        Assert.That(killed, Is.GreaterThan(Kills / 2), "most runs were killed before their end");
        Assert.That(found, Has.Count.EqualTo(2), "the old and the new result were both met");
        Assert.That(ProgramRun.Of(place.Folder, commands[1]).ExitCode, Is.Zero);
        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(whole[1]));
        Assert.That(Directory.GetFileSystemEntries(place.PathOf("output")), Has.Length.EqualTo(1), "nothing is left beside it");
    }

    [Test]
    public async Task A_save_that_is_killed_leaves_the_whole_old_or_the_whole_new_file()
    {
        string[] texts = [.. "ab".Select(letter => $"kind: scenario\ntitle: {new string(letter, 200_000)}\n")];
        File.WriteAllText(place.PathOf(World), texts[0]);
        var chance = new Random(7);
        var found = new HashSet<string>();
        for (int kill = 0; kill < 12; kill++)
        {
            using var server = new ServedProgram(place.Folder, "--edit");
            var begun = new TaskCompletionSource();
            Task saving = SaveAsync(server, texts, begun);
            await await Task.WhenAny(begun.Task, saving);
            await Task.Delay(chance.Next(200));
            server.Kill();
            await saving;
            Assert.That(texts, Does.Contain(place.Read(World)), $"after kill {kill}");
            found.Add(place.Read(World));
        }

        Assert.That(found, Has.Count.EqualTo(2), "the old and the new text were both met");
        File.WriteAllText(place.PathOf($"{World}.4194304.unfinished"), "half");
        foreach (string left in Unfinished())
        {
            File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-1));
        }

        using (var server = new ServedProgram(place.Folder, "--edit"))
        using (HttpClient page = server.NewClient("editor"))
        {
            await SaveOnceAsync(page, "kind: scenario\n");
        }

        Assert.That(place.Read(World), Is.EqualTo("kind: scenario\n"));
        Assert.That(Unfinished(), Is.Empty, "what was left is removed");
    }

    [Test]
    public void Of_runs_into_one_folder_at_once_one_stays_whole_and_the_others_are_told()
    {
        const int Runs = 6;
        IReadOnlyDictionary<string, string>[] whole =
            [.. Enumerable.Range(1, Runs).Select(number => WholeOf([.. Command(number), "--out", "whole"]))];
        Process[] processes = [.. Enumerable.Range(1, Runs).Select(number => ProgramRun.Start(place.Folder, Command(number)))];
        string[] errors = [.. processes.Select(process => process.StandardError.ReadToEnd())];
        foreach ((Process process, string text) in processes.Zip(errors))
        {
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.AnyOf(0, 73), text);
            Assert.That(text, process.ExitCode == 0 ? Is.Empty : Does.StartWith("error: Another run is writing"));
            process.Dispose();
        }

        Assert.That(errors, Does.Contain(""), "one at least has done it");
        Assert.That(whole, Does.Contain(place.Results("output/two-blocs")));
        Assert.That(Directory.GetFileSystemEntries(place.PathOf("output")), Has.Length.EqualTo(1));
    }

    /// <summary>A run as short as can be, with results of its own.</summary>
    private static string[] Command(int number) => ["run", World, "--members", "0", "--quiet", "--set", $"behaviour.ratchet=1.{number}"];

    private string[] Unfinished() => Directory.GetFiles(place.PathOf("scenarios"), "*.unfinished");

    private IReadOnlyDictionary<string, string> WholeOf(string[] command)
    {
        ProgramRun run = ProgramRun.Of(place.Folder, command);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return place.Results("whole/two-blocs");
    }

    /// <summary>Kills a run at a random moment, of its writing or of all of its usual milliseconds; false where it ended before.</summary>
    private bool IsKilled(string[] command, Random chance, bool isWriting, int usual)
    {
        DateTime start = DateTime.UtcNow - Tick;
        using Process process = ProgramRun.Start(place.Folder, command);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string begun = place.PathOf("output/.partial-two-blocs/results/alignment.csv");
        while (isWriting && !process.HasExited && File.GetLastWriteTimeUtc(begun) < start)
        {
            Thread.Sleep(1);
        }

        Thread.Sleep(chance.Next(isWriting ? usual / 3 : usual));
        bool isKilled = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        Task.WaitAll(errors, output);
        return isKilled;
    }

    /// <summary>Saves one text after the other until the server is gone, and tells when the first is saved.</summary>
    private static async Task SaveAsync(ServedProgram server, string[] texts, TaskCompletionSource begun)
    {
        using HttpClient page = server.NewClient("editor");
        try
        {
            for (int save = 0; ; save++)
            {
                await SaveOnceAsync(page, texts[save % texts.Length]);
                begun.TrySetResult();
            }
        }
        catch (HttpRequestException)
        {
        }
    }

    private static async Task SaveOnceAsync(HttpClient page, string text)
    {
        JsonNode file = JsonNode.Parse(await page.GetStringAsync("/api/file?path=two-blocs.yaml"))!;
        using HttpResponseMessage saved = await page.PutAsync("/api/file", ServedPage.Json(new JsonObject
        {
            ["file"] = "two-blocs.yaml",
            ["text"] = text,
            ["version"] = (string)file["version"]!,
        }));
        Assert.That(saved.IsSuccessStatusCode);
    }
}
