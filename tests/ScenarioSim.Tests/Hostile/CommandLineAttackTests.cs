namespace ScenarioSim.Tests.Hostile;

/// <summary>Command lines and file names that mean harm get one clear message, and nothing of them steers a terminal.</summary>
[TestFixture]
[NonParallelizable]
public sealed class CommandLineAttackTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const string Escaping = "\u001b]0;owned\u0007\u202E.yaml";

    private ProgramHere program = null!;

    [SetUp]
    public void Prepare() => program = new ProgramHere();

    [TearDown]
    public void Restore() => program.Dispose();

    [TestCase("run", Scenario, "--out", "")]
    [TestCase("docs", Scenario, "--out", " ")]
    [TestCase("schema", "--out", "")]
    [TestCase("submit", "slurm", Scenario, "--dry-run", "--out", "")]
    [TestCase("explain", Scenario, "--pair", "EAST>MID", "--from", "2030-01", "--to", "2031-01", "--out", "")]
    public void A_blank_folder_is_wrong_usage(params string[] line)
    {
        (int code, string said) = ProgramHere.Run(line);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(said, Does.Contain("--out is blank; name a path, or leave --out out"));
    }

    [TestCase("completion")]
    [TestCase("schema")]
    public void A_word_after_two_dashes_is_looked_at_like_any_other(string verb)
    {
        (int code, string said) = ProgramHere.Run(verb, "--", "nothing");
        Assert.That(code, Is.EqualTo(2));
        Assert.That(said, Does.Contain("'nothing' is not known here; choose one of"));
    }

    [Test]
    [CancelAfter(20_000)]
    [Platform("Linux,MacOSX")]
    public void A_word_that_begins_with_an_at_sign_is_no_file_of_words(CancellationToken cancellation)
    {
        Task<(int Code, string Said)> run = Task.Run(() => ProgramHere.Run("validate", "@/dev/zero"), cancellation);
        Assert.That(() => run.Wait(cancellation), Throws.Nothing);
        Assert.That(run.Result.Code, Is.EqualTo(65));
        Assert.That(run.Result.Said, Does.Contain("@/dev/zero cannot be read: there is no such file"));
    }

    [TestCase(0, "[suggest:99]", "scenariosim validate @/dev/zero ")]
    [TestCase(73, "docs", Scenario, "--out", "/dev/zero")]
    [TestCase(73, "docs", Scenario, "--out", "pipe")]
    [TestCase(65, "validate", "pipe")]
    [TestCase(65, "merge", "parts")]
    [CancelAfter(20_000)]
    [Platform("Linux,MacOSX")]
    public void Pipes_and_devices_keep_nobody_waiting(int code, params string[] line)
    {
        Directory.CreateDirectory("parts/1-of-2");
        foreach (string pipe in new[] { "pipe", "parts/1-of-2/part.json" })
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", [pipe]);
            made.WaitForExit();
        }

        CancellationToken cancellation = TestContext.CurrentContext.CancellationToken;
        Task<(int Code, string Said)> run = Task.Run(() => ProgramHere.Run(line), cancellation);
        Assert.That(() => run.Wait(cancellation), Throws.Nothing);
        Assert.That(run.Result.Code, Is.EqualTo(code), run.Result.Said);
    }

    [Test]
    public void A_document_on_standard_output_is_the_one_in_a_file()
    {
        string text = program.Place.Read(Scenario).Replace("title: Two blocs", "title: Blocs \u05D0\u200F \u0623\u061C", StringComparison.Ordinal);
        File.WriteAllText(program.Place.PathOf(Scenario), text);
        Assert.That(ProgramHere.Run("docs", Scenario, "--out", "model.md").Code, Is.Zero);
        Assert.That(ProgramHere.Run("docs", Scenario).Said, Is.EqualTo(File.ReadAllText("model.md")).And.Contains("\u200F"));
    }

    [TestCase("validate", "scenarios")]
    [TestCase("list", "scenarios")]
    [TestCase("list", "scenarios", "--format", "csv")]
    [TestCase("list", "scenarios", "--format", "json")]
    [TestCase("show", "scenarios/ESCAPING")]
    [TestCase("show", "scenarios/ESCAPING", "--format", "csv")]
    [TestCase("show", "scenarios/ESCAPING", "--format", "json")]
    [TestCase("show", "scenarios/ESCAPING", "--format", "yaml")]
    [TestCase("show", "scenarios/ESCAPING", "--diff", Scenario)]
    [TestCase("sources", "scenarios/ESCAPING")]
    [TestCase("docs", "scenarios/ESCAPING")]
    [TestCase("run", "scenarios/ESCAPING", "--members", "0")]
    [TestCase("explain", "scenarios/ESCAPING", "--pair", "EAST>MID", "--from", "2030-01", "--to", "2031-01", "--members", "0")]
    [TestCase("[suggest:99]", "scenariosim run scenarios/")]
    [TestCase("[suggest:99]", "scenariosim run scenarios/two-blocs.yaml --future ")]
    [Platform("Linux,MacOSX")]
    public void A_name_of_a_file_cannot_steer_a_terminal(params string[] line)
    {
        string text = program.Place.Read(Scenario).Replace("id: two-blocs", "id: escaping", StringComparison.Ordinal);
        File.WriteAllText(program.Place.PathOf($"scenarios/{Escaping}"), text);
        File.WriteAllText(program.Place.PathOf($"scenarios/futures/{Escaping}"), program.Place.Read("scenarios/futures/no-end.yaml"));

        (int code, string said) = ProgramHere.Run([.. line.Select(word => word.Replace("ESCAPING", Escaping, StringComparison.Ordinal))]);

        Assert.That(code, Is.Zero, said);
        Assert.That(said.Where(letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter == '\u202E'), Is.Empty);
    }

    [Test]
    public void A_title_of_two_lines_is_no_row_of_its_own()
    {
        string text = program.Place.Read(Scenario).Replace("title: Two blocs and a neutral", "title: \"Two\\nNo errors.\"", StringComparison.Ordinal);
        File.WriteAllText(program.Place.PathOf(Scenario), text);
        Assert.That(ProgramHere.Run("list", Scenario).Said, Does.Contain("Two No errors."));
    }

    [Test]
    [Platform("Linux")]
    public void A_file_whose_name_is_no_text_is_a_problem_and_hides_no_other()
    {
        Shell("printf x > \"$(printf 'scenarios/\\377.yaml')\"");
        (int code, string said) = ProgramHere.Run("validate", "scenarios");
        Shell("rm scenarios/*.yaml");

        Assert.That(code, Is.EqualTo(65));
        Assert.That(said, Does.Contain("there is no such file").And.Contain("1 error."));

        static void Shell(string command)
        {
            using var shell = System.Diagnostics.Process.Start("sh", ["-c", command]);
            shell.WaitForExit();
        }
    }
}
