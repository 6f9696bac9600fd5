using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The flows that can ever matter: some act delivers the resource, the giver may have a supply of it and the receiver a need.
/// All others are left out of a block, since they stay 0 or nobody asks for them.
/// </summary>
internal sealed class FlowTable
{
    private const int NoRow = -1;

    private readonly int[] rows;
    private readonly List<int> supplies = [];
    private readonly int resources;

    public FlowTable(World world)
    {
        resources = world.Resources.Count;
        rows = new int[checked(world.Dyads.Pairs * resources)];
        Array.Fill(rows, NoRow);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            for (int g = 0; g < resources; g++)
            {
                int supply = (world.Dyads.From(pair) * resources) + g;
                int need = (world.Dyads.To(pair) * resources) + g;
                if (world.Acts.Any(act => act.Goods.Contains(g)) &&
                    MayBe(world.Quantity(Parameters.Supplies, supply)) && MayBe(world.Quantity(Parameters.Needs, need)))
                {
                    rows[(pair * resources) + g] = supplies.Count;
                    supplies.Add(supply);
                }
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => supplies.Count;

    /// <summary>The row of the flow of a resource from the first of a pair to the second; null where it cannot matter.</summary>
    public int? RowOf(int pair, int resource) => rows[(pair * resources) + resource] is int row and not NoRow ? row : null;

    /// <summary>Index of the giver's supply of the resource of a row, among <see cref="Parameters.Supplies"/>.</summary>
    public int SupplyOf(int row) => supplies[row];

    private static bool MayBe(Quantity quantity) => quantity is not Quantity.Constant { Value: 0 };
}
