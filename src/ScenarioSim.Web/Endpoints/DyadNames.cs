using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>Finds the dyads that a page names.</summary>
internal static class DyadNames
{
    /// <summary>The dyads of some names, in the first world of a plan; all where none is named.</summary>
    /// <exception cref="RefusedException">A name is none of a dyad.</exception>
    public static DyadKey[] Of(StudyPlan plan, IReadOnlyList<string> names)
    {
        Core.Worlds.World world = plan.Combinations[0].World;
        if (names.Count == 0)
        {
            return [.. Enumerable.Range(0, world.Dyads.Dyads).Select(dyad => DyadKey.Of(world, dyad))];
        }

        var words = new WorldWords(world);
        int?[] dyads = [.. names.Select(name => words.Dyad("dyad", name))];
        return words.Problems.Count > 0 || dyads.Contains(null)
            ? throw new RefusedException(ProblemViews.Of(words.Problems))
            : [.. dyads.Select(dyad => DyadKey.Of(world, dyad!.Value)).Distinct()];
    }
}
