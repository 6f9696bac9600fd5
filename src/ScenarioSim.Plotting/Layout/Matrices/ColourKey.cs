using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Matrices;

/// <summary>A bar that runs through the colours of a scale, with the numbers of its ends and its middle.</summary>
internal sealed class ColourKey : IBlock
{
    private const int Steps = 41;
    private const int MostDecimals = 3;
    private const double LeastLength = 190;
    private const double BarHeight = 10;
    private const double Gap = 3;
    private const double NumberGap = 12;

    private readonly ColourScale _scale;
    private readonly TextStyle _style;
    private readonly TextBlock _title;
    private readonly string[] _numbers;
    private readonly double _length;

    public ColourKey(ColourScale scale, double width, Theme theme, IRenderContext context)
    {
        _scale = scale;
        _style = new TextStyle(theme.TickSize, theme.Muted);
        _title = TextBlock.Wrapped(scale.Title, width, _style, context);
        double half = (scale.High - scale.Low) / 2;
        int decimals = Math.Min(MostDecimals, NiceTicks.Decimals(half));
        _numbers = [.. new[] { scale.Low, scale.Low + half, scale.High }.Select(value => Numbers.Text(value, decimals))];
        double widest = _numbers.Max(text => context.MeasureText(text, _style));
        _length = Math.Max(LeastLength, (3 * widest) + (2 * NumberGap));
    }

    public double Height => _title.Height + Gap + BarHeight + Gap + (_style.Size * FontMetrics.LineHeight);

    public void Draw(IRenderContext context, double left, double top)
    {
        _title.Draw(context, left, top);
        top += _title.Height + Gap;
        double step = _length / Steps;
        for (int i = 0; i < Steps; i++)
        {
            // Each lies over the end of the one before, so that no light shows between them.
            Colour colour = _scale.Of(_scale.Low + ((_scale.High - _scale.Low) * i / (Steps - 1)));
            context.DrawRectangle(new Box(left + (i * step), top, _length - (i * step), BarHeight), new Fill(colour));
        }

        TextAnchor[] anchors = [TextAnchor.Start, TextAnchor.Middle, TextAnchor.End];
        double baseline = top + BarHeight + Gap + (_style.Size * FontMetrics.Ascent);
        for (int i = 0; i < _numbers.Length; i++)
        {
            var place = new PlotPoint(left + (i * _length / 2), baseline);
            context.DrawText(place, _numbers[i], _style with { Anchor = anchors[i] });
        }
    }
}
