using System.Text;
using ScenarioSim.Scenarios;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Characters that turn text around, look like others or are none, and encodings that are not UTF-8.</summary>
[TestFixture]
public sealed class CharacterAttackTests
{
    private static readonly string[] Turning = ["202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069"];

    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_character_that_turns_text_around_is_refused_where_it_stands([ValueSource(nameof(Turning))] string turning)
    {
        char letter = Letter(turning);
        Problem problem = folder.Read(Small.With($"title: War {letter}7202")).Errors.Single();
        Assert.That((problem.Code, problem.Origin.Line, problem.Origin.Column), Is.EqualTo((ProblemCode.Syntax, 3, 12)));
        Assert.That(problem.Text, Does.Contain($"U+{turning}").And.Contain("delete it"));
        Assert.That(problem.ToString(), Does.Not.Contain(letter));
    }

    [Test]
    public void It_is_refused_where_it_is_written_as_an_escape([ValueSource(nameof(Turning))] string turning)
    {
        string escaped = $"\"War \\u{turning}7202\"";
        foreach (string change in new[] { $"title: {escaped}", $"actors: {{ A: {{ name: {escaped} }}, B: {{}}, C: {{}} }}", $"dates: {{ {escaped}: 2020-01 }}" })
        {
            Problem problem = folder.Read(Small.With(change)).Errors.Single();
            Assert.That(problem.Code, Is.EqualTo(ProblemCode.Syntax));
            Assert.That(problem.Text, Does.Contain($"U+{turning}"));
        }
    }

    [Test]
    public void It_is_refused_in_comments_and_settings_too()
    {
        Assert.That(folder.Read(Small.With() + "# \u202E\n").Errors.Single().Code, Is.EqualTo(ProblemCode.Syntax));
        Problem setting = folder.Read(Small.With(), "title=War \u202E7202").Errors.Single();
        Assert.That((setting.Code, setting.Origin.Column), Is.EqualTo((ProblemCode.Syntax, "--set title=War ".Length + 1)));
    }

    [TestCase("\u05DE\u05DC\u05D7\u05DE\u05D4 2027")]
    [TestCase("\u062D\u0631\u0628 \u0662\u0660\u0662\u0667")]
    [TestCase("\u05DE\u05DC\u05D7\u05DE\u05D4\u200F! \u200E2027 \u061C")]
    public void Letters_that_are_read_from_the_right_are_allowed_and_kept(string title)
    {
        Scenario scenario = folder.ReadValid(Small.With($"title: \"{title}\""));
        Assert.That(scenario.Title, Is.EqualTo(title));
        Assert.That(folder.ReadValid(scenario.PlainText).Title, Is.EqualTo(title));
        Assert.That(scenario.PlainText.Any(letter => letter is '\u200E' or '\u200F' or '\u061C'), Is.False, "what is not seen is spelt out");
    }

    [TestCase("\u0410", TestName = "A Cyrillic A")]
    [TestCase("\uFF21", TestName = "A wide A")]
    [TestCase("A\u200B", TestName = "A space of no width")]
    [TestCase("A\u200F", TestName = "A mark from right to left")]
    [TestCase("A\u061C", TestName = "An Arabic mark")]
    [TestCase("A\u0301", TestName = "An accent")]
    [TestCase("\u0131", TestName = "A letter without its dot")]
    [TestCase("A B", TestName = "A space that does not break")]
    public void A_code_that_only_looks_like_one_is_refused(string code)
    {
        string[] mistakes = [.. folder.Read(Small.With($"actors: {{ \"{code}\": {{}}, B: {{}}, C: {{}} }}")).Errors.Select(problem => problem.Code)];
        Assert.That(mistakes, Does.Contain(ProblemCode.Spelling));
    }

    [TestCase("/etc/passwd")]
    [TestCase("..")]
    [TestCase("a/b")]
    [TestCase("a\\b")]
    [TestCase("C:")]
    [TestCase("-rf")]
    [TestCase(".hidden")]
    [TestCase("a\n")]
    public void An_identifier_cannot_lead_anywhere(string id) => Assert.That(
        folder.Read(Small.With($"id: \"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\""))
            .Errors.Single().Code,
        Is.EqualTo(ProblemCode.Spelling));

    [TestCase("FFFE")]
    [TestCase("FFFF")]
    [TestCase("007F")]
    [TestCase("009B")]
    [TestCase("001B")]
    [TestCase("0008")]
    public void What_is_no_letter_is_refused_raw_and_escaped(string code)
    {
        foreach (string title in new[] { $"a{Letter(code)}[31m", $"\"a\\u{code}[31m\"" })
        {
            Problem problem = folder.Read(Small.With($"title: {title}")).Errors.Single();
            Assert.That((problem.Code, problem.Origin.Line), Is.EqualTo((ProblemCode.Syntax, 3)));
        }
    }

    [TestCase("\"\\uD800\"")]
    [TestCase("\"\\uDC00x\"")]
    [TestCase("\"\\U00110000\"")]
    [TestCase("\"\\UFFFFFFFF\"")]
    public void Half_a_character_is_refused(string title) =>
        Assert.That(folder.Read(Small.With($"title: {title}")).Errors.Single().Code, Is.EqualTo(ProblemCode.Syntax));

    [Test]
    public void Files_in_UTF_16_are_known_without_a_mark([Values] bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: false);
        Assert.That(ErrorOf(encoding.GetBytes(Small.With())).Text, Does.Contain("UTF-16; save it in UTF-8"));
    }

    [TestCase(new byte[] { 0xC0, 0xAF }, TestName = "An overlong slash")]
    [TestCase(new byte[] { 0xC0, 0x80 }, TestName = "An overlong zero")]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 }, TestName = "Half a pair")]
    [TestCase(new byte[] { 0xF5, 0x80, 0x80, 0x80 }, TestName = "Beyond the last character")]
    [TestCase(new byte[] { 0xE2, 0x82 }, TestName = "A character cut short")]
    public void Bytes_that_are_not_UTF_8_are_refused_where_they_stand(byte[] bytes)
    {
        Problem problem = ErrorOf([.. "kind: scenario\nid: "u8, .. bytes, .. "\n"u8]);
        Assert.That((problem.Code, problem.Origin.Line, problem.Origin.Column), Is.EqualTo((ProblemCode.Syntax, 2, 5)));
    }

    [TestCase("\r")]
    [TestCase("\r\n")]
    [TestCase("\n")]
    public void Lines_are_counted_however_they_end(string end)
    {
        string text = (Small.With() + "zzz: 1\n").Replace("\n", end, StringComparison.Ordinal);
        int line = Small.With().Count(letter => letter == '\n') + 1;
        Assert.That(folder.Read(text).Errors.Single().Origin.Line, Is.EqualTo(line));
        Assert.That(folder.Read(text + "\0").Errors.Single().Origin.Line, Is.EqualTo(line + 1));
    }

    private static char Letter(string code) => (char)Convert.ToInt32(code, 16);

    private Problem ErrorOf(byte[] bytes) =>
        folder.Reader.ReadScenario(folder.Write("bytes.yaml", bytes), null, []).Errors.Single();
}
