using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>How far each uncertain value alone moves a score, beside the threshold that it is asked to cross.</summary>
internal static class TippingFigure
{
    private const int MostRows = 20;
    private const double LeastSpan = 0.1;

    /// <summary>The figure; null where nothing is uncertain.</summary>
    public static StudyFigure? Of(TippingResult result)
    {
        if (result.Points.Swings.Count == 0)
        {
            return null;
        }

        World world = result.Combination.World;
        string dyad = world.DyadName(result.Question.Dyad);
        string at = Looks.Dated(result.Question.At, MomentResolver.Nominal(world, result.Question.At.At));
        InputSwing[] shown = [.. result.Points.Swings.Take(MostRows)];
        var figure = new Figure
        {
            Title = $"What alone moves the score of {Looks.ActorNames(world, dyad)} at {at}",
            Subtitle = $"{Looks.Sentence(result.Combination.Scenario.Title)} Each value in turn takes all that the scenario believes possible of it.",
            Panels =
            [
                new RangePanel
                {
                    Title = result.Combination.Future.Title,
                    Values = ValueAxis.Fitted("alignment score", LeastSpan),
                    ReferenceLines = [new ReferenceLine(result.Question.Threshold, $"threshold {TippingText.Threshold(result)}")],
                    Rows = [.. shown.Select(swing => RowOf(result, swing))],
                },
            ],
            ReadingAids =
            [
                new ReadingAid(ReadingMark.Point, "deterministic run"),
                new ReadingAid(ReadingMark.OuterRange, "least to greatest score met"),
            ],
            Footnotes =
            [
                "Deterministic runs; of a distribution without an end, all but one draw in a thousand." +
                (shown.Length < result.Points.Swings.Count ? $" The {shown.Length} widest of {result.Points.Swings.Count}." : ""),
                $"Scenario hash: {result.Combination.Hash[..8]}.",
            ],
        };
        return new StudyFigure(
            $"tipping-{result.Combination.Scenario.Id}-{dyad}",
            $"How far each uncertain value alone moves {dyad} at {at}, {result.Combination.Label}.",
            FigurePlace.Detail,
            figure)
        { RowsPerPage = 1 };
    }

    private static RangeRow RowOf(TippingResult result, InputSwing swing)
    {
        string name = InputText.Of(result.Combination.World, result.Inputs[swing.Input].Name);
        int meaning = name.IndexOf(" (", StringComparison.Ordinal);
        return new RangeRow(meaning < 0 ? name : name[..meaning], Palette.Style(0))
        {
            Point = result.Nominal,
            Outer = (Math.Min(swing.Low, result.Nominal), Math.Max(swing.High, result.Nominal)),
        };
    }
}
