using ScenarioSim.Scenarios.Differences;

namespace ScenarioSim.Scenarios;

/// <summary>A value that two scenarios do not share.</summary>
/// <param name="Path">Its place in both, such as <c>emphasis/exchange</c>.</param>
/// <param name="Here">What the one says; null where it has no such thing. A level is shown with its factor.</param>
/// <param name="There">What the other says; likewise.</param>
public sealed record ScenarioDifference(string Path, ResolvedValue? Here, ResolvedValue? There)
{
    /// <summary>
    /// Everything that differs between two resolved scenarios but their names, in the order of the format. What one of them
    /// leaves to a default is compared by it; the same number from another source is no difference.
    /// </summary>
    public static IReadOnlyList<ScenarioDifference> Between(Scenario here, Scenario there)
    {
        var one = new ValueTable(here);
        var other = new ValueTable(there);
        return
        [
            .. from path in one.PathsWith(other)
               let pair = (Here: one.Find(path), There: other.Find(path))
               where pair.Here is null || pair.There is null
                   ? (pair.Here ?? pair.There)?.Origin is not null
                   : one.Effect(pair.Here) != other.Effect(pair.There)
               select new ScenarioDifference(path, one.Shown(pair.Here), other.Shown(pair.There)),
        ];
    }
}
