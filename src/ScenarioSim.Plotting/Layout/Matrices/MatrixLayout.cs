using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Matrices;

/// <summary>Lays out matrices. All have cells of one width, numbers of one size and names of one kind.</summary>
internal sealed class MatrixLayout
{
    private const double WidestCell = 64;

    /// <summary>Type that is smaller cannot be read in print: 7.5 pixels are 2 mm at the default width.</summary>
    private const double LeastSize = 7.5;
    private const double CellPad = 2;

    /// <summary>Largest part of a panel's width that the names of the rows may take.</summary>
    private const double LargestShare = 0.3;

    private readonly MatrixPanel[] _panels;
    private readonly GridRoom _room;
    private readonly Theme _theme;
    private readonly IRenderContext _context;
    private readonly TextStyle _number;

    private MatrixLayout(Figure figure, GridRoom room, Theme theme, IRenderContext context)
    {
        (_panels, _theme, _context) = ([.. figure.Panels.OfType<MatrixPanel>()], theme, context);
        _number = new TextStyle(Math.Min(LeastSize, theme.BodySize), default, Anchor: TextAnchor.Middle);
        _room = Fitting(room);
    }

    public static LaidOutPanels Of(Figure figure, GridRoom room, Theme theme, IRenderContext context) =>
        new MatrixLayout(figure, room, theme, context).LayOut();

    private LaidOutPanels LayOut()
    {
        double share = LargestShare * _room.ColumnWidth;
        IReadOnlyList<TextBlock>[] names = [.. _panels.Select(panel => RowNames(panel, share))];
        double label = names.SelectMany(blocks => blocks).Max(block => block.Width(_context)) + MatrixFrame.NameGap;
        double cell = Math.Min(WidestCell, (_room.ColumnWidth - label) / MostColumns());
        (TextStyle number, int decimals) = Numbering(cell);
        var columns = new ColumnNames(
            [.. _panels.Select(panel => panel.Columns)], cell, number.Size, _theme, _context);
        var sizes = new MatrixSizes(_room.ColumnWidth, label, cell, number, decimals);
        return new LaidOutPanels
        {
            Columns = _room.Columns,
            Frames =
            [
                .. _panels.Select((panel, i) => new MatrixFrame(panel, sizes, names[i], columns.Of(i), _theme, _context)),
            ],
            Contents = Describe(),
            ColourKey = new ColourKey(_panels[0].Scale, _room.Width, _theme, _context),
        };
    }

    /// <summary>The names of the rows and, last, what they are.</summary>
    private IReadOnlyList<TextBlock> RowNames(MatrixPanel panel, double width)
    {
        var name = new TextStyle(_theme.TickSize, _theme.Ink, Anchor: TextAnchor.End);
        TextStyle title = name with { Colour = _theme.Muted };
        return
        [
            .. panel.Rows.Select(row => TextBlock.Wrapped(row, width, name, _context)),
            TextBlock.Wrapped(panel.RowTitle, width, title, _context),
        ];
    }

    private int MostColumns() => _panels.Max(panel => panel.Columns.Count);

    /// <summary>The room with as many panels side by side as asked for or, if their cells would be too narrow, fewer.</summary>
    private GridRoom Fitting(GridRoom room)
    {
        double panel = LeastPanel();
        while (room.ColumnWidth < panel && room.Columns > 1)
        {
            room = room with { Columns = room.Columns - 1 };
        }

        if (room.ColumnWidth < panel)
        {
            throw new ArgumentException(
                $"a matrix of {MostColumns()} columns needs a figure at least {room.FigureWidth(panel)} wide; make it wider");
        }

        return room;
    }

    /// <summary>The largest type, and as many decimals as asked for, if this can be; else fewer.</summary>
    private (TextStyle Style, int Decimals) Numbering(double cell)
    {
        int decimals = MostDecimals();
        while (cell < LeastCell(decimals) && decimals > LeastDecimals())
        {
            decimals--;
        }

        double size = _number.Size * (cell - (2 * CellPad)) / NumberWidth(decimals);
        return (_number with { Size = Math.Min(size, _theme.BodySize) }, decimals);
    }

    private int MostDecimals() => _panels.Max(panel => panel.Decimals);

    private int LeastDecimals() => Math.Min(1, MostDecimals());

    private double LeastCell(int decimals) =>
        Math.Max(NumberWidth(decimals) + (2 * CellPad), _number.Size * FontMetrics.LineHeight);

    /// <summary>Width of the widest number in the smallest type.</summary>
    private double NumberWidth(int decimals) => _panels
        .SelectMany(panel => panel.Values.OfType<double>()
            .Select(value => Numbers.Text(value, Math.Min(decimals, panel.Decimals))))
        .Distinct()
        .Select(text => _context.MeasureText(text, _number))
        .DefaultIfEmpty(_number.Size)
        .Max();

    /// <summary>Width of a panel with the narrowest cells; names that wrap take no more than their share of it.</summary>
    private double LeastPanel()
    {
        double longest = _panels.SelectMany(panel => RowNames(panel, double.PositiveInfinity))
            .Max(block => block.Width(_context));
        double taken = (MostColumns() * LeastCell(LeastDecimals())) + MatrixFrame.NameGap;
        return Math.Min(taken + longest, taken / (1 - LargestShare));
    }

    private string Describe()
    {
        string rows = string.Join("; ", _panels.SelectMany(panel => panel.Rows).Distinct());
        string columns = string.Join("; ", _panels.SelectMany(panel => panel.Columns).Distinct());
        return $"Numbers in a table, larger ones on a stronger ground. Rows: {rows}. Columns: {columns}.";
    }
}
