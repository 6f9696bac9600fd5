using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Signals;

/// <summary>
/// Finds what to watch: how much of which scenario is true each thing tells that an outsider could read, and from when on. The
/// scenarios are equally probable beforehand, and the future is known.
/// </summary>
public static class SignalsRun
{
    /// <summary>Months between the dates that are looked at, besides those that the study compares at.</summary>
    public const int Every = 6;

    /// <summary>The fewest members of a scenario from which anything can be told.</summary>
    public const int LeastMembers = 40;

    /// <summary>Why a study cannot be asked what to watch, and what to do about it; empty where it can.</summary>
    public static string WhyNot(StudyPlan plan)
    {
        World first = plan.Combinations[0].World;
        if (plan.Scenarios.Count < 2)
        {
            return "What to watch is asked of two scenarios or more; name a study that has them.";
        }

        if (plan.Scenarios.Count > byte.MaxValue)
        {
            return $"What to watch is asked of at most {byte.MaxValue} scenarios; name a study with fewer.";
        }

        if (plan.Combinations.Any(other => !IsLike(first, other.World)))
        {
            return "The scenarios differ in their actors, acts or months, so that the same thing cannot be read of all of them.";
        }

        return first.Months > SignalSample.Window ? "" : "The horizon is shorter than the twelve months that a reading looks back on.";
    }

    /// <summary>Memory in bytes that each member of a study's scenarios takes under one future.</summary>
    public static long BytesPerMember(StudyPlan plan)
    {
        World world = plan.Combinations[0].World;
        long dyads = plan.Dyads.Concat(plan.Observed?.Dyads ?? []).Distinct().LongCount(dyad => dyad.In(world) is not null);
        long pairs = plan.Combinations[0].Evidence?.Pairs.Count ?? 0;
        return plan.Scenarios.Count * world.Months * ((sizeof(float) * dyads) + (pairs * world.Acts.Count));
    }

    /// <summary>Finds what to watch.</summary>
    /// <param name="plan">The study, of which <see cref="WhyNot"/> has nothing to say.</param>
    /// <param name="options">How to run it, with at least <see cref="LeastMembers"/> members.</param>
    /// <param name="measures">The measures through which scores are read.</param>
    /// <param name="futures">The futures to look at, of those of the study.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the work off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The work was called off.</exception>
    public static SignalsResult Execute(
        StudyPlan plan,
        RunOptions options,
        MeasureReaders measures,
        IReadOnlyList<Story> futures,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        var counter = new MemberCounter(progress, plan.Scenarios.Count * futures.Count, options.Members);
        return new SignalsResult(
            plan, options, measures, [.. futures.Select(future => Of(plan, options, measures.Readers, future, counter, cancellation))]);
    }

    private static FutureSignals Of(
        StudyPlan plan,
        RunOptions options,
        IReadOnlyList<MeasureReader> readers,
        Story future,
        MemberCounter counter,
        CancellationToken cancellation)
    {
        Combination[] scenarios = [.. plan.Combinations.Where(combination => combination.Future == future)];
        Observable[] observables = [.. ObservableSet.Of(plan, scenarios, readers)];
        Observable[] all = readers.Count == 0 ? observables : [.. observables, .. ObservableSet.Ideals(plan, scenarios[0].World)];
        var sample = new SignalSample(scenarios, ObservableSet.PathsOf(all), options, counter, cancellation);
        int[] rows = RowsOf(scenarios[0]);
        var judge = new SignalJudge(sample, rows, options.Seed);
        var signals = new Signal[all.Length];
        SideBySide.Do(all.Length, options.Threads, number => signals[number] = judge.Of(all[number], cancellation), cancellation);
        return new FutureSignals(
            future,
            scenarios,
            rows,
            [.. signals.Take(observables.Length).OrderByDescending(signal => signal.Most)],
            [.. signals.Skip(observables.Length).OrderByDescending(signal => signal.Most)],
            judge.MostBits);
    }

    /// <summary>Every sixth month of the calendar and the dates that the study compares at, as far as there are twelve months before.</summary>
    private static int[] RowsOf(Combination combination)
    {
        World world = combination.World;
        IEnumerable<int> compared = combination.Comparison.Dates
            .Select(date => world.RowOf(MomentResolver.Nominal(world, date.At))).OfType<int>();
        return
        [
            .. Enumerable.Range(0, world.Months).Where(row => (world.MonthAt(row).OfYear - 1) % Every == 0).Concat(compared)
                .Where(row => row >= SignalSample.Window).Append(world.Months - 1).Distinct().Order(),
        ];
    }

    private static bool IsLike(World first, World other) =>
        first.Start == other.Start && first.Months == other.Months &&
        first.Actors.Select(actor => actor.Code).SequenceEqual(other.Actors.Select(actor => actor.Code)) &&
        first.Acts.Select(act => act.Name).SequenceEqual(other.Acts.Select(act => act.Name));
}
