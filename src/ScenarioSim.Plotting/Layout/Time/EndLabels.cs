using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>Labels right of the data area: names of lines, meanings of reference lines. They are moved apart.</summary>
internal sealed class EndLabels
{
    /// <summary>Largest part of a panel's width that the labels may take.</summary>
    private const double LargestShare = 0.26;
    private const double Gap = 12;
    private const double Spacing = 2;

    private readonly IReadOnlyList<Item> _items;
    private readonly double[] _places;

    private EndLabels(IReadOnlyList<Item> items, double[] places, IRenderContext context)
    {
        _items = items;
        _places = places;
        Width = items.Count == 0
            ? 0
            : Gap + items.Max(item => item.Lines.Max(line => context.MeasureText(line, item.Style)));
    }

    /// <summary>Room they need right of the data area.</summary>
    public double Width { get; }

    /// <summary>
    /// Labels with the names of the lines but the thin ones, or null if these do not fit, some line stops early or
    /// several have one name.
    /// </summary>
    public static EndLabels? WithNames(
        TimePanel panel, HeightScale scale, double panelWidth, Theme theme, IRenderContext context)
    {
        LineSeries[] lines = [.. panel.Series.OfType<LineSeries>().Where(HasName)];
        double width = (panelWidth * LargestShare) - Gap;
        var names = new List<Item>();
        if (lines.DistinctBy(line => line.Label).Count() < lines.Length)
        {
            return null;
        }

        foreach (LineSeries line in lines)
        {
            var style = new TextStyle(theme.TickSize, line.Style.Colour.AsTextOn(theme.Background), Bold: true);
            bool isBroken = line.Label.Split(' ').Any(word => context.MeasureText(word, style) > width);
            if (isBroken || line.At(panel.Months.Last) is not { } end)
            {
                return null;
            }

            double y = Math.Clamp(scale.Y(end), 0, scale.Height);
            names.Add(new Item(y, TextWrapper.Wrap(line.Label, width, style, context), style, line.Style.Colour));
        }

        return TryPlace([.. names, .. References(panel, scale, width, theme, context)], scale.Height, context);
    }

    /// <summary>
    /// Labels of the reference lines alone; where wrapped they would not fit, they are cut to one line.
    /// </summary>
    public static EndLabels WithoutNames(
        TimePanel panel, HeightScale scale, double panelWidth, Theme theme, IRenderContext context)
    {
        double width = (panelWidth * LargestShare) - Gap;
        List<Item> items = [.. References(panel, scale, width, theme, context)];
        EndLabels? labels = TryPlace(items, scale.Height, context);
        if (labels is not null)
        {
            return labels;
        }

        Item[] cut =
        [
            .. panel.ReferenceLines.Where(line => scale.Contains(line.Value)).Zip(items, (line, item) => item with
            {
                Lines = [TextWrapper.Shorten(line.Label, width, part => context.MeasureText(part, item.Style))],
            }),
        ];
        return TryPlace(cut, scale.Height, context) ?? new EndLabels(cut, [.. cut.Select(item => item.Y)], context);
    }

    /// <summary>Whether the line may be named at its end: those that only stand by for comparison are not.</summary>
    public static bool HasName(LineSeries line) => line.Style.Weight == LineWeight.Normal;

    public void Draw(IRenderContext context, Box data)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            Item item = _items[i];
            double middle = data.Top + _places[i];
            double x = data.Right + 1;
            var leader = new Stroke(item.Leader, 0.8);
            var end = new PlotPoint(data.Right + Gap - 3, middle);
            context.DrawLine([new PlotPoint(x, data.Top + item.Y), end], leader);
            var block = new TextBlock(item.Lines, item.Style);
            block.Draw(context, data.Right + Gap, middle - (block.Height / 2));
        }
    }

    private static IEnumerable<Item> References(
        TimePanel panel, HeightScale scale, double width, Theme theme, IRenderContext context)
    {
        var style = new TextStyle(theme.TickSize, theme.Muted);
        return panel.ReferenceLines.Where(line => scale.Contains(line.Value)).Select(line =>
            new Item(scale.Y(line.Value), TextWrapper.Wrap(line.Label, width, style, context), style, theme.Axis));
    }

    private static EndLabels? TryPlace(IReadOnlyList<Item> items, double height, IRenderContext context)
    {
        Spread[] spreads = [.. items.Select(item => new Spread(item.Y, item.Height + Spacing))];
        double[]? places = Spreader.Place(spreads, 0, height);
        return places is null ? null : new EndLabels(items, places, context);
    }

    private sealed record Item(double Y, IReadOnlyList<string> Lines, TextStyle Style, Colour Leader)
    {
        public double Height => Lines.Count * Style.Size * FontMetrics.LineHeight;
    }
}
