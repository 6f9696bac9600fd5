using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>
/// The lanes of all panels of a figure. Either every event is named where it stands or, if that does not fit in some
/// panel, all events of the figure are numbered in order of time and named in one key.
/// </summary>
internal sealed class Lanes
{
    private const int MostNamedEvents = 8;
    private const int MostNamedRows = 3;

    private readonly Theme _theme;
    private readonly IRenderContext _context;
    private readonly double _low;
    private readonly double _high;

    /// <summary>Lays the lanes out.</summary>
    /// <param name="panels">The panels with their month scales.</param>
    /// <param name="low">How far left of the data area labels may reach (negative).</param>
    /// <param name="high">How far they may reach to the right, from the left edge of the data area.</param>
    /// <param name="theme">Colours and sizes.</param>
    /// <param name="context">Measures text.</param>
    public Lanes(
        IReadOnlyList<(TimePanel Panel, MonthScale Scale)> panels,
        double low,
        double high,
        Theme theme,
        IRenderContext context)
    {
        (_low, _high, _theme, _context) = (low, high, theme, context);
        Lane?[] named = [.. panels.Select(Named)];
        if (Array.TrueForAll(named, lane => lane is not null))
        {
            All = [.. named.OfType<Lane>()];
            Key = [];
            return;
        }

        (int Month, string Label, string Date)[] events =
        [
            .. panels.SelectMany(item => Visible(item.Panel, MarkerStyle.Event)
                    .Select(e => (e.Month, e.Label, Date: item.Panel.Months.Describe(e.Month))))
                .Distinct()
                .OrderBy(e => e.Month)
                .ThenBy(e => e.Label, StringComparer.Ordinal)
                .ThenBy(e => e.Date, StringComparer.Ordinal),
        ];
        Key = [.. events.Select((e, i) => new Entry(new BadgeSwatch(i + 1), $"{e.Date} {e.Label}"))];
        All = [.. panels.Select(item => Numbered(item.Panel, item.Scale, events))];
    }

    /// <summary>The lanes, in the order of the panels.</summary>
    public IReadOnlyList<Lane> All { get; }

    /// <summary>What the numbers stand for; empty where events are named in place.</summary>
    public IReadOnlyList<Entry> Key { get; }

    /// <summary>The line of a marker.</summary>
    public static Stroke Pole(MarkerStyle style, Theme theme) => style == MarkerStyle.TurningPoint
        ? new Stroke(theme.Ink, 1.3)
        : new Stroke(theme.Axis, 0.8, LineDash.Dashed);

    private static IEnumerable<VerticalMarker> Visible(TimePanel panel, MarkerStyle style) =>
        panel.Markers.Where(marker => marker.Style == style && panel.Months.Contains(marker.Month));

    private Lane? Named((TimePanel Panel, MonthScale Scale) item)
    {
        VerticalMarker[] events = [.. Visible(item.Panel, MarkerStyle.Event)];
        if (events.Length > MostNamedEvents)
        {
            return null;
        }

        LaneLabel[] labels = [.. Standing(item.Panel, item.Scale), .. events.Select(e => Label(e, item.Scale))];
        int? rows = events.Length > 0 ? MostNamedRows : null;
        bool isCut = labels.Any(label => _context.MeasureText(label.Text, label.Style) > _high - _low);
        return isCut && events.Length > 0
            ? null
            : Lane.Create(labels, [], new LaneRoom(_low, _high, rows), _theme, _context);
    }

    private Lane Numbered(TimePanel panel, MonthScale scale, (int Month, string Label, string Date)[] events)
    {
        (double X, int Number)[] numbers =
        [
            .. Visible(panel, MarkerStyle.Event)
                .Select(e => (e.Month, e.Label, Date: panel.Months.Describe(e.Month)))
                .Distinct()
                .Select(e => (scale.X(e.Month), Number: Array.IndexOf(events, e) + 1))
                .OrderBy(e => e.Number),
        ];
        Lane? lane = Lane.Create(
            [.. Standing(panel, scale)], numbers, new LaneRoom(_low, _high, null), _theme, _context);
        return lane ?? throw new InvalidOperationException("a lane of any height has room for all its labels");
    }

    /// <summary>Labels that are never replaced by numbers: turning points and spans.</summary>
    private IEnumerable<LaneLabel> Standing(TimePanel panel, MonthScale scale)
    {
        foreach (VerticalMarker marker in Visible(panel, MarkerStyle.TurningPoint))
        {
            yield return Label(marker, scale);
        }

        var style = new TextStyle(_theme.TickSize, _theme.Muted);
        var edge = new Stroke(_theme.Grid, 1);
        foreach (ShadedSpan span in panel.Spans)
        {
            if (scale.Extent(span) is { } extent)
            {
                yield return new LaneLabel(extent.Left, span.Label, style, edge);
            }
        }
    }

    private LaneLabel Label(VerticalMarker marker, MonthScale scale)
    {
        bool isTurn = marker.Style == MarkerStyle.TurningPoint;
        var style = new TextStyle(_theme.TickSize, isTurn ? _theme.Ink : _theme.Muted, isTurn);
        return new LaneLabel(scale.X(marker.Month), marker.Label, style, Pole(marker.Style, _theme), isTurn);
    }
}
