using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Ranges;

/// <summary>
/// Lays out range panels. All data areas are equally wide; where the panels of every grid row have the same rows, these
/// are named in the first of them only.
/// </summary>
internal sealed class RangeLayout
{
    /// <summary>Largest part of a panel's width that the names of the rows may take.</summary>
    private const double LargestShare = 0.36;

    /// <summary>Largest part of the figure's width that they may take when they stand once for all columns.</summary>
    private const double LargestSharedShare = 0.25;
    private const double NameGap = 10;

    /// <summary>Largest part of a panel's width that tick labels may stick out on one side.</summary>
    private const double LargestEdgeShare = 0.12;

    /// <summary>A data area is rather this wide than that there are numbers beside it.</summary>
    private const double LeastData = 90;
    private const int MostTicks = 9;

    private readonly RangePanel[] _panels;
    private readonly GridRoom _room;
    private readonly Theme _theme;
    private readonly IRenderContext _context;
    private readonly bool _isShared;
    private readonly TextBlock[][] _names;
    private readonly double _nameWidth;

    private RangeLayout(Figure figure, GridRoom room, Theme theme, IRenderContext context)
    {
        (_panels, _room, _theme, _context) = ([.. figure.Panels.OfType<RangePanel>()], room, theme, context);
        _isShared = room.Columns > 1 && _panels.Chunk(room.Columns).All(HaveSameRows);
        double widest = _isShared ? LargestSharedShare * room.Width : LargestShare * room.ColumnWidth;
        var style = new TextStyle(theme.BodySize, theme.Ink);
        _names =
        [
            .. _panels.Select(panel =>
                panel.Rows.Select(row => TextBlock.Wrapped(row.Label, widest, style, context)).ToArray()),
        ];
        _nameWidth = NameGap + _names.SelectMany(names => names).Max(name => name.Width(context));
    }

    public static LaidOutPanels Of(Figure figure, GridRoom room, Theme theme, IRenderContext context) =>
        new RangeLayout(figure, room, theme, context).LayOut();

    private LaidOutPanels LayOut()
    {
        RangeSizes[] sizes = Sizes();
        RangeRowBox[][] rows =
        [
            .. _panels.Select((panel, i) => panel.Rows
                .Select((row, k) => new RangeRowBox(row, _names[i][k], sizes[i], _theme, _context))
                .ToArray()),
        ];
        RowHeight[][] heights = [.. rows.Select(boxes => boxes.Select(box => box.Height).ToArray())];
        if (_isShared)
        {
            heights = [.. heights.Chunk(_room.Columns).SelectMany(Levelled)];
        }

        IEnumerable<string> names = _panels.SelectMany(panel => panel.Rows).Select(row => row.Label).Distinct();
        return new LaidOutPanels
        {
            Columns = _room.Columns,
            Frames =
            [
                .. _panels.Select((panel, i) => new RangeFrame(panel, sizes[i], rows[i], heights[i], _theme, _context)),
            ],
            Contents = $"Rows: {string.Join("; ", names)}.",
        };
    }

    private static bool HaveSameRows(RangePanel[] panels) => panels.All(panel =>
        panel.Rows.Select(row => row.Label).SequenceEqual(panels[0].Rows.Select(row => row.Label)));

    /// <summary>Heights of the rows of panels side by side: a row is as high in all of them.</summary>
    private static IEnumerable<RowHeight[]> Levelled(RowHeight[][] panels)
    {
        RowHeight[] highest =
        [
            .. panels[0].Select((_, row) => new RowHeight(
                panels.Max(heights => heights[row].Marks), panels.Max(heights => heights[row].Note))),
        ];
        return panels.Select(_ => highest);
    }

    /// <summary>Scales and margins with as many labelled ticks as there is room for.</summary>
    private RangeSizes[] Sizes()
    {
        for (int ticks = MostTicks; ; ticks--)
        {
            RangeSizes[] sizes = Sizes(ticks);
            if (ticks == 1 || sizes.All(size => ValueTicks.AreApart(size, _theme, _context)))
            {
                return sizes;
            }
        }
    }

    private RangeSizes[] Sizes(int ticks)
    {
        ValueScale[] scales = AxisRanges.Of([.. _panels.Select(panel => new AxisData(panel.Values, Shown(panel)))], ticks);
        double tickBefore = Half(scales, scale => scale.Ticks() is [double first, ..] ? first : scale.Minimum);
        double tickAfter = Half(scales, scale => scale.Ticks() is [.., double last] ? last : scale.Maximum);
        double before = Math.Max(tickBefore, NumberWidth(scales, -1));
        double after = Math.Max(tickAfter, NumberWidth(scales, 1));
        bool hasNumbers = DataWidth(before, after) >= LeastData;
        if (!hasNumbers)
        {
            (before, after) = (tickBefore, tickAfter);
        }

        double width = DataWidth(before, after);
        bool isOneTitle = _isShared && _panels.Select(panel => panel.Values.Title).Distinct().Count() == 1;
        return
        [
            .. scales.Select((scale, i) => new RangeSizes(
                _isShared && i % _room.Columns > 0 ? 0 : _nameWidth, before, after, new WidthScale(scale, width))
            {
                IsTitleAboveData = _isShared,
                HasValueTitle = !isOneTitle || i % _room.Columns == 0,
                HasNumbers = hasNumbers,
            }),
        ];
    }

    private double DataWidth(double before, double after) =>
        (_isShared ? _room.SharedWidth(_nameWidth) : _room.ColumnWidth - _nameWidth) - before - after;

    private static IEnumerable<double> Shown(RangePanel panel) =>
        panel.Rows.SelectMany(row => row.Numbers()).Concat(panel.ReferenceLines.Select(line => line.Value));

    /// <summary>How far the labels of outermost ticks stick out, as far as this is allowed.</summary>
    private double Half(ValueScale[] scales, Func<ValueScale, double> tick)
    {
        TextStyle style = ValueTicks.Style(_theme);
        double widest = scales.Max(scale => _context.MeasureText(scale.Label(tick(scale)), style));
        return Math.Min(widest / 2, LargestEdgeShare * _room.ColumnWidth);
    }

    /// <summary>Room for the numbers of what is cut off on one side; 0 where nothing is.</summary>
    private double NumberWidth(ValueScale[] scales, int side) =>
        _panels.Zip(scales, (panel, scale) => panel.Rows.Max(row => CutNumber.Width(row, scale, side, _theme, _context)))
            .Max();
}

/// <summary>Widths of a range panel.</summary>
/// <param name="Names">Room for the names of the rows; 0 where they stand in another panel.</param>
/// <param name="Before">Between the names and the data area.</param>
/// <param name="After">Right of the data area.</param>
/// <param name="Scale">The values; as wide as the data area.</param>
internal sealed record RangeSizes(double Names, double Before, double After, WidthScale Scale)
{
    /// <summary>Whether the headline begins at the data area rather than at the names.</summary>
    public required bool IsTitleAboveData { get; init; }

    /// <summary>Whether what is measured stands below the panel rather than below another one of its row.</summary>
    public required bool HasValueTitle { get; init; }

    /// <summary>Whether there is room beside the data area for the numbers of what is cut off.</summary>
    public required bool HasNumbers { get; init; }

    /// <summary>From the left edge of the frame to the data area.</summary>
    public double Left => Names + Before;

    /// <summary>Where the words above the panel begin, from the left edge of the frame.</summary>
    public double WordsLeft => IsTitleAboveData ? Left : 0;

    /// <summary>Width of the frame.</summary>
    public double Width => Left + Scale.Width + After;
}
