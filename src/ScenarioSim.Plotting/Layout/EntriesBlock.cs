using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout;

/// <summary>A swatch and what it means.</summary>
internal sealed record Entry(Swatch Swatch, string Text);

/// <summary>How entries are arranged.</summary>
internal enum EntryOrder
{
    /// <summary>Row by row, as a legend.</summary>
    Rows,

    /// <summary>Column by column, as a numbered key.</summary>
    Columns,
}

/// <summary>Entries in rows, or in columns of equal width; long texts wrap inside their entry.</summary>
internal sealed class EntriesBlock : IBlock
{
    private const double SwatchGap = 6;
    private const double SwatchSpacing = 2;
    private const double EntryGap = 20;

    private readonly List<(Entry Entry, TextBlock Text, double SwatchWidth, double X, double Y)> _placed = [];
    private readonly Theme _theme;
    private readonly double _line;

    public EntriesBlock(
        IReadOnlyList<Entry> entries,
        EntryOrder order,
        double width,
        TextStyle style,
        Theme theme,
        IRenderContext context)
    {
        _theme = theme;
        double swatches = entries.Select(entry => entry.Swatch.Height(context, theme)).DefaultIfEmpty(0).Max();
        _line = Math.Max(style.Size * FontMetrics.LineHeight, swatches + SwatchSpacing);
        var measured = new List<Measured>();
        foreach (Entry entry in entries)
        {
            double swatch = entry.Swatch.Width(context, theme) + SwatchGap;
            IReadOnlyList<string> lines = TextWrapper.Wrap(entry.Text, width - swatch, style, context);
            double text = lines.Select(line => context.MeasureText(line, style)).DefaultIfEmpty(0).Max();
            measured.Add(new Measured(entry, new TextBlock(lines, style), swatch, swatch + text));
        }

        List<List<Measured>> flow = Flow(measured, width);
        double widest = measured.Select(item => item.Width).DefaultIfEmpty(0).Max();
        int columns = Math.Clamp((int)((width + EntryGap) / (widest + EntryGap)), 1, Math.Max(1, measured.Count));
        int rows = (measured.Count + columns - 1) / columns;
        bool isGrid = order == EntryOrder.Columns || (flow.Count > 1 && rows <= flow.Count + 1);
        List<List<Measured>> grid = isGrid ? Grid(measured, columns, order) : flow;
        Place(grid, isGrid ? widest + EntryGap : null);
    }

    public double Height { get; private set; }

    public void Draw(IRenderContext context, double left, double top)
    {
        foreach ((Entry entry, TextBlock text, double swatch, double x, double y) in _placed)
        {
            entry.Swatch.Draw(context, left + x, top + y + (_line / 2), _theme);
            double inset = (_line - text.LineHeight) / 2;
            text.Draw(context, left + x + swatch, top + y + inset);
        }
    }

    private static List<List<Measured>> Flow(List<Measured> items, double width)
    {
        var rows = new List<List<Measured>>();
        double x = double.PositiveInfinity;
        foreach (Measured item in items)
        {
            if (x + item.Width > width)
            {
                rows.Add([]);
                x = 0;
            }

            rows[^1].Add(item);
            x += item.Width + EntryGap;
        }

        return rows;
    }

    private static List<List<Measured>> Grid(List<Measured> items, int columns, EntryOrder order)
    {
        int count = (items.Count + columns - 1) / columns;
        var rows = Enumerable.Range(0, count).Select(_ => new List<Measured>()).ToList();
        for (int i = 0; i < items.Count; i++)
        {
            rows[order == EntryOrder.Columns ? i % count : i / columns].Add(items[i]);
        }

        return rows;
    }

    private void Place(List<List<Measured>> rows, double? columnWidth)
    {
        double y = 0;
        foreach (List<Measured> row in rows)
        {
            double x = 0;
            foreach (Measured item in row)
            {
                _placed.Add((item.Entry, item.Text, item.SwatchWidth, x, y));
                x += columnWidth ?? (item.Width + EntryGap);
            }

            y += Math.Max(_line, row.Max(item => item.Text.Height) + _line - row[0].Text.LineHeight);
        }

        Height = y;
    }

    private sealed record Measured(Entry Entry, TextBlock Text, double SwatchWidth, double Width);
}
