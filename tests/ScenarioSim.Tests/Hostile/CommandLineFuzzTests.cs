using FsCheck;
using FsCheck.Fluent;

namespace ScenarioSim.Tests.Hostile;

/// <summary>
/// Command lines, in this process: each is obeyed or refused in words. Those that would simulate have a mistake in them. How to go on
/// for longer is said at <see cref="Fuzz"/>.
/// </summary>
[TestFixture]
[NonParallelizable]
public sealed class CommandLineFuzzTests
{
    private const string Suggesting = "[suggest:999]";

    private static readonly int[] Codes = [0, 1, 2, 65, 73, 130];
    private static readonly string[] Harmless = ["validate", "list", "show", "sources", "docs", "schema", "new", "completion", "merge", Suggesting];

    private static readonly string[] Simulating =
        ["run", "compare", "explain", "hindcast", "calibrate", "fuse", "evidence", "signals", "tip", "serve", "submit", "submit slurm"];

    private static readonly string[] Options =
    [
        "--members", "-m", "--seed", "-s", "--out", "-o", "--future", "-f", "--set", "--threads", "--memory", "--figures", "--shard", "--resume", "--watch",
        "--quiet", "-q", "--fixed", "--sampling", "--until-error", "--format", "--table", "--diff", "--kind", "--from", "--to", "--pair", "--help", "--version",
        "--", "-", "---", "--=", "--out=", "--set=a=1", "-xyz", "--MEMBERS",
    ];

    private static readonly string[] Files =
    [
        "scenarios/two-blocs.yaml", "scenarios/sticky.yaml", "scenarios/studies/grain-and-arms.yaml", "scenarios/futures/no-end.yaml", "scenarios", "no-end",
        "nothing.yaml", "new.yaml", "a\nb.yaml", "\u001b[31m.yaml", "\u202E.yaml", "", " ", ".", "..", "/dev/null", "/dev/zero", "@/dev/zero", "~", "CON",
        "actors.EAST.capability=2", "behaviour.volatility=9", "title=\"\\e[31m\"", "csv", "json", "yaml", "text", "bash", "overlay",
    ];

    private ProgramHere program = null!;

    [SetUp]
    public void Prepare() => program = new ProgramHere();

    [TearDown]
    public void Restore() => program.Dispose();

    [Test]
    public void Command_lines_are_obeyed_or_refused()
    {
        Gen<string> verb = Gen.Elements(Harmless.Concat(Harmless).Concat(Simulating));
        Gen<string[]> lines =
            from first in verb
            from rest in HostileWords.Few(5, Options, Files, Files, HostileWords.Numbers, HostileWords.Yaml)
            from asked in Gen.Elements(Harmless.Concat(Simulating))
            select first == Suggesting ? (string[])[first, string.Join(' ', rest.Prepend($"scenariosim {asked}"))]
                : Simulating.Contains(first) ? [.. first.Split(' '), .. rest, "--seed", "none"]
                : [first, .. rest];
        var codes = new HashSet<int>();
        Fuzz.Throw(lines, line => Fuzz.WithoutOne(line).Where(fewer => fewer.Length > 1 && !Simulating.Contains(fewer[0])), 300, line =>
        {
            (int code, string words) = (-1, "");
            Contract.Hold(() => (code, words) = ProgramHere.Run(line), isElsewhere: true);
            codes.Add(code);
            Assert.That(Codes, Does.Contain(code));
            Assert.That(code == 0 || words.Length > 0, "a refusal says why");
            Assert.That(words.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')), Is.False, words);
        });
        Assert.That(codes, Is.SupersetOf(new[] { 0, 2, 65 }));
    }
}
