using System.Diagnostics;
using System.Globalization;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>Submitting to Slurm, without Slurm: the scripts run by hand, and a stand-in for <c>sbatch</c>.</summary>
[Platform("Linux,MacOSX", Reason = "Job scripts are shell scripts.")]
public sealed class SubmitTests
{
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Scripts = "output/grain-and-arms.slurm";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace("it's a \"place\", 50% $HOME #1");

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void Scripts_run_by_hand_give_the_bytes_of_one_run()
    {
        string[] options = [Study, "--set", "behaviour.ratchet=2", "-m", "40", "--fixed"];
        Done(Run(["run", .. options, "--out", "whole"]));
        string[] ofSubmission = ["--shards=3", "--sbatch", "--mem=1G", "--out", "the parts", "--cpus", "2", "--dry-run"];
        Done(Run(["submit", "slurm", .. options, .. ofSubmission]));
        string scripts = place.PathOf("the parts/grain-and-arms.slurm");
        foreach (int task in new[] { 3, 1, 2 })
        {
            Assert.That(Bash($"{scripts}/shards.sbatch", task), Does.Contain("nothing to resume"));
        }

        Assert.That(Bash($"{scripts}/shards.sbatch", 2), Does.Contain("already complete"));
        Bash($"{scripts}/merge.sbatch", task: null);

        Assert.That(place.Results("the parts/grain-and-arms"), Is.EqualTo(place.Results("whole/grain-and-arms")));
        Assert.That(place.Read("the parts/grain-and-arms.slurm/merge.sbatch"), Does.Contain("\n#SBATCH --mem=1G\n"));
    }

    [Test]
    public void Both_jobs_are_submitted_and_their_numbers_told()
    {
        ProgramRun run = Done(Submit(
            """
            printf '%s\n' "$@" >> "$LOG"
            case $2 in --dependency*) echo '12;here' ;; *) echo '11;here' ;; esac
            """));
        string scripts = place.PathOf(Scripts);

        Assert.That(run.Output, Is.EqualTo("11\n12\n"));
        Assert.That(run.Errors, Does.Contain("squeue -j 11,12").And.Contain("scancel 11 12").And.Contain("--shards 1"));
        Assert.That(place.Read("log").Split('\n')[..^1], Is.EqualTo(new[]
        {
            "--parsable", $"{scripts}/shards.sbatch",
            "--parsable", "--dependency=afterok:11", "--kill-on-invalid-dep=yes", $"{scripts}/merge.sbatch",
        }));
        Assert.That(place.Read($"{Scripts}/shards.sbatch"), Does.Contain("--array=1-1\n"), "so few members take no half minute");
    }

    [Test]
    public void The_commands_that_are_printed_submit_both_jobs()
    {
        ProgramRun dry = Done(Run("submit", "slurm", Study, "--dry-run", "--quiet"));
        string programs = place.StandIn("sbatch", "printf '%s\\n' \"$@\" >> \"$LOG\"; echo '11;here'");
        File.WriteAllText(place.PathOf("commands"), dry.Output);
        Bash(place.PathOf("commands"), task: null, programs);

        Assert.That(dry.Errors, Is.Empty);
        Assert.That(place.Read("log").Split('\n')[..^1], Is.EqualTo(new[]
        {
            "--parsable", place.PathOf($"{Scripts}/shards.sbatch"),
            "--parsable", "--dependency=afterok:11", "--kill-on-invalid-dep=yes", place.PathOf($"{Scripts}/merge.sbatch"),
        }));
    }

    [TestCase(null, "were not submitted: there is no sbatch here")]
    [TestCase("echo 'no such partition' >&2; exit 1", "were not submitted: sbatch says: no such partition")]
    [TestCase("case $2 in --d*) echo full >&2; exit 1 ;; esac; echo 11", "the merge was not submitted: sbatch says: full")]
    public void What_cannot_be_submitted_is_told_once_the_scripts_are_written(string? sbatch, string complaint)
    {
        ProgramRun run = Submit(sbatch);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Errors);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Errors, Does.Contain(complaint).And.Contain("merge.sbatch"));
        Assert.That(File.Exists(place.PathOf($"{Scripts}/merge.sbatch")));
    }

    [Test]
    public void Parts_of_another_run_are_noticed_before_anything_is_submitted()
    {
        Done(Run("run", Study, "--shard", "2/3", "--seed", "8"));
        Refuse(65, "the seed is 7 now and 8 there", "submit", "slurm", Study, "--shards", "3", "--dry-run");
        const string Parts = "output/grain-and-arms.parts";
        Directory.Move(place.PathOf($"{Parts}/2-of-3"), place.PathOf($"{Parts}/.partial-2-of-3"));
        Refuse(65, "the seed is 7 now and 8 there", "submit", "slurm", Study, "--shards", "3", "--dry-run");
        Done(Run("submit", "slurm", Study, "--shards", "4", "--dry-run"));
    }

    [TestCase("2 shards need a member each", "--shards", "2", "--members", "1")]
    [TestCase("1 shard needs a member each", "--members", "0")]
    [TestCase("--shards must be a whole number from 1 to 1000", "--shards", "1001")]
    [TestCase("--cpus must be", "--cpus", "0")]
    [TestCase("--sbatch takes one option", "--sbatch", "partition=short")]
    [TestCase("--sbatch takes one option", "--sbatch", "--mem=1G\necho")]
    [TestCase("--sbatch takes one option", "--sbatch=--array=1-2")]
    [TestCase("'--shard'", "--shard", "1/2")]
    [TestCase("'--watch'", "--watch")]
    [TestCase("line break", "--out", "two\nlines")]
    public void What_makes_no_sense_is_wrong_usage(string complaint, params string[] options)
    {
        Refuse(2, complaint, ["submit", "slurm", Study, .. options]);
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    [Test]
    public void Wrong_usage_points_to_the_help_of_the_verb() =>
        Refuse(2, "Try 'scenariosim submit slurm --help'", "submit", "slurm", Study, "--cpus", "none");

    private ProgramRun Submit(string? sbatch)
    {
        string programs = sbatch is null ? place.PathOf("bin") : place.StandIn("sbatch", sbatch);
        return ProgramRun.With(Variables(programs), place.Folder, "submit", "slurm", Study);
    }

    private Dictionary<string, string> Variables(string programs) => new() { ["PATH"] = programs, ["LOG"] = place.PathOf("log") };

    private ProgramRun Run(params string[] arguments) => ProgramRun.Of(place.Folder, arguments);

    private void Refuse(int code, string complaint, params string[] arguments)
    {
        ProgramRun run = Run(arguments);
        Assert.That(run.ExitCode, Is.EqualTo(code), run.Errors);
        Assert.That(run.Errors, Does.Contain(complaint).And.Not.Contain("   at "));
    }

    /// <summary>Runs a script far from where it was written; what it says of itself.</summary>
    private string Bash(string script, int? task, string? programs = null)
    {
        var start = new ProcessStartInfo("/bin/bash", [script]) { WorkingDirectory = "/", RedirectStandardError = true };
        foreach ((string name, string value) in programs is null ? [] : Variables(programs))
        {
            start.Environment[name] = value;
        }

        start.Environment["SLURM_ARRAY_TASK_ID"] = task?.ToString(CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors);
        return errors;
    }

    private static ProgramRun Done(ProgramRun run)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }
}
