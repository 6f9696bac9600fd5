using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>What can be shown of a study, as a page is told of it.</summary>
internal static class StudyViews
{
    /// <summary>The view of a study or scenario as its files are.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="others">The futures of the library that fit and that it does not name.</param>
    public static StudyView Of(SelectionReading reading, IReadOnlyList<NamedFile> others)
    {
        StudyPlan plan = reading.Plan!.Plan!;
        StudyOutline outline = reading.Outline!;
        World world = plan.Combinations[0].World;
        return new StudyView
        {
            Id = plan.Id,
            Title = plan.Title,
            Question = plan.Question,
            Scenarios = [.. plan.Scenarios.Select(scenario => new StoryView(scenario.Id, plan.NameOf(scenario), plan.ShortNameOf(scenario)))],
            Futures = [.. outline.Futures.Concat(others).Select(future => new StoryView(future.Id, future.Title, future.Title))],
            OwnFutures = outline.Futures.Count,
            Actors = [.. world.Actors.Select(actor => new ActorView(actor.Code, actor.Name))],
            Start = world.Start.ToString(),
            Months = plan.Combinations.Max(combination => combination.World.Months),
            Dyads = [.. Dyads(plan, world)],
            Events = Events(world),
            Inputs = [.. ChangeableInput.Of(plan).Select(input => InputViews.Of(plan, input))],
            Sources = new SourcesView(
                plan.Combinations.Sum(combination => combination.Provenance.Sourced),
                plan.Combinations.Sum(combination => combination.Provenance.Assumptions)),
            Members = reading.Plan.Standard.Members,
            Seed = reading.Plan.Standard.Seed.ToString(CultureInfo.InvariantCulture),
            Warnings = reading.Problems,
        };
    }

    private static IEnumerable<DyadView> Dyads(StudyPlan plan, World world)
    {
        IEnumerable<DyadKey> all = Enumerable.Range(0, world.Dyads.Dyads).Select(dyad => DyadKey.Of(world, dyad));
        return plan.Dyads.Union(all)
            .Select(key => (Key: key, Dyad: key.In(world)))
            .Where(known => known.Dyad is not null)
            .Select(known => (known.Key, Name: world.DyadName(known.Dyad!.Value)))
            .Select(known => new DyadView(
                known.Name, StudyPage.ActorNames(world, known.Name), plan.ComparedDyads.Contains(known.Key)));
    }

    /// <summary>What happens under one title in one month is one event, whomever it concerns.</summary>
    private static EventView[] Events(World world)
    {
        var sources = new SourceTable(world.Sources);
        return
        [
            .. world.Events
                .Where(happening => !string.IsNullOrWhiteSpace(happening.Title))
                .Select(happening => (Event: happening, Month: MomentResolver.Nominal(world, happening.Date)))
                .Where(dated => world.RowOf(dated.Month) is not null)
                .GroupBy(dated => (dated.Month, dated.Event.Title))
                .OrderBy(group => group.Key.Month)
                .Select(group => new EventView(
                    group.Key.Month.ToString(),
                    group.Key.Title,
                    [.. group.Select(dated => world.DyadName(world.Dyads.Dyad(dated.Event.Pair))).Distinct()],
                    [
                        .. group.SelectMany(dated => dated.Event.Sources).Distinct().Select(sources.Find).OfType<Citation>()
                            .Select(StudyPage.Citation),
                    ])),
        ];
    }
}
