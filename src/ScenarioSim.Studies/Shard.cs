namespace ScenarioSim.Studies;

/// <summary>One of several parts of equal size, but for one member, in which ensembles are run.</summary>
/// <param name="Number">Which part, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Its name, such as <c>2-of-8</c>.</summary>
    public string Name => $"{Number}-of-{Count}";

    /// <summary>Index of its first member.</summary>
    /// <param name="members">Members of the whole ensemble.</param>
    public int First(int members) => (int)((long)(Number - 1) * members / Count);

    /// <summary>Index after its last member.</summary>
    /// <param name="members">Members of the whole ensemble.</param>
    public int End(int members) => (int)((long)Number * members / Count);
}
