using System.Diagnostics;
using System.Globalization;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The program really killed, interrupted and out of disk space, and then run on.</summary>
[Category("System")]
[Platform("Linux", Reason = "It sends signals and mounts a small file system.")]
public sealed class InterruptionTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const string Kept = "output/.partial-two-blocs/members/1.members";
    private const int FirstWait = 4_000;
    private const int LongerEachTime = 1_000;

    private static readonly string[] Command = ["run", Scenario, "--members", "2400000", "--threads", "2"];

    private Workplace place = null!;
    private IReadOnlyDictionary<string, string> whole = null!;

    [OneTimeSetUp]
    public void RunOnce()
    {
        place = new Workplace();
        ProgramRun run = ProgramRun.Of(place.Folder, [.. Command, "--out", "whole"]);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        whole = place.Results("whole/two-blocs");
    }

    [SetUp]
    public void Clear()
    {
        if (Directory.Exists(place.PathOf("output")))
        {
            Directory.Delete(place.PathOf("output"), recursive: true);
        }
    }

    [OneTimeTearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_run_that_is_killed_at_random_moments_ends_with_the_same_bytes() => KillAndGoOn(
        [.. Command, "--resume"], ended => Assert.That(place.Results("output/two-blocs"), Is.EqualTo(whole), $"after {ended} kills"));

    [Test]
    public void A_shard_that_is_killed_at_random_moments_merges_to_the_same_bytes()
    {
        Assert.That(ProgramRun.Of(place.Folder, [.. Command, "--shard", "2/2"]).ExitCode, Is.Zero);
        KillAndGoOn([.. Command, "--shard", "1/2", "--resume"], ended =>
        {
            Assert.That(ProgramRun.Of(place.Folder, "merge", "output/two-blocs.parts").ExitCode, Is.Zero);
            Assert.That(place.Results("output/two-blocs"), Is.EqualTo(whole), $"after {ended} kills");
        });
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void A_run_that_is_interrupted_says_how_to_go_on_and_does(string signal)
    {
        using (Process process = ProgramRun.Start(place.Folder, Command))
        {
            Wait.Until(() => File.Exists(place.PathOf(Kept)));
            Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();

            Assert.That(process.ExitCode, Is.EqualTo(130), errors);
            Assert.That(
                errors, Does.Contain($"Interrupted; go on with: scenariosim {string.Join(' ', Command)} --resume"));
        }

        ProgramRun resumed = ProgramRun.Of(place.Folder, [.. Command, "--resume"]);
        Assert.That(resumed.ExitCode, Is.Zero, resumed.Errors);
        Assert.That(resumed.Errors, Does.Contain("Going on"));
        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(whole));
    }

    /// <summary>Room for members, but not for outcomes.csv, and then room for neither.</summary>
    [TestCase("240m", true)]
    [TestCase("100k", false)]
    public void A_disk_that_is_full_ends_no_run_before_its_results_and_costs_no_members(string size, bool holdsMembers)
    {
        string disk = place.PathOf("output");
        Directory.CreateDirectory(disk);
        Assert.That(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk), Is.Zero, "needs root");
        try
        {
            ProgramRun full = ProgramRun.Of(place.Folder, Command);
            Assert.That(full.ExitCode, Is.EqualTo(73), full.Errors);
            Assert.That(full.Errors.Contains("warning: Cannot write", StringComparison.Ordinal), Is.EqualTo(!holdsMembers), full.Errors);
            Assert.That(File.Exists(place.PathOf(Kept)), Is.EqualTo(holdsMembers));
            Assert.That(Run("mount", "-o", "remount,size=2g", disk), Is.Zero);

            ProgramRun resumed = ProgramRun.Of(place.Folder, [.. Command, "--resume"]);
            Assert.That(resumed.ExitCode, Is.Zero, resumed.Errors);
            Assert.That(place.Results("output/two-blocs"), Is.EqualTo(whole));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    /// <summary>
    /// Kills a command after random times, which may be longer each time so that even a slow machine comes to the end, until it
    /// ends by itself before.
    /// </summary>
    private void KillAndGoOn(string[] command, Action<int> check)
    {
        var chance = new Random(20241023);
        for (int kills = 0; ; kills++)
        {
            using Process process = ProgramRun.Start(place.Folder, command);
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            if (process.WaitForExit(chance.Next(FirstWait + (kills * LongerEachTime))))
            {
                process.WaitForExit();
                Assert.That(process.ExitCode, Is.Zero, errors.Result);
                Assert.That(output.IsCompleted);
                Assert.That(kills, Is.GreaterThan(2), "it was killed before");
                check(kills);
                return;
            }

            process.Kill();
            process.WaitForExit();
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
