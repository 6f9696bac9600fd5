using ScenarioSim.Plotting.Layout.Time;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Ranges;

/// <summary>Heights of a row.</summary>
/// <param name="Marks">For the name and the marks, which stand in its middle.</param>
/// <param name="Note">For a note below them.</param>
internal readonly record struct RowHeight(double Marks, double Note)
{
    public double Sum => Marks + Note;
}

/// <summary>A row, laid out: its name, its marks and, if it has one, a note beside or below them.</summary>
internal sealed class RangeRowBox
{
    private const double RowPad = 9;
    private const double NamePad = 5;
    private const double NotePad = 3;

    /// <summary>How far marks stick out from their place.</summary>
    private const double MarkReach = 6;

    private readonly RangeRow _row;
    private readonly TextBlock _name;
    private readonly RangeSizes _sizes;
    private readonly Theme _theme;
    private readonly TextBlock _note;
    private readonly double _noteWidth;
    private readonly double _noteLeft;
    private readonly bool _isNoteBelow;

    public RangeRowBox(RangeRow row, TextBlock name, RangeSizes sizes, Theme theme, IRenderContext context)
    {
        (_row, _name, _sizes, _theme) = (row, name, sizes, theme);
        var style = new TextStyle(theme.TickSize, theme.Muted);
        _note = TextBlock.Wrapped(row.Note, sizes.Scale.Width - (2 * NotePad), style, context);
        _noteWidth = _note.Width(context);
        (_noteLeft, _isNoteBelow) = PlaceNote();
    }

    public RowHeight Height
    {
        get
        {
            double marks = Math.Max(RangeMarks.Height, _isNoteBelow ? 0 : _note.Height);
            return new RowHeight(Math.Max(_name.Height + NamePad, marks + RowPad), _isNoteBelow ? _note.Height : 0);
        }
    }

    /// <summary>Draws the row in the given height.</summary>
    public void Draw(IRenderContext context, double left, double top, RowHeight height)
    {
        double data = left + _sizes.Left;
        double middle = top + (height.Marks / 2);
        if (_row.Numbers().Any())
        {
            var guide = new Stroke(_theme.Grid, 0.8);
            context.DrawLine([new PlotPoint(data, middle), new PlotPoint(data + _sizes.Scale.Width, middle)], guide);
        }

        context.OpenGroup(_row.Label);
        if (_sizes.Names > 0)
        {
            _name.Draw(context, left, middle - (_name.Height / 2));
        }

        DrawNote(context, data, middle);
        DrawMarks(context, data, middle);
        context.CloseGroup();
    }

    /// <summary>Where the note begins, and whether below the marks: beside them, right or left, if there is room.</summary>
    private (double Left, bool IsBelow) PlaceNote()
    {
        double[] places = [.. _row.Numbers().Select(_sizes.Scale.X)];
        if (places.Length == 0)
        {
            return (NotePad, false);
        }

        double right = places.Max() + MarkReach + NotePad;
        double left = places.Min() - MarkReach - NotePad - _noteWidth;
        bool isRight = right + _noteWidth + NotePad <= _sizes.Scale.Width;
        return isRight ? (right, false) : left >= NotePad ? (left, false) : (NotePad, true);
    }

    private void DrawNote(IRenderContext context, double data, double middle)
    {
        if (_note.Height > 0)
        {
            double x = data + _noteLeft;
            double y = _isNoteBelow ? middle + (RangeMarks.Height / 2) + 1 : middle - (_note.Height / 2);
            var ground = new Box(x - NotePad, y, _noteWidth + (2 * NotePad), _note.Height);
            context.DrawRectangle(ground, new Fill(_theme.Background));
            _note.Draw(context, x, y);
        }
    }

    private void DrawMarks(IRenderContext context, double data, double middle)
    {
        Colour colour = _row.Style.Colour;
        if (_row.Bar is { } bar && Extent((Math.Min(bar.From, bar.To), Math.Max(bar.From, bar.To)), data) is { } change)
        {
            RangeMarks.DrawBar(context, change, middle, AreaPainter.FillOf(_row.Style, _theme));
        }

        if (Extent(_row.Outer, data) is { } outer)
        {
            RangeMarks.DrawOuter(context, outer, middle, colour);
        }

        if (Extent(_row.Inner, data) is { } inner)
        {
            RangeMarks.DrawInner(context, inner, middle, colour);
        }

        if (_row.Median is { } median && _sizes.Scale.Side(median) == 0)
        {
            RangeMarks.DrawMedian(context, data + _sizes.Scale.X(median), middle, colour);
        }

        DrawCut(context, new PlotPoint(data, middle), -1);
        DrawCut(context, new PlotPoint(data + _sizes.Scale.Width, middle), 1);
        if (_row.Point is { } point && _sizes.Scale.Side(point) == 0)
        {
            Marks.DrawPoint(context, new PlotPoint(data + _sizes.Scale.X(point), middle), _row.Style, _theme);
        }
    }

    /// <summary>The visible part of a range; null if there is none.</summary>
    private RangeExtent? Extent((double Low, double High)? range, double data)
    {
        if (range is not { } ends)
        {
            return null;
        }

        WidthScale scale = _sizes.Scale;
        (int low, int high) = (scale.Side(ends.Low), scale.Side(ends.High));
        return low * high > 0
            ? null
            : new RangeExtent(data + scale.X(ends.Low), data + scale.X(ends.High), IsCutLeft: low < 0, IsCutRight: high > 0);
    }

    private void DrawCut(IRenderContext context, PlotPoint edge, int side)
    {
        if (CutNumber.Text(_row, _sizes.Scale.Values, side) is not { } number)
        {
            return;
        }

        RangeMarks.DrawArrow(context, edge.X, side, edge.Y, _row.Style.Colour);
        if (_sizes.HasNumbers)
        {
            CutNumber.Draw(context, number, edge, side, _row, _theme);
        }
    }
}
