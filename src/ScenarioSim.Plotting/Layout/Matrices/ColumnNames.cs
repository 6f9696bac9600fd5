using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Matrices;

/// <summary>
/// The names of the columns of all matrices: level where every word fits into the width of a cell, else turned, for the
/// whole figure.
/// </summary>
internal sealed class ColumnNames
{
    private const int MostLevelLines = 3;
    private const double LongestTurned = 320;
    private const double Pad = 2;

    private readonly IReadOnlyList<string>[] _names;
    private readonly double _cell;
    private readonly IRenderContext _context;
    private readonly TextStyle _level;
    private readonly TextStyle _turned;
    private readonly bool _isLevel;

    /// <param name="names">The names of each panel.</param>
    /// <param name="cell">Width of a cell.</param>
    /// <param name="size">Type size of the numbers; level names are no larger.</param>
    /// <param name="theme">Colours and sizes.</param>
    /// <param name="context">Measures text.</param>
    public ColumnNames(IReadOnlyList<string>[] names, double cell, double size, Theme theme, IRenderContext context)
    {
        (_names, _cell, _context) = (names, cell, context);
        _level = new TextStyle(Math.Min(size, theme.TickSize), theme.Ink, Anchor: TextAnchor.Middle);
        _turned = new TextStyle(Math.Min(theme.TickSize, cell / FontMetrics.LineHeight), theme.Ink, Turned: true);
        _isLevel = names.All(panel => panel.All(IsLevel));
    }

    /// <summary>The names of a panel.</summary>
    public ColumnNameRow Of(int panel)
    {
        if (_isLevel)
        {
            return new ColumnNameRow([.. _names[panel].Select(Level)], _level, _cell, _context);
        }

        int lines = Math.Max(1, (int)(_cell / (_turned.Size * FontMetrics.LineHeight)));
        double length = _names[panel].Max(name => LengthFor(name, lines));
        return new ColumnNameRow([.. _names[panel].Select(name => Cut(name, length, lines))], _turned, _cell, _context);
    }

    private bool IsLevel(string name) =>
        WidestWord(name, _level) <= _cell - (2 * Pad) && Level(name).Count <= MostLevelLines;

    private double WidestWord(string name, TextStyle style) =>
        PlainText.Clean(name).Split(' ').Max(word => _context.MeasureText(word, style));

    private IReadOnlyList<string> Level(string name) => TextWrapper.Wrap(name, _cell - (2 * Pad), _level, _context);

    /// <summary>
    /// The least length at which no word of the name is broken and it takes no more than so many lines, as long as this is
    /// allowed.
    /// </summary>
    private double LengthFor(string name, int lines)
    {
        double length = Math.Max(WidestWord(name, _turned), _context.MeasureText(name, _turned) / lines);
        while (length < LongestTurned && TextWrapper.Wrap(name, length, _turned, _context).Count > lines)
        {
            length += _turned.Size / 2;
        }

        return Math.Min(length, LongestTurned);
    }

    private IReadOnlyList<string> Cut(string name, double length, int lines)
    {
        IReadOnlyList<string> all = TextWrapper.Wrap(name, length, _turned, _context);
        string rest = string.Join(' ', all.Skip(lines - 1));
        return all.Count <= lines
            ? all
            : [.. all.Take(lines - 1), TextWrapper.Shorten(rest, length, part => _context.MeasureText(part, _turned))];
    }
}

/// <summary>The names of one matrix, each above its column.</summary>
internal sealed class ColumnNameRow(
    IReadOnlyList<IReadOnlyList<string>> names, TextStyle style, double cell, IRenderContext measure)
{
    private readonly double _line = style.Size * FontMetrics.LineHeight;

    public double Height { get; } = style.Turned
        ? names.SelectMany(lines => lines).Max(line => measure.MeasureText(line, style))
        : names.Max(lines => lines.Count) * style.Size * FontMetrics.LineHeight;

    public void Draw(IRenderContext context, double left, double bottom)
    {
        for (int column = 0; column < names.Count; column++)
        {
            double middle = left + ((column + 0.5) * cell);
            if (style.Turned)
            {
                DrawTurned(context, names[column], middle, bottom);
            }
            else
            {
                new TextBlock(names[column], style).Draw(context, middle, bottom - (names[column].Count * _line));
            }
        }
    }

    private void DrawTurned(IRenderContext context, IReadOnlyList<string> lines, double middle, double bottom)
    {
        double first = middle - ((lines.Count - 1) * _line / 2) + TextBlock.BaselineBelowMiddle(style.Size);
        for (int i = 0; i < lines.Count; i++)
        {
            context.DrawText(new PlotPoint(first + (i * _line), bottom), lines[i], style);
        }
    }
}
