using System.Collections.Concurrent;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Tests.House;
using YamlDotNet.RepresentationModel;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>The library of Northeast Asia as users have it: read from its files, every combination run once.</summary>
internal static class Shipped
{
    private static readonly ConcurrentDictionary<string, Lazy<CombinationResult>> Runs = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string, string), Lazy<Combination>> Combinations = new();

    private static readonly Lazy<CalibrationResult> Check = new(() =>
    {
        CalibrationPlanReading reading = CalibrationPlanner.Read(PathOf("calibration/northeast-asia.yaml"), []);
        Assert.That(reading.Errors, Is.Empty);
        var options = new CalibrationOptions(RandomStarts: 0, Seed: 1, Threads: 2, IsCheck: true);
        return CalibrationRun.Execute(reading.Plan!, options, null, CancellationToken.None);
    });

    /// <summary>The six hypotheses.</summary>
    public static string[] Hypotheses { get; } =
        ["transactional", "strategic", "convenience", "trilateral", "hedge", "playbook"];

    /// <summary>The base scenario's file.</summary>
    public static string Base => PathOf("northeast-asia.yaml");

    /// <summary>What <c>calibrate --check</c> says of the values in the files.</summary>
    public static CalibrationResult Calibration => Check.Value;

    /// <summary>A path within the library.</summary>
    public static string PathOf(string path) => Repository.PathOf("scenarios", path);

    /// <summary>The file of a hypothesis.</summary>
    public static string FileOf(string hypothesis) => PathOf($"hypotheses/{hypothesis}.yaml");

    /// <summary>A scenario without a future.</summary>
    public static Scenario Read(string file, params string[] settings)
    {
        Reading<Scenario> reading = new ScenarioReader().ReadScenario(file, null, settings);
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }

    /// <summary>The plan of a study, or of a scenario under a future.</summary>
    public static StudyPlan Plan(string file, string? future, params string[] settings)
    {
        PlanReading reading = StudyPlanner.Read(new PlanRequest([file], future, settings));
        Assert.That(reading.Errors, Is.Empty);
        return reading.Plan!;
    }

    /// <summary>A combination run without members; the same combination of another study is not run again.</summary>
    public static CombinationResult Run(Combination combination) => Runs.GetOrAdd(
        combination.Label,
        label => new Lazy<CombinationResult>(() =>
        {
            var plan = new StudyPlan("once", label, "", [combination]);
            var options = new RunOptions(Members: 0, Seed: 1) { Threads = 1 };
            return StudyRun.Execute(plan, options, null, CancellationToken.None).Results[0];
        })).Value;

    /// <summary>A hypothesis run under a future without members.</summary>
    public static CombinationResult Run(string hypothesis, string future) => Run(Combinations.GetOrAdd(
        (hypothesis, future),
        _ => new Lazy<Combination>(() => Plan(FileOf(hypothesis), future).Combinations[0])).Value);

    /// <summary>The deterministic alignment score of a dyad in a month.</summary>
    public static double Score(string hypothesis, string future, string dyad, string month)
    {
        CombinationResult result = Run(hypothesis, future);
        World world = result.Combination.World;
        return result.ScoreAt(DyadOf(world, dyad), RowOf(world, month));
    }

    /// <summary>The probability that a pair takes an act in a month of the deterministic run.</summary>
    public static double Probability(string hypothesis, string future, string pair, string act, string month)
    {
        CombinationResult result = Run(hypothesis, future);
        World world = result.Combination.World;
        int number = Enumerable.Range(0, world.Dyads.Pairs).Single(one => world.PairName(one) == pair);
        return result.Deterministic.Act(RowOf(world, month), number, ActOf(world, act));
    }

    /// <summary>The number of a dyad, spelt as the focus has it.</summary>
    public static int DyadOf(World world, string name) =>
        Enumerable.Range(0, world.Dyads.Dyads).Single(dyad => world.DyadName(dyad) == name);

    /// <summary>The number of an act.</summary>
    public static int ActOf(World world, string name) => world.Acts.ToList().FindIndex(act => act.Name == name);

    /// <summary>The row of a month <c>YYYY-MM</c> within the horizon.</summary>
    public static int RowOf(World world, string month) =>
        world.RowOf(MonthOf(month)) ?? throw new ArgumentException($"{month} is outside the horizon.", nameof(month));

    /// <summary>The month of a text <c>YYYY-MM</c>.</summary>
    public static Month MonthOf(string text) => Month.TryParse(text, out Month month)
        ? month
        : throw new ArgumentException($"{text} is no month.", nameof(text));

    /// <summary>A number that does not change with time, as the deterministic run has it.</summary>
    public static double Nominal(World world, Quantity quantity) => quantity switch
    {
        Quantity.Constant constant => constant.Value,
        Quantity.Drawn drawn => world.Uncertainties[drawn.Uncertainty].Value,
        _ => throw new ArgumentException("It changes with time.", nameof(quantity)),
    };

    /// <summary>A file as it stands, without what it extends.</summary>
    public static YamlMappingNode Yaml(string file)
    {
        var stream = new YamlStream();
        using var text = new StringReader(File.ReadAllText(file));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>The keys of a file, or of one of its sections; none where the section is missing.</summary>
    public static string[] KeysOf(YamlMappingNode file, string? section = null)
    {
        YamlNode? node = file;
        return section is null || file.Children.TryGetValue(new YamlScalarNode(section), out node)
            ? [.. ((YamlMappingNode)node).Children.Keys.Select(key => key.ToString())]
            : [];
    }
}
