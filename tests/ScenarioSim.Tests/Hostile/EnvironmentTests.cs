using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Runs in surroundings that are not as usual: what may not matter does not, and what is missing is told.</summary>
[Category("System")]
[NonParallelizable]
[Platform("Linux", Reason = "It needs bash, and limits as Linux sets them.")]
public sealed class EnvironmentTests
{
    private const string Run = "$P run scenarios/two-blocs.yaml --members 40 --quiet";

    private Workplace place = null!;
    private IReadOnlyDictionary<string, string> usual = null!;

    [OneTimeSetUp]
    public void RunOnce()
    {
        place = new Workplace();
        Assert.That(ShellRun.Of(place.Folder, $"{Run} --out usual").ExitCode, Is.Zero);
        usual = place.Results("usual/two-blocs");
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

    [TestCase($"LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 {Run}")]
    [TestCase($"LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 {Run}")]
    [TestCase($"LC_ALL=C {Run}")]
    [TestCase($"TZ=Pacific/Kiritimati {Run}")]
    [TestCase($"TZ=No/Where {Run}")]
    [TestCase($"env -u HOME {Run}")]
    [TestCase($"HOME=/proc/1 {Run}")]
    [TestCase($"TMPDIR=/no/where {Run}")]
    [TestCase($"TMPDIR=/proc {Run}")]
    [TestCase($"TERM=none COLUMNS=1 {Run}")]
    [TestCase($"env -i {Run}")]
    [TestCase($"{Run} <&-")]
    [TestCase($"{Run} 2>&-")]
    [TestCase($"{Run} 2> /dev/full")]
    [TestCase($"umask 077; {Run}")]
    [TestCase($"ulimit -n 256; {Run}")]
    [TestCase($"{Run} --threads 64")]
    [TestCase($"find scenarios -exec touch -d 1970-01-02 '{{}}' +; {Run}")]
    [TestCase($"find scenarios -exec touch -d 2100-01-01 '{{}}' +; {Run}")]
    public void What_may_not_matter_does_not(string script)
    {
        ProgramRun run = ShellRun.Of(place.Folder, script);

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(usual));
    }

    [TestCase("run scenarios/two-blocs.yaml")]
    [TestCase("validate")]
    [TestCase("list")]
    [TestCase("new mine.yaml")]
    [TestCase("serve --no-open", "scenarios is no folder")]
    public void A_folder_that_was_removed_under_the_program_is_told(string verb, string text = "The folder in which this was started is no more") =>
        ShellRun.AssertRefused(ShellRun.Of(place.Folder, $"mkdir gone; cd gone; rmdir ../gone; $P {verb}"), 65, text);

    /// <summary>Where the runtime itself finds no memory to say so, it ends on a signal.</summary>
    [TestCase("DOTNET_GCHeapHardLimit=0x1000000")]
    [TestCase("DOTNET_GCHeapHardLimit=0x2000000")]
    public void Too_little_memory_is_told_and_leaves_the_old_result(string limit)
    {
        Assert.That(ShellRun.Of(place.Folder, Run).ExitCode, Is.Zero);
        ProgramRun limited = ShellRun.Of(place.Folder, $"{limit} {Run.Replace("--members 40", "--members 200000", StringComparison.Ordinal)} --seed 8");

        Assert.That(limited.ExitCode, Is.AnyOf(1, 2, 134, 139), limited.Errors);
        if (limited.ExitCode <= 2)
        {
            Assert.That(limited.Errors, Does.Match("^error: .*memory.*\n$"));
        }

        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(usual));
    }

    [Test]
    public void A_limit_on_the_size_of_files_is_a_full_disk()
    {
        Assert.That(ShellRun.Of(place.Folder, Run).ExitCode, Is.Zero);
        ProgramRun limited = ShellRun.Of(place.Folder, $"ulimit -f 40; DOTNET_EnableWriteXorExecute=0 {Run} --seed 8");

        ShellRun.AssertRefused(limited, 73, "Cannot write");
        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(usual));
        Assert.That(Directory.GetFileSystemEntries(place.PathOf("output")), Has.Length.EqualTo(1));
    }

    /// <summary>How many the runtime itself needs differs between machines: what is many enough on one is not on another.</summary>
    [TestCase(130, true)]
    [TestCase(110, true)]
    [TestCase(80, false)]
    public void Too_few_open_files_are_told_and_leave_the_old_result(int files, bool mayBeEnough)
    {
        Assert.That(ShellRun.Of(place.Folder, $"{Run} --seed 8").ExitCode, Is.Zero);
        IReadOnlyDictionary<string, string> other = place.Results("output/two-blocs");
        Assert.That(ShellRun.Of(place.Folder, Run).ExitCode, Is.Zero);
        ProgramRun limited = ShellRun.Of(place.Folder, $"ulimit -n {files}; {Run} --seed 8");

        bool isEnough = mayBeEnough && limited.ExitCode == 0;
        if (!isEnough)
        {
            // It may be the reading of a file that finds none left, and is then told at that file's first line.
            Assert.That(limited.ExitCode, Is.AnyOf(1, 65, 73), limited.Errors);
            Assert.That(limited.Errors, Does.Match("^(error: |scenarios/two-blocs\\.yaml\\(1,1\\): error )").And.Not.Contain("   at "));
        }

        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(isEnough ? other : usual));
    }
}
