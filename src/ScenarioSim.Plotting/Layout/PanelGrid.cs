using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>How much room the panels have: so many side by side in a width.</summary>
internal readonly record struct GridRoom(int Columns, double Width)
{
    public const double Gap = 22;

    /// <summary>Width of a panel where all are equally wide.</summary>
    public double ColumnWidth => SharedWidth(0);

    /// <summary>Width of a panel when the first of each row is wider by so much.</summary>
    public double SharedWidth(double extra) => (Width - extra - ((Columns - 1) * Gap)) / Columns;

    /// <summary>Width of a figure, in whole pixels, whose panels are at least so wide.</summary>
    public double FigureWidth(double panel) =>
        Math.Ceiling((Columns * panel) + ((Columns - 1) * Gap) + (2 * FigureRenderer.Margin));
}

/// <summary>Frames in rows and columns; the bodies of a row stand at the same height.</summary>
internal sealed class PanelGrid : IBlock
{
    private const double RowGap = 18;

    private readonly List<PanelFrame[]> _rows;

    public PanelGrid(IReadOnlyList<PanelFrame> frames, int columns)
    {
        _rows = [.. frames.Chunk(columns)];
        Height = _rows.Sum(RowHeight) + ((_rows.Count - 1) * RowGap);
    }

    public double Height { get; }

    public void Draw(IRenderContext context, double left, double top)
    {
        foreach (PanelFrame[] row in _rows)
        {
            double x = left;
            foreach (PanelFrame frame in row)
            {
                frame.Draw(context, x, top, HeadHeight(row));
                x += frame.Width + GridRoom.Gap;
            }

            top += RowHeight(row) + RowGap;
        }
    }

    private static double HeadHeight(PanelFrame[] row) => row.Max(frame => frame.HeadHeight);

    private static double RowHeight(PanelFrame[] row) =>
        HeadHeight(row) + row.Max(frame => frame.BodyHeight) + row.Max(frame => frame.FootHeight);
}
