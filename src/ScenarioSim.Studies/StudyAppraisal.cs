using ScenarioSim.Analysis;
using ScenarioSim.Studies.Signals;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Studies;

/// <summary>
/// What a study's report asks besides what became of the scores: how well the scenarios account for what is known, what would tell
/// them apart, and what it takes to flip the answer. Each question has a verb of its own, which asks it with all members.
/// </summary>
public sealed record StudyAppraisal
{
    /// <summary>The most members of a scenario that these questions are asked with in a report of a run.</summary>
    public const int MostMembers = 1000;

    private const long BytesPerMegabyte = 1 << 20;

    private StudyAppraisal()
    {
    }

    /// <summary>The conditional hindcast; null where the study names no observations.</summary>
    public HindcastResult? Hindcast { get; private init; }

    /// <summary>The scenarios weighed by the record of acts; null where they have none in common.</summary>
    public EvidenceResult? Evidence { get; private init; }

    /// <summary>The analysis of competing hypotheses; null where the study names no matrix.</summary>
    public AchResult? Ach { get; private init; }

    /// <summary>What to watch under the first future; null for a single scenario.</summary>
    public SignalsResult? Signals { get; private init; }

    /// <summary>
    /// What single value flips whether half of the rise is left, of each scenario under its first future; none where there is no
    /// turning point or no rise.
    /// </summary>
    public IReadOnlyList<TippingResult> Tipping { get; private init; } = [];

    /// <summary>Appraises a study; nothing is asked where it was run without members.</summary>
    /// <param name="study">The results.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the work off.</param>
    /// <exception cref="Core.Simulation.NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The work was called off.</exception>
    public static StudyAppraisal Of(StudyResult study, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        StudyPlan plan = study.Plan;
        if (study.Options.Members == 0)
        {
            return new StudyAppraisal();
        }

        RunOptions options = study.Options with { Members = Math.Min(study.Options.Members, MostMembers), UntilError = null };
        return new StudyAppraisal
        {
            Hindcast = plan.Observed is ObservedSet observed
                ? HindcastRun.Execute(plan, new HindcastTask(observed, observed.TrainUntil), options, progress, cancellation)
                : null,
            Evidence = EvidencePlan.Of(plan, out _) is EvidencePlan weighed
                ? EvidenceRun.Execute(weighed, options, progress, cancellation)
                : null,
            Ach = AchResult.Of(plan),
            Signals = SignalsOf(plan, options, progress, cancellation),
            Tipping =
            [
                .. from result in study.Results.DistinctBy(result => result.Combination.Scenario)
                   let question = QuestionOf(result)
                   where question is not null
                   select TippingRun.Execute(result.Combination, question, withPairs: false, options.Threads, cancellation),
            ],
        };
    }

    /// <summary>What to watch, with as many members as fit into the memory for histograms; null where that are too few.</summary>
    private static SignalsResult? SignalsOf(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        if (SignalsRun.WhyNot(plan).Length > 0)
        {
            return null;
        }

        long fitting = options.MemoryMegabytes * BytesPerMegabyte / Math.Max(1, SignalsRun.BytesPerMember(plan));
        RunOptions some = options with { Members = (int)Math.Min(options.Members, fitting) };
        return some.Members < SignalsRun.LeastMembers
            ? null
            : SignalsRun.Execute(
                plan, some, MeasureReaders.FittedTo(plan, some, progress, cancellation), [plan.Futures[0]], progress, cancellation);
    }

    /// <summary>Whether half of the rise of the first compared dyad is left at the middle one of the study's horizons.</summary>
    private static TippingQuestion? QuestionOf(CombinationResult result)
    {
        Comparison comparison = result.Combination.Comparison;
        if (comparison is not { Dyads.Count: > 0, Before: ComparisonDate before, From: ComparisonDate from, Horizons.Count: > 0 } ||
            result.Combination.World.Uncertainties.Count == 0)
        {
            return null;
        }

        int dyad = comparison.Dyads[0];
        ComparisonDate later = comparison.Horizons[comparison.Horizons.Count / 2].Date;
        return result.ScoreAt(dyad, before) is double low && result.ScoreAt(dyad, from) is double high && high - low >= Retention.LeastRise &&
            result.ScoreAt(dyad, later) is not null
            ? new TippingQuestion(dyad, later, Math.Round((low + high) / 2, 3)) { Meaning = "half of the rise is left" }
            : null;
    }
}
