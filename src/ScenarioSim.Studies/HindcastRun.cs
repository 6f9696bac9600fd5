using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>
/// A conditional hindcast: every scenario of a study under its first future is run without the events after the end of training,
/// its drivers given; scores are read through links that are fitted in training, and judged on what was observed later.
/// </summary>
public static class HindcastRun
{
    /// <summary>How many years after training are forecast at least, as far as the horizon reaches.</summary>
    public const int YearsAhead = 5;

    /// <summary>Memory in bytes that the members' scores of the longest run take.</summary>
    public static long ScoreBytes(StudyPlan plan, HindcastTask task, int members) => FirstFutures(plan).Max(combination =>
        YearlyScores.BytesOf(CutOf(combination, task), task.Observed.Dyads.Count, members));

    /// <summary>Runs a hindcast.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="task">What it is judged by.</param>
    /// <param name="options">How to run it; no members for the deterministic runs alone.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static HindcastResult Execute(
        StudyPlan plan,
        HindcastTask task,
        RunOptions options,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        ScenarioYears[] years = RunYears(plan, task, options, progress, cancellation);
        Func<int, double>? driver = DriverOf(plan.Combinations[0].World, task.Observed.Driver);
        return new HindcastResult(
            plan,
            options,
            task,
            [.. years.Select(one => one.Scenario)],
            [.. task.Observed.Measures.Select(measure =>
                new MeasureJudge(measure, task, years, driver).Judge(options.Threads, cancellation))]);
    }

    /// <summary>Fits the links of measures, and judges nothing.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="task">What they are fitted to.</param>
    /// <param name="options">How to run it; no members for the deterministic runs alone.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static IReadOnlyList<MeasureFit> Fit(
        StudyPlan plan,
        HindcastTask task,
        RunOptions options,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        ScenarioYears[] years = RunYears(plan, task, options, progress, cancellation);
        return [.. task.Observed.Measures.Select(measure => new MeasureJudge(measure, task, years, driver: null).Fit())];
    }

    private static ScenarioYears[] RunYears(
        StudyPlan plan, HindcastTask task, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        Combination[] combinations = FirstFutures(plan);
        var counter = new MemberCounter(progress, combinations.Length, options.Members);
        var years = new List<ScenarioYears>();
        foreach (Combination combination in combinations)
        {
            counter.Combination = combination.Label;
            HindcastWorld cut = CutOf(combination, task);
            years.Add(new ScenarioYears(
                new HindcastScenario(combination, cut.FirstYear, cut.LastYear, cut.DroppedEvents, cut.DroppedActs),
                YearlyScores.Run(cut, task.Observed.Dyads, options, counter, cancellation)));
        }

        return [.. years];
    }

    /// <summary>Every scenario once, under the first of its futures.</summary>
    private static Combination[] FirstFutures(StudyPlan plan) =>
        [.. plan.Combinations.DistinctBy(combination => combination.Scenario)];

    private static HindcastWorld CutOf(Combination combination, HindcastTask task) => HindcastWorld.Of(
        combination.World, task.TrainUntil, Math.Max(task.TrainUntil + YearsAhead, task.Observed.LastYear));

    /// <summary>A driver's mean by year, with nominal values, over the months that the world has of it and held flat beyond; null for no driver.</summary>
    private static Func<int, double>? DriverOf(World world, string name)
    {
        int driver = world.Drivers.ToList().FindIndex(one => one.Name == name);
        if (driver < 0)
        {
            return null;
        }

        Dictionary<int, double> years = DriverCourse.Of(world, world.Drivers[driver]).Index()
            .GroupBy(month => world.MonthAt(month.Index).Year)
            .ToDictionary(year => year.Key, year => year.Average(month => month.Item));
        (int first, int last) = (years.Keys.Min(), years.Keys.Max());
        return year => years[Math.Clamp(year, first, last)];
    }
}

/// <summary>A scenario and its members' scores by year.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Scores">The scores.</param>
internal sealed record ScenarioYears(HindcastScenario Scenario, YearlyScores Scores);
