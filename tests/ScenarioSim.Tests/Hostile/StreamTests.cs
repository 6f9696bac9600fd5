using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Every verb that prints, where nobody can or wants to hear it.</summary>
[Category("System")]
[NonParallelizable]
[Platform("Linux", Reason = "The device that is always full is Linux's.")]
public sealed class StreamTests
{
    private const string World = "scenarios/two-blocs.yaml";

    private static readonly string[] Printing =
    [
        "",
        "--version",
        "--help",
        "run --help",
        $"run {World} -m 4 --quiet",
        $"run {World} -m 4 --quiet --format json",
        $"compare {World} scenarios/sticky.yaml -m 4 --quiet",
        $"explain {World} --pair 'EAST>MID' --from 2030-03 --to 2031-06 --quiet",
        $"tip {World} --dyad EAST-MID --at war_end --above 0.3 --quiet",
        "merge parts/two-blocs.parts --quiet",
        $"submit slurm {World} --dry-run --shards 1 --quiet",
        "list",
        $"show {World}",
        $"show {World} --format yaml",
        $"show {World} --diff scenarios/sticky.yaml",
        $"sources {World}",
        $"docs {World}",
        "validate broken",
        "schema scenario",
        "completion bash",
    ];

    private Workplace place = null!;

    [OneTimeSetUp]
    public void Prepare()
    {
        place = new Workplace();
        Directory.CreateDirectory(place.PathOf("broken"));
        File.WriteAllText(place.PathOf("broken/file.yaml"), "kind: scenario\n");
        Assert.That(ProgramRun.Of(place.Folder, "run", World, "-m", "4", "--shard", "1/1", "--out", "parts").ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void Remove() => place.Dispose();

    [TestCaseSource(nameof(Printing))]
    [TestCase("serve scenarios --no-open")]
    public void A_full_or_closed_standard_output_is_one_message(string verb)
    {
        ShellRun.AssertRefused(ShellRun.Of(place.Folder, $"$P {verb} > /dev/full"), 73, "Cannot write to standard output: No space left");
        ShellRun.AssertRefused(ShellRun.Of(place.Folder, $"$P {verb} >&-"), 73, "Cannot write to standard output");
    }

    [TestCaseSource(nameof(Printing))]
    public void A_reader_that_has_enough_is_no_failure(string verb)
    {
        int code = verb.StartsWith("validate", StringComparison.Ordinal) ? 65 : 0;
        ProgramRun run = ShellRun.Of(place.Folder, $"$P {verb} | true; exit ${{PIPESTATUS[0]}}");

        Assert.That(run.ExitCode, Is.EqualTo(code), run.Errors);
        Assert.That(run.Errors, code == 0 ? Is.Empty : Does.Not.Contain("   at ").And.Not.Contain("Cannot write"));
    }
}
