using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Simulation;

/// <summary>Rows of which some hold a number per member and others one number for all members.</summary>
public sealed class LaneTable
{
    private readonly double[] values;
    private readonly int[] offsets;
    private readonly bool[] varies;
    private readonly int members;
    private readonly int[] shared;

    /// <summary>A table of zeros.</summary>
    /// <param name="varies">For each row, whether members may differ in it.</param>
    /// <param name="members">Members of the block, padding included.</param>
    public LaneTable(bool[] varies, int members)
    {
        this.varies = varies;
        this.members = members;
        offsets = new int[varies.Length];
        int size = 0;
        for (int row = 0; row < varies.Length; row++)
        {
            offsets[row] = size;
            size += Width(row);
        }

        values = new double[size];
        shared = [.. Enumerable.Range(0, varies.Length).Where(row => !varies[row])];
    }

    /// <summary>How many rows hold one number for all members.</summary>
    public int SharedRows => shared.Length;

    /// <summary>A row to read.</summary>
    public Lane this[int row] => new(values, offsets[row], varies[row]);

    /// <summary>How many numbers of a row have to be written: all members, or one vector.</summary>
    public int Width(int row) => varies[row] ? members : Vector512<double>.Count;

    /// <summary>Writes numbers from <paramref name="member"/> on.</summary>
    public void Set(int row, int member, Vector512<double> numbers) =>
        Vector512.StoreUnsafe(numbers, ref values[offsets[row] + member]);

    /// <summary>Writes one number for all members of a row.</summary>
    public void Fill(int row, double number) => values.AsSpan(offsets[row], Width(row)).Fill(number);

    /// <summary>The numbers of the rows that all members share, so that <see cref="Recall"/> can put them back.</summary>
    public double[] Remember()
    {
        var numbers = new double[shared.Length];
        for (int position = 0; position < shared.Length; position++)
        {
            numbers[position] = values[offsets[shared[position]]];
        }

        return numbers;
    }

    /// <summary>Puts back the numbers of the rows that all members share.</summary>
    public void Recall(double[] numbers)
    {
        for (int position = 0; position < shared.Length; position++)
        {
            Vector512.StoreUnsafe(Vector512.Create(numbers[position]), ref values[offsets[shared[position]]]);
        }
    }

    /// <summary>Writes the number of one member of a row that varies.</summary>
    public void SetMember(int row, int member, double number) => values[offsets[row] + member] = number;
}
