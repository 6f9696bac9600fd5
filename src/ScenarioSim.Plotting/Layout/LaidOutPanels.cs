namespace ScenarioSim.Plotting.Layout;

/// <summary>The panels of a figure, laid out together because they share scales and margins.</summary>
internal sealed record LaidOutPanels
{
    /// <summary>The frames, in the order of the panels.</summary>
    public required IReadOnlyList<PanelFrame> Frames { get; init; }

    /// <summary>How many stand side by side.</summary>
    public required int Columns { get; init; }

    /// <summary>What the panels show, in a sentence for readers who cannot see them.</summary>
    public required string Contents { get; init; }

    /// <summary>The series that are not named in the panels; they go to the legend.</summary>
    public IReadOnlyList<Entry> Legend { get; init; } = [];

    /// <summary>What the numbers above the panels stand for.</summary>
    public IReadOnlyList<Entry> Key { get; init; } = [];

    /// <summary>What the colours stand for; null where the legend says it.</summary>
    public IBlock? ColourKey { get; init; }
}
