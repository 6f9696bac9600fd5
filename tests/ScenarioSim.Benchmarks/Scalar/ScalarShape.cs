using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>
/// What of a world never changes, as plain arrays. A pair of <c>i</c> and <c>j</c> stands at i × actors + j, here as everywhere
/// in the scalar model.
/// </summary>
internal sealed class ScalarShape
{
    public ScalarShape(World world)
    {
        Actors = world.Actors.Count;
        Resources = world.Resources.Count;
        Acts = world.Acts.Count;
        Friendliness = [.. world.Acts.Select(act => act.Friendliness)];
        Institution = [.. world.Acts.Select(act => act.Institution)];
        Saturation = [.. world.Acts.Select(act => act.Saturation)];
        Cost = [.. world.Acts.Select(act => act.Cost)];
        Crosses = [.. world.Acts.Select(act => act.CrossesBorder ? 1.0 : 0.0)];
        Goods = [.. world.Acts.Select(act => Enumerable.Range(0, Resources).Where(g => act.Delivers[g] > 0).ToArray())];
        Shares = [.. world.Acts.Select((act, c) => Goods[c].Select(g => act.Delivers[g]).ToArray())];
        Regimes = [.. world.Regimes.SelectMany((regime, r) => regime.Acts.Select(act => (r, regime.Target, act)))];
        Disapproval =
        [
            .. world.Disapproval.Select(observed =>
                (world.Dyads.From(observed.Pair), world.Dyads.To(observed.Pair), observed.Observer)),
        ];
    }

    public int Actors { get; }

    public int Resources { get; }

    public int Acts { get; }

    public double[] Friendliness { get; }

    public double[] Institution { get; }

    public double[] Saturation { get; }

    public double[] Cost { get; }

    /// <summary>1 for acts that cross a border, else 0.</summary>
    public double[] Crosses { get; }

    /// <summary>The resources that each act delivers.</summary>
    public int[][] Goods { get; }

    /// <summary>The shares that each act delivers of its <see cref="Goods"/>.</summary>
    public double[][] Shares { get; }

    /// <summary>Which regime forbids which act towards or by whom.</summary>
    public (int Regime, int Target, int Act)[] Regimes { get; }

    /// <summary>Who minds whose closeness to whom.</summary>
    public (int From, int To, int Observer)[] Disapproval { get; }
}
