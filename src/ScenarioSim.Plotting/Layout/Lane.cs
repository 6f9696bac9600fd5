using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout;

/// <summary>
/// The strip above a data area that names its events and spans: labels in rows and, below them, a row of numbers for
/// the events that the key lists.
/// </summary>
internal sealed class Lane
{
    private const double PoleClearance = 2;
    private const double BadgeGap = 1.5;

    /// <summary>How far below the upper edge of its label row a pole begins, as a part of the row.</summary>
    private const double PoleTop = 0.2;

    private readonly Theme _theme;
    private readonly IReadOnlyList<LaneLabel> _labels;
    private readonly FlagPlace[] _places;
    private readonly IReadOnlyList<LaneBadge> _badges;
    private readonly double _badgeRow;
    private readonly double _labelRow;

    private Lane(Theme theme, IReadOnlyList<LaneLabel> labels, FlagPlace[] places, IReadOnlyList<LaneBadge> badges)
    {
        _theme = theme;
        _labels = labels;
        _places = places;
        _badges = badges;
        _labelRow = theme.TickSize * FontMetrics.LineHeight;
        _badgeRow = badges.Count == 0 ? 0 : badges.Max(badge => 2 * badge.Radius) + 3;
        int rows = places.Select(place => place.Row + 1).DefaultIfEmpty(0).Max();
        int badgeRows = badges.Select(badge => badge.Row + 1).DefaultIfEmpty(0).Max();
        Height = Foot + (badgeRows * _badgeRow) + (rows * _labelRow);
    }

    public double Height { get; }

    /// <summary>Free height above the data area: the uppermost tick label reaches into it.</summary>
    private double Foot => _theme.TickSize * (_badges.Count > 0 ? 1.1 : 0.75);

    /// <summary>A lane with these labels and numbers, or null if the labels need more than so many rows.</summary>
    public static Lane? Create(
        IReadOnlyList<LaneLabel> labels,
        IReadOnlyList<(double X, int Number)> numbers,
        LaneRoom room,
        Theme theme,
        IRenderContext context)
    {
        double width = room.High - room.Low;
        LaneLabel[] fitting =
        [
            .. labels.Select(label => label with
            {
                Text = TextWrapper.Shorten(label.Text, width, part => context.MeasureText(part, label.Style)),
            }),
        ];
        Flag[] flags =
        [
            .. fitting.Select(l => new Flag(l.X, Math.Min(width, context.MeasureText(l.Text, l.Style)))),
        ];
        FlagPlace[]? places = Flags.Place(flags, room.Low, room.High, room.Rows);
        IEnumerable<double> turns = labels.Where(label => label.IsTurningPoint).Select(label => label.X);
        return places is null
            ? null
            : new Lane(theme, fitting, places, PlaceBadges(numbers, [.. turns], room, theme, context));
    }

    /// <summary>Draws the words and the poles, which stand on the lower edge of the data area.</summary>
    public void Draw(IRenderContext context, Box data)
    {
        DrawBadges(context, data);
        double labelsBottom = data.Top - Foot;
        labelsBottom -= _badges.Select(badge => badge.Row + 1).DefaultIfEmpty(0).Max() * _badgeRow;
        for (int i = 0; i < _labels.Count; i++)
        {
            double x = data.Left + _labels[i].X;
            var poleTop = new PlotPoint(x, Top(i) + (_labelRow * PoleTop));
            context.DrawLine([new PlotPoint(x, data.Bottom), poleTop], _labels[i].Pole);
        }

        for (int i = 0; i < _labels.Count; i++)
        {
            var text = new TextBlock([_labels[i].Text], _labels[i].Style);
            double left = data.Left + _places[i].Left;
            if (IsCrossed(i, text.Width(context)))
            {
                context.DrawRectangle(new Box(left, Top(i), text.Width(context), _labelRow), new Fill(_theme.Background));
            }

            text.Draw(context, left, Top(i));
        }

        double Top(int i) => labelsBottom - ((_places[i].Row + 1) * _labelRow);
    }

    /// <summary>Whether a pole passes, for want of room, through this label.</summary>
    private bool IsCrossed(int i, double width) => Enumerable.Range(0, _labels.Count).Any(k =>
        _places[k].Row >= _places[i].Row && _labels[k].X > _places[i].Left && _labels[k].X < _places[i].Left + width);

    private static List<LaneBadge> PlaceBadges(
        IReadOnlyList<(double X, int Number)> numbers,
        double[] poles,
        LaneRoom room,
        Theme theme,
        IRenderContext context)
    {
        double[] radii = [.. numbers.Select(item => Marks.BadgeRadius(context, item.Number, theme))];
        for (int rows = 1; ; rows++)
        {
            var badges = new List<LaneBadge>();
            for (int row = 0; row < rows; row++)
            {
                int[] members = [.. Enumerable.Range(0, numbers.Count).Where(i => i % rows == row)];
                Spread[] items = [.. members.Select(i => new Spread(numbers[i].X, 2 * (radii[i] + BadgeGap)))];
                double[]? places = Spreader.PlaceBetween(items, room.Low, room.High, poles, PoleClearance)
                    ?? Spreader.Place(items, room.Low, room.High);
                if (places is not null)
                {
                    badges.AddRange(members.Select((member, k) =>
                        new LaneBadge(numbers[member].X, places[k], row, radii[member], numbers[member].Number)));
                }
            }

            if (badges.Count == numbers.Count)
            {
                return badges;
            }
        }
    }

    private void DrawBadges(IRenderContext context, Box data)
    {
        foreach (LaneBadge badge in _badges)
        {
            double x = data.Left + badge.X;
            var foot = new PlotPoint(data.Left + badge.Centre, BadgeMiddle(badge, data) + badge.Radius - 0.5);
            Stroke pole = Marks.Pole(MarkerStyle.Event, _theme);
            context.DrawLine([new PlotPoint(x, data.Bottom), new PlotPoint(x, data.Top)], pole);
            context.DrawLine([new PlotPoint(x, data.Top), foot], pole with { Dash = LineDash.Solid });
        }

        foreach (LaneBadge badge in _badges)
        {
            var centre = new PlotPoint(data.Left + badge.Centre, BadgeMiddle(badge, data));
            Marks.DrawBadge(context, centre, badge.Number, _theme);
        }
    }

    private double BadgeMiddle(LaneBadge badge, Box data) =>
        data.Top - Foot - ((badge.Row + 0.5) * _badgeRow);

    private sealed record LaneBadge(double X, double Centre, int Row, double Radius, int Number);
}

/// <summary>A label above the data area.</summary>
/// <param name="X">Its place, in pixels from the left edge of the data area.</param>
/// <param name="Text">The words.</param>
/// <param name="Style">Their looks.</param>
/// <param name="Pole">The line that leads down from it through the data area.</param>
/// <param name="IsTurningPoint">Whether numbers have to keep clear of the line.</param>
internal sealed record LaneLabel(double X, string Text, TextStyle Style, Stroke Pole, bool IsTurningPoint = false);

/// <summary>From where to where labels may reach, and in how many rows; null for as many as it takes.</summary>
internal readonly record struct LaneRoom(double Low, double High, int? Rows);
