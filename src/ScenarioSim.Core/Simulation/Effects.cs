using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What the acts of a month do to flows, goodwill and institutions, each with its memory.</summary>
internal sealed class Effects
{
    private const int FlowRow = 0;
    private const int GoodwillRow = 1;

    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly ActStep acts;
    private readonly LanePlane kept;

    public Effects(Block block, Circumstances circumstances, ActStep acts)
    {
        this.block = block;
        this.circumstances = circumstances;
        this.acts = acts;
        kept = new LanePlane(GoodwillRow + 1, block.Members);
    }

    /// <summary>The same in words and symbols, for documentation.</summary>
    public static Submodel Described { get; } = new(
        "Effects of acts",
        "Acts move smoothed flows and goodwill, and build or wear institutions; X is 1 for an act that is taken, P in the deterministic run.",
        """
        f_ijg ← f_ijg · e_f + (1 − e_f) · min(1, Σ_c X_c,ij · delivers_cg) · supply_ig, e_f = exp(−1/flow_memory)
        q_ij ← q_ij · e_q + (1 − e_q) · clamp(Σ_c X_c,ji · friendliness_c, −1, 1), e_q = exp(−1/goodwill_memory)
        r_ij = ½ Σ_c (X_c,ij + X_c,ji) · institution_c
        k_ij ← clamp(k_ij + institution_growth · (r_ij − r⁰_ij) · (1 − k_ij) − (k_ij − k⁰_ij) / institution_memory, 0, 1)
        """);

    /// <summary>The supply that a flow is a share of, by its row.</summary>
    public Lane Supply(int row) => circumstances.Of(Parameters.Supplies, block.FlowRows.SupplyOf(row));

    /// <summary><c>min(1, Σ_c X_c,ij delivers_cg) supply_ig</c> for a flow, by its row.</summary>
    public Vector512<double> Delivery(int row, Lane supply, int member) =>
        Vector512.Min(Vector512<double>.One, acts.Delivered[row][member]) * supply[member];

    /// <summary><c>clamp(Σ_c X_c,ji friendliness_c, −1, 1)</c>.</summary>
    public Vector512<double> Goodwill(int pair, int member) =>
        Vector512.Max(-Vector512<double>.One, Vector512.Min(Vector512<double>.One, acts.Goodwill[pair][member]));

    /// <summary>Moves flows, goodwill and institutions by a month.</summary>
    /// <param name="firstInstitutions"><c>k⁰</c>, a row per dyad.</param>
    /// <param name="firstRate"><c>r⁰</c>, a row per dyad.</param>
    public void Apply(LanePlane firstInstitutions, LanePlane firstRate)
    {
        KeepPart(FlowRow, circumstances.Of(Parameters.FlowMemory));
        KeepPart(GoodwillRow, circumstances.Of(Parameters.GoodwillMemory));
        Lane keptFlow = kept[FlowRow];
        Lane keptGoodwill = kept[GoodwillRow];
        for (int row = 0; row < block.Flows.Rows; row++)
        {
            Lane supply = Supply(row);
            Lane flow = block.Flows[row];
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                block.Flows.Set(row, m, Smooth(flow[m], Delivery(row, supply, m), keptFlow[m]));
            }
        }

        for (int pair = 0; pair < block.Goodwill.Rows; pair++)
        {
            Lane goodwill = block.Goodwill[pair];
            for (int m = 0; m < block.Members; m += Vector512<double>.Count)
            {
                block.Goodwill.Set(pair, m, Smooth(goodwill[m], Goodwill(pair, m), keptGoodwill[m]));
            }
        }

        for (int dyad = 0; dyad < block.Institutions.Rows; dyad++)
        {
            Build(dyad, firstInstitutions[dyad], firstRate[dyad]);
        }
    }

    /// <summary><c>e^(−1/memory)</c>, the part that a month leaves.</summary>
    private void KeepPart(int row, Lane memory)
    {
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            kept.Set(row, m, Vector512.Exp(-Vector512<double>.One / memory[m]));
        }
    }

    /// <summary><c>x e + (1 − e) target</c>.</summary>
    private static Vector512<double> Smooth(Vector512<double> x, Vector512<double> target, Vector512<double> kept) =>
        (x * kept) + ((Vector512<double>.One - kept) * target);

    /// <summary>
    /// <c>k ← clamp(k + institution_growth (r − r⁰)(1 − k) − (k − k⁰)/institution_memory, 0, 1)</c>.
    /// </summary>
    private void Build(int dyad, Lane first, Lane firstRate)
    {
        Lane growth = circumstances.Of(Parameters.InstitutionGrowth);
        Lane memory = circumstances.Of(Parameters.InstitutionMemory);
        Lane rate = acts.Rate[dyad];
        Lane institutions = block.Institutions[dyad];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> k = institutions[m];
            Vector512<double> built = growth[m] * (rate[m] - firstRate[m]) * (Vector512<double>.One - k);
            Vector512<double> next = k + built - ((k - first[m]) / memory[m]);
            block.Institutions.Set(dyad, m, Vector512.Max(Vector512<double>.Zero, Vector512.Min(Vector512<double>.One, next)));
        }
    }
}
