using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>
/// The largest Monte Carlo error of the means that readers look at: of every month, of the dyads in focus, or of those compared
/// where none is in focus.
/// </summary>
/// <param name="Value">One standard error: the standard deviation over members, divided by the root of their number.</param>
/// <param name="Combination">In which combination it is.</param>
/// <param name="Dyad">Name of the dyad.</param>
/// <param name="Month">The month.</param>
public sealed record LargestError(double Value, Combination Combination, string Dyad, Month Month)
{
    /// <summary>How many members an error would need, from the spread of so many.</summary>
    /// <param name="error">The error, above 0.</param>
    /// <param name="members">Members of each ensemble.</param>
    public long MembersFor(double error, int members) => MembersFor(Value, error, members);

    internal static long MembersFor(double value, double error, int members) =>
        (long)Math.Min(Math.Ceiling(members * (value / error) * (value / error)), long.MaxValue / 2);

    /// <summary>The largest error of all combinations, the first of equal ones; null without at least two members.</summary>
    internal static LargestError? Of(IReadOnlyList<CombinationResult> results) => results
        .Where(result => result.Members is { Count: > 1 })
        .SelectMany(ErrorsOf)
        .MaxBy(error => error.Value);

    /// <summary>The largest error of an ensemble.</summary>
    internal static double Of(Combination combination, Ensemble ensemble)
    {
        double largest = 0;
        foreach (int dyad in DyadsOf(combination))
        {
            int column = ensemble.Columns.Pairs.Count + ensemble.Columns.PositionOfDyad(dyad);
            for (int month = 0; month < ensemble.World.Months; month++)
            {
                largest = Math.Max(largest, HistogramStatistics.MeanError(ensemble.HistogramOf(month, column)));
            }
        }

        return largest;
    }

    private static IEnumerable<LargestError> ErrorsOf(CombinationResult result)
    {
        World world = result.Combination.World;
        return from dyad in DyadsOf(result.Combination)
               from row in Enumerable.Range(0, world.Months)
               select new LargestError(
                   result.BandAt(dyad, row)!.Mean.Error, result.Combination, world.DyadName(dyad), world.MonthAt(row));
    }

    private static IEnumerable<int> DyadsOf(Combination combination)
    {
        World world = combination.World;
        return world.Focus.Count > 0
            ? world.Focus.Select(pair => world.Dyads.Dyad(pair)).Distinct()
            : combination.Comparison.Dyads;
    }
}
