namespace ScenarioSim.Analysis.Fitting;

/// <summary>How near numbers come to what is expected.</summary>
/// <param name="Cells">How many cells there are.</param>
/// <param name="Distance">The mean absolute distance to the score expected; NaN where there is no cell.</param>
/// <param name="Within">The share of cells in which the number lies within what would not surprise; NaN likewise.</param>
public sealed record Agreement(int Cells, double Distance, double Within)
{
    /// <summary>The agreement of a number per cell.</summary>
    public static Agreement Of(IReadOnlyList<ExpectedCell> cells, IReadOnlyList<double> numbers)
    {
        double distance = 0;
        int within = 0;
        for (int cell = 0; cell < cells.Count; cell++)
        {
            distance += Math.Abs(numbers[cell] - cells[cell].Mid);
            within += cells[cell].Holds(numbers[cell]) ? 1 : 0;
        }

        return new Agreement(cells.Count, distance / cells.Count, (double)within / cells.Count);
    }
}

/// <summary>Numbers that take no model, to hold a fit against.</summary>
public static class Baseline
{
    /// <summary>Knows dyad and date and no hypothesis: the mean of what the table expects of that dyad at that date.</summary>
    /// <param name="cells">The cells to give a number for.</param>
    /// <param name="table">The cells to take means of.</param>
    /// <returns>A number per cell; NaN where the table has none of that dyad and date.</returns>
    public static double[] Blind(IReadOnlyList<ExpectedCell> cells, IEnumerable<ExpectedCell> table) =>
        Means(cells, table, cell => (cell.Dyad, cell.Date));

    /// <summary>Knows the dyad alone: the mean of what the table expects of it.</summary>
    /// <param name="cells">The cells to give a number for.</param>
    /// <param name="table">The cells to take means of.</param>
    /// <returns>A number per cell; NaN where the table has none of that dyad.</returns>
    public static double[] Constant(IReadOnlyList<ExpectedCell> cells, IEnumerable<ExpectedCell> table) =>
        Means(cells, table, cell => cell.Dyad);

    private static double[] Means<T>(
        IReadOnlyList<ExpectedCell> cells, IEnumerable<ExpectedCell> table, Func<ExpectedCell, T> key)
        where T : notnull
    {
        var means = table.GroupBy(key).ToDictionary(group => group.Key, group => group.Average(cell => cell.Mid));
        return [.. cells.Select(cell => means.GetValueOrDefault(key(cell), double.NaN))];
    }
}
