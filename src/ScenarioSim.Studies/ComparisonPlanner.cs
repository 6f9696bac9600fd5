using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>Decides what is looked at in a world: what the study says, else the usual dates where the world has them.</summary>
internal static class ComparisonPlanner
{
    private const int UsualDyads = 6;

    /// <summary>What a study compares in one of its combinations.</summary>
    public static Comparison Of(Study study, StudyScenario combination)
    {
        World world = combination.Scenario.World;
        return Of(world, combination.Dyads, combination.Before, combination.From, study.Horizons) with
        {
            Record = combination.Record is RecordDates record
                ? (DateOf(world, record.From), DateOf(world, record.Until))
                : null,
        };
    }

    /// <summary>What is compared where nothing is said: the first dyads in focus, or of all where none is.</summary>
    public static Comparison Standard(World world)
    {
        IEnumerable<PairReference> pairs = world.Focus.Count > 0
            ? world.Focus
            : Enumerable.Range(0, world.Dyads.Dyads).Select(world.Dyads.Forward).Select(
                pair => new PairReference(world.Dyads.From(pair), world.Dyads.To(pair), Directed: false));
        return Of(
            world,
            [.. pairs.Take(UsualDyads)],
            Named(world, StandardComparison.Before),
            Named(world, StandardComparison.From),
            StandardComparison.Horizons);
    }

    private static Comparison Of(
        World world, IReadOnlyList<PairReference> pairs, Moment? before, Moment? from, IReadOnlyList<int> horizons)
    {
        int[] dyads = [.. pairs.Select(pair => world.Dyads.Dyad(world.Dyads.Pair(pair.From, pair.To))).Distinct()];
        return new Comparison(
            dyads,
            before is null ? null : DateOf(world, before),
            from is null ? null : DateOf(world, from),
            from is null ? [] : [.. horizons.Select(months => new Horizon(Month.SpellDuration(months), DateOf(world, Later(from, months))))]);
    }

    private static Moment.Relative? Named(World world, string name)
    {
        for (int date = 0; date < world.Dates.Count; date++)
        {
            if (world.Dates[date].Name == name)
            {
                return new Moment.Relative(date, 0);
            }
        }

        return null;
    }

    /// <summary>A month or named date as results name it.</summary>
    internal static ComparisonDate DateOf(World world, Moment moment) => new(
        moment switch
        {
            Moment.Fixed @fixed => @fixed.Month.ToString(),
            Moment.Relative { Offset: 0 } relative => world.Dates[relative.Date].Name,
            Moment.Relative relative =>
                $"{world.Dates[relative.Date].Name}{(relative.Offset < 0 ? '-' : '+')}{Month.SpellDuration(Math.Abs(relative.Offset))}",
            _ => throw new ArgumentException("A study compares at a month or a named date.", nameof(moment)),
        },
        moment);

    private static Moment Later(Moment moment, int months) => moment switch
    {
        Moment.Fixed @fixed => new Moment.Fixed(@fixed.Month.Plus(months)),
        Moment.Relative relative => relative with { Offset = relative.Offset + months },
        _ => throw new ArgumentException("A study compares at a month or a named date.", nameof(moment)),
    };
}
