using System.Numerics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What the acts of a month do to flows, goodwill and institutions, each with its memory.</summary>
internal sealed class Effects
{
    private readonly World world;
    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly ActStep acts;

    public Effects(World world, Block block, Circumstances circumstances, ActStep acts)
    {
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        this.acts = acts;
    }

    /// <summary><c>min(1, Σ_c X_c,ij delivers_cg) supply_ig</c> for row pair × resources + resource.</summary>
    public Vector<double> Delivery(int row, int member)
    {
        int resources = world.Resources.Count;
        int supply = (world.Dyads.From(row / resources) * resources) + (row % resources);
        return Vector.Min(Vector<double>.One, acts.Delivered[row][member]) *
            circumstances.Of(Parameters.Supplies, supply)[member];
    }

    /// <summary><c>clamp(Σ_c X_c,ji friendliness_c, −1, 1)</c>.</summary>
    public Vector<double> Goodwill(int pair, int member) =>
        Vector.Max(-Vector<double>.One, Vector.Min(Vector<double>.One, acts.Goodwill[pair][member]));

    /// <summary>Moves flows, goodwill and institutions by a month.</summary>
    /// <param name="firstInstitutions"><c>k⁰</c>, a row per dyad.</param>
    /// <param name="firstRate"><c>r⁰</c>, a row per dyad.</param>
    public void Apply(LanePlane firstInstitutions, LanePlane firstRate)
    {
        Lane flowMemory = circumstances.Of(Parameters.FlowMemory);
        Lane goodwillMemory = circumstances.Of(Parameters.GoodwillMemory);
        for (int m = 0; m < block.Members; m += Vector<double>.Count)
        {
            Vector<double> keptFlow = Vector.Exp(-Vector<double>.One / flowMemory[m]);
            for (int row = 0; row < block.Flows.Rows; row++)
            {
                block.Flows.Set(row, m, Smooth(block.Flows[row][m], Delivery(row, m), keptFlow));
            }

            Vector<double> keptGoodwill = Vector.Exp(-Vector<double>.One / goodwillMemory[m]);
            for (int pair = 0; pair < block.Goodwill.Rows; pair++)
            {
                block.Goodwill.Set(pair, m, Smooth(block.Goodwill[pair][m], Goodwill(pair, m), keptGoodwill));
            }

            Build(firstInstitutions, firstRate, m);
        }
    }

    /// <summary><c>x e + (1 − e) target</c>.</summary>
    private static Vector<double> Smooth(Vector<double> x, Vector<double> target, Vector<double> kept) =>
        (x * kept) + ((Vector<double>.One - kept) * target);

    /// <summary>
    /// <c>k ← clamp(k + institution_growth (r − r⁰)(1 − k) − (k − k⁰)/institution_memory, 0, 1)</c>.
    /// </summary>
    private void Build(LanePlane firstInstitutions, LanePlane firstRate, int member)
    {
        Vector<double> growth = circumstances.Of(Parameters.InstitutionGrowth)[member];
        Vector<double> memory = circumstances.Of(Parameters.InstitutionMemory)[member];
        for (int dyad = 0; dyad < block.Institutions.Rows; dyad++)
        {
            Vector<double> k = block.Institutions[dyad][member];
            Vector<double> built = growth * (acts.Rate[dyad][member] - firstRate[dyad][member]) * (Vector<double>.One - k);
            Vector<double> faded = (k - firstInstitutions[dyad][member]) / memory;
            Vector<double> next = k + built - faded;
            block.Institutions.Set(
                dyad, member, Vector.Max(Vector<double>.Zero, Vector.Min(Vector<double>.One, next)));
        }
    }
}
