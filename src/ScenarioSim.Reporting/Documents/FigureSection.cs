using ScenarioSim.Reporting.Figures;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The figures of the report, and where to find those that are not in it.</summary>
internal static class FigureSection
{
    /// <summary>The figures of one place, each with its caption.</summary>
    public static void Add(
        Html page, string heading, IReadOnlyList<(StudyFigure Figure, string Drawing)> figures, FigurePlace place)
    {
        (StudyFigure Figure, string Drawing)[] shown = [.. figures.Where(item => item.Figure.Place == place)];
        if (shown.Length == 0)
        {
            return;
        }

        page.Element("h2", heading);
        foreach ((StudyFigure figure, string drawing) in shown)
        {
            Add(page, figure, drawing);
        }
    }

    /// <summary>A figure with its caption.</summary>
    public static void Add(Html page, StudyFigure figure, string drawing) => page.Open("figure").Markup(drawing)
        .Element("figcaption", $"{figure.Caption} Data: figures/{figure.Name}.csv.").Close("figure");

    /// <summary>Names of the figures that stand in the folder alone.</summary>
    public static void AddRest(Html page, IReadOnlyList<(StudyFigure Figure, string Drawing)> figures)
    {
        StudyFigure[] rest =
            [.. figures.Select(item => item.Figure).Where(figure => figure.Place == FigurePlace.FolderOnly)];
        if (rest.Length == 0)
        {
            return;
        }

        page.Element("p", "The same for the other futures, in the folder figures beside this page:", "class=\"note\"")
            .Open("ul", "class=\"note\"");
        foreach (StudyFigure figure in rest)
        {
            page.Open("li").Element("a", figure.Name, $"href=\"figures/{figure.Name}.svg\"").Close("li");
        }

        page.Close("ul");
    }
}
