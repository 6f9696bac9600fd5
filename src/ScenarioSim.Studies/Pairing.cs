using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Two scenarios under one future whose worlds can be laid side by side, and a dyad that the first compares.</summary>
internal sealed record Pairing(Story Future, int Dyad, CombinationResult First, CombinationResult Second)
{
    /// <summary>The dyad in both worlds.</summary>
    public DyadKey Key { get; } = DyadKey.Of(First.Combination.World, Dyad);

    /// <summary>The dyad's name in the first world.</summary>
    public string Name => First.Combination.World.DyadName(Dyad);

    /// <summary>The dyad's place among those that the first records.</summary>
    public int FirstPosition { get; } = First.Deterministic.Columns.PositionOfDyad(Dyad);

    /// <summary>The dyad's place among those that the second records.</summary>
    public int SecondPosition { get; } = Second.Deterministic.Columns.PositionOfDyad(Dyad);

    /// <summary>The dyad's column of the first.</summary>
    public int FirstColumn => First.Deterministic.Columns.Pairs.Count + FirstPosition;

    /// <summary>The dyad's column of the second.</summary>
    public int SecondColumn => Second.Deterministic.Columns.Pairs.Count + SecondPosition;

    /// <summary>Every two results under each future, for every dyad that the first of them compares.</summary>
    public static IEnumerable<Pairing> Of(IReadOnlyList<CombinationResult> all)
    {
        foreach (IGrouping<Story, CombinationResult> future in all.GroupBy(result => result.Combination.Future))
        {
            CombinationResult[] results = [.. future];
            for (int first = 0; first < results.Length; first++)
            {
                for (int second = first + 1; second < results.Length; second++)
                {
                    foreach (Pairing pairing in Of(future.Key, results[first], results[second]))
                    {
                        yield return pairing;
                    }
                }
            }
        }
    }

    /// <summary>Only worlds with the same months and columns can be laid side by side.</summary>
    private static IEnumerable<Pairing> Of(Story future, CombinationResult first, CombinationResult second)
    {
        World world = first.Combination.World;
        World other = second.Combination.World;
        bool comparable = world.Start == other.Start && world.Months == other.Months &&
            world.Actors.Select(actor => actor.Code).SequenceEqual(other.Actors.Select(actor => actor.Code));
        return comparable
            ? first.Combination.Comparison.Dyads.Select(dyad => new Pairing(future, dyad, first, second))
            : [];
    }
}
