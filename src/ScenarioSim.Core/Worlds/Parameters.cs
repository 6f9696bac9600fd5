using ScenarioSim.Core.Mechanisms;

namespace ScenarioSim.Core.Worlds;

/// <summary>The one table of parameters. What belongs to a single mechanism is declared with that mechanism.</summary>
public static class Parameters
{
    /// <summary>Stances at the start, <c>a⁰</c>.</summary>
    public static Parameter Alignment { get; } = new(
        "alignment", ParameterShape.Pair, Bounds.Symmetric, 0, "", "alignment in the first month, of A towards B");

    /// <summary>Institutions at the start, <c>k⁰</c>.</summary>
    public static Parameter Institutions { get; } = new(
        "institutions", ParameterShape.Dyad, Bounds.Unit, 0, "",
        "treaties and standing mechanisms of the dyad in the first month");

    /// <summary>Material power; only proportions matter.</summary>
    public static Parameter Capability { get; } = new(
        "capability", ParameterShape.Actor, new Bounds(0, double.MaxValue), 1, "any", "material power; only proportions matter")
    {
        Monthly = true,
    };

    /// <summary>What an actor lacks, by resource.</summary>
    public static Parameter Needs { get; } = new(
        "needs", ParameterShape.ActorResource, Bounds.Unit, 0, "", "how much the actor lacks the resource")
    {
        Monthly = true,
    };

    /// <summary>What an actor can give, by resource.</summary>
    public static Parameter Supplies { get; } = new(
        "supplies", ParameterShape.ActorResource, Bounds.Unit, 0, "", "how much of the resource the actor can give")
    {
        Monthly = true,
    };

    /// <summary>How closed an actor's border is.</summary>
    public static Parameter Closure { get; } = new(
        "closure", ParameterShape.Actor, Bounds.Unit, 0, "", "how closed the border is to acts that cross it")
    {
        Monthly = true,
    };

    /// <summary>How strictly an actor keeps to a regime.</summary>
    public static Parameter Enforcement { get; } = new(
        "enforcement", ParameterShape.RegimeActor, Bounds.Unit, 0, "", "how strictly the actor keeps to the regime")
    {
        Monthly = true,
    };

    /// <summary>Goodwill that an act earns.</summary>
    public static Parameter Friendliness { get; } = OfAct(
        "friendliness", Bounds.Symmetric, "goodwill that the act earns from its receiver");

    /// <summary>What an act adds to the dyad's institutions.</summary>
    public static Parameter Institution { get; } = OfAct(
        "institution", Bounds.Symmetric, "what the act adds to the dyad's institutions");

    /// <summary>What an act costs its giver.</summary>
    public static Parameter Cost { get; } = OfAct("cost", new Bounds(0, 100), "what the act costs its giver", "utility");

    /// <summary>How much an act loses its point in an institutionalised dyad.</summary>
    public static Parameter Saturation { get; } = OfAct(
        "saturation", new Bounds(0, 100), "what the act loses in value in a fully institutionalised dyad", "utility");

    /// <summary>Whether a closed border hinders an act.</summary>
    public static Parameter CrossesBorder { get; } = OfAct(
        "crosses_border", Bounds.Unit, "whether a closed border hinders the act") with
    { IsFlag = true };

    /// <summary>What an act delivers, by resource.</summary>
    public static Parameter Delivers { get; } = new(
        "delivers", ParameterShape.ActResource, Bounds.Unit, 0, "", "share of the giver's supply that the act delivers")
    {
        MayBeUncertain = false,
    };

    /// <summary>Time constant of stances.</summary>
    public static Parameter Adjustment { get; } = Parameter.OfBehaviour(
        "adjustment", new Bounds(0, 600, LowExcluded: true), 9, "time constant of stances", "months");

    /// <summary>How much institutions slow decline.</summary>
    public static Parameter Ratchet { get; } = Parameter.OfBehaviour("ratchet", new Bounds(0, 20), 1, "how much institutions slow decline");

    /// <summary>Quid pro quo.</summary>
    public static Parameter Conditionality { get; } = Parameter.OfBehaviour(
        "conditionality", Bounds.Unit, 0.5, "quid pro quo: at 1 giving depends on getting, at 0 on the other's need alone");

    /// <summary>Weight of liking in the choice of acts.</summary>
    public static Parameter Affinity { get; } = Parameter.OfBehaviour(
        "affinity", new Bounds(0, 100), 1, "what a friendly stance adds to choosing a friendly act", "utility");

    /// <summary>Weight of needs in the choice of acts.</summary>
    public static Parameter NeedValue { get; } = Parameter.OfBehaviour(
        "need_value", new Bounds(0, 100), 5, "what meeting a need adds to choosing an act", "utility");

    /// <summary>How surely the better choice is taken.</summary>
    public static Parameter Decisiveness { get; } = Parameter.OfBehaviour(
        "decisiveness", new Bounds(0, 100), 1, "how surely the better choice is taken", "1/utility");

    /// <summary>Cost of breaking a regime.</summary>
    public static Parameter BreachPenalty { get; } = Parameter.OfBehaviour(
        "breach_penalty", new Bounds(0, 100), 2, "cost of breaking a fully enforced regime", "utility");

    /// <summary>Cost of a closed border.</summary>
    public static Parameter ClosurePenalty { get; } = Parameter.OfBehaviour(
        "closure_penalty", new Bounds(0, 100), 2, "cost of an act across a closed border", "utility");

    /// <summary>How far an actor gives before getting.</summary>
    public static Parameter Advance { get; } = Parameter.OfBehaviour("advance", Bounds.Unit, 0.3, "how far an actor gives before getting");

    /// <summary>The match below which an act becomes rarer in proportion.</summary>
    public static Parameter MatchFloor { get; } = Parameter.OfBehaviour(
        "match_floor", new Bounds(0, 1, LowExcluded: true), 0.05, "a match below it makes an act rarer in proportion");

    /// <summary>Smoothing of flows.</summary>
    public static Parameter FlowMemory { get; } = Parameter.OfBehaviour(
        "flow_memory", new Bounds(0, 600, LowExcluded: true), 9, "smoothing of flows", "months");

    /// <summary>Smoothing of goodwill.</summary>
    public static Parameter GoodwillMemory { get; } = Parameter.OfBehaviour(
        "goodwill_memory", new Bounds(0, 600, LowExcluded: true), 9, "smoothing of goodwill", "months");

    /// <summary>Decay of institutions.</summary>
    public static Parameter InstitutionMemory { get; } = Parameter.OfBehaviour(
        "institution_memory", new Bounds(0, 6000, LowExcluded: true), 240,
        "how slowly institutions return to their first level", "months");

    /// <summary>Growth of institutions.</summary>
    public static Parameter InstitutionGrowth { get; } = Parameter.OfBehaviour(
        "institution_growth", new Bounds(0, 100), 1, "how much acts build institutions");

    /// <summary>Noise of stances.</summary>
    public static Parameter Volatility { get; } = Parameter.OfBehaviour(
        "volatility", new Bounds(0, 5), 0.02, "noise of stances", "1/√month");

    /// <summary>Correlation of the noise of a dyad's two directions.</summary>
    public static Parameter DyadicCorrelation { get; } = Parameter.OfBehaviour(
        "dyadic_correlation", Bounds.Unit, 0.5, "correlation of the noise of a dyad's two directions");

    /// <summary>Base weights of mechanisms; how each acts is declared by <see cref="MechanismTable"/>.</summary>
    public static Bounds Weight { get; } = new(-1e6, 1e6);

    /// <summary>Factors by which a hypothesis changes base weights.</summary>
    public static Bounds Emphasis { get; } = new(0, 1e6);

    /// <summary>Sudden changes of a latent stance by an event.</summary>
    public static Bounds StanceShock { get; } = new(-100, 100);

    /// <summary>Sudden changes of a dyad's institutions by an event.</summary>
    public static Bounds InstitutionShock { get; } = Bounds.Symmetric;

    /// <summary>Every parameter, mechanisms' own included.</summary>
    public static IReadOnlyList<Parameter> All { get; } = Parameter.Numbered(
    [
        Capability, Needs, Supplies, Closure, Enforcement, Alignment, Institutions,
        Friendliness, Institution, Cost, Saturation, CrossesBorder, Delivers,
        Adjustment, Ratchet, Conditionality, Affinity, NeedValue, Decisiveness, BreachPenalty, ClosurePenalty,
        Advance, MatchFloor, FlowMemory, GoodwillMemory, InstitutionMemory, InstitutionGrowth,
        Volatility, DyadicCorrelation,
        .. MechanismTable.SharedParameters,
        .. MechanismTable.All.SelectMany(mechanism => mechanism.Parameters),
    ]);

    /// <summary>The parameters that a <see cref="QuantityTable"/> has a row for, in the order of declaration.</summary>
    public static IReadOnlyList<Parameter> Tabled { get; } =
    [
        .. All.Where(parameter => parameter.Shape is
            ParameterShape.World or ParameterShape.Actor or ParameterShape.ActorResource or
            ParameterShape.Pair or ParameterShape.Dyad or ParameterShape.RegimeActor),
    ];

    /// <summary>The parameters of one shape, in the order of declaration.</summary>
    public static IReadOnlyList<Parameter> Of(ParameterShape shape) => [.. All.Where(parameter => parameter.Shape == shape)];

    private static Parameter OfAct(string name, Bounds bounds, string meaning, string unit = "") =>
        new(name, ParameterShape.Act, bounds, 0, unit, meaning) { MayBeUncertain = false };
}
