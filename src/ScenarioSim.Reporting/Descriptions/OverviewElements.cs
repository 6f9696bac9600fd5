using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>Elements 1 to 3 of a description: purpose, entities, schedule.</summary>
internal static class OverviewElements
{
    /// <summary>Adds the three elements.</summary>
    public static void Add(MarkdownPage page, Described described)
    {
        AddPurpose(page, described);
        AddEntities(page, described);
        AddSchedule(page);
    }

    private static void AddPurpose(MarkdownPage page, Described described)
    {
        World world = described.World;
        page.Heading(2, "1 Purpose and patterns");
        page.Paragraph(
            $"The model shows what a hypothesis about who sides with whom implies for the alignment of " +
            $"{ListText.Of([.. world.Actors.Select(actor => actor.Name)])} from {world.Start} to " +
            $"{world.MonthAt(world.Months - 1)}, so that competing hypotheses can be compared on the same world and the same random " +
            "draws. It illustrates and compares explanations; it does not forecast.");
        if (described.Plan.Question.Length > 0)
        {
            page.Paragraph($"The question: {described.Plan.Question}");
        }

        page.Paragraph("Patterns by which it can be judged:");
        page.List(Patterns(described));
    }

    private static IEnumerable<string> Patterns(Described described)
    {
        World world = described.World;
        int dated = world.Events.Count(happening => happening.Sources.Count > 0);
        yield return $"how the alignment scores move that readers see first: {Focus(world)}";
        yield return $"{dated} dated events of the record name a source; they are forced on the run, so that what moves between and " +
            "after them is what the model adds";
        if (described.Stated("evidence/").Any())
        {
            yield return "which acts the record shows, and in which months, against how probable the model makes them";
        }

        foreach (FittingNote note in described.Plan.FittingNotes)
        {
            yield return $"{note.Values} base weights and constants were fitted to {note.Cells} expected scores ({note.Title}), so that " +
                "agreement with these is no evidence";
        }
    }

    private static string Focus(World world) => world.Focus.Count == 0
        ? "all dyads"
        : ListText.Of([.. world.Focus.Select(pair => world.DyadName(world.Dyads.Dyad(pair))).Distinct()]);

    private static void AddEntities(MarkdownPage page, Described described)
    {
        World world = described.World;
        page.Heading(2, "2 Entities, state variables and scales");
        page.Paragraph("Actors:");
        page.Table(
            ["Code", "Name", "Group"],
            world.Actors.Select(actor => (IReadOnlyList<string>)[actor.Code, actor.Name, actor.Group.Length > 0 ? actor.Group : "–"]));
        page.Paragraph(
            $"Directed pairs ({Described.TextOf(world.Dyads.Pairs)}) and dyads ({Described.TextOf(world.Dyads.Dyads)}) of actors carry " +
            "the state. An index i is an actor, j its partner, l another actor, g a resource, c an act.");
        page.Table(
            ["State variable", "Of", "Range", "Meaning"],
            [
                ["z_ij", "directed pair", "real", "latent stance of i towards j"],
                ["a_ij = tanh z_ij", "directed pair", "[−1, 1]", "alignment of i towards j; a dyad's score is the mean of both directions"],
                ["k_ij = k_ji", "dyad", "[0, 1]", "institutionalisation: treaties, standing mechanisms"],
                ["f_ijg", "directed pair and resource", "[0, 1]", "smoothed flow of resource g from i to j"],
                ["q_ij", "directed pair", "[−1, 1]", "smoothed goodwill of the acts that i received from j"],
            ]);
        page.Paragraph("Circumstances are given, not computed; those marked monthly may follow drivers:");
        page.Table(
            ["Circumstance", "Of", "Range", "Default", "Monthly", "Meaning"],
            Parameters.All.Where(IsCircumstance).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                .Select(parameter => (IReadOnlyList<string>)
                [
                    parameter.Name, ShapeOf(parameter.Shape), Described.TextOf(parameter.Bounds), Described.TextOf(parameter.Default),
                    parameter.Monthly ? "yes" : "no", parameter.Meaning,
                ]));
        page.Paragraph($"Resources: {(world.Resources.Count == 0 ? "none" : ListText.Of(world.Resources))}.");
        page.Paragraph(
            $"Scales: one step is one month, and there are {Described.TextOf(world.Months)} of them. There is no space; nearness enters " +
            "as the circumstance proximity. Row t of a result is the state at the start of month t, with the acts taken during it.");
    }

    private static bool IsCircumstance(Parameter parameter) =>
        parameter.Shape is not (ParameterShape.World or ParameterShape.Act or ParameterShape.ActResource);

    private static string ShapeOf(ParameterShape shape) => shape switch
    {
        ParameterShape.Actor => "actor",
        ParameterShape.ActorResource => "actor and resource",
        ParameterShape.Pair => "directed pair",
        ParameterShape.Dyad => "dyad",
        ParameterShape.ObserverPair => "directed pair as a third actor sees it",
        _ => "regime and actor",
    };

    private static void AddSchedule(MarkdownPage page)
    {
        page.Heading(2, "3 Process overview and scheduling");
        page.Paragraph("Each month, in this order; all actors act at the same time, on the state at the start of the month:");
        page.Steps(
        [
            "Dated shocks of the month strike: they add to stances, or to institutions, which are then kept within [0, 1].",
            "The state is recorded.",
            "Circumstances of the month are read: drivers, and what follows them.",
            "Acts are chosen from the state; an act that an event forces is taken with certainty.",
            "Acts take effect on flows, goodwill and institutions.",
            "Pressures are computed from the new flows, goodwill and institutions and the old stances.",
            "Stances move.",
        ]);
    }
}
