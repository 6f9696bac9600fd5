using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>What each mechanism counts for each actor, weight × emphasis; 0 for those that are not at work.</summary>
internal sealed class ScalarWeights
{
    private readonly World world;
    private readonly double[][] rows;

    public ScalarWeights(World world)
    {
        this.world = world;
        rows = [.. world.Weights.Select(_ => new double[world.Actors.Count])];
        Balance = Row("balance");
        Caution = Row("caution");
        CommonAdversary = Row("common_adversary");
        Exchange = Row("exchange");
        Hedging = Row("hedging");
        InfluenceCompetition = Row("influence_competition");
        Isolation = Row("isolation");
        LockIn = Row("lock_in");
        OrderConvergence = Row("order_convergence");
        Reciprocity = Row("reciprocity");
        Restraint = Row("restraint");
    }

    public double[] Balance { get; }

    public double[] Caution { get; }

    public double[] CommonAdversary { get; }

    public double[] Exchange { get; }

    public double[] Hedging { get; }

    public double[] InfluenceCompetition { get; }

    public double[] Isolation { get; }

    public double[] LockIn { get; }

    public double[] OrderConvergence { get; }

    public double[] Reciprocity { get; }

    public double[] Restraint { get; }

    /// <summary>Takes over a member's weights.</summary>
    public void Take(ScalarDraws draws)
    {
        for (int mechanism = 0; mechanism < rows.Length; mechanism++)
        {
            MechanismWeight weight = world.Weights[mechanism];
            for (int i = 0; i < rows[mechanism].Length; i++)
            {
                double standard = weight.BaseByActor[i] is Quantity.Drawn drawn
                    ? draws[drawn.Uncertainty]
                    : ((Quantity.Constant)weight.BaseByActor[i]).Value;
                rows[mechanism][i] = standard * weight.Emphasis;
            }
        }
    }

    private double[] Row(string mechanism)
    {
        for (int at = 0; at < rows.Length; at++)
        {
            if (world.Weights[at].Mechanism.Name == mechanism)
            {
                return rows[at];
            }
        }

        return new double[world.Actors.Count];
    }
}
