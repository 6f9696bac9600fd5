using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

/// <summary>Draws nothing and remembers where everything would be.</summary>
internal sealed class RecordingContext : IRenderContext
{
    private readonly SvgRenderContext _measure = new("m");
    private readonly Stack<string> _groups = new();
    private int _clips;

    public Box Figure { get; private set; }

    public string Description { get; private set; } = "";

    public List<(string Text, Box Box, TextStyle Style)> Texts { get; } = [];

    public List<(PlotPoint Centre, Box Box)> Discs { get; } = [];

    public List<PlotPoint> FreePoints { get; } = [];

    public List<Box> DataAreas { get; } = [];

    /// <summary>Groups within panels that are not clipped: the rows of matrices and ranges.</summary>
    public List<string> Rows { get; } = [];

    /// <summary>What is drawn in those rows but the ground of notes, segment by segment; filled rectangles are grounds.</summary>
    public List<(Box Box, Fill? Ground)> RowMarks { get; } = [];

    /// <summary>Rectangles in the colour of the background: the figure itself and what lies below some words.</summary>
    public List<Box> Grounds { get; } = [];

    /// <summary>What is drawn in data areas.</summary>
    public List<(IReadOnlyList<PlotPoint> Points, Fill Fill)> Polygons { get; } = [];

    /// <summary>Lines in data areas.</summary>
    public List<(IReadOnlyList<PlotPoint> Points, Stroke Stroke)> Lines { get; } = [];

    public double MeasureText(string text, TextStyle style) => _measure.MeasureText(text, style);

    public void BeginFigure(double width, double height, string title, string description) =>
        (Figure, Description) = (new Box(0, 0, width, height), description);

    public void OpenGroup(string title)
    {
        _groups.Push(title);
        if (IsInRow)
        {
            Rows.Add(title);
        }
    }

    public void CloseGroup() => _groups.Pop();

    public void PushClip(Box box)
    {
        _clips++;
        DataAreas.Add(box);
    }

    public void PopClip() => _clips--;

    public void DrawLine(IReadOnlyList<PlotPoint> points, Stroke stroke)
    {
        Add(points);
        if (_clips > 0)
        {
            Lines.Add((points, stroke));
        }
        else if (IsInRow)
        {
            RowMarks.AddRange(points.Zip(points.Skip(1), (a, b) => (Around([a, b]), (Fill?)null)));
        }
    }

    public void DrawPolygon(IReadOnlyList<PlotPoint> points, Fill fill, Stroke? outline = null)
    {
        Add(points);
        if (_clips > 0)
        {
            Polygons.Add((points, fill));
        }
        else if (IsInRow)
        {
            RowMarks.Add((Around(points), null));
        }
    }

    public void DrawRectangle(Box box, Fill fill)
    {
        Add([new PlotPoint(box.Left, box.Top), new PlotPoint(box.Right, box.Bottom)]);
        if (fill.Colour == Theme.Light.Background)
        {
            Grounds.Add(box);
        }
        else if (IsInRow)
        {
            RowMarks.Add((box, fill));
        }
    }

    public void DrawCircle(PlotPoint centre, double radius, Fill fill, Stroke? outline = null)
    {
        if (_clips == 0)
        {
            Discs.Add((centre, new Box(centre.X, centre.Y, 0, 0).Inflate(radius)));
        }

        if (IsInRow)
        {
            RowMarks.Add((new Box(centre.X, centre.Y, 0, 0).Inflate(radius), null));
        }
    }

    public void DrawText(PlotPoint place, string text, TextStyle style)
    {
        double width = MeasureText(text, style);
        double before = style.Anchor switch
        {
            TextAnchor.Start => 0,
            TextAnchor.Middle => width / 2,
            _ => width,
        };
        (double above, double height) = (0.95 * style.Size, 1.2 * style.Size);
        Box box = style.Turned
            ? new Box(place.X - above, place.Y - width + before, height, width)
            : new Box(place.X - before, place.Y - above, width, height);
        Texts.Add((text, box, style));
    }

    private bool IsInRow => _clips == 0 && _groups.Count == 2;

    private static Box Around(IReadOnlyList<PlotPoint> points)
    {
        (double left, double top) = (points.Min(point => point.X), points.Min(point => point.Y));
        return new Box(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }

    private void Add(IReadOnlyList<PlotPoint> points)
    {
        if (_clips == 0)
        {
            FreePoints.AddRange(points);
        }
    }
}
