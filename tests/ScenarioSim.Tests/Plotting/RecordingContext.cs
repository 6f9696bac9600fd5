using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Tests.Plotting;

/// <summary>Draws nothing and remembers where everything would be.</summary>
internal sealed class RecordingContext : IRenderContext
{
    private readonly SvgRenderContext _measure = new("m");
    private int _clips;

    public Box Figure { get; private set; }

    public List<(string Text, Box Box)> Texts { get; } = [];

    public List<(PlotPoint Centre, Box Box)> Discs { get; } = [];

    public List<PlotPoint> FreePoints { get; } = [];

    public List<Box> DataAreas { get; } = [];

    public double MeasureText(string text, TextStyle style) => _measure.MeasureText(text, style);

    public void BeginFigure(double width, double height, string title, string description) =>
        Figure = new Box(0, 0, width, height);

    public void OpenGroup(string title)
    {
    }

    public void CloseGroup()
    {
    }

    public void PushClip(Box box)
    {
        _clips++;
        DataAreas.Add(box);
    }

    public void PopClip() => _clips--;

    public void DrawLine(IReadOnlyList<PlotPoint> points, Stroke stroke) => Add(points);

    public void DrawPolygon(IReadOnlyList<PlotPoint> points, Fill fill, Stroke? outline = null) => Add(points);

    public void DrawRectangle(Box box, Fill fill) =>
        Add([new PlotPoint(box.Left, box.Top), new PlotPoint(box.Right, box.Bottom)]);

    public void DrawCircle(PlotPoint centre, double radius, Fill fill, Stroke? outline = null)
    {
        if (_clips == 0)
        {
            Discs.Add((centre, new Box(centre.X, centre.Y, 0, 0).Inflate(radius)));
        }
    }

    public void DrawText(PlotPoint place, string text, TextStyle style)
    {
        double width = MeasureText(text, style);
        double left = style.Anchor switch
        {
            TextAnchor.Start => place.X,
            TextAnchor.Middle => place.X - (width / 2),
            _ => place.X - width,
        };
        Texts.Add((text, new Box(left, place.Y - (0.95 * style.Size), width, 1.2 * style.Size)));
    }

    private void Add(IReadOnlyList<PlotPoint> points)
    {
        if (_clips == 0)
        {
            FreePoints.AddRange(points);
        }
    }
}
