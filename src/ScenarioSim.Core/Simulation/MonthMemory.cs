namespace ScenarioSim.Core.Simulation;

/// <summary>
/// What all members share of some tables, month by month, so that a block need not work out again what the block before it
/// found in the same month. Nothing is kept where one block is all there is, nor of tables so large that it would cost more memory
/// than it saves time.
/// </summary>
internal sealed class MonthMemory
{
    private const long MostNumbers = 1 << 22;

    private readonly LaneTable[] tables;
    private readonly double[]?[][] months;

    /// <param name="months">Months of the horizon; 0 to keep nothing.</param>
    /// <param name="tables">The tables, always the same.</param>
    public MonthMemory(int months, params LaneTable[] tables)
    {
        this.tables = tables;
        long numbers = months * tables.Sum(table => (long)table.SharedRows);
        this.months = [.. tables.Select(_ => new double[]?[numbers <= MostNumbers ? months : 0])];
    }

    /// <summary>Puts the tables' shared rows as they were in a month; false where they have to be worked out.</summary>
    public bool Recall(int month)
    {
        if (months[0].Length == 0 || months[0][month] is null)
        {
            return false;
        }

        for (int table = 0; table < tables.Length; table++)
        {
            tables[table].Recall(months[table][month]!);
        }

        return true;
    }

    /// <summary>Keeps the tables' shared rows as those of a month.</summary>
    public void Remember(int month)
    {
        for (int table = 0; table < tables.Length && months[table].Length > 0; table++)
        {
            months[table][month] = tables[table].Remember();
        }
    }
}
