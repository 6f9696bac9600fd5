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
    /// <param name="problems">Why nothing can be, with what to write instead; empty where something can.</param>
    /// <returns>The plan; null where there are problems.</returns>
    public static ExplanationPlan? Of(StudyPlan plan, ExplanationRequest request, out IReadOnlyList<string> problems)
    {
        List<ExplainedSpan> spans = [];
        List<string> refusals = [];
        foreach (Combination combination in plan.Combinations)
        {
            if (SpanOf(combination, request, out string problem) is ExplainedSpan span)
            {
                spans.Add(span);
            }
            else
            {
                refusals.Add(problem);
            }
        }

        problems = spans.Count > 0 ? [] : [.. refusals.Distinct()];
        return spans.Count > 0 ? new ExplanationPlan(spans, [.. refusals.Distinct()]) : null;
    }

    private static ExplainedSpan? SpanOf(Combination combination, ExplanationRequest request, out string problem)
    {
        World world = combination.World;
        if (!SpokenPlace.TryPair(world, request.Pair, out PairReference pair, out problem))
        {
            return null;
        }

        int directed = world.Dyads.Pair(pair.From, pair.To);
        if (DateOf(combination, request.From, out problem) is not ComparisonDate from ||
            DateOf(combination, request.To, out problem) is not ComparisonDate to)
        {
            return null;
        }

        IReadOnlyList<int> pairs = pair.Directed ? [directed] : ExplainedSpan.Directions(world, world.Dyads.Dyad(directed));
        ExplainedSpan? span = ExplainedSpan.Of(combination, pairs, from, to);
        problem = span is null
            ? $"{Dated(world, from)} does not come before {Dated(world, to)}; name the earlier month first."
            : "";
        return span;
    }

    private static ComparisonDate? DateOf(Combination combination, string text, out string problem)
    {
        World world = combination.World;
        if (!SpokenPlace.TryDate(world, text, out Moment moment, out problem))
        {
            return null;
        }

        ComparisonDate date = ComparisonPlanner.DateOf(world, moment);
        if (world.RowOf(MomentResolver.Nominal(world, moment)) is null)
        {
            problem = $"{Dated(world, date)} is outside the horizon of {combination.Label}, which is {world.Start} to " +
                $"{world.MonthAt(world.Months - 1)}; name a month in it.";
            return null;
        }

        return date;
    }

    private static string Dated(World world, ComparisonDate date)
    {
        Month month = MomentResolver.Nominal(world, date.At);
        return date.Label == month.ToString() ? date.Label : $"{date.Label} ({month})";
    }
}
