using System.Collections.Concurrent;
using ScenarioSim.Analysis.Signals;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Signals;

/// <summary>
/// The members of all scenarios under one future, one scenario after the other, and what an outsider would read of each.
/// </summary>
internal sealed class SignalSample
{
    /// <summary>Months that a reading looks back on.</summary>
    public const int Window = 12;

    private readonly Combination[] scenarios;
    private readonly MemberPaths[] paths;
    private readonly RunOptions options;
    private readonly World world;
    private readonly ConcurrentDictionary<(int Dyad, int Row), double[]> means = [];

    /// <summary>Runs the members.</summary>
    /// <param name="scenarios">The scenarios, of the same actors, acts and months.</param>
    /// <param name="kept">The dyads and pairs that are read.</param>
    /// <param name="options">How to run them.</param>
    /// <param name="counter">Told of members that are finished.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    public SignalSample(
        Combination[] scenarios, PathRequest kept, RunOptions options, MemberCounter counter, CancellationToken cancellation)
    {
        this.scenarios = scenarios;
        this.options = options;
        world = scenarios[0].World;
        paths = [.. scenarios.Select(Run)];

        MemberPaths Run(Combination scenario)
        {
            counter.Combination = scenario.Label;
            EnsembleRequest request = options.RequestOf(Columns.None) with { Paths = kept };
            return EnsembleRun.Simulate(scenario.World, request, counter, cancellation).Paths!;
        }
    }

    /// <summary>The number of each member's scenario.</summary>
    public IReadOnlyList<byte> Labels =>
        [.. scenarios.Index().SelectMany(scenario => Enumerable.Repeat((byte)scenario.Index, options.Members))];

    /// <summary>What is read of every member in the twelve months up to a row's.</summary>
    public double[] Read(Observable.Reading reading, int row)
    {
        double[] scores = [.. YearTo(reading.Dyad, row)];
        if (reading.Reader is not MeasureReader reader)
        {
            return scores;
        }

        double[] levels = Levels(reading.Dyad, reader.LevelYearsOf(DyadKey.Of(world, reading.Dyad)));
        double[] errors = ReadingErrors.Of(
            options.Seed, reader.Name, CanonicalName(reading.Dyad), world.MonthAt(row).Number, options.Members);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = reader.Link.ReadingOf(scores[i] - levels[i]) + (reader.Link.ResidualSd * errors[i % options.Members]);
        }

        return scores;
    }

    /// <summary>How many acts of every member are reported in the twelve months before a row's.</summary>
    public double[] Count(Observable.Reports reports, int row)
    {
        var counts = new double[paths.Length * options.Members];
        IEnumerable<int> acts = reports.Act is int one ? [one] : Enumerable.Range(0, world.Acts.Count);
        foreach (int act in acts.Where(act => scenarios[0].Evidence!.Reporting[act] is not null))
        {
            ulong key = ReadingErrors.ReportKey(options.Seed, world.PairName(reports.Pair), world.Acts[act].Name);
            for (int scenario = 0; scenario < paths.Length; scenario++)
            {
                double chance = scenarios[scenario].Evidence!.Reporting[act]!.Value;
                int position = PositionIn(paths[scenario].Request.Pairs, reports.Pair);
                for (int month = row - Window; month < row; month++)
                {
                    AddReported(
                        paths[scenario].Taken(month, position, act), key, world.MonthAt(month).Number, chance,
                        counts.AsSpan(scenario * options.Members));
                }
            }
        }

        return counts;
    }

    private static void AddReported(ReadOnlySpan<byte> taken, ulong key, int month, double chance, Span<double> counts)
    {
        for (int member = 0; member < taken.Length; member++)
        {
            if (taken[member] != 0 && ReadingErrors.IsReported(key, month, member, chance))
            {
                counts[member]++;
            }
        }
    }

    /// <summary>The mean score of a dyad in the twelve months up to a row's, of every member; computed once.</summary>
    private double[] YearTo(int dyad, int row) => means.GetOrAdd((dyad, row), key => Means(key.Dyad, key.Row));

    private double[] Means(int dyad, int last)
    {
        var found = new double[paths.Length * options.Members];
        for (int scenario = 0; scenario < paths.Length; scenario++)
        {
            int position = PositionIn(paths[scenario].Request.Dyads, dyad);
            Span<double> own = found.AsSpan(scenario * options.Members, options.Members);
            for (int row = last - Window + 1; row <= last; row++)
            {
                ReadOnlySpan<float> scores = paths[scenario].Scores(row, position);
                for (int member = 0; member < scores.Length; member++)
                {
                    own[member] += scores[member] / (double)Window;
                }
            }
        }

        return found;
    }

    /// <summary>Each member's mean score in some calendar years, as far as the horizon has them whole; 0 where there are none.</summary>
    private double[] Levels(int dyad, IReadOnlyList<int> years)
    {
        int[] lasts =
        [
            .. years.Select(year => (year * Month.PerYear) + Month.PerYear - 1 - world.Start.Number)
                .Where(row => row >= Window - 1 && row < world.Months),
        ];
        var levels = new double[paths.Length * options.Members];
        foreach (int last in lasts)
        {
            double[] year = YearTo(dyad, last);
            for (int i = 0; i < levels.Length; i++)
            {
                levels[i] += year[i] / lasts.Length;
            }
        }

        return levels;
    }

    private string CanonicalName(int dyad)
    {
        DyadKey key = DyadKey.Of(world, dyad);
        return $"{key.First}-{key.Second}";
    }

    private static int PositionIn(IReadOnlyList<int> numbers, int number) => numbers.ToList().IndexOf(number);
}
