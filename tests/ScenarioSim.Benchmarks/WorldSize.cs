namespace ScenarioSim.Benchmarks;

/// <summary>How much a benchmark runs.</summary>
/// <param name="Actors">Actors of the world.</param>
/// <param name="Members">Members of the ensemble.</param>
/// <param name="Months">Months of the horizon.</param>
public sealed record WorldSize(int Actors, int Members, int Months)
{
    /// <summary>Actors × members × months, short enough for a column of a table, and such that tables ascend by actors.</summary>
    public override string ToString() => $"{Actors,3} × {Members} × {Months}";
}
