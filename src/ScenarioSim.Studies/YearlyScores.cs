using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Every member's mean alignment score of dyads in calendar years; without members, that of the deterministic run.</summary>
internal sealed class YearlyScores
{
    private readonly Dictionary<(DyadKey Dyad, int Year), double[]> means = [];

    private YearlyScores()
    {
    }

    /// <summary>The means of a dyad and year, in member order; null where the world lacks the dyad or does not cover the year.</summary>
    public double[]? Of(DyadKey dyad, int year) => means.GetValueOrDefault((dyad, year));

    /// <summary>Memory in bytes that the members' scores of a run take.</summary>
    public static long BytesOf(HindcastWorld cut, int dyads, int members) =>
        (long)members * dyads * ((sizeof(float) * cut.World.Months) + (sizeof(double) * (cut.World.Months / Month.PerYear)));

    /// <summary>Runs a world.</summary>
    /// <param name="cut">The world.</param>
    /// <param name="observed">The dyads to look at; those that the world lacks are left out.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="counter">Told of members that are finished.</param>
    /// <param name="cancellation">Calls the run off.</param>
    public static YearlyScores Run(
        HindcastWorld cut,
        IReadOnlyList<DyadKey> observed,
        RunOptions options,
        MemberCounter counter,
        CancellationToken cancellation)
    {
        World world = cut.World;
        DyadKey[] dyads = [.. observed.Where(dyad => dyad.In(world) is not null)];
        int[] numbers = [.. dyads.Select(dyad => dyad.In(world)!.Value)];
        if (options.Members == 0)
        {
            Trajectory run = DeterministicRun.SimulateUnbooked(world, Columns.Of(world, numbers), cancellation);
            return Average(cut, dyads, members: 1, (month, position, sum) =>
                sum[0] += run.Score(month, run.Columns.PositionOfDyad(numbers[position])));
        }

        EnsembleRequest request = options.RequestOf(Columns.None) with
        {
            Paths = new PathRequest(numbers, []),
        };
        MemberPaths paths = EnsembleRun.Simulate(world, request, counter, cancellation).Paths!;
        return Average(cut, dyads, options.Members, (month, position, sum) =>
        {
            ReadOnlySpan<float> scores = paths.Scores(month, position);
            for (int member = 0; member < scores.Length; member++)
            {
                sum[member] += scores[member];
            }
        });
    }

    /// <summary>Averages the months of each year.</summary>
    /// <param name="cut">The world.</param>
    /// <param name="dyads">The dyads.</param>
    /// <param name="members">Number of members.</param>
    /// <param name="add">Adds the members' scores of a month, by the dyad's position, to sums.</param>
    private static YearlyScores Average(HindcastWorld cut, DyadKey[] dyads, int members, Action<int, int, double[]> add)
    {
        var scores = new YearlyScores();
        for (int position = 0; position < dyads.Length; position++)
        {
            for (int year = cut.FirstYear; year <= cut.LastYear; year++)
            {
                double[] sum = new double[members];
                int january = (year * Month.PerYear) - cut.World.Start.Number;
                for (int month = january; month < january + Month.PerYear; month++)
                {
                    add(month, position, sum);
                }

                scores.means.Add((dyads[position], year), [.. sum.Select(total => total / Month.PerYear)]);
            }
        }

        return scores;
    }
}
