using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What mechanisms see: the state of a block and the circumstances of the month.</summary>
public sealed class Scene
{
    private readonly Circumstances circumstances;

    internal Scene(World world, Block state, Circumstances circumstances, Exchange exchange)
    {
        World = world;
        State = state;
        this.circumstances = circumstances;
        Exchange = exchange;
    }

    /// <summary>Number of actors.</summary>
    public int Actors => World.Actors.Count;

    /// <summary>The numbering of pairs and dyads.</summary>
    public DyadTable Dyads => World.Dyads;

    /// <summary>Alignment <c>a_ij</c>, a row per pair.</summary>
    public LanePlane Alignment => State.Alignment;

    /// <summary>Institutions <c>k_ij</c>, a row per dyad.</summary>
    public LanePlane Institutions => State.Institutions;

    /// <summary>Goodwill <c>q_ij</c>, a row per pair.</summary>
    public LanePlane Goodwill => State.Goodwill;

    /// <summary>What flows of goods mean to their receivers.</summary>
    public Exchange Exchange { get; }

    /// <summary>Who minds whose closeness.</summary>
    public IReadOnlyList<ObservedPair> Disapproval => World.Disapproval;

    private World World { get; }

    private Block State { get; }

    /// <summary>A parameter's number this month; indices as in <see cref="QuantityTable"/>.</summary>
    public Lane Of(Parameter parameter, int index = 0) => circumstances.Of(parameter, index);

    /// <summary>An actor's capability as a share of the greatest.</summary>
    public Lane Capability(int actor) => circumstances.Capability(actor);

    /// <summary>How much the observer of an entry of <see cref="Disapproval"/> minds, this month.</summary>
    public Lane DisapprovalOf(int entry) => circumstances.Disapproval(entry);
}
