using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>Element 4 of a description: the eleven design concepts of the ODD protocol.</summary>
internal static class DesignConcepts
{
    /// <summary>The concepts, in the order of the protocol.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        "Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing", "Interaction",
        "Stochasticity", "Collectives", "Observation",
    ];

    /// <summary>Adds the element.</summary>
    public static void Add(MarkdownPage page, Described described)
    {
        page.Heading(2, "4 Design concepts");
        foreach ((string name, string text) in Names.Zip(Texts(described)))
        {
            page.Heading(3, name).Paragraph(text);
        }
    }

    /// <summary>What is said of each concept, in the same order.</summary>
    private static string[] Texts(Described described) =>
    [
        Principles(described), Emergence(described), Adaptation, Objectives, Learning(described), Prediction(described), Sensing,
        Interaction(described), Stochasticity(described), Collectives(described), Observation(described),
    ];

    private const string Adaptation =
        "Actors adapt their acts to the state every month, by utility; their stances adapt to what the pressures call for, upwards " +
        "faster than downwards where institutions bind. Nothing else about an actor adapts: what it needs, can supply and wants is " +
        "given.";

    private const string Objectives =
        "An act is worth more to an actor where it is friendly to a partner that the actor likes and where it meets a need of the " +
        "partner, the more so as the partner gives in return; it is worth less for its cost, for a regime that it breaks, for a " +
        "closed border that it crosses and in a dyad that is institutionalised already. No actor pursues a plan.";

    private const string Sensing =
        "Actors know every stance, flow, institution, circumstance and capability of the month exactly and at once. Nothing is hidden " +
        "or misperceived.";

    private static string Principles(Described described)
    {
        string[] ideas = [.. described.World.Weights.Select(weight => $"{weight.Mechanism.Name} ({weight.Mechanism.Idea})")];
        return "Acts and circumstances press on each actor's stance towards every other; stances move towards what the pressures " +
            "call for. A hypothesis is an emphasis on some of the pressures and nothing more. At work here: " +
            $"{(ideas.Length == 0 ? "none" : ListText.Of(ideas))}. Acts are chosen by a binary logit (McFadden 1974).";
    }

    private static string Emergence(Described described)
    {
        World world = described.World;
        return "Alignment scores, flows, goodwill and institutions emerge from acts and pressures. Imposed are the " +
            $"{Described.TextOf(world.Drivers.Count)} drivers, the {Described.TextOf(world.Events.Count)} dated events, and the first " +
            "month, which is a steady state: whatever happens later is caused by something that the scenario states.";
    }

    private static string Learning(Described described) =>
        "None: no rule or weight changes with experience. Actors remember what they received: flows over " +
        $"{described.Constant(Parameters.FlowMemory)} months (flow_memory), goodwill over " +
        $"{described.Constant(Parameters.GoodwillMemory)} (goodwill_memory).";

    private static string Prediction(Described described) =>
        "None that looks ahead. An actor gives before it gets as far as advance " +
        $"({described.Constant(Parameters.Advance)}) lets it, on what its partner could supply: an expectation that is implied and " +
        "not computed.";

    private static string Interaction(Described described)
    {
        World world = described.World;
        string regimes = world.Regimes.Count == 0
            ? "No regime forbids acts."
            : $"Regimes forbid acts to those who enforce them: {ListText.Of([.. world.Regimes.Select(RegimeOf)])}.";
        return $"Directly, by {Described.TextOf(world.Acts.Count)} kinds of act that deliver resources, earn goodwill and build or wear " +
            $"institutions. Indirectly, through third actors, in the pressures that sum over them. {regimes}";

        string RegimeOf(Regime regime) => $"{regime.Name} against {world.Actors[regime.Target].Code}";
    }

    private static string Stochasticity(Described described) =>
        "In an ensemble, members draw each act (one uniform per act, pair and month), the noise of stances (volatility " +
        $"{described.Constant(Parameters.Volatility)}, correlated by {described.Constant(Parameters.DyadicCorrelation)} between the " +
        $"two directions of a dyad) and {Described.TextOf(described.World.Uncertainties.Count)} uncertain values, once each. Every " +
        "draw belongs to a name, a member and a month (Philox 4×32-10, Salmon et al. 2011), so that two scenarios see the same luck. " +
        "The deterministic run puts probabilities in place of drawn acts, without noise, with the values as stated.";

    private static string Collectives(Described described)
    {
        string[] groups =
            [.. described.World.Actors.Select(actor => actor.Group).Where(group => group.Length > 0).Distinct(StringComparer.Ordinal)];
        string named = groups.Length == 0 ? "" : $" The groups {ListText.Of(groups)} only colour figures; the model does not know them.";
        return $"None that act. What binds two actors is the institutionalisation of their dyad.{named}";
    }

    private static string Observation(Described described)
    {
        Comparison comparison = described.Combination.Comparison;
        string[] dyads = [.. comparison.Dyads.Select(described.World.DyadName)];
        string compared = dyads.Length == 0 ? "" : $" Looked at first: {ListText.Of(dyads)}.";
        string[] dates = [.. comparison.Dates.Select(date => date.Label)];
        string when = dates.Length == 0 ? "" : $" Looked at on: {ListText.Of(dates)}.";
        return "Month by month: alignment of every pair and score of every dyad, acts, and what each pressure contributes; of an " +
            $"ensemble the mean, and quantile bands of 50 % and 90 % across members.{compared}{when}";
    }
}
