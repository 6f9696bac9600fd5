using System.Diagnostics;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>Tab completion, as the program answers it and as shells ask for it.</summary>
public sealed class CompletionTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "scenariosim.dll");

    [TestCase("va", "validate")]
    [TestCase("run --me", "--members --memory")]
    [TestCase("show --format ", "csv json text yaml")]
    [TestCase("show --format=j", "--format=json")]
    [TestCase("schema ov", "overlay")]
    [TestCase("new mine.yaml --kind ", "future hypothesis scenario study")]
    [TestCase("sources --format ", "csv json text")]
    [TestCase("sources --table ", "documents scenarios sections values")]
    [TestCase("sources scenarios/sticky.yaml scenarios/two", "scenarios/two-blocs.yaml")]
    [TestCase("docs scenarios/sticky.yaml --future l", "long-war")]
    [TestCase("submit ", "slurm")]
    [TestCase("submit slurm --s", "--sampling --sbatch --seed --set --shards")]
    [TestCase("submit slurm scenarios/sticky.yaml --future l", "long-war")]
    [TestCase("run s", "scenarios/")]
    [TestCase("run scenarios/s", "scenarios/sticky.yaml scenarios/studies/")]
    [TestCase("run scenarios/sticky.yaml scenarios/two", "scenarios/two-blocs.yaml")]
    [TestCase("show scenarios/sticky.yaml scenarios/two", "")]
    [TestCase("show scenarios/sticky.yaml --diff scenarios/two", "scenarios/two-blocs.yaml")]
    [TestCase("schema --out s", "scenarios/")]
    [TestCase("run scenarios/sticky.yaml --future l", "long-war")]
    [TestCase("run --future=no", "--future=no-end")]
    [TestCase("run scenarios/sticky.yaml --set alignment.WEST-", "alignment.WEST-EAST= alignment.WEST-MID=")]
    [TestCase("run scenarios/sticky.yaml --set 'alignment.WEST>M", "alignment.WEST>MID=")]
    [TestCase("run \"scenarios/sticky.yaml\" --set emphasis.lock_in=", "emphasis.lock_in=high emphasis.lock_in=low")]
    [TestCase("run scenarios/missing.yaml --set a", "")]
    [TestCase("run --set a", "")]
    [TestCase("explain scenarios/sticky.yaml --pair W", "WEST>EAST WEST>MID")]
    [TestCase("explain scenarios/sticky.yaml --from war_", "war_end war_start")]
    [TestCase("explain scenarios/missing.yaml --to w", "")]
    [TestCase("nonsense ", "calibrate compare completion docs evidence explain fuse hindcast list merge new run schema serve show signals sources submit tip validate")]
    public void A_word_goes_on_to_what_can_stand_there(string typed, string expected)
    {
        var run = ProgramRun.Of(place.Folder, "[suggest]", typed);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(string.Join(' ', Lines(run.Output)), Is.EqualTo(expected));
        Assert.That(run.Errors, Is.Empty);
    }

    [Test]
    public void Only_what_stands_before_the_cursor_counts() => Assert.That(
        Lines(ProgramRun.Of(place.Folder, "[suggest:2]", "shine scenarios").Output), Is.EqualTo(new[] { "show" }));

    [TestCase("[suggest:x]")]
    [TestCase("[suggest:-1]")]
    [TestCase("[suggest:999]")]
    public void A_position_that_is_none_is_the_end(string directive) => Assert.That(
        Lines(ProgramRun.Of(place.Folder, directive, "sho").Output), Is.EqualTo(new[] { "show" }));

    [Test]
    public void Broken_files_and_closed_folders_are_passed_over_in_silence()
    {
        File.WriteAllText(place.PathOf("scenarios/broken.yaml"), "a: [");
        var run = ProgramRun.Of(place.Folder, "[suggest]", "run scenarios/broken.yaml --set a");

        Assert.That((run.ExitCode, run.Output, run.Errors), Is.EqualTo((0, "", "")));
    }

    [Test]
    public void Names_with_blanks_and_quotes_are_completed_as_they_are()
    {
        File.WriteAllText(place.PathOf("scenarios/it's a file.yaml"), "");

        Assert.That(
            Lines(ProgramRun.Of(place.Folder, "[suggest]", "run scenarios/it\\'s\\ a").Output),
            Is.EqualTo(new[] { "scenarios/it's a file.yaml" }));
    }

    [Test]
    public void An_unknown_shell_is_wrong_usage() => Assert.That(
        ProgramRun.Of(place.Folder, "completion", "tcsh").ExitCode, Is.EqualTo(2));

    [TestCase("ru", "run")]
    [TestCase("run sce", "scenarios/")]
    [TestCase("run scenarios/sticky.yaml --future no", "no-end")]
    [TestCase("run --future=no", "no-end", Description = "bash takes = for the end of a word")]
    [TestCase("run scenarios/sticky.yaml --set alignment.WEST-M", "alignment.WEST-MID=")]
    [TestCase("run scenarios/sticky.yaml --set alignment.WEST\\>M", "alignment.WEST\\>MID=")]
    [TestCase("run scenarios/sticky.yaml --set 'alignment.WEST>M", "alignment.WEST>MID=")]
    [TestCase("show nonsense", "")]
    [Platform("Linux,MacOSX")]
    public void Bash_completes(string typed, string expected)
    {
        string current = typed[(typed.LastIndexOfAny([' ', '=']) + 1)..].TrimStart('\'');
        string asked = $$"""
            eval "$(dotnet "$1" completion bash)"
            compopt() { :; }
            COMP_LINE="scenariosim $2"
            COMP_POINT=${#COMP_LINE}
            _scenariosim scenariosim "$3"
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.That(Shell("bash", "--norc", "-c", asked, "bash", Program, typed, current), Is.EqualTo(expected));
    }

    [Test]
    [Platform("Linux,MacOSX")]
    public void Bash_knows_the_program_by_its_name() => Assert.That(
        Shell("bash", "--norc", "-c", "eval \"$(dotnet \"$1\" completion bash)\"; complete -p scenariosim", "bash", Program),
        Is.EqualTo("complete -o default -F _scenariosim scenariosim"));

    [TestCase("ru", "run")]
    [TestCase("run scenarios/s", "scenarios/sticky.yaml scenarios/studies/")]
    [TestCase("run scenarios/sticky.yaml --future no", "no-end")]
    [TestCase("run scenarios/sticky.yaml --set 'alignment.WEST>M", "alignment.WEST>MID=")]
    [Category("System")]
    public void Zsh_completes(string typed, string expected)
    {
        string asked = """
            compdef() { :; }
            compadd() { print -rl -- "${(P@)argv[-1]}"; }
            eval "$(dotnet $1 completion zsh)"
            words=(scenariosim ${(z)2})
            CURRENT=$#words
            _scenariosim
            """;

        Assert.That(
            Shell("zsh", "-f", "-c", asked, "zsh", Program, typed).Split(' ').Order(StringComparer.Ordinal),
            Is.EqualTo(expected.Split(' ')));
    }

    [TestCase("ru", "run")]
    [TestCase("run scenarios/s", "scenarios/sticky.yaml scenarios/studies/")]
    [TestCase("run scenarios/sticky.yaml --future no", "no-end")]
    [TestCase("run scenarios/sticky.yaml --set alignment.WEST-M", "alignment.WEST-MID=")]
    [Category("System")]
    public void Fish_completes(string typed, string expected)
    {
        const string Asked = "dotnet $argv[1] completion fish | source; complete --do-complete \"scenariosim $argv[2]\"";

        Assert.That(Shell("fish", "--no-config", "-c", Asked, Program, typed), Is.EqualTo(expected));
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Shell(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, arguments) { WorkingDirectory = place.Folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return string.Join(' ', Lines(output));
    }
}
