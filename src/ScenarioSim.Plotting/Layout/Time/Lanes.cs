using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>A panel that needs a lane.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Scale">Its months.</param>
/// <param name="Left">How far left of the data area labels may reach.</param>
/// <param name="Right">How far right of the data area they may reach.</param>
internal sealed record LanePanel(TimePanel Panel, MonthScale Scale, double Left, double Right)
{
    public LaneRoom Room(int? rows) => new(-Left, Scale.Width + Right, rows);
}

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

    public Lanes(IReadOnlyList<LanePanel> panels, Theme theme, IRenderContext context)
    {
        (_theme, _context) = (theme, context);
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
        All = [.. panels.Select(item => Numbered(item, events))];
    }

    /// <summary>The lanes, in the order of the panels.</summary>
    public IReadOnlyList<Lane> All { get; }

    /// <summary>What the numbers stand for; empty where events are named in place.</summary>
    public IReadOnlyList<Entry> Key { get; }

    private static IEnumerable<VerticalMarker> Visible(TimePanel panel, MarkerStyle style) =>
        panel.Markers.Where(marker => marker.Style == style && panel.Months.Contains(marker.Month));

    private Lane? Named(LanePanel item)
    {
        VerticalMarker[] events = [.. Visible(item.Panel, MarkerStyle.Event)];
        if (events.Length > MostNamedEvents)
        {
            return null;
        }

        LaneLabel[] labels = [.. Standing(item.Panel, item.Scale), .. events.Select(e => Label(e, item.Scale))];
        LaneRoom room = item.Room(events.Length > 0 ? MostNamedRows : null);
        bool isCut = labels.Any(label => _context.MeasureText(label.Text, label.Style) > room.High - room.Low);
        return isCut && events.Length > 0 ? null : Lane.Create(labels, [], room, _theme, _context);
    }

    private Lane Numbered(LanePanel item, (int Month, string Label, string Date)[] events)
    {
        (TimePanel panel, MonthScale scale) = (item.Panel, item.Scale);
        (double X, int Number)[] numbers =
        [
            .. Visible(panel, MarkerStyle.Event)
                .Select(e => (e.Month, e.Label, Date: panel.Months.Describe(e.Month)))
                .Distinct()
                .Select(e => (scale.X(e.Month), Number: Array.IndexOf(events, e) + 1))
                .OrderBy(e => e.Number),
        ];
        Lane? lane = Lane.Create([.. Standing(panel, scale)], numbers, item.Room(null), _theme, _context);
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
        return new LaneLabel(scale.X(marker.Month), marker.Label, style, Marks.Pole(marker.Style, _theme), isTurn);
    }
}
