using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>One panel, laid out: words above, body, words below. The bodies of a row stand at the same height.</summary>
internal abstract class PanelFrame
{
    private readonly string _name;
    private readonly double _wordsLeft;
    private readonly TextBlock _title;
    private readonly TextBlock _subtitle;

    /// <param name="panel">The panel to lay out.</param>
    /// <param name="subtitle">What stands in small type below its headline; empty for nothing.</param>
    /// <param name="place">Width of the whole frame, and where in it the words begin.</param>
    /// <param name="theme">Colours and sizes.</param>
    /// <param name="context">Measures text.</param>
    protected PanelFrame(Panel panel, string subtitle, FramePlace place, Theme theme, IRenderContext context)
    {
        _name = panel.Title.Length > 0 ? panel.Title : "Panel";
        (Width, _wordsLeft) = (place.Width, place.WordsLeft);
        double width = place.Width - place.WordsLeft;
        _title = TextBlock.Wrapped(panel.Title, width, new TextStyle(theme.BodySize, theme.Ink, Bold: true), context);
        _subtitle = TextBlock.Wrapped(subtitle, width, new TextStyle(theme.TickSize, theme.Muted), context);
    }

    /// <summary>Width of the whole frame; the same for all frames of a grid column.</summary>
    public double Width { get; }

    /// <summary>From the upper edge of the frame to its body, at least.</summary>
    public abstract double HeadHeight { get; }

    public abstract double BodyHeight { get; }

    /// <summary>From the body to the lower edge of the frame.</summary>
    public abstract double FootHeight { get; }

    /// <summary>Height of the words at the upper edge.</summary>
    protected double WordsHeight => _title.Height + _subtitle.Height;

    /// <summary>Draws the frame with its body at the given height below its upper edge.</summary>
    public void Draw(IRenderContext context, double left, double top, double headHeight)
    {
        context.OpenGroup(_name);
        _title.Draw(context, left + _wordsLeft, top);
        _subtitle.Draw(context, left + _wordsLeft, top + _title.Height);
        DrawBody(context, left, top + headHeight);
        context.CloseGroup();
    }

    /// <summary>Draws all but the words at the upper edge.</summary>
    protected abstract void DrawBody(IRenderContext context, double left, double top);
}

/// <summary>Width of a frame and, from its left edge, where the words above it begin.</summary>
internal readonly record struct FramePlace(double Width, double WordsLeft = 0);
