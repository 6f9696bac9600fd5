using System.Text;
using ScenarioSim.Scenarios;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Known attacks on readers of YAML; those on limits and paths stand with <see cref="LimitTests"/> and <see cref="PathTests"/>.</summary>
[TestFixture]
public sealed class YamlAttackTests
{
    private const int Deep = 10_000;

    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("[", ProblemCode.Limit)]
    [TestCase("{ a: ", ProblemCode.Limit)]
    [TestCase("- ", ProblemCode.Limit)]
    [TestCase("? ", ProblemCode.Syntax)]
    [TestCase("[? ", ProblemCode.Syntax)]
    [TestCase("{[", ProblemCode.Syntax)]
    public void Nesting_of_every_kind_is_refused_however_deep(string level, string code) => Contract.Hold(() =>
        Assert.That(Refused(string.Concat(Enumerable.Repeat(level, Deep)) + "x\n").Code, Is.EqualTo(code)));

    [Test]
    public void Blocks_that_nest_as_deep_as_a_file_can_hold_are_refused()
    {
        var blocks = new StringBuilder();
        for (int level = 0; level < 1400; level++)
        {
            blocks.Append(' ', level).Append("a:\n");
        }

        Contract.Hold(() => Assert.That(Refused(blocks.ToString()).Code, Is.EqualTo(ProblemCode.Limit)));
    }

    [Test]
    public void A_file_of_a_hundred_megabytes_is_refused_before_it_is_read()
    {
        string path = folder.Write("huge.yaml", "kind: scenario\ntitle: ");
        using (FileStream file = File.OpenWrite(path))
        {
            file.SetLength(100 << 20);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(folder.Reader.Validate([path]).Single().Code, Is.EqualTo(ProblemCode.Limit));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10 << 20));
    }

    [TestCase("§!!python/object/apply:os.system [ls]")]
    [TestCase("§!System.IO.FileInfo /etc/passwd")]
    [TestCase("§!<tag:yaml.org,2002:js/function> x")]
    [TestCase("§!!binary aGk=")]
    [TestCase("§!!set {a}")]
    [TestCase("§!!timestamp 2020-01-01")]
    public void Tags_that_name_types_make_nothing(string title) => AssertRefusedAt($"title: {title}", ProblemCode.Syntax);

    [TestCase("&x <<: *x\n")]
    [TestCase("acts: &x { <<: *x }\n")]
    [TestCase("acts: { <<: [ &y { <<: *y } ] }\n")]
    [TestCase("acts: &x { give: &y [*x, *y] }\n")]
    public void Keys_that_merge_and_aliases_cannot_go_round_in_a_circle(string text) => Contract.Hold(() => Assert.That(
        folder.Read(Small.With("-acts", "-regimes", "-events") + text).Errors, Is.Not.Empty));

    [Test]
    public void A_hundred_thousand_problems_are_told_as_far_as_somebody_can_read_them()
    {
        string text = Small.With($"events: [{string.Join(',', Enumerable.Repeat("1", 100_000))}]");
        Contract.Hold(() =>
        {
            IReadOnlyList<Problem> problems = folder.Read(text).Errors;
            Assert.That(problems, Has.Count.EqualTo(1001));
            Assert.That(problems[^1].Code, Is.EqualTo(ProblemCode.Limit));
            Assert.That(problems[^1].Text, Does.Contain("more than 1000 problems"));
        });
    }

    [Test]
    public void Many_problems_of_one_file_leave_room_for_those_of_the_next()
    {
        folder.Write("a.yaml", Small.With() + string.Concat(Enumerable.Range(0, 2000).Select(number => $"k{number}: 1\n")));
        folder.Write("b.yaml", Small.With("title: 7"));
        Assert.That(
            folder.Reader.Validate([folder.Root]).Select(problem => Path.GetFileName(problem.Origin.File)), Does.Contain("b.yaml"));
    }

    [Test]
    public void A_line_of_a_megabyte_is_shown_in_part()
    {
        string message = folder.Read(Small.With() + $"k: [{new string('x', 900_000)}, §]\n").Errors.Single().ToString();
        Assert.That(message, Has.Length.LessThan(1000));
        Assert.That(message.Split('\n')[^1].Trim(), Is.EqualTo("^"));
    }

    [Test]
    public void A_setting_of_a_megabyte_is_shown_in_part() => Assert.That(
        folder.Read(Small.With(), $"behaviour.volatility={new string('9', 900_000)}").Errors.Single().ToString(), Has.Length.LessThan(2500));

    [TestCase(64, ProblemCode.UnknownKey)]
    [TestCase(65, ProblemCode.Limit)]
    [TestCase(50_000, ProblemCode.Limit)]
    public void The_path_of_a_setting_is_no_deeper_than_a_file(int keys, string code) => Contract.Hold(() => Assert.That(
        folder.Read(Small.With(), $"{string.Join('.', Enumerable.Repeat("a", keys))}=1").Errors.Single().Code, Is.EqualTo(code)));

    [Test]
    public void A_chain_of_a_thousand_overlays_is_read_in_good_time()
    {
        folder.Write("o0.yaml", Small.Overlay.Replace("laid", "o0", StringComparison.Ordinal));
        for (int number = 1; number < 1000; number++)
        {
            folder.Write($"o{number}.yaml", Small.Overlay.Replace("laid", $"o{number}", StringComparison.Ordinal) + $"extends: o{number - 1}.yaml\n");
        }

        string scenario = folder.Write("small.yaml", Small.With());
        Contract.Hold(() => ScenarioFolder.Valid(folder.Reader.ReadScenario(scenario, "scenarios/o999.yaml", [])));
    }

    [Test]
    public void Documents_in_documents_thirty_thousand_deep_are_read_in_good_time()
    {
        string chain = string.Join(", ", Enumerable.Range(0, 30_000).Select(number => $"S{number}: {{ in: S{number + 1} }}"));
        Contract.Hold(() => Assert.That(folder.Read(Small.With($"sources: {{ {chain}, S30000: {{ title: t }} }}")).Errors, Is.Empty));
    }

    [TestCase("0o7", "§0o7", ProblemCode.Expression)]
    [TestCase("a minus sign that is none", "§\u22121", ProblemCode.Expression)]
    [TestCase("digits of another script", "§\u0661", ProblemCode.Expression)]
    [TestCase("a number of a million digits", "§1e99999999999", ProblemCode.OutOfRange)]
    [TestCase("a base of sixty", "1§:30", ProblemCode.Expression)]
    public void What_only_looks_like_a_number_is_none(string name, string number, string code)
    {
        TestContext.Out.WriteLine(name);
        AssertRefusedAt($"actors: {{ A: {{ capability: {number} }}, B: {{}}, C: {{}} }}", code);
    }

    [TestCase("-0", 0)]
    [TestCase("007", 7)]
    [TestCase("1e-400", 0)]
    [TestCase("+1.50", 1.5)]
    public void A_number_in_an_odd_spelling_is_that_number(string spelt, double number)
    {
        Scenario scenario = folder.ReadValid(Small.With($"actors: {{ A: {{ capability: {spelt} }}, B: {{}}, C: {{}} }}"));
        ResolvedValue value = scenario.Values.Single(value => value.Path == "actors/A/capability");
        Assert.That(double.Parse(value.Text, null), Is.EqualTo(number));
        Assert.That(value.Text, Does.Not.StartWith("-"));
    }

    private Problem Refused(string text) => folder.Read(text).Errors.Single();

    private void AssertRefusedAt(string change, string code)
    {
        string marked = Small.With(change);
        string before = marked[..marked.IndexOf('§', StringComparison.Ordinal)];
        Problem problem = Refused(marked.Remove(before.Length, 1));
        Assert.That(
            (problem.Code, problem.Origin.Line, problem.Origin.Column),
            Is.EqualTo((code, before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'))), problem.ToString());
    }
}
