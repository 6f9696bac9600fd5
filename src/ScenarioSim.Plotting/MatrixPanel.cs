namespace ScenarioSim.Plotting;

/// <summary>A table of numbers, each on a ground whose colour follows the number; the numbers are written out, so that colour is never all there is.</summary>
public sealed record MatrixPanel : Panel
{
    /// <summary>Names of the rows, from top to bottom; at least one.</summary>
    public required IReadOnlyList<string> Rows { get; init => field = Guard.Copy(value); }

    /// <summary>Names of the columns, from left to right; at least one.</summary>
    public required IReadOnlyList<string> Columns { get; init => field = Guard.Copy(value); }

    /// <summary>The numbers, row by row; null where there is none, which leaves the cell empty.</summary>
    public required IReadOnlyList<double?> Values { get; init => field = Guard.Copy(value); }

    /// <summary>What the rows are, such as "from"; stands above their names; empty for nothing.</summary>
    public string RowTitle { get; init => field = Guard.Text(value); } = "";

    /// <summary>What the columns are, such as "towards"; stands above their names; empty for nothing.</summary>
    public string ColumnTitle { get; init => field = Guard.Text(value); } = "";

    /// <summary>Which colour a number has.</summary>
    public required ColourScale Scale { get; init; }

    /// <summary>Decimals written out; 0 to 6, by default 2.</summary>
    public int Decimals { get; init => field = (int)Guard.Between(value, 0, 6, nameof(Decimals)); } = 2;
}
