using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>
/// A study in which the scenarios rise alike until a turning point, each by a shock, and fall apart by another after it: the
/// later a scenario stands in the list, the deeper it falls.
/// </summary>
internal sealed record SomeStudy
{
    public int Scenarios { get; init; } = 2;

    public int Futures { get; init; } = 1;

    public int Actors { get; init; } = 2;

    public int Months { get; init; } = 24;

    public int Members { get; init; }

    /// <summary>Whether there is a turning point.</summary>
    public bool Turns { get; init; } = true;

    public Func<int, string> Title { get; init; } = number => $"Story {number}: what it says";

    public Func<int, string> FutureTitle { get; init; } = number => $"Future {number}";

    public string Name { get; init; } = "A study";

    /// <summary>The row of the turning point.</summary>
    public int Turn => Months / 2;

    public StudyResult Run() => StudyRun.Execute(Plan(), new RunOptions(Members, 1), null, CancellationToken.None);

    public StudyPlan Plan() => new(
        "study", Name, "What then?",
        [.. from scenario in Enumerable.Range(0, Scenarios) from future in Enumerable.Range(0, Futures) select Combination(scenario, future)]);

    private Combination Combination(int scenario, int future)
    {
        string[] codes = [.. Enumerable.Range(0, Actors).Select(number => $"A{number:00}")];
        string dyad = $"{codes[0]}-{codes[1]}";
        WorldBuilder builder = Some.World(codes).Months(Months)
            .Set(Parameters.Adjustment, 60).Set(Parameters.Volatility, 0.005)
            .Weight("lock_in", 1).Weight("reciprocity", 0.1);
        if (Months > 8)
        {
            builder.Event(Some.At(4), dyad, stance: 0.6 + (0.01 * future), institution: 0.2)
                .Event(Some.At(Turn + 1), dyad, stance: -0.3 * scenario);
        }

        return new Combination(
            new Story($"story-{scenario}", Title(scenario)),
            Futures == 1 ? Story.AsItStands : new Story($"future-{future}", FutureTitle(future)),
            builder.Build(),
            Comparison())
        {
            PlainText = "",
            Hash = $"{scenario:0000}{future:0000}",
            Uncertain = [],
            Provenance = SomeNumbers.Provenance(3, 1),
        };
    }

    private Comparison Comparison() => Turns && Months > 8
        ? new Comparison(
            [0],
            new ComparisonDate("before", Some.At(2)),
            new ComparisonDate("turn", Some.At(Turn)),
            [new Horizon("6m", new ComparisonDate("turn+6m", Some.At(Turn + 6)))])
        : new Comparison([0], null, null, []);
}
