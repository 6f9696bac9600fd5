using System.Globalization;
using System.Text;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Rendering;

/// <summary>
/// Draws to SVG text that needs nothing else: no style sheet, no font file, no script. Not thread-safe.
/// </summary>
public sealed class SvgRenderContext : IRenderContext
{
    /// <summary>Fonts whose widths are known come first; <see cref="FontMetrics"/> says which.</summary>
    private const string FontFamily =
        "'Open Sans', 'Source Sans 3', 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif";

    private readonly string _idPrefix;
    private readonly StringBuilder _svg = new();
    private readonly Stack<string> _open = new();
    private readonly Dictionary<Hatch, string> _hatches = [];
    private int _clips;

    /// <summary>Makes an empty drawing.</summary>
    /// <param name="idPrefix">Begins every id: a letter, then letters, digits, hyphens and underscores.</param>
    public SvgRenderContext(string idPrefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(idPrefix);
        if (!char.IsAsciiLetter(idPrefix[0]) || !idPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException(
                $"'{idPrefix}' must be a letter, then letters, digits, hyphens and underscores", nameof(idPrefix));
        }

        _idPrefix = idPrefix;
    }

    /// <inheritdoc/>
    public double MeasureText(string text, TextStyle style) => FontMetrics.Width(text, style.Size, style.Bold);

    /// <inheritdoc/>
    public void BeginFigure(double width, double height, string title, string description)
    {
        if (_open.Count > 0)
        {
            throw new InvalidOperationException("a drawing begins once");
        }

        (string w, string h) = (Num(width), Num(height));
        string size = $"width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"";
        string label = $"aria-labelledby=\"{_idPrefix}-title {_idPrefix}-desc\"";
        Open("svg", $"xmlns=\"http://www.w3.org/2000/svg\" {size} role=\"img\" {label} font-family=\"{FontFamily}\"");
        Line($"<title id=\"{_idPrefix}-title\">{Clean(title)}</title>");
        Line($"<desc id=\"{_idPrefix}-desc\">{Clean(description)}</desc>");
    }

    /// <inheritdoc/>
    public void OpenGroup(string title)
    {
        Open("g", "");
        Line($"<title>{Clean(title)}</title>");
    }

    /// <inheritdoc/>
    public void CloseGroup() => Close();

    /// <inheritdoc/>
    public void PushClip(Box box)
    {
        string id = Invariant($"{_idPrefix}-clip{++_clips}");
        Line($"<clipPath id=\"{id}\"><rect {Place(box)}/></clipPath>");
        Open("g", $"clip-path=\"url(#{id})\"");
    }

    /// <inheritdoc/>
    public void PopClip() => Close();

    /// <inheritdoc/>
    public void DrawLine(IReadOnlyList<PlotPoint> points, Stroke stroke)
    {
        string style = $"fill=\"none\" {Paint(stroke)} stroke-linejoin=\"round\"";
        Line(points.Count == 2
            ? $"<line {Place(points[0], "1")} {Place(points[1], "2")} {Paint(stroke)}/>"
            : $"<polyline points=\"{Join(points)}\" {style}/>");
    }

    /// <inheritdoc/>
    public void DrawPolygon(IReadOnlyList<PlotPoint> points, Fill fill, Stroke? outline = null) =>
        Filled($"polygon points=\"{Join(points)}\"", fill, outline);

    /// <inheritdoc/>
    public void DrawRectangle(Box box, Fill fill) => Filled($"rect {Place(box)}", fill, null);

    /// <inheritdoc/>
    public void DrawCircle(PlotPoint centre, double radius, Fill fill, Stroke? outline = null) =>
        Filled($"circle cx=\"{Num(centre.X)}\" cy=\"{Num(centre.Y)}\" r=\"{Num(radius)}\"", fill, outline);

    /// <inheritdoc/>
    public void DrawText(PlotPoint place, string text, TextStyle style)
    {
        // With this direction the start of a text is its right end.
        bool isRightToLeft = PlainText.IsRightToLeft(text);
        string anchor = style.Anchor switch
        {
            TextAnchor.Middle => " text-anchor=\"middle\"",
            TextAnchor.End when !isRightToLeft => " text-anchor=\"end\"",
            TextAnchor.Start when isRightToLeft => " text-anchor=\"end\"",
            _ => "",
        };
        string direction = isRightToLeft ? " direction=\"rtl\"" : "";
        string weight = style.Bold ? " font-weight=\"700\"" : "";
        string look = $"font-size=\"{Num(style.Size)}\" fill=\"{style.Colour.ToHex()}\"{weight}{anchor}";
        string turn = style.Turned ? $" transform=\"rotate(-90 {Num(place.X)} {Num(place.Y)})\"" : "";
        Line($"<text x=\"{Num(place.X)}\" y=\"{Num(place.Y)}\" {look}{direction}{turn}>{Clean(text)}</text>");
    }

    /// <summary>The drawing so far as a whole document.</summary>
    public string ToSvg()
    {
        if (_open.Count != 1)
        {
            throw new InvalidOperationException("the drawing has not begun, or a group or clip in it is still open");
        }

        return _svg + "</svg>\n";
    }

    private static string Num(double value) => SvgText.Number(value);

    private static string Clean(string text) => SvgText.Escape(PlainText.Clean(text));

    private static string Join(IReadOnlyList<PlotPoint> points) =>
        string.Join(' ', points.Select(point => $"{Num(point.X)},{Num(point.Y)}"));

    private static string Place(PlotPoint point, string end) =>
        $"x{end}=\"{Num(point.X)}\" y{end}=\"{Num(point.Y)}\"";

    private static string Place(Box box) =>
        $"x=\"{Num(box.Left)}\" y=\"{Num(box.Top)}\" width=\"{Num(box.Width)}\" height=\"{Num(box.Height)}\"";

    /// <summary>A shape in its colour and, above it, the same shape in its hatching.</summary>
    private void Filled(string shape, Fill fill, Stroke? outline)
    {
        if (fill.Hatch is not { } hatch)
        {
            Line($"<{shape} {Paint(fill)}{Outline(outline)}/>");
            return;
        }

        string id = IdOf(hatch);
        Line($"<{shape} {Paint(fill)}/>");
        Line($"<{shape} fill=\"url(#{id})\"{Outline(outline)}/>");
    }

    /// <summary>The id of a pattern, which is written where it is first needed.</summary>
    private string IdOf(Hatch hatch)
    {
        if (!_hatches.TryGetValue(hatch, out string? id))
        {
            id = Invariant($"{_idPrefix}-hatch{_hatches.Count + 1}");
            _hatches.Add(hatch, id);
            string size = Num(HatchTile.Size);
            string tile = $"id=\"{id}\" patternUnits=\"userSpaceOnUse\" width=\"{size}\" height=\"{size}\"";
            Line($"<pattern {tile}>{HatchTile.Draw(hatch)}</pattern>");
        }

        return id;
    }

    private static string Paint(Fill fill) =>
        $"fill=\"{fill.Colour.ToHex()}\"" + (fill.Opacity < 1 ? $" fill-opacity=\"{Num(fill.Opacity)}\"" : "");

    private static string Outline(Stroke? stroke) => stroke is null ? "" : " " + Paint(stroke.Value);

    private static string Paint(Stroke stroke)
    {
        IEnumerable<double> lengths = DashLengths(stroke.Dash).Select(length => length * stroke.Width);
        string dash = string.Join(' ', lengths.Select(Num));
        return $"stroke=\"{stroke.Colour.ToHex()}\" stroke-width=\"{Num(stroke.Width)}\""
            + (dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "");
    }

    /// <summary>Drawn and skipped lengths in turn, in line widths.</summary>
    private static double[] DashLengths(LineDash dash) => dash switch
    {
        LineDash.Dashed => [3.5, 2],
        LineDash.Dotted => [1.2, 1.4],
        LineDash.DashDot => [5, 1.6, 1.2, 1.6],
        LineDash.LongDash => [8, 2.2],
        LineDash.DashDotDot => [6, 1.5, 1.2, 1.5, 1.2, 1.5],
        _ => [],
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Open(string element, string attributes)
    {
        Line(attributes.Length > 0 ? $"<{element} {attributes}>" : $"<{element}>");
        _open.Push(element);
    }

    private void Close()
    {
        if (_open.Count < 2)
        {
            throw new InvalidOperationException("there is no group or clip to end");
        }

        string element = _open.Pop();
        Line($"</{element}>");
    }

    private void Line(string text) => _svg.Append(' ', _open.Count).Append(text).Append('\n');
}
