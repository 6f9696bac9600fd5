namespace ScenarioSim.Tests.EndToEnd;

/// <summary>Runs in parts, and going on with what is there.</summary>
public sealed class ShardTests
{
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const string Parts = "output/grain-and-arms.parts";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void Parts_in_any_order_merge_to_the_bytes_of_one_run()
    {
        Done(Run("run", Study, "--set", "behaviour.ratchet=2", "--out", "whole"));
        foreach (string shard in new[] { "3/3", "1/3", "2/3" })
        {
            Done(Run("run", Study, "--shard", shard, "--set", "behaviour.ratchet=2"));
        }

        ProgramRun merged = Done(Run("merge", Parts));

        Assert.That(place.Results("output/grain-and-arms"), Is.EqualTo(place.Results("whole/grain-and-arms")));
        Assert.That(merged.Errors, Does.Contain("--set behaviour.ratchet=2 --members 48 --seed 7"));
        Assert.That(File.Exists(place.PathOf("output/grain-and-arms/run.json")));
    }

    [Test]
    public void Comparisons_are_merged_likewise_with_other_figures_and_a_table()
    {
        string[] command = ["compare", Scenario, "scenarios/sticky.yaml", "--members", "20", "--future", "long-war", "--sampling", "latin-hypercube"];
        ProgramRun whole = Done(Run([.. command, "--out", "whole", "--format", "csv"]));
        Done(Run([.. command, "--shard", "1/2"]));
        Done(Run([.. command, "--shard", "2/2"]));
        ProgramRun merged = Done(Run(
            "merge", "output/two-blocs-vs-sticky--long-war.parts/2-of-2", "output/two-blocs-vs-sticky--long-war.parts/1-of-2",
            "--format", "csv", "--figures", "svg"));

        Assert.That(
            place.Results("output/two-blocs-vs-sticky--long-war"), Is.EqualTo(place.Results("whole/two-blocs-vs-sticky--long-war")));
        Assert.That(merged.Output, Is.EqualTo(whole.Output));
    }

    [Test]
    public void A_part_that_is_complete_is_left_as_it_is()
    {
        ProgramRun first = Done(Run("run", Study, "--shard", "2/3"));
        DateTime written = File.GetLastWriteTimeUtc(place.PathOf($"{Parts}/2-of-3/1.members"));
        ProgramRun second = Done(Run("run", Study, "--shard", "2/3"));

        Assert.That(first.Errors, Does.Contain($"merge {Parts}"));
        Assert.That(second.Errors, Does.Contain("is already complete"));
        Assert.That(File.GetLastWriteTimeUtc(place.PathOf($"{Parts}/2-of-3/1.members")), Is.EqualTo(written));
        Assert.That(Run("run", Study, "--shard", "2/3", "--seed", "8").Errors, Does.Contain("the seed is 8 now and 7 there"));
    }

    [Test]
    public void A_file_that_has_changed_since_is_noticed()
    {
        RunBoth();
        File.WriteAllText(place.PathOf(Scenario), place.Read(Scenario).Replace("reciprocity: 0.5", "reciprocity: 0.6", StringComparison.Ordinal));
        Refused(Run("merge", Parts), "the hash of scenario 1 is");
    }

    [Test]
    public void What_members_draw_belongs_to_the_hash()
    {
        Done(Run("run", Scenario, "--members", "4", "--shard", "1/1"));
        File.AppendAllText(place.PathOf(Scenario), "\n");
        Done(Run("merge", "output/two-blocs.parts"));
        string text = place.Read(Scenario);
        Assert.That(text, Does.Contain("[0.2, 0.4, 0.8]"), "the scenario draws something");
        File.WriteAllText(place.PathOf(Scenario), text.Replace("[0.2, 0.4, 0.8]", "[0.2, 0.4, 0.9]", StringComparison.Ordinal));
        Refused(Run("merge", "output/two-blocs.parts"), "the hash of scenario 1 is");
    }

    [Test]
    public void Merging_from_another_folder_is_told_where_to_do_it()
    {
        RunBoth();
        Directory.CreateDirectory(place.PathOf("elsewhere"));
        Refused(ProgramRun.Of(place.PathOf("elsewhere"), "merge", $"../{Parts}"), $"The parts were run in {place.Folder}; run merge there");
    }

    [Test]
    public void A_part_that_is_missing_twice_there_or_damaged_is_told()
    {
        RunBoth();
        Refused(Run("merge", $"{Parts}/1-of-2"), "Members 24 to 47 are in none of the parts");
        Refused(Run("merge", Parts, $"{Parts}/1-of-2"), "both hold members 0 to 23");
        File.Delete(place.PathOf($"{Parts}/2-of-2/3.members"));
        Refused(Run("merge", Parts), "2-of-2 is not complete");
        File.WriteAllText(place.PathOf($"{Parts}/2-of-2/3.members"), "something else");
        Refused(Run("merge", Parts), "3.members is damaged");
        Assert.That(Directory.Exists(place.PathOf("output/grain-and-arms")), Is.False, "nothing is left of an attempt");
    }

    [Test]
    public void A_run_goes_on_with_the_members_that_are_there()
    {
        Done(Run("run", Study, "--out", "whole"));
        LeaveMembers();
        ProgramRun resumed = Done(Run("run", Study, "--resume"));

        Assert.That(resumed.Errors, Does.Contain("Going on"));
        Assert.That(place.Results("output/grain-and-arms"), Is.EqualTo(place.Results("whole/grain-and-arms")));
        Assert.That(Directory.Exists(place.PathOf("output/.partial-grain-and-arms")), Is.False);
    }

    [Test]
    public void A_run_does_not_go_on_with_the_members_of_another()
    {
        LeaveMembers();
        Refused(Run("run", Study, "--resume", "--seed", "8"), "the seed is 8 now and 7 there");
        Refused(Run("run", Study, "--resume", "--members", "49"), "the number of members is 49 now and 48 there");
        Assert.That(Directory.Exists(place.PathOf("output/.partial-grain-and-arms/members")), "they are still there");
        Done(Run("run", Study, "--seed", "8"));
        Assert.That(Directory.Exists(place.PathOf("output/.partial-grain-and-arms")), Is.False);
    }

    [Test]
    public void A_run_without_anything_to_resume_says_so_and_begins()
    {
        Assert.That(Done(Run("run", Scenario, "--resume", "--members", "8")).Errors, Does.Contain("nothing to resume"));
        Assert.That(File.Exists(place.PathOf("output/two-blocs/report.html")));
    }

    [TestCase("--shard", "0/3")]
    [TestCase("--shard", "4/3")]
    [TestCase("--shard", "1")]
    [TestCase("--shard", "1/")]
    [TestCase("--shard", "-1/3")]
    [TestCase("--shard", "1/3/3")]
    [TestCase("--shard", "1/49")]
    [TestCase("--shard", "1/2", "--members", "0")]
    [TestCase("--shard", "1/2", "--watch")]
    [TestCase("--shard", "1/2", "--figures", "svg")]
    [TestCase("--resume", "--watch")]
    public void What_makes_no_sense_is_wrong_usage(params string[] options)
    {
        ProgramRun run = Run(["run", Study, .. options]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    /// <summary>Leaves half of the members as an interrupted run would: what it keeps and what a part holds are the same.</summary>
    private void LeaveMembers()
    {
        RunBoth();
        Directory.CreateDirectory(place.PathOf("output/.partial-grain-and-arms"));
        Directory.Move(place.PathOf($"{Parts}/1-of-2"), place.PathOf("output/.partial-grain-and-arms/members"));
    }

    private void RunBoth()
    {
        Done(Run("run", Study, "--shard", "1/2"));
        Done(Run("run", Study, "--shard", "2/2"));
    }

    private ProgramRun Run(params string[] arguments) => ProgramRun.Of(place.Folder, arguments);

    private static ProgramRun Done(ProgramRun run)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run;
    }

    private static void Refused(ProgramRun run, string complaint)
    {
        Assert.That(run.ExitCode, Is.EqualTo(65), run.Errors);
        Assert.That(run.Errors, Does.Contain(complaint).And.Not.Contain("   at "));
    }
}
