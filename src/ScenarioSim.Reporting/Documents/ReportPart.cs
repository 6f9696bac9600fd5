using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;

namespace ScenarioSim.Reporting.Documents;

/// <summary>
/// A part of a report that answers one question of its own, made of blocks that readers see in order. A report of a run shows its
/// parts after its own sections; a verb that answers one question alone makes a report of one part.
/// </summary>
public sealed class ReportPart
{
    internal ReportPart(string heading, params IReadOnlyList<PartBlock> blocks)
    {
        Heading = heading;
        Blocks = blocks;
    }

    /// <summary>What it is about.</summary>
    public string Heading { get; }

    internal IReadOnlyList<PartBlock> Blocks { get; }

    /// <summary>What the first page says of it.</summary>
    internal IReadOnlyList<string> FirstPage { get; init; } = [];

    /// <summary>What it adds to the reasons to doubt the results.</summary>
    internal IReadOnlyList<string> Doubts { get; init; } = [];

    internal IEnumerable<PartBlock.TableBlock> Tables => Blocks.OfType<PartBlock.TableBlock>();

    /// <summary>Its figures, each on as many pages as it takes.</summary>
    internal IEnumerable<StudyFigure> Figures => Blocks.OfType<PartBlock.FigureBlock>().SelectMany(block => block.Figure.Pages());
}

/// <summary>A block of a part.</summary>
internal abstract record PartBlock
{
    private PartBlock()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Paragraph(string Text) : PartBlock;

    /// <summary>A table, which also goes to a file.</summary>
    /// <param name="File">Name of the file, such as <c>links.csv</c>; unique in a report.</param>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Table">All of it, as the file holds it.</param>
    public sealed record TableBlock(string File, string Caption, ResultTable Table) : PartBlock
    {
        /// <summary>What the page shows: the whole table unless it is too long for readers; null to show nothing.</summary>
        public ResultTable? Shown { get; init; } = Table;
    }

    /// <summary>A figure, which also goes to files; its place is here, whatever it says itself.</summary>
    /// <param name="Figure">The figure.</param>
    public sealed record FigureBlock(StudyFigure Figure) : PartBlock;

    /// <summary>Something long that opens when asked to.</summary>
    /// <param name="Summary">What stands there while it is closed.</param>
    /// <param name="Markup">What is in it: markup of our own making, in which everything that comes from a file is escaped.</param>
    public sealed record Folded(string Summary, string Markup) : PartBlock;
}
