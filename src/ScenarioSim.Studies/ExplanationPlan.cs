using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What somebody wants explained, in the spelling of scenario files.</summary>
/// <param name="Pair"><c>A&gt;B</c> for a stance, <c>A-B</c> for the score of a dyad.</param>
/// <param name="From">The month from which on, or a named date with an offset.</param>
/// <param name="To">The month until which.</param>
public sealed record ExplanationRequest(string Pair, string From, string To);

/// <summary>What is to be explained in the combinations of a plan.</summary>
/// <param name="Spans">One per combination in which both dates lie within the horizon; at least one.</param>
/// <param name="LeftOut">Why other combinations are left out, a sentence each.</param>
public sealed record ExplanationPlan(IReadOnlyList<ExplainedSpan> Spans, IReadOnlyList<string> LeftOut)
{
    /// <summary>Finds what is meant in the combinations of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">What is to be explained.</param>
    /// <param name="problems">What is wrong with the request; empty where some combination has what it asks for.</param>
    /// <returns>The plan; null where there are problems.</returns>
    public static ExplanationPlan? Of(StudyPlan plan, ExplanationRequest request, out IReadOnlyList<Problem> problems)
    {
        List<ExplainedSpan> spans = [];
        List<Problem> found = [];
        List<string> leftOut = [];
        foreach (Combination combination in plan.Combinations)
        {
            var words = new WorldWords(combination.World);
            if (SpanOf(combination, request, words) is ExplainedSpan span)
            {
                spans.Add(span);
            }
            else
            {
                found.AddRange(words.Problems);
                leftOut.AddRange(words.Problems.Select(problem => $"{combination.Label}: {problem.Text}."));
            }
        }

        problems = spans.Count > 0 ? [] : found;
        return spans.Count > 0 ? new ExplanationPlan(spans, leftOut) : null;
    }

    private static ExplainedSpan? SpanOf(Combination combination, ExplanationRequest request, WorldWords words)
    {
        World world = combination.World;
        PairReference? pair = words.Pair("--pair", request.Pair);
        Moment? from = words.Date("--from", request.From);
        Moment? to = from is null ? words.Date("--to", request.To) : words.DateAfter(from, "--to", request.To);
        if (pair is null || from is null || to is null)
        {
            return null;
        }

        int directed = world.Dyads.Pair(pair.Value.From, pair.Value.To);
        return new ExplainedSpan(
            combination,
            pair.Value.Directed ? [directed] : ExplainedSpan.Directions(world, world.Dyads.Dyad(directed)),
            ComparisonPlanner.DateOf(world, from),
            ComparisonPlanner.DateOf(world, to));
    }
}
