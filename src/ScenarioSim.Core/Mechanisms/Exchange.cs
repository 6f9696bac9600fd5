using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// What several mechanisms share, computed once per step: what flows of goods mean to their receivers, how dependent that
/// makes them, and who threatens whom.
/// </summary>
public sealed class Exchange
{
    private readonly World world;
    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly LanePlane receipts;
    private readonly (int Need, int Flow)[][] deliveries;
    private readonly LanePlane dependence;

    internal Exchange(World world, Block block, Circumstances circumstances)
    {
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        int pairs = world.Dyads.Pairs;
        receipts = new LanePlane(pairs, block.Members);
        deliveries = [.. Enumerable.Range(0, pairs).Select(pair => DeliveriesTo(pair).ToArray())];
        dependence = new LanePlane(world.Actors.Count, block.Members);
        Satisfaction = new LanePlane(pairs, block.Members);
        Share = new LanePlane(pairs, block.Members);
        Threat = new LanePlane(pairs, block.Members);
        DominantShare = new LanePlane(world.Actors.Count, block.Members);
    }

    /// <summary>The same in words and symbols, for documentation.</summary>
    internal static Submodel Described { get; } = new(
        "Exchange and dependence",
        "What flows mean to their receivers, how dependent that makes them, and what a partner could give.",
        """
        receipts_ij = Σ_g need_ig · f_jig
        exchange_ij = 1 − exp(−exchange_rate · receipts_ij)
        share_ij = receipts_ij / (Σ_l receipts_il + share_floor), the sum over all partners of i
        x_ij = Σ_g need_ig · supply_jg
        potential_ij = x_ij / (1 + x_ij)
        """);

    /// <summary>How quickly receipts satisfy.</summary>
    public static Parameter Rate { get; } = Parameter.OfBehaviour(
        "exchange_rate", new Bounds(0, 100, LowExcluded: true), 2, "how quickly receipts satisfy");

    /// <summary>Receipts that count as not depending on anyone.</summary>
    public static Parameter ShareFloor { get; } = Parameter.OfBehaviour(
        "share_floor", new Bounds(0, 100, LowExcluded: true), 0.1, "receipts that count as depending on nobody");

    /// <summary><c>exchange_ij = 1 − exp(−exchange_rate · receipts_ij)</c>, a row per pair; in [0, 1].</summary>
    public LanePlane Satisfaction { get; }

    /// <summary><c>share_ij = receipts_ij / (Σ_l receipts_il + share_floor)</c>, a row per pair; in [0, 1].</summary>
    public LanePlane Share { get; }

    /// <summary><c>max_l share_il</c>, a row per actor; in [0, 1].</summary>
    public LanePlane DominantShare { get; }

    /// <summary><c>threat_il = capability_l / max capability · proximity_il · max(0, −a_li)</c>, a row per pair; in [0, 1].</summary>
    public LanePlane Threat { get; }

    /// <summary><c>potential_ij = x_ij / (1 + x_ij)</c> with <c>x_ij = Σ_g need_ig supply_jg</c>; in [0, 1).</summary>
    public Lane Potential(int pair) => circumstances.Potential(pair);

    /// <summary>Receipts <c>Σ_g need_ig f_jig</c> and the satisfaction that they give, from the flows as they are.</summary>
    internal void Receive()
    {
        Lane rate = circumstances.Of(Rate);
        receipts.Clear();
        for (int pair = 0; pair < receipts.Rows; pair++)
        {
            foreach ((int need, int flow) in deliveries[pair])
            {
                Add(pair, circumstances.Of(Parameters.Needs, need), block.Flows[flow]);
            }

            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                Satisfaction.Set(pair, m, -rate[m] * receipts[pair][m]);
            }
        }

        TensorPrimitives.Exp(Satisfaction.All, Satisfaction.All);
        TensorPrimitives.Subtract(1, Satisfaction.All, Satisfaction.All);
    }

    /// <summary>Shares and threats, from the receipts and alignments as they are.</summary>
    internal void Assess()
    {
        SumReceipts();
        DominantShare.Clear();
        for (int pair = 0; pair < receipts.Rows; pair++)
        {
            (int i, int j) = (world.Dyads.From(pair), world.Dyads.To(pair));
            Lane proximity = circumstances.Of(CommonAdversary.Proximity, pair);
            Lane capability = circumstances.Capability(j);
            Lane hostility = block.Alignment[world.Dyads.Reverse(pair)];
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                Vector512<double> share = receipts[pair][m] / dependence[i][m];
                Share.Set(pair, m, share);
                DominantShare.Set(i, m, Vector512.Max(DominantShare[i][m], share));
                Threat.Set(pair, m, capability[m] * proximity[m] * Formulas.Hostility(hostility[m]));
            }
        }
    }

    /// <summary>The needs of the first of a pair, each with the flow from the second that meets it.</summary>
    private IEnumerable<(int Need, int Flow)> DeliveriesTo(int pair)
    {
        for (int g = 0; g < world.Resources.Count; g++)
        {
            if (block.FlowRows.RowOf(world.Dyads.Reverse(pair), g) is int flow)
            {
                yield return ((world.Dyads.From(pair) * world.Resources.Count) + g, flow);
            }
        }
    }

    private void Add(int pair, Lane need, Lane flow)
    {
        if (need.IsZero)
        {
            return;
        }

        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            receipts.Add(pair, m, need[m] * flow[m]);
        }
    }

    private void SumReceipts()
    {
        Lane floor = circumstances.Of(ShareFloor);
        for (int i = 0; i < dependence.Rows; i++)
        {
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                dependence.Set(i, m, floor[m]);
            }
        }

        for (int pair = 0; pair < receipts.Rows; pair++)
        {
            Lane received = receipts[pair];
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                dependence.Add(world.Dyads.From(pair), m, received[m]);
            }
        }
    }
}
