using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>Every figure of a study. A new kind of figure is a class of its own and a line here.</summary>
internal static class FigureSet
{
    private static readonly Func<StudyResult, IEnumerable<StudyFigure>>[] Kinds =
    [
        BandsFigure.Of,
        RetentionFigure.Of,
        DivergenceFigure.Of,
        DistanceMatrixFigure.Of,
        ContributionsFigure.Of,
        AlignmentMatrixFigure.Of,
        SmallMultiplesFigure.Of,
    ];

    /// <summary>The figures of a study, as they stand in its report.</summary>
    /// <param name="study">The results.</param>
    /// <param name="hindcast">What was observed, to be drawn beside scores; null for nothing.</param>
    public static IReadOnlyList<StudyFigure> Of(StudyResult study, HindcastResult? hindcast = null) =>
        [.. DyadFigure.Of(study, hindcast).Concat(Kinds.SelectMany(kind => kind(study))).SelectMany(figure => figure.Pages())];
}
