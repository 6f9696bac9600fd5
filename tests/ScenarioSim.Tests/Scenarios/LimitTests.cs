using System.Text;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Hostile and broken files end in problems, and in good time.</summary>
internal sealed class LimitTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_file_of_exactly_one_mebibyte_is_read_and_a_larger_one_refused()
    {
        string text = Small.With() + "#";
        string most = text + new string('x', (1024 * 1024) - text.Length);
        Assert.That(folder.Read(most).Errors, Is.Empty);
        AssertRefused(most + "x", ProblemCode.Limit, 1, 1);
    }

    [Test]
    public void Nesting_deeper_than_64_levels_is_refused()
    {
        AssertRefused(Nested(64, 100_000), ProblemCode.Limit, 1, 69);
        Assert.That(
            folder.Read(Nested(63, 63)).Errors.Select(problem => problem.Code), Has.None.EqualTo(ProblemCode.Limit));

        static string Nested(int shown, int levels) => $"{{ x: {new string('[', shown)}{new string('[', levels - shown)}";
    }

    [Test]
    public void Aliases_that_multiply_are_refused()
    {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
        {
            string previous = string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10));
            laughs.Append($"a{i}: &a{i} [{previous}]\n");
        }

        Assert.That(folder.Read(laughs.ToString()).Errors.Single().Code, Is.EqualTo(ProblemCode.Limit));
    }

    [Test]
    public void Aliases_cannot_nest_beyond_the_limit()
    {
        var deep = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 70; i++)
        {
            deep.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        Assert.That(folder.Read(deep.ToString()).Errors.Single().Code, Is.EqualTo(ProblemCode.Limit));
    }

    [Test]
    public void An_alias_within_its_own_anchor_is_refused() => AssertRefused("a: &x [*x]\n", ProblemCode.Syntax, 1, 8);

    [Test]
    public void Aliases_are_fine_where_they_are_few() =>
        Assert.That(
            folder.Read(Small.With("alignment:\n  A>B: &same 0.2\n  B>C: *same")).Errors, Is.Empty);

    [Test]
    public void Five_hundred_actors_are_allowed_and_one_more_is_not()
    {
        Assert.That(folder.Read(WithActors(500)).Errors, Is.Empty);
        Assert.That(folder.Read(WithActors(501)).Errors.Single().Code, Is.EqualTo(ProblemCode.Limit));

        static string WithActors(int count) =>
            Small.With(Actors(count), "-focus", "-alignment", "-regimes", "-events");
    }

    [TestCase("dates", 1000)]
    [TestCase("acts", 200)]
    [TestCase("resources", 200)]
    [TestCase("regimes", 200)]
    [TestCase("drivers", 2000)]
    [TestCase("events", 10_000)]
    public void Of_everything_else_that_has_a_name_or_date_so_many_are_allowed_and_one_more_is_not(string section, int most)
    {
        Assert.That(folder.Read(WithMany(section, most)).Errors, Is.Empty);

        string text = WithMany(section, most + 1);
        Problem problem = folder.Read(text).Errors.Single();

        int line = text[..text.IndexOf($"\n{section}:", StringComparison.Ordinal)].Split('\n').Length + 1;
        Assert.That(
            (problem.Code, problem.Origin.Line, problem.Origin.Column), Is.EqualTo((ProblemCode.Limit, line, 1)));
        Assert.That(problem.Text, Does.Contain($"more than {most:N0}; write fewer"));
    }

    [Test]
    public void Forty_thousand_dates_that_refer_to_each_other_are_refused_in_good_time()
    {
        string text = WithMany("dates", 40_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.That(folder.Read(text).Errors.Single().Code, Is.EqualTo(ProblemCode.Limit));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCase("acts")]
    [TestCase("resources")]
    public void Pairs_times_acts_or_resources_have_a_limit(string section)
    {
        string[] many = [Actors(319), "-focus", "-alignment", "-events", "-regimes"];
        Assert.That(folder.Read(WithMany(section, 19, many)).Errors, Is.Empty, "319 * 318 * 19 = 1,927,398");

        Problem problem = folder.Read(WithMany(section, 20, many)).Errors.Single();

        Assert.That(problem.Code, Is.EqualTo(ProblemCode.Limit));
        Assert.That(problem.Text, Is.EqualTo(
            $"101,442 pairs of 319 actors times 20 {section} are 2,028,840, more than 2,000,000; " +
            $"write at most 19 {section}, or fewer actors"));
    }

    [Test]
    public void An_empty_file_says_what_to_begin_with() => AssertRefused("", ProblemCode.Kind, 1, 1);

    [Test]
    public void A_file_of_comments_is_empty() => AssertRefused("# nothing\n", ProblemCode.Kind, 1, 1);

    [TestCase("", "the file is empty, or a pipe or device")]
    [TestCase("- a\n", "the file is no mapping")]
    public void A_file_that_cannot_be_told_the_kind_of_is_told_of_every_kind(string text, string found)
    {
        string message = folder.Reader.ReadScenario(folder.Write("a.yaml", text), null, []).Errors.Single().ToString();
        Assert.That(message, Does.Contain(found));
        Assert.That(message, Does.Contain("; begin it with kind: and one of " + string.Join(", ", Enum.GetNames<FileKind>().Select(name => name.ToLowerInvariant()))));
    }

    [Test]
    public void A_list_is_no_scenario() => AssertRefused("- a\n", ProblemCode.Kind, 1, 1);

    [Test]
    public void A_byte_order_mark_is_allowed() =>
        AssertValid([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Small.With())]);

    [Test]
    public void Windows_line_ends_are_allowed() =>
        AssertValid(Encoding.UTF8.GetBytes(Small.With().Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Test]
    public void Other_encodings_than_utf_8_are_refused_in_words()
    {
        Reading<Scenario> utf16 = ReadBytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Small.With())]);
        Assert.That(utf16.Errors.Single().Text, Does.Contain("UTF-16"));
        Reading<Scenario> latin = ReadBytes(Encoding.Latin1.GetBytes("kind: scenario\nid: x\ntitle: caf\u00e9\n"));
        Assert.That((latin.Errors.Single().Origin.Line, latin.Errors.Single().Origin.Column), Is.EqualTo((3, 11)));
    }

    [Test]
    public void A_null_byte_does_not_end_a_file_unseen()
    {
        string text = Small.With();
        AssertRefused(
            text + "\0allignment: {}\n", ProblemCode.Syntax, text.Count(character => character == '\n') + 1, 1);
    }

    [Test]
    public void Control_characters_in_texts_are_refused_and_not_shown()
    {
        Reading<Scenario> reading = folder.Read(Small.With("title: \"\\e[31mred\""));
        Assert.That(reading.Errors.Single().Code, Is.EqualTo(ProblemCode.Syntax));
    }

    [Test]
    public void Nothing_that_a_terminal_would_obey_gets_into_a_message()
    {
        string text = Small.With("\"\u202Eevil\u009b\": 1", "zzz: 1");
        foreach (Problem problem in folder.Read(text, "actors.\u001b[31m=1").Errors)
        {
            Assert.That(
                problem.ToString().Where(
                    character => character != '\n' && (char.IsControl(character) || character == '\u202E')),
                Is.Empty);
        }
    }

    [Test]
    public void Random_damage_to_a_file_never_throws()
    {
        var random = new Random(7);
        for (int i = 0; i < 400; i++)
        {
            foreach (Problem problem in folder.Read(Damage.ToCharacters(Small.With(), random)).Errors)
            {
                Assert.That(problem.ToString(), Is.Not.Empty);
            }
        }
    }

    private static string Actors(int count) =>
        $"actors: {{ {string.Join(", ", Enumerable.Range(0, count).Select(i => $"A{i}: {{}}"))} }}";

    /// <summary>A scenario whose section has so many entries; dates, each a month after the one before.</summary>
    private static string WithMany(string section, int count, params string[] changes)
    {
        Func<int, string> item = section switch
        {
            "dates" => i => i == 0 ? "d0: 2020-01" : $"d{i}: d{i - 1}+1m",
            "resources" => i => $"r{i}",
            "regimes" => i => $"b{i}: {{ target: A, acts: [] }}",
            "drivers" => i => $"w{i}: {{ points: {{ 2020-01: 0 }} }}",
            "events" => _ => "{ date: 2020-05, pair: A>B, stance: 0.001, title: t }",
            _ => i => $"a{i}: {{ cost: 1 }}",
        };
        string items = string.Join(", ", Enumerable.Range(0, count).Select(item));
        bool isList = section is "resources" or "events";
        string many = $"{section}: {(isList ? '[' : '{')} {items} {(isList ? ']' : '}')}";
        return Small.With(
            [
                "-regimes", "-events", "acts: {}", "actors: { A: {}, B: {}, C: {} }",
                "drivers: {}", "resources: []", .. changes.Where(change => change is not ("-regimes" or "-events")), many,
            ]);
    }

    private Reading<Scenario> ReadBytes(byte[] bytes) =>
        folder.Reader.ReadScenario(folder.Write("bytes.yaml", bytes), null, []);

    private void AssertValid(byte[] bytes) => Assert.That(ReadBytes(bytes).Errors, Is.Empty);

    private void AssertRefused(string text, string code, int line, int column)
    {
        Problem problem = folder.Read(text).Errors.Single();
        Assert.That(
            (problem.Code, problem.Origin.Line, problem.Origin.Column),
            Is.EqualTo((code, line, column)),
            problem.ToString());
    }
}
