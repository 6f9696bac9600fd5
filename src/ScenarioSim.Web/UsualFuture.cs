using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Web;

/// <summary>
/// The future that a study is first shown under: of those that it names the first whose turning point comes when the scenario
/// itself has it, so that nothing but what the study asks about is new.
/// </summary>
internal static class UsualFuture
{
    /// <summary>The identifier of the future; null where the study names none, or cannot be read.</summary>
    public static string? Of(ScenarioReader reader, string file)
    {
        if (reader.Outline(file).Value is not { Futures.Count: > 0 } outline)
        {
            return null;
        }

        Month? own = TurningPoint(reader, file, outline.Scenarios[0].Id, future: null);
        NamedFile? usual = outline.Futures.FirstOrDefault(
            future => own is not null && TurningPoint(reader, file, outline.Scenarios[0].Id, future.Path) == own);
        return (usual ?? outline.Futures[0]).Id;
    }

    private static Month? TurningPoint(ScenarioReader reader, string file, string scenario, string? future) =>
        StudyPlanner.ReadPart(reader, file, new StudyPart([scenario], future)).Plan?.Combinations[0] is
        { Comparison.From: ComparisonDate from } combination
            ? MomentResolver.Nominal(combination.World, from.At)
            : null;
}
