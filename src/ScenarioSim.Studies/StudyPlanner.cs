using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What came of planning: a plan, or everything that is wrong.</summary>
/// <param name="Plan">The plan; null where there are errors.</param>
/// <param name="Standard">How the files say that it is to be run.</param>
/// <param name="Errors">What keeps it from running.</param>
/// <param name="Warnings">What will run, but probably not as meant.</param>
/// <param name="IsSettingAtFault">Whether settings of the command line alone are wrong.</param>
public sealed record PlanReading(
    StudyPlan? Plan,
    RunOptions Standard,
    IReadOnlyList<Problem> Errors,
    IReadOnlyList<Problem> Warnings,
    bool IsSettingAtFault)
{
    /// <summary>The resolved paths of all files that the plan depends on, and of those that are missing for it.</summary>
    public required IReadOnlyCollection<string> Files { get; init; }

    /// <summary>What was to be planned.</summary>
    public required PlanRequest Request { get; init; }
}

/// <summary>Makes plans of files.</summary>
public static class StudyPlanner
{
    private const int StandardMembers = 1000;
    private const ulong StandardSeed = 1;
    private const int MostNamed = 3;
    private const int LongestId = 120;

    /// <summary>The plan of a study, of a single scenario, or of several scenarios side by side.</summary>
    public static PlanReading Read(PlanRequest request)
    {
        var reader = new ScenarioReader();
        return request.Files is [string file] && reader.KindOf(file) == FileKind.Study
            ? PlanOf(request, reader.ReadStudy(file, request.Future, request.Settings))
            : PlanOf(request, [.. request.Files.Select(path => reader.ReadScenario(path, request.Future, request.Settings))]);
    }

    /// <summary>The plan of a part of a study, or of a scenario by itself.</summary>
    /// <param name="reader">Reads the files.</param>
    /// <param name="file">The study or scenario.</param>
    /// <param name="part">What of it, and what is laid over it.</param>
    public static PlanReading ReadPart(ScenarioReader reader, string file, StudyPart part)
    {
        var request = new PlanRequest([file], part.Future, part.Settings);
        return reader.KindOf(file) == FileKind.Study
            ? PlanOf(request, reader.ReadPart(file, part))
            : PlanOf(request, [reader.ReadScenario(file, part.Future, [.. part.Settings, .. part.OwnSettings.Values.SelectMany(own => own)])]);
    }

    private static PlanReading PlanOf(PlanRequest request, Reading<Study> reading)
    {
        Study? study = reading.Value;
        StudyPlan? plan = study is null
            ? null
            : new StudyPlan(
                study.Id,
                study.Title,
                study.Question,
                [.. study.Combinations.Select(combination => CombinationOf(
                    combination.Scenario, ComparisonPlanner.Of(study, combination)))])
            {
                Weighing = new WeighingPlan(study.Prior, study.Temper, study.Ach),
                Observed = study.Observations is Observations observed ? ObservedSet.Of(observed) : null,
            };
        var standard = new RunOptions(study?.Members ?? StandardMembers, study?.Seed is long seed ? (ulong)seed : StandardSeed);
        return new PlanReading(plan, standard, reading.Errors, reading.Warnings, reading.IsSettingAtFault)
        {
            Files = reading.Files,
            Request = request,
        };
    }

    private static PlanReading PlanOf(PlanRequest request, IReadOnlyList<Reading<Scenario>> readings)
    {
        Problem[] errors = [.. readings.SelectMany(reading => reading.Errors)];
        return new PlanReading(
            errors.Length == 0 ? PlanOf([.. readings.Select(reading => reading.Value!)]) : null,
            new RunOptions(StandardMembers, StandardSeed),
            errors,
            [.. readings.SelectMany(reading => reading.Warnings)],
            readings.All(reading => reading.Value is not null || reading.IsSettingAtFault))
        {
            Files = [.. readings.SelectMany(reading => reading.Files).Distinct()],
            Request = request,
        };
    }

    private static StudyPlan PlanOf(Scenario[] scenarios)
    {
        string future = scenarios[0].Future is Future laid ? $"--{laid.Id}" : "";
        string names = string.Join("-vs-", scenarios.Select(scenario => scenario.Id));
        string title = string.Join(" / ", scenarios.Take(MostNamed).Select(scenario => scenario.Title));
        if (names.Length > LongestId)
        {
            string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)))[..8];
            names = $"{scenarios[0].Id}-and-{scenarios.Length - 1}-more-{digest}";
        }

        if (scenarios.Length > MostNamed)
        {
            title += $" and {scenarios.Length - MostNamed} more";
        }

        return new StudyPlan(
            names + future,
            title,
            "",
            [.. scenarios.Select(scenario => CombinationOf(scenario, ComparisonPlanner.Standard(scenario.World)))]);
    }

    /// <summary>A scenario, ready to run.</summary>
    internal static Combination CombinationOf(Scenario scenario, Comparison comparison) => new(
        new Story(scenario.Id, scenario.Title),
        scenario.Future is Future future ? new Story(future.Id, future.Title) : Story.AsItStands,
        scenario.World,
        comparison)
    {
        Source = scenario,
        Evidence = scenario.Evidence,
        Uncertain = [.. scenario.Uncertain.Select(value => $"{value.Path}: {value.Text}")],
        Fitting = scenario.Calibration is CalibrationNote note
            ? new FittingNote(note.Title, note.Values, note.FittedCells, note.Note)
            : null,
    };

    /// <summary>Where a scenario's numbers come from.</summary>
    internal static Provenance ProvenanceOf(Scenario scenario)
    {
        var sources = new SourceTable(scenario.World.Sources);
        return new Provenance(
        [
            .. scenario.Values.Select(value => new NumberSource(
                value.Path, value.Text, value.Distribution, value.OriginText, value.Origin?.File ?? "")
            {
                Citations = [.. value.Sources.Select(sources.Find).OfType<Citation>()],
                Note = value.Note,
            }),
        ]);
    }
}
