using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>
/// A study whose ensembles grow together, for who watches bands settle: first the deterministic runs, then ever more members.
/// What it comes to in the end is what <see cref="StudyRun"/> comes to.
/// </summary>
public sealed class GrowingStudy
{
    private const int FirstMembers = 64;
    private const int Growth = 4;

    private readonly StudyPlan plan;
    private readonly RunOptions options;
    private readonly CombinationResult[] results;

    private GrowingStudy(StudyPlan plan, RunOptions options, CombinationResult[] results)
    {
        this.plan = plan;
        this.options = options;
        this.results = results;
    }

    /// <summary>Runs a study, in so many rounds as it takes.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="dyads">Dyads whose course is recorded besides those that the plan compares.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <returns>What the study has come to after each round; the last is complete.</returns>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static IEnumerable<StudyResult> Execute(
        StudyPlan plan,
        RunOptions options,
        IReadOnlyList<DyadKey> dyads,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        DyadKey[] recorded = [.. plan.ComparedDyads.Union(dyads)];
        var study = new GrowingStudy(
            plan, options, StudyRun.RunAlone(plan, world => StudyRun.ColumnsOf(world, recorded), options.Threads, cancellation));
        yield return study.Result(members: 0);
        EnsembleRun[] runs = [];
        Ensemble[] ensembles = [];
        if (options.Members > 0)
        {
            ensembles = [.. study.results.Select(result => new Ensemble(
                result.Combination.World, StudyRun.RequestOf(result.Combination, result.Deterministic.Columns, options)))];
            runs = [.. ensembles.Select(ensemble => new EnsembleRun(ensemble))];
        }

        var counter = new MemberCounter(progress, runs.Length, options.Members);
        for (int members = Math.Min(FirstMembers, options.Members); members > 0; members = Next(members, options.Members))
        {
            for (int number = 0; number < runs.Length; number++)
            {
                counter.Combination = plan.Combinations[number].Label;
                runs[number].Extend(members - ensembles[number].Members, counter, cancellation);
                study.results[number] = study.results[number] with
                {
                    Members = StudyRun.ResultOf(plan.Combinations[number], ensembles[number]),
                };
            }

            yield return study.Result(members);
        }
    }

    private static int Next(int members, int all) => members == all ? 0 : (int)Math.Min((long)members * Growth, all);

    private StudyResult Result(int members) => new(plan, options with { Members = members }, [.. results]);
}
