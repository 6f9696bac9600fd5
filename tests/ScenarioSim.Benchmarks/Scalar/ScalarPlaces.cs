using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>Where the parameters stand in a month's row of numbers, looked up once.</summary>
internal sealed class ScalarPlaces(ScalarValues values)
{
    public int Needs { get; } = values.First(Parameters.Needs);

    public int Supplies { get; } = values.First(Parameters.Supplies);

    public int Closure { get; } = values.First(Parameters.Closure);

    public int Enforcement { get; } = values.First(Parameters.Enforcement);

    public int Capability { get; } = values.First(Parameters.Capability);

    public int Alignment { get; } = values.First(Parameters.Alignment);

    public int Institutions { get; } = values.First(Parameters.Institutions);

    public int Isolation { get; } = values.First("isolation");

    public int Burden { get; } = values.First("burden");

    public int Order { get; } = values.First("order");

    public int Autonomy { get; } = values.First("autonomy");

    public int Proximity { get; } = values.First("proximity");

    public int Rivalry { get; } = values.First("rivalry");

    public int ThreatScale { get; } = values.First("threat_scale");

    public int ExchangeRate { get; } = values.First(Exchange.Rate);

    public int ShareFloor { get; } = values.First(Exchange.ShareFloor);

    public int Adjustment { get; } = values.First(Parameters.Adjustment);

    public int Ratchet { get; } = values.First(Parameters.Ratchet);

    public int Conditionality { get; } = values.First(Parameters.Conditionality);

    public int Affinity { get; } = values.First(Parameters.Affinity);

    public int NeedValue { get; } = values.First(Parameters.NeedValue);

    public int Decisiveness { get; } = values.First(Parameters.Decisiveness);

    public int BreachPenalty { get; } = values.First(Parameters.BreachPenalty);

    public int ClosurePenalty { get; } = values.First(Parameters.ClosurePenalty);

    public int Advance { get; } = values.First(Parameters.Advance);

    public int MatchFloor { get; } = values.First(Parameters.MatchFloor);

    public int FlowMemory { get; } = values.First(Parameters.FlowMemory);

    public int GoodwillMemory { get; } = values.First(Parameters.GoodwillMemory);

    public int InstitutionMemory { get; } = values.First(Parameters.InstitutionMemory);

    public int InstitutionGrowth { get; } = values.First(Parameters.InstitutionGrowth);

    public int Volatility { get; } = values.First(Parameters.Volatility);

    public int DyadicCorrelation { get; } = values.First(Parameters.DyadicCorrelation);

    public int Disapproval { get; } = values.FirstDisapproval;
}
