using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>What explanations of a plan came to.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Explanations">One per combination in which both months lie within the horizon.</param>
/// <param name="LeftOut">Why other combinations are left out, a sentence each.</param>
public sealed record ExplanationResult(
    StudyPlan Plan, RunOptions Options, IReadOnlyList<Explanation> Explanations, IReadOnlyList<string> LeftOut);

/// <summary>Explains moves: runs every combination as far as its second month, deterministically and as an ensemble.</summary>
public static class ExplanationRun
{
    /// <summary>Memory in bytes that the members of the combination with the most of it take.</summary>
    public static long Bytes(ExplanationPlan plan, int members) =>
        plan.Spans.Max(span => MemberContributions.Bytes(span.World, span.Pairs.Count, members));

    /// <summary>Explains moves.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="explained">What is to be explained in it.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static ExplanationResult Execute(
        StudyPlan plan,
        ExplanationPlan explained,
        RunOptions options,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        var found = new Explanation[explained.Spans.Count];
        SideBySide.Do(
            found.Length,
            options.Threads,
            number => found[number] = Explanation.Of(
                explained.Spans[number],
                DeterministicRun.Simulate(
                    WorldOf(explained.Spans[number]), ColumnsOf(explained.Spans[number]), cancellation)),
            cancellation);
        if (options.Members > 0)
        {
            var counter = new MemberCounter(progress, found.Length, options.Members);
            for (int number = 0; number < found.Length; number++)
            {
                counter.Combination = found[number].Span.Combination.Label;
                found[number] = found[number] with { Members = Average(found[number].Span, options, counter, cancellation) };
            }
        }

        return new ExplanationResult(plan, options, found, explained.LeftOut);
    }

    private static MemberExplanation Average(
        ExplainedSpan span, RunOptions options, MemberCounter counter, CancellationToken cancellation)
    {
        EnsembleRequest request = options.RequestOf(ColumnsOf(span)) with
        {
            Contributions = new ContributionRequest(span.Pairs, span.FromRow, span.ToRow),
        };
        return MemberExplanation.Of(EnsembleRun.Simulate(WorldOf(span), request, counter, cancellation).Contributions!);
    }

    private static Columns ColumnsOf(ExplainedSpan span) => Columns.Of(span.World, [span.Dyad]);

    /// <summary>What comes after the second month explains nothing.</summary>
    private static World WorldOf(ExplainedSpan span) => span.World.Shortened(span.ToRow + 1);
}
