using ScenarioSim.Plotting.Layout.Matrices;
using ScenarioSim.Plotting.Layout.Ranges;
using ScenarioSim.Plotting.Layout.Time;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>Stacks the parts of a figure, finds its height and draws it. Any back end will do.</summary>
public static class FigureRenderer
{
    /// <summary>Free room around everything.</summary>
    internal const double Margin = 14;
    private const double LeastColumn = 160;

    /// <summary>Draws the figure from top to bottom: words, legend, panels, key of events, small print.</summary>
    /// <param name="figure">What to draw.</param>
    /// <param name="theme">Colours and sizes.</param>
    /// <param name="context">Measures text and takes the marks; nothing has been drawn on it yet.</param>
    /// <exception cref="ArgumentException">
    /// Two series share a label but not a style, or the width is not enough for the panels side by side or for
    /// the cells of a matrix.
    /// </exception>
    public static void Render(Figure figure, Theme theme, IRenderContext context)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(context);

        LaidOutPanels panels = LayOut(figure, theme, context);
        IReadOnlyList<(IBlock Block, double GapAbove)> blocks = Blocks(figure, panels, theme, context);
        double height = Math.Ceiling(blocks.Sum(item => item.GapAbove + item.Block.Height) + (2 * Margin));
        context.BeginFigure(figure.Width, height, figure.Title, Describe(figure, panels.Contents));
        context.DrawRectangle(new Box(0, 0, figure.Width, height), new Fill(theme.Background));
        double top = Margin;
        foreach ((IBlock block, double gap) in blocks)
        {
            top += gap;
            block.Draw(context, Margin, top);
            top += block.Height;
        }
    }

    private static LaidOutPanels LayOut(Figure figure, Theme theme, IRenderContext context)
    {
        if (figure.Columns * LeastColumn > figure.Width)
        {
            throw new ArgumentException(
                $"{figure.Columns} columns need a width of {figure.Columns * LeastColumn}, not {figure.Width}",
                nameof(figure));
        }

        var room = new GridRoom(Math.Min(figure.Columns, figure.Panels.Count), figure.Width - (2 * Margin));
        return figure.Panels[0] switch
        {
            MatrixPanel => MatrixLayout.Of(figure, room, theme, context),
            RangePanel => RangeLayout.Of(figure, room, theme, context),
            _ => TimeLayout.Of(figure, room, theme, context),
        };
    }

    private static List<(IBlock Block, double GapAbove)> Blocks(
        Figure figure, LaidOutPanels panels, Theme theme, IRenderContext context)
    {
        double width = figure.Width - (2 * Margin);
        var body = new TextStyle(theme.BodySize, theme.Ink);
        var tick = new TextStyle(theme.TickSize, theme.Muted);

        var blocks = new List<(IBlock Block, double GapAbove)>();
        AddText(figure.Title, new TextStyle(theme.TitleSize, theme.Ink, Bold: true), 0);
        AddText(figure.Subtitle, new TextStyle(theme.SubtitleSize, theme.Muted), 2);
        AddEntries(panels.Legend, EntryOrder.Rows, body, 9);
        AddEntries(FigureLegend.Aids(figure, theme), EntryOrder.Rows, tick, 4);
        blocks.Add((new PanelGrid(panels.Frames, panels.Columns), 12));
        AddEntries(panels.Key, EntryOrder.Columns, tick, 12);
        if (panels.ColourKey is { } colours)
        {
            blocks.Add((colours, 12));
        }

        var small = new TextStyle(theme.SmallSize, theme.Muted);
        for (int i = 0; i < figure.Footnotes.Count; i++)
        {
            AddText(figure.Footnotes[i], small, i == 0 ? 12 : 2);
        }

        return blocks;

        void AddText(string text, TextStyle style, double gap)
        {
            TextBlock block = TextBlock.Wrapped(text, width, style, context);
            if (block.Height > 0)
            {
                blocks.Add((block, gap));
            }
        }

        void AddEntries(IReadOnlyList<Entry> entries, EntryOrder order, TextStyle style, double gap)
        {
            if (entries.Count > 0)
            {
                blocks.Add((new EntriesBlock(entries, order, width, style, theme, context), gap));
            }
        }
    }

    private static string Describe(Figure figure, string contents)
    {
        if (figure.Description.Length > 0)
        {
            return figure.Description;
        }

        IEnumerable<string> titles = figure.Panels.Select(panel => panel.Title).Where(title => title.Length > 0);
        string panels = string.Join("; ", titles.DefaultIfEmpty("one panel"));
        string subtitle = figure.Subtitle.Length > 0 ? figure.Subtitle.TrimEnd('.') + ". " : "";
        return $"{subtitle}Panels: {panels}. {contents}";
    }
}
