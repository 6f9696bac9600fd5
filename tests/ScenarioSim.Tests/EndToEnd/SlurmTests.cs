namespace ScenarioSim.Tests.EndToEnd;

/// <summary>Studies submitted to a real Slurm.</summary>
[Category("System")]
[Platform("Linux", Reason = "Slurm runs on Linux.")]
[NonParallelizable]
public sealed class SlurmTests
{
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const string Parts = "output/two-blocs.parts";

    private SlurmCluster cluster = null!;
    private Workplace place = null!;

    [OneTimeSetUp]
    public void StartCluster() => cluster = new SlurmCluster();

    [OneTimeTearDown]
    public void StopCluster() => cluster?.Dispose();

    [SetUp]
    public void Prepare() => place = new Workplace("it's a \"place\", 50% $HOME #1");

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_study_in_shards_ends_with_the_bytes_of_one_run()
    {
        string[] options = [Study, "--members", "50", "--set", "behaviour.ratchet=2"];
        Done(ProgramRun.Of(place.Folder, ["run", .. options, "--out", "whole"]));
        string[] jobs = Submit([.. options, "--shards", "5", "--sbatch=--time=10"]);
        Wait.Until(() => HasCompleted(jobs[1]), cluster.Log);

        Assert.That(place.Results("output/grain-and-arms"), Is.EqualTo(place.Results("whole/grain-and-arms")), Logs);
        Assert.That(
            Directory.EnumerateFiles(place.PathOf("output/grain-and-arms.slurm"), "*.log").Select(Path.GetFileName),
            Is.EquivalentTo(Enumerable.Range(1, 5).Select(task => $"{jobs[0]}_{task}.log").Append($"merge-{jobs[1]}.log")));
    }

    [Test]
    public void The_shard_of_a_node_that_is_killed_goes_on_on_the_other_and_no_member_is_lost()
    {
        string[] options = [Scenario, "--members", "2000000"];
        Done(ProgramRun.Of(place.Folder, ["run", .. options, "--out", "whole"]));
        string[] jobs = Submit([.. options, "--shards", "3"]);
        string shard = "";
        Wait.Until(() => (shard = Ask(jobs[0], "RUNNING", "%K", "--nodelist=n1")).Length > 0, cluster.Log);
        Wait.Until(() => File.Exists(place.PathOf($"{Parts}/.partial-{shard}-of-3/1.members")), cluster.Log);
        cluster.Kill("n1");
        Assert.That(Directory.Exists(place.PathOf($"{Parts}/{shard}-of-3")), Is.False, "it was killed in the middle");

        Wait.Until(() => Ask($"{jobs[0]}_{shard}", "PENDING", "%r").Length > 0, cluster.Log);
        Assert.That(File.Exists(place.PathOf("output/two-blocs/report.html")), Is.False, "the merge waits");

        // Slurm lets two minutes pass before it runs such a job again.
        cluster.Ask("scontrol", "update", $"JobId={jobs[0]}_{shard}", "StartTime=now");
        Wait.Until(() => HasCompleted(jobs[1]), cluster.Log);

        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(place.Results("whole/two-blocs")), Logs);
        Assert.That(
            place.Read($"output/two-blocs.slurm/{jobs[0]}_{shard}.log"),
            Does.Contain("nothing to resume").And.Contain("Going on with what an earlier run has left"));
    }

    private string[] Submit(params string[] options)
    {
        ProgramRun run = Done(ProgramRun.With(cluster.Variables, place.Folder, ["submit", "slurm", .. options]));
        string[] jobs = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(jobs, Has.Length.EqualTo(2));
        return jobs;
    }

    private bool HasCompleted(string job)
    {
        string state = cluster.Ask("scontrol", "show", "job", job);
        Assert.That(state, Does.Not.Contain("JobState=FAILED").And.Not.Contain("JobState=CANCELLED"), Logs);
        return state.Contains("JobState=COMPLETED", StringComparison.Ordinal);
    }

    private string Ask(string job, string state, string format, params string[] options) => cluster.Ask(
        "squeue", ["--noheader", "--array", $"--jobs={job}", $"--states={state}", $"--format={format}", .. options]);

    private string Logs() => string.Join('\n', Directory
        .EnumerateFiles(place.PathOf("output"), "*.log", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static ProgramRun Done(ProgramRun run)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }
}
