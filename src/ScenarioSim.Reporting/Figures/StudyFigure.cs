using ScenarioSim.Plotting;

namespace ScenarioSim.Reporting.Figures;

/// <summary>Where a figure stands in the report.</summary>
internal enum FigurePlace
{
    /// <summary>Among the first, as part of the answer.</summary>
    Front,

    /// <summary>After the tables, for who wants to know why.</summary>
    Detail,

    /// <summary>Not in the report, but in the folder of figures.</summary>
    FolderOnly,
}

/// <summary>A figure of a study.</summary>
/// <param name="Name">Name of its files, without ending; the same in every run.</param>
/// <param name="Caption">What it shows, in one sentence.</param>
/// <param name="Place">Where it stands in the report.</param>
/// <param name="Figure">The figure.</param>
internal sealed record StudyFigure(string Name, string Caption, FigurePlace Place, Figure Figure)
{
    /// <summary>Rows of panels that a printed page holds; a figure with more is broken into several.</summary>
    public required int RowsPerPage { get; init; }

    /// <summary>The figure on as many pages as it takes; the first keeps its name.</summary>
    public IEnumerable<StudyFigure> Pages()
    {
        Panel[][] pages = [.. Figure.Panels.Chunk(RowsPerPage * Figure.Columns)];
        return pages.Length == 1
            ? [this]
            : pages.Select((panels, page) => this with
            {
                Name = page == 0 ? Name : $"{Name}+{page + 1}",
                Figure = Figure with { Title = $"{Figure.Title} ({page + 1} of {pages.Length})", Panels = panels },
            });
    }
}
