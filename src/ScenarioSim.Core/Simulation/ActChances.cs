using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// How probable some pairs' acts were in a month, summed over the members of a block as whole numbers, and which members took
/// them.
/// </summary>
internal sealed class ActChances
{
    /// <summary>Units of a probability of 1: sums of 2²² members stay far below 2⁶³.</summary>
    public const double Unit = 1L << 40;

    private readonly int acts;
    private readonly int[] positions;
    private readonly long[] sums;
    private readonly byte[][] taken;

    public ActChances(World world, IReadOnlyList<int> pairs)
    {
        acts = world.Acts.Count;
        positions = new int[world.Dyads.Pairs];
        Array.Fill(positions, -1);
        for (int position = 0; position < pairs.Count; position++)
        {
            positions[pairs[position]] = position;
        }

        sums = new long[checked(pairs.Count * acts)];
        taken = [.. sums.Select(_ => Array.Empty<byte>())];
    }

    /// <summary>The sum of an act's probabilities over the members, in units of <see cref="Unit"/>.</summary>
    public long Sum(int position, int act) => sums[(position * acts) + act];

    /// <summary>Whether each member took an act, 1 or 0; empty where none could.</summary>
    public ReadOnlySpan<byte> Taken(int position, int act) => taken[(position * acts) + act];

    /// <summary>Begins another month.</summary>
    public void Clear()
    {
        Array.Clear(sums);
        foreach (byte[] row in taken)
        {
            Array.Clear(row);
        }
    }

    /// <summary>Adds an act of a pair; of pairs that are not watched, nothing.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="act">The act.</param>
    /// <param name="possible">How possible it is.</param>
    /// <param name="odds"><c>exp(−decisiveness · v)</c>.</param>
    /// <param name="chosen">1 for members that take it, else 0.</param>
    /// <param name="members">How many are real and not padding.</param>
    public void Add(int pair, int act, Lane possible, Lane odds, Lane chosen, int members)
    {
        if (positions[pair] < 0)
        {
            return;
        }

        int row = (positions[pair] * acts) + act;
        if (taken[row].Length < members)
        {
            taken[row] = new byte[Block.PaddedTo(members)];
        }

        for (int m = 0; m < members; m += Vector512<double>.Count)
        {
            Vector512<double> probability = possible[m] / (Vector512<double>.One + odds[m]);
            for (int lane = 0; lane < Vector512<double>.Count && m + lane < members; lane++)
            {
                sums[row] += (long)(probability[lane] * Unit);
                taken[row][m + lane] = (byte)chosen.Of(m + lane);
            }
        }
    }
}
