using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Scenarios;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Hostile;

/// <summary>
/// Numbers at the ends of what is allowed, all the way: from a world or a file to tables, figures and report, in which nothing is
/// infinite and no score leaves its scale. How to go on for longer is said at <see cref="Fuzz"/>.
/// </summary>
[TestFixture]
public sealed class ExtremeNumbersTests
{
    private const int Members = 9;

    /// <summary>The report's description of the model writes the ends of ranges, some of which are open.</summary>
    private const string OpenEnd = "\u221E";

    private static readonly string[] ScoreColumns = ["deterministic", "mean", "q05", "q25", "q50", "q75", "q95"];

    private ScenarioFolder folder = null!;
    private int finished;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        finished = 0;
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Results_of_extreme_worlds_are_finite_and_within_bounds()
    {
        Fuzz.Throw(Gen.Choose(0, int.MaxValue), _ => [], 12, seed => Follow(PlanOf(WorldGenerator.Extreme(seed))));
        Assert.That(finished, Is.GreaterThan(6), "or the test would test little");
    }

    [Test]
    public void Every_number_may_be_set_to_either_end_of_its_range()
    {
        (string Path, string Low, string High)[] ends = [.. Ends()];
        string file = folder.Write("small.yaml", Small.With("focus: [A-B, B-C]", "start: 2020-01", "end: 2020-12", "dates: { peace: 2020-08 }"));
        Gen<string> setting =
            from one in Gen.Elements(ends.AsEnumerable())
            from isHigh in Gen.Elements([true, false])
            select $"{one.Path}={(isHigh ? one.High : one.Low)}";
        Gen<string[]> settings = Gen.Elements([1, 3, 30]).SelectMany(count => setting.ArrayOf(count));
        Fuzz.Throw(settings, Fuzz.WithoutOne, 16, some =>
        {
            PlanReading reading = StudyPlanner.ReadPart(folder.Reader, file, new StudyPart([], null) { Settings = some });
            if (reading.Plan is StudyPlan plan)
            {
                Follow(plan);
            }
            else
            {
                Assert.That(reading.Errors, Is.Not.Empty);
            }
        });
        Assert.That(finished, Is.GreaterThan(8), "or the test would test little");
    }

    [TestCase("1, choice: [0, 1]")]
    [TestCase("1e-300, uniform: [0, 1e-299]")]
    [TestCase("0.5, normal: [0, 1]")]
    public void Members_in_which_nobody_has_any_capability_are_finite(string capability)
    {
        string actors = $"actors: {{ A: {{ capability: {{ value: {capability} }} }}, B: {{ capability: 0 }}, C: {{ capability: 0 }} }}";
        string mechanisms = $"mechanisms: {{ {string.Join(", ", MechanismTable.All.Select(mechanism => $"{mechanism.Name}: 1"))} }}";
        string file = folder.Write("weak.yaml", Small.With(actors, mechanisms));
        PlanReading reading = StudyPlanner.ReadPart(folder.Reader, file, new StudyPart([], null));
        Assert.That(reading.Errors, Is.Empty);
        Follow(reading.Plan!);
        Assert.That(finished, Is.EqualTo(1));
    }

    [Test]
    public void Settings_that_take_all_capability_away_are_refused_before_anything_runs()
    {
        string file = folder.Write("small.yaml", Small.With());
        string[] settings = ["actors.A.capability=0", "actors.B.capability=0*war", "actors.C.capability=0"];
        Reading<Scenario> reading = folder.Reader.ReadScenario(file, null, settings);
        Assert.That(reading.Errors.Single().Code, Is.EqualTo(ProblemCode.NoCapability));
        Assert.That(reading.IsSettingAtFault);
    }

    /// <summary>Two scenarios that hold the same world, compared wherever that has months for it.</summary>
    private static StudyPlan PlanOf(World world)
    {
        int dyads = world.Dyads.Dyads;
        int last = world.Months - 1;
        var comparison = new Comparison(
            [.. Enumerable.Range(0, dyads)],
            last < 3 ? null : new ComparisonDate("before", Some.At(0)),
            last < 3 ? null : new ComparisonDate("turn", Some.At(last / 2)),
            last < 3 ? [] : [new ScenarioSim.Studies.Horizon("6m", new ComparisonDate("end", Some.At(last)))]);
        Combination Of(string id) => new(new Story(id, id), Story.AsItStands, world, comparison)
        {
            PlainText = "",
            Hash = $"{id}-0000",
            Uncertain = [],
            Provenance = SomeNumbers.Provenance(1, 1),
        };
        return new StudyPlan("extreme", "Extreme", "", [Of("one"), Of("other")]);
    }

    /// <summary>Runs a plan and writes all that comes of it; a world without a steady start is said to have none.</summary>
    private void Follow(StudyPlan plan)
    {
        string results = Path.Combine(folder.Working, "results");
        try
        {
            StudyResult study = StudyRun.Execute(plan, new RunOptions(Members, 1), null, CancellationToken.None);
            StudyAppraisal appraisal = StudyAppraisal.Of(study, null, CancellationToken.None);
            using OutputFolder output = OutputFolder.Claim(folder.Working, "results");
            ResultWriter.Write(output, study, appraisal, new ReportContext("1.0.0", "scenariosim run"), CancellationToken.None);
            output.Finish();
        }
        catch (NoSteadyStartException)
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            bool isData = !file.EndsWith(".html", StringComparison.Ordinal);
            Assert.That(new[] { "NaN", "Infinity", OpenEnd }.Where(word => (isData || word != OpenEnd) && text.Contains(word)), Is.Empty, file);
        }

        CheckScores(Path.Combine(results, "alignment.csv"));
        finished++;
    }

    private static void CheckScores(string file)
    {
        string[][] rows = [.. File.ReadLines(file).Select(line => line.Split(','))];
        foreach (int column in ScoreColumns.Select(name => Array.IndexOf(rows[0], name)))
        {
            Assert.That(rows.Skip(1).Select(row => double.Parse(row[column], CultureInfo.InvariantCulture)), Is.All.InRange(-1, 1), rows[0][column]);
        }
    }

    /// <summary>The paths of everything that has a range, with its ends as a file spells them.</summary>
    private static IEnumerable<(string Path, string Low, string High)> Ends() => EndsOfParameters()
        .Concat(MechanismTable.All.Select(mechanism => ($"mechanisms.{mechanism.Name}", Spelt(Parameters.Weight.Low), Spelt(Parameters.Weight.High))))
        .Concat(new[] { "exchange", "lock_in" }.Select(mechanism => ($"emphasis.{mechanism}", Spelt(Parameters.Emphasis.Low), Spelt(Parameters.Emphasis.High))));

    private static IEnumerable<(string Path, string Low, string High)> EndsOfParameters() =>
        from parameter in Parameters.All
        where !parameter.IsFlag
        from path in PathsOf(parameter)
        let range = parameter == Parameters.Alignment ? new Bounds(-0.999999999999, 0.999999999999) : parameter.Bounds
        select (path, Spelt(range.LowExcluded ? range.Nearest(range.Low) : range.Low), Spelt(Math.Min(range.High, 1e300)));

    private static string Spelt(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string[] PathsOf(Parameter parameter) => parameter.Shape switch
    {
        ParameterShape.World => [$"behaviour.{parameter.Name}"],
        ParameterShape.Actor => [$"actors.A.{parameter.Name}", $"actors.B.{parameter.Name}", $"actors.C.{parameter.Name}"],
        ParameterShape.ActorResource => [$"actors.A.{parameter.Name}.oil", $"actors.B.{parameter.Name}.arms"],
        ParameterShape.Pair => [$"{parameter.Name}.A>B", $"{parameter.Name}.C>B"],
        ParameterShape.Dyad => [$"{parameter.Name}.A-B"],
        ParameterShape.ObserverPair => [$"{parameter.Name}.C.A>B"],
        ParameterShape.Act => [$"acts.give.{parameter.Name}"],
        ParameterShape.ActResource => [$"acts.give.{parameter.Name}.arms"],
        ParameterShape.RegimeActor => [$"regimes.ban.{parameter.Name}.B"],
        _ => throw new NotSupportedException($"Which paths does {parameter.Name} have?"),
    };
}
