using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>
/// Two actors that give only as far as they get: below a critical value of needs they hardly trade, above it trade feeds
/// itself. At the critical value itself two steady states merge, and the search for one creeps past the place (a change of
/// about 1/n² after n iterations) instead of settling.
/// </summary>
internal static class TippingWorld
{
    private const double Cost = 2;
    private const double Decisiveness = 2;
    private const double Rate = 2;
    private const int Iterations = 20_000;
    private const int Halvings = 60;

    /// <summary>The value of needs at which trade tips, to the last bit.</summary>
    public static double CriticalNeedValue { get; } = FindCritical();

    public static WorldBuilder With(Value needValue, params string[] idle) => Some.World(["A", "B", .. idle]).Months(2).Resources("grain")
        .Act("sell", cost: Cost, delivers: ("grain", 1))
        .Set(Parameters.Conditionality, 1).Set(Parameters.Advance, 0).Set(Parameters.Decisiveness, Decisiveness)
        .Set(Parameters.NeedValue, needValue).Set(Core.Mechanisms.Exchange.Rate, Rate)
        .Set(Parameters.Needs, 1, "A", "grain").Set(Parameters.Needs, 1, "B", "grain")
        .Set(Parameters.Supplies, 1, "A", "grain").Set(Parameters.Supplies, 1, "B", "grain")
        .Weight("exchange", 1);

    /// <summary>One member in eight is at the tipping point.</summary>
    public static WorldBuilder WithRareTippingMembers() => With(Value.Drawn("need value"))
        .Uncertain("need value", 1, new Distribution.Choice([1, 1, 1, 1, 1, 1, 1, CriticalNeedValue]));

    /// <summary>A seed with which no member below <paramref name="real"/> tips, but one below <paramref name="all"/> does.</summary>
    public static ulong SeedWithoutTippingBelow(int real, int all)
    {
        for (ulong seed = 1; ; seed++)
        {
            ulong key = StreamKey.Of(seed, "value", "need value");
            bool[] tips = [.. Enumerable.Range(0, all).Select(member => Philox.Uniform(key, member) >= 0.875)];
            if (!tips.Take(real).Contains(true) && tips.Contains(true))
            {
                return seed;
            }
        }
    }

    private static double FindCritical()
    {
        (double low, double high) = (Cost, 10 * Cost);
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = Settled(middle) < 0.5 ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Settled(double needValue)
    {
        double flow = 0;
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            double exchange = 1 - Math.Exp(-Rate * flow);
            flow = (flow + (1 / (1 + Math.Exp(-Decisiveness * ((needValue * exchange) - Cost))))) / 2;
        }

        return flow;
    }
}
