using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>What an actor gets from its partner of what it needs binds it: <c>1 − exp(−exchange_rate · receipts_ij)</c>.</summary>
internal sealed class ExchangePressure : IMechanism
{
    public string Name => "exchange";

    public string Idea => "what an actor gets from its partner of what it needs";

    public string Formula => "1 − exp(−exchange_rate · receipts_ij)";

    public IReadOnlyList<Parameter> Parameters => [];

    public void Press(Scene scene, LanePlane pressure) => pressure.CopyFrom(scene.Exchange.Satisfaction);
}
