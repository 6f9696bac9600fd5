using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

/// <summary>Kept members in folders: what is found again, and what is refused.</summary>
public sealed class PartTests
{
    private static readonly World World = Some.World("A", "B").Months(3).Build();
    private static readonly EnsembleRequest Request = Some.Request(World, 30);
    private static readonly MembersIdentity Identity = new(
        "1.0", "scheme", "x64-avx2-w256-v4", "study", [new("one × future", "0123456789abcdef")], 30, null, 7, false, Sampling.Independent, 512);

    private string root = "";

    [SetUp]
    public void Prepare() => root = Directory.CreateTempSubdirectory("parts-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void What_is_kept_is_found_again()
    {
        MemberFolder folder = Keep("part", Record(0, 30));

        Assert.That(Digest.Of(folder.Load(new MembersTask(0, World, Request))!), Is.EqualTo(Digest.Of(Runs.Ensemble(World, Request))));
        Assert.That(PartRecord.Read(folder.Path)!.Identity.DifferenceFrom(Identity, "here", "there"), Is.Null);
        Assert.That(PartRecord.Read(folder.Path)!.Plan.Settings, Is.EqualTo(new[] { "a=1" }));
    }

    [Test]
    public void What_is_not_there_is_not_found()
    {
        Assert.That(new MemberFolder(PathOf("none"), Record(0, 30)).Load(new MembersTask(0, World, Request)), Is.Null);
        Assert.That(new MemberFolder(PathOf("none"), Record(0, 30)).CanBeResumed(), Is.False);
        Assert.That(PartRecord.Read(PathOf("none")), Is.Null);
    }

    [Test]
    public void A_file_that_is_damaged_is_told_in_a_sentence_with_a_remedy()
    {
        MemberFolder folder = Keep("part", Record(0, 30));
        string file = Path.Combine(folder.Path, "1.members");
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..^1]);

        Assert.That(
            () => folder.Load(new MembersTask(0, World, Request)),
            Throws.InstanceOf<PartException>().With.Message.Contains("1.members is damaged").And.Message.Contains("run what it held again"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{ "identity": null, "first_member": 0, "end_member": 3, "plan": null, "folder": "", "repeat": "" }""")]
    [TestCase("""{ "first_member": 1e99 }""")]
    public void A_record_that_is_none_is_told_in_a_sentence(string text)
    {
        Directory.CreateDirectory(PathOf("part"));
        File.WriteAllText(Path.Combine(PathOf("part"), PartRecord.FileName), text);

        Assert.That(
            () => PartRecord.Read(PathOf("part")), Throws.InstanceOf<PartException>().With.Message.Contains("is not the record of a part"));
    }

    [Test]
    public void Members_in_a_record_count_upwards()
    {
        Keep("part", Record(5, 5));

        Assert.That(() => PartRecord.Read(PathOf("part")), Throws.InstanceOf<PartException>());
    }

    private static IEnumerable<TestCaseData> Others() =>
    [
        new(Identity with { Study = "other" }, "the study is study now and other there"),
        new(Identity with { ProgramVersion = "2.0" }, "the program version is 1.0 now and 2.0 there"),
        new(Identity with { RandomNumbers = "other" }, "the random-number scheme is scheme now"),
        new(Identity with { InstructionSet = "x64-avx512-w512-v4" }, "the instruction set is x64-avx2-w256-v4 now"),
        new(Identity with { Members = 31 }, "the number of members is 30 now and 31 there"),
        new(Identity with { Members = null }, "the number of members is 30 now and not given there"),
        new(Identity with { UntilError = 0.01 }, "the wanted error is not given now and 0.01 there"),
        new(Identity with { Seed = 8 }, "the seed is 7 now and 8 there"),
        new(Identity with { FixedParameters = true }, "the choice of --fixed is not given now and given there"),
        new(Identity with { Sampling = Sampling.LatinHypercube }, "the choice of --sampling is independent now and latin-hypercube there"),
        new(Identity with { MemoryMegabytes = 1 }, "the limit --memory is 512 MB now and 1 MB there"),
        new(Identity with { Combinations = [] }, "the number of scenarios and futures is 1 now and 0 there"),
        new(
            Identity with { Combinations = [new("one × future", "fedcba")] },
            "the hash of scenario 1 is 0123456789ab (one × future) now and fedcba (one × future) there"),
    ];

    [TestCaseSource(nameof(Others))]
    public void Members_of_another_run_are_refused_with_the_difference_and_the_remedies(MembersIdentity other, string difference)
    {
        Write("part", Record(0, 30) with { Identity = other });

        Assert.That(
            () => new MemberFolder(PathOf("part"), Record(0, 30)).CanBeResumed(),
            Throws.InstanceOf<PartException>().With.Message.Contains(difference).And.Message.Contains("leave out --resume"));
    }

    [TestCaseSource(nameof(Others))]
    public void Parts_of_different_runs_are_not_merged(MembersIdentity other, string difference)
    {
        Write("first", Record(0, 10));
        Write("second", Record(10, 30) with { Identity = other });
        string inWords = difference.Replace(" now", $" in {PathOf("first")}", StringComparison.Ordinal)
            .Replace(" there", $" in {PathOf("second")}", StringComparison.Ordinal);

        Assert.That(
            () => PartSet.Read([PathOf("first"), PathOf("second")]),
            Throws.InstanceOf<PartException>().With.Message.Contains(inWords));
    }

    [Test]
    public void Parts_are_put_in_member_order_whatever_their_names()
    {
        Keep("study.parts/10-of-2", Record(10, 30));
        Keep("study.parts/9-of-2", Record(0, 10));
        Keep("study.parts/.partial-3-of-3", Record(5, 30));
        PartSet set = PartSet.Read([PathOf("study.parts")]);

        Assert.That(set.Parts.Select(part => part.First), Is.EqualTo(new[] { 0, 10 }));
    }

    [TestCase("0-10 10-20", "Members 20 to 29 are in none of the parts")]
    [TestCase("10-30", "Members 0 to 9 are in none of the parts")]
    [TestCase("0-10 11-30", "Members 10 to 10 are in none of the parts")]
    [TestCase("0-10 9-30", "both hold members 9 to 9")]
    [TestCase("0-30 10-20", "both hold members 10 to 19")]
    [TestCase("0-30 0-30", "both hold members 0 to 29")]
    public void Gaps_and_overlaps_are_refused(string ranges, string complaint)
    {
        string[] folders = [.. ranges.Split(' ').Select((range, number) =>
        {
            int[] ends = [.. range.Split('-').Select(int.Parse)];
            return Keep($"{number}", Record(ends[0], ends[1])).Path;
        })];

        Assert.That(() => PartSet.Read(folders), Throws.InstanceOf<PartException>().With.Message.Contains(complaint));
    }

    [Test]
    public void A_folder_without_parts_is_refused()
    {
        Directory.CreateDirectory(PathOf("empty"));

        Assert.That(() => PartSet.Read([PathOf("empty")]), Throws.InstanceOf<PartException>().With.Message.Contains("holds none"));
        Assert.That(() => PartSet.Read([PathOf("missing")]), Throws.InstanceOf<PartException>().With.Message.Contains("holds none"));
    }

    [Test]
    public void A_part_has_its_name_when_it_is_whole_and_is_then_left_as_it_is()
    {
        using (PartFolder folder = Claim(resumes: false))
        {
            folder.Members.Save(0, Runs.Ensemble(World, Request), isComplete: true);
            Assert.That(Directory.Exists(folder.Path), Is.False);
            folder.Finish();
        }

        using PartFolder again = Claim(resumes: false);
        Assert.That(again.IsComplete);
        Assert.That(Directory.GetFileSystemEntries(Path.Combine(root, "study.parts")).Select(path => Path.GetFileName(path)),
            Is.EquivalentTo(new[] { "1-of-1", ".claim-1-of-1" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void What_a_killed_shard_has_left_stays_only_where_it_is_to_go_on(bool resumes)
    {
        using (PartFolder folder = Claim(resumes: false))
        {
            folder.Members.Save(0, Runs.Ensemble(World, Request), isComplete: false);
            File.WriteAllText(Path.Combine(folder.Members.Path, "1.members.unfinished"), "torn");
        }

        using PartFolder again = Claim(resumes);
        Assert.That(again.Members.CanBeResumed(), Is.EqualTo(resumes));
        Assert.That(again.Members.Load(new MembersTask(0, World, Request)) is not null, Is.EqualTo(resumes));
        Assert.That(Directory.Exists(again.Members.Path) && Directory.EnumerateFiles(again.Members.Path, "*.unfinished").Any(), Is.False);
    }

    [Test]
    public void Two_shards_cannot_write_the_same_part_at_once()
    {
        using PartFolder first = Claim(resumes: false);

        Assert.That(() => Claim(resumes: true), Throws.InstanceOf<OutputException>().With.Message.Contains("Another run"));
    }

    [Test]
    public void A_folder_of_another_run_is_not_taken_for_a_part()
    {
        Directory.CreateDirectory(PathOf("study.parts/1-of-1"));

        Assert.That(() => Claim(resumes: false), Throws.InstanceOf<PartException>().With.Message.Contains("is not a part of a run"));
    }

    [Test]
    public void Members_that_cannot_be_kept_are_told_of_once()
    {
        File.WriteAllText(PathOf("file"), "");
        var warnings = new List<string>();
        var warned = new MemberFolder(PathOf("file/part"), Record(0, 30)) { Warn = warnings.Add };
        warned.Save(0, Runs.Ensemble(World, Request), isComplete: false);
        warned.Save(0, Runs.Ensemble(World, Request), isComplete: false);

        Assert.That(warnings, Has.Count.EqualTo(1));
        Assert.That(
            () => new MemberFolder(PathOf("file/part"), Record(0, 30)).Save(0, Runs.Ensemble(World, Request), isComplete: true),
            Throws.InstanceOf<OutputException>(), "where they are the result");
    }

    private PartFolder Claim(bool resumes) => PartFolder.Claim(root, new Shard(1, 1), Record(0, 30), resumes);

    private string PathOf(string name) => Path.Combine(root, name);

    private MemberFolder Keep(string name, PartRecord record)
    {
        var folder = new MemberFolder(PathOf(name), record);
        folder.Save(0, Runs.Ensemble(World, Request), isComplete: true);
        return folder;
    }

    private void Write(string name, PartRecord record)
    {
        Directory.CreateDirectory(PathOf(name));
        record.Write(PathOf(name));
    }

    private static PartRecord Record(int first, int end) => new(
        Identity, first, end, new PlanRequest(["a.yaml"], null, ["a=1"]), "/work", "scenariosim run a.yaml --set a=1");
}
