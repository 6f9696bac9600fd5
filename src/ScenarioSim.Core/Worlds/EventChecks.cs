using static ScenarioSim.Core.Worlds.WorldChecks;

namespace ScenarioSim.Core.Worlds;

/// <summary>Refuses dates that lead nowhere, and events that cannot happen.</summary>
internal static class EventChecks
{
    public static void Check(WorldDefinition definition)
    {
        foreach (NamedDate date in definition.Dates)
        {
            CheckMoment(definition, date.Moment);
        }

        CheckCircles(definition.Dates);
        Require(definition.Focus.All(pair => IsPair(definition, pair)), "A focus names two different actors.");
        foreach (WorldEvent happening in definition.Events)
        {
            CheckEvent(definition, happening);
        }
    }

    public static void CheckMoment(WorldDefinition definition, Moment moment) => Require(
        moment switch
        {
            Moment.Drawn drawn => QuantityChecks.IsUncertainty(definition, drawn.Uncertainty),
            Moment.Relative relative => relative.Date >= 0 && relative.Date < definition.Dates.Count,
            _ => true,
        },
        "A moment refers to a date or an uncertain value of the world.");

    private static void CheckEvent(WorldDefinition definition, WorldEvent happening)
    {
        CheckMoment(definition, happening.Date);
        Require(IsPair(definition, happening.Pair), "An event concerns two different actors.");
        Require(
            happening.Act is null || (happening.Pair.Directed && happening.Act >= 0 && happening.Act < definition.Acts.Count),
            "An act of the world has a direction.");
        Require(happening.Institution == 0 || !happening.Pair.Directed, "Institutions have no direction.");
        Require(
            Parameters.StanceShock.Contains(happening.Stance) && Parameters.InstitutionShock.Contains(happening.Institution),
            "A shock is a number in its range.");
        bool isShock = happening.Stance != 0 || happening.Institution != 0;
        Require(
            !isShock || happening.Date is not Moment.Fixed { Month: Month month } || month != definition.Start,
            "The first month is steady: no shock strikes in it.");
    }

    private static void CheckCircles(IReadOnlyList<NamedDate> dates)
    {
        foreach (NamedDate date in dates)
        {
            Moment moment = date.Moment;
            for (int steps = 0; moment is Moment.Relative relative; steps++)
            {
                Require(steps < dates.Count, $"The date {date.Name} refers to itself.");
                moment = dates[relative.Date].Moment;
            }
        }
    }

    private static bool IsPair(WorldDefinition definition, PairReference pair) =>
        pair.From != pair.To && pair.From >= 0 && pair.To >= 0 &&
        pair.From < definition.Actors.Count && pair.To < definition.Actors.Count;
}
