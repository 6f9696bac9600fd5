namespace ScenarioSim.Plotting;

/// <summary>
/// A table of numbers, each on a ground whose colour follows the number; the numbers are written out, so that colour is
/// never all there is. The matrices of a figure share their colour scale, the size of their cells and of their type.
/// </summary>
public sealed record MatrixPanel : Panel
{
    private const int MostNames = 100;

    /// <summary>Names of the rows, from top to bottom; 1 to 100, none blank.</summary>
    public required IReadOnlyList<string> Rows { get; init => field = Names(value, nameof(Rows)); }

    /// <summary>
    /// Names of the columns, from left to right; 1 to 100, none blank. They are turned where they would be wider than
    /// the cells.
    /// </summary>
    public required IReadOnlyList<string> Columns { get; init => field = Names(value, nameof(Columns)); }

    /// <summary>
    /// The numbers, row by row, as many as rows times columns; null where there is none, which leaves the cell empty.
    /// </summary>
    public required IReadOnlyList<double?> Values
    {
        get;
        init
        {
            field = Guard.Copy(value);
            for (int i = 0; i < field.Count; i++)
            {
                Guard.Value(field[i] ?? 0, $"{nameof(Values)}[{i}]");
            }
        }
    }

    /// <summary>What the rows are, such as "from"; stands above their names; empty for nothing.</summary>
    public string RowTitle { get; init => field = Guard.Text(value); } = "";

    /// <summary>What the columns are, such as "towards"; stands above their names; empty for nothing.</summary>
    public string ColumnTitle { get; init => field = Guard.Text(value); } = "";

    /// <summary>Which colour a number has; the same for all panels of a figure.</summary>
    public required ColourScale Scale { get; init; }

    /// <summary>
    /// Decimals written out; 0 to 6, by default 2. Where they do not fit into the cells, all panels of the figure have
    /// fewer, but one decimal is always kept.
    /// </summary>
    public int Decimals { get; init => field = (int)Guard.Between(value, 0, 6, nameof(Decimals)); } = 2;

    internal double? At(int row, int column) => Values[(row * Columns.Count) + column];

    internal override void Check()
    {
        if (Values.Count != Rows.Count * Columns.Count)
        {
            throw new ArgumentException(
                $"a matrix of {Rows.Count} rows and {Columns.Count} columns needs {Rows.Count * Columns.Count} values, "
                + $"but has {Values.Count}",
                nameof(Values));
        }
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<string> names, string property)
    {
        IReadOnlyList<string> copy = Guard.Copy(names, property);
        Guard.Between(copy.Count, 1, MostNames, property);
        for (int i = 0; i < copy.Count; i++)
        {
            Guard.Filled(copy[i], $"{property}[{i}]");
        }

        return copy;
    }
}
