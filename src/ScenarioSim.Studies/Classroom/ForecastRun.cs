using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies.Classroom;

/// <summary>
/// Answers what an exercise asks by deterministic runs, each run once. One thread at a time.
/// </summary>
/// <param name="exercise">The exercise.</param>
/// <param name="reader">Reads its scenarios.</param>
public sealed class ForecastRun(Exercise exercise, ScenarioReader reader)
{
    private readonly Dictionary<string, Reading<Scenario>> scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<Scenario, Trajectory> trajectories = [];

    /// <summary>The model's answer, or what is wrong with files that changed since the exercise was read.</summary>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public ForecastReading Answer(ForecastTarget target, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        Course? course = CourseOf(target.Run, target, problems, cancellation);
        Course? compared = target.Against is null ? null : CourseOf(target.Against, target, problems, cancellation);
        return course is null || problems.Count > 0
            ? new ForecastReading(null, problems)
            : new ForecastReading(Answer(target, course, compared), []);
    }

    /// <summary>
    /// The month of a date in a run, as the deterministic run has it; null where the date is empty, never comes or has problems.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="date">The date, as in scenario files.</param>
    public Month? MonthOf(ExerciseRun run, string date) =>
        date.Length > 0 && Read(run).Value?.World is { } world && new WorldWords(world).Date("date", date) is { } moment
            ? MomentResolver.Nominal(world, moment)
            : null;

    private static ForecastAnswer Answer(ForecastTarget target, Course course, Course? compared) => target.Kind switch
    {
        ForecastKind.Score => new ForecastAnswer(course.At) { Number = course.ScoreAt(course.At) },
        ForecastKind.Retention => new ForecastAnswer(course.At) { From = course.From, Number = course.Retention },
        ForecastKind.Direction => DirectionOf(target, course, compared),
        _ => new ForecastAnswer(course.At) { From = course.From, Line = course.Scores },
    };

    private static ForecastAnswer DirectionOf(ForecastTarget target, Course course, Course? compared)
    {
        double before = compared?.ScoreAt(compared.At) ?? course.ScoreAt(course.From!.Value);
        double change = course.ScoreAt(course.At) - before;
        return new ForecastAnswer(course.At)
        {
            From = course.From,
            Number = change,
            Direction = Math.Abs(change) <= target.Least ? ForecastDirection.Stays
                : change > 0 ? ForecastDirection.Rises
                : ForecastDirection.Falls,
        };
    }

    private Course? CourseOf(ExerciseRun run, ForecastTarget target, List<Problem> problems, CancellationToken cancellation)
    {
        Reading<Scenario> reading = Read(run);
        problems.AddRange(reading.Errors);
        if (reading.Value is not { } scenario)
        {
            return null;
        }

        var course = new Course(scenario, Simulate(scenario, cancellation), target);
        problems.AddRange(course.Problems);
        return course;
    }

    private Reading<Scenario> Read(ExerciseRun run)
    {
        if (!scenarios.TryGetValue(run.Key, out Reading<Scenario>? reading))
        {
            string? future = run.Future is null ? null : exercise.Futures.Single(one => one.Id == run.Future).Path;
            reading = reader.ReadScenario(exercise.Scenarios.Single(one => one.Id == run.Scenario).Path, future, run.Settings);
            scenarios.Add(run.Key, reading);
        }

        return reading;
    }

    private Trajectory Simulate(Scenario scenario, CancellationToken cancellation)
    {
        if (!trajectories.TryGetValue(scenario, out Trajectory? trajectory))
        {
            trajectory = DeterministicRun.Simulate(scenario.World, Columns.All(scenario.World), cancellation);
            trajectories.Add(scenario, trajectory);
        }

        return trajectory;
    }

    /// <summary>The score of one dyad in one run, with the months that are asked for.</summary>
    private sealed class Course
    {
        private readonly Trajectory trajectory;
        private readonly WorldWords words;
        private readonly int dyad;
        private readonly Month? before;

        public Course(Scenario scenario, Trajectory trajectory, ForecastTarget target)
        {
            this.trajectory = trajectory;
            words = new WorldWords(scenario.World);
            dyad = words.Dyad("dyad", target.Dyad) ?? 0;
            At = MonthOf("at", target.At) ?? scenario.World.Start;
            bool isAlone = target.Against is null;
            From = isAlone ? MonthOf("from", target.From) : null;
            before = isAlone ? MonthOf("before", target.Before) : null;
        }

        public IReadOnlyList<Problem> Problems => words.Problems;

        public Month At { get; }

        public Month? From { get; }

        public double? Retention =>
            before is Month first && From is Month peak
                ? Analysis.Retention.Of(ScoreAt(first), ScoreAt(peak), ScoreAt(At))
                : null;

        public IReadOnlyList<double> Scores =>
            [.. Enumerable.Range(From!.Value.Number, At.Number - From.Value.Number + 1).Select(month => ScoreAt(new Month(month)))];

        public double ScoreAt(Month month) =>
            trajectory.Score(trajectory.World.RowOf(month)!.Value, trajectory.Columns.PositionOfDyad(dyad));

        private Month? MonthOf(string key, string date) => date.Length > 0 && words.Date(key, date) is { } moment
            ? MomentResolver.Nominal(trajectory.World, moment)
            : null;
    }
}
