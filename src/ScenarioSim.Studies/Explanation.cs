using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Why a stance, or a dyad's score, moved between two months.</summary>
/// <param name="Span">What moved, and when.</param>
/// <param name="Deterministic">What moved it in the deterministic run.</param>
/// <param name="Accounts">What moves are booked to in <paramref name="Course"/>: the mechanisms at work, then shocks.</param>
/// <param name="Course">What each account did to the score since the first of the two months, by account and month until the second.</param>
/// <param name="Members">The same averaged over members; null for a deterministic run alone.</param>
public sealed record Explanation(
    ExplainedSpan Span,
    Decomposition Deterministic,
    IReadOnlyList<string> Accounts,
    double[][] Course,
    MemberExplanation? Members)
{
    /// <summary>How far drivers moved between the two months with nominal values, the farthest first; those that moved.</summary>
    public IReadOnlyList<DriverMove> Drivers =>
    [
        .. Span.World.Drivers
            .Select(driver => (Driver: driver, Values: DriverCourse.Of(Span.World, driver)))
            .Select(driver => new DriverMove(driver.Driver, driver.Values[Span.FromRow], driver.Values[Span.ToRow]))
            .Where(move => move.After != move.Before)
            .OrderByDescending(move => Math.Abs(move.After - move.Before))
            .ThenBy(move => move.Driver.Name, StringComparer.Ordinal),
    ];

    /// <summary>The titled events between the two actors that can have moved the score, in order of time.</summary>
    public IReadOnlyList<(Month Month, string Title)> Events =>
    [
        .. Span.World.Events
            .Where(happening => Span.World.Dyads.Dyad(happening.Pair) == Span.Dyad && !string.IsNullOrWhiteSpace(happening.Title))
            .Select(happening => (Month: MomentResolver.Nominal(Span.World, happening.Date), happening.Title))
            .Where(happening => happening.Month >= Span.FromMonth && happening.Month <= Span.ToMonth)
            .Distinct()
            .OrderBy(happening => happening.Month)
            .ThenBy(happening => happening.Title, StringComparer.Ordinal),
    ];

    /// <summary>What moved a score in a deterministic run.</summary>
    /// <param name="span">What moved, and when.</param>
    /// <param name="run">A run of the combination that records the pairs and reaches the second month.</param>
    public static Explanation Of(ExplainedSpan span, Trajectory run)
    {
        double[][] course = ScoreContributions.Of(run, span.Pairs, span.FromRow);
        return new Explanation(
            span,
            Decomposition.Of(run, span.Pairs, span.FromRow, span.ToRow),
            run.Accounts,
            [.. course.Select(account => account[span.FromRow..(span.ToRow + 1)])],
            Members: null);
    }
}

/// <summary>Why a score moved, averaged over members.</summary>
/// <param name="Count">Number of members.</param>
/// <param name="Mean">The mean of the members' decompositions.</param>
/// <param name="Error">The Monte Carlo error of each number in it, one standard error; null below two members.</param>
/// <param name="Accounts">What moves are booked to in <paramref name="Course"/>: the mechanisms at work, shocks, noise.</param>
/// <param name="Course">The mean of what each account did to the score since the first month, by account and month until the second.</param>
public sealed record MemberExplanation(
    int Count, Decomposition Mean, Decomposition? Error, IReadOnlyList<string> Accounts, double[][] Course)
{
    /// <summary>What moved a score in an ensemble.</summary>
    internal static MemberExplanation Of(MemberContributions members)
    {
        (Decomposition mean, Decomposition? error) = Decomposition.Mean(members);
        ContributionRequest request = members.Request;
        var course = new double[members.Accounts.Count][];
        for (int account = 0; account < course.Length; account++)
        {
            course[account] = new double[request.To - request.From + 1];
            for (int month = request.From; month <= request.To; month++)
            {
                for (int position = 0; position < request.Pairs.Count; position++)
                {
                    course[account][month - request.From] += members.MeanPart(month, position, account) / request.Pairs.Count;
                }
            }
        }

        return new MemberExplanation(members.Members, mean, error, members.Accounts, course);
    }
}

/// <summary>How a driver moved between two months.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Before">Its value in the first month.</param>
/// <param name="After">Its value in the second.</param>
public sealed record DriverMove(Driver Driver, double Before, double After);
