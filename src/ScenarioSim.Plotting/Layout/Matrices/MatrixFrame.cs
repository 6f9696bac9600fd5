using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Matrices;

/// <summary>What the matrices of a figure have in common.</summary>
/// <param name="Width">Width of a frame.</param>
/// <param name="Left">Where the cells begin, from the left edge of the frame.</param>
/// <param name="Cell">Width of a cell.</param>
/// <param name="Number">Type of the numbers; the colour is each cell's own.</param>
/// <param name="Decimals">Decimals written out at most.</param>
internal sealed record MatrixSizes(double Width, double Left, double Cell, TextStyle Number, int Decimals);

/// <summary>A matrix, laid out: names of the columns above, of the rows to the left.</summary>
internal sealed class MatrixFrame : PanelFrame
{
    /// <summary>Between the names of the rows and the cells.</summary>
    public const double NameGap = 6;
    private const double HeadGap = 4;
    private const double TitleGap = 3;
    private const double HighestCell = 34;
    private const double RowPad = 3;
    private const double Seam = 1;

    private readonly MatrixPanel _panel;
    private readonly MatrixSizes _sizes;
    private readonly IReadOnlyList<TextBlock> _rowNames;
    private readonly ColumnNameRow _columnNames;
    private readonly TextBlock _columnTitle;
    private readonly Theme _theme;
    private readonly double[] _heights;

    /// <param name="panel">The panel to lay out.</param>
    /// <param name="sizes">What it has in common with the others.</param>
    /// <param name="rowNames">The names of the rows and, last, what they are.</param>
    /// <param name="columnNames">The names of the columns.</param>
    /// <param name="theme">Colours and sizes.</param>
    /// <param name="context">Measures text.</param>
    public MatrixFrame(
        MatrixPanel panel,
        MatrixSizes sizes,
        IReadOnlyList<TextBlock> rowNames,
        ColumnNameRow columnNames,
        Theme theme,
        IRenderContext context)
        : base(panel, "", new FramePlace(sizes.Width), theme, context)
    {
        (_panel, _sizes, _rowNames, _columnNames, _theme) = (panel, sizes, rowNames, columnNames, theme);
        var title = new TextStyle(theme.TickSize, theme.Muted);
        _columnTitle = TextBlock.Wrapped(panel.ColumnTitle, sizes.Width - sizes.Left, title, context);
        double least = Math.Clamp(sizes.Cell * 0.6, sizes.Number.Size * 1.8, HighestCell);
        _heights = [.. rowNames.SkipLast(1).Select(name => Math.Max(least, name.Height + RowPad))];
    }

    public override double HeadHeight =>
        WordsHeight + TitleGap + _columnTitle.Height + Math.Max(_columnNames.Height, RowTitle.Height) + HeadGap;

    public override double BodyHeight => _heights.Sum();

    public override double FootHeight => 0;

    private TextBlock RowTitle => _rowNames[^1];

    protected override void DrawBody(IRenderContext context, double left, double top)
    {
        double cells = left + _sizes.Left;
        double head = top - HeadGap;
        RowTitle.Draw(context, cells - NameGap, head - RowTitle.Height);
        _columnTitle.Draw(context, cells, head - Math.Max(_columnNames.Height, RowTitle.Height) - _columnTitle.Height);
        _columnNames.Draw(context, cells, head);
        for (int row = 0; row < _heights.Length; row++)
        {
            context.OpenGroup(_panel.Rows[row]);
            TextBlock name = _rowNames[row];
            name.Draw(context, cells - NameGap, top + ((_heights[row] - name.Height) / 2));
            DrawRow(context, row, cells, top);
            context.CloseGroup();
            top += _heights[row];
        }
    }

    private void DrawRow(IRenderContext context, int row, double left, double top)
    {
        for (int column = 0; column < _panel.Columns.Count; column++)
        {
            double? value = _panel.At(row, column);
            Colour ground = value is { } number ? _panel.Scale.Of(number) : _theme.Shade;
            var box = new Box(left + (column * _sizes.Cell), top, _sizes.Cell, _heights[row]);
            context.DrawRectangle(box.Inflate(-Seam / 2), new Fill(ground));
            if (value is not null)
            {
                string text = Numbers.Text(value.Value, Math.Min(_sizes.Decimals, _panel.Decimals));
                double middle = box.Top + (box.Height / 2);
                double baseline = middle + TextBlock.BaselineBelowMiddle(_sizes.Number.Size);
                var place = new PlotPoint(box.Left + (box.Width / 2), baseline);
                context.DrawText(place, text, _sizes.Number with { Colour = ground.Ink() });
            }
        }
    }
}
