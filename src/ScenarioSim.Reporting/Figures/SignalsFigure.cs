using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies.Signals;

namespace ScenarioSim.Reporting.Figures;

/// <summary>How much the most telling observables tell over time, under one future.</summary>
internal static class SignalsFigure
{
    private const int MostLines = 6;

    /// <summary>The figure; null where nothing tells anything.</summary>
    public static StudyFigure? Of(SignalsResult result, FutureSignals signals)
    {
        Signal[] shown = [.. signals.Signals.Where(signal => signal.Most > 0).Take(MostLines)];
        if (shown.Length == 0)
        {
            return null;
        }

        World world = signals.World;
        MonthAxis months = Surroundings.Months([world]);
        var figure = new Figure
        {
            Title = "What to watch: how much each reading tells of which scenario is true",
            Subtitle = $"{Looks.Sentence(result.Plan.Title)} Bits about {signals.Scenarios.Count} scenarios, read over the twelve months before; " +
                $"{SignalText.Bits(signals.MostBits)} would settle it.",
            Panels =
            [
                new TimePanel
                {
                    Title = signals.Future.Title,
                    Months = months,
                    Values = ValueAxis.Fixed(0, Math.Ceiling(signals.MostBits * 2) / 2, "bits"),
                    Series = [.. shown.Select((signal, number) => new LineSeries(
                        SignalText.NameOf(world, signal.Observable), Palette.Part(number), world.Start.Number, Monthly(signals, signal)))],
                    Markers = Surroundings.TurningPoints([(world, signals.Scenarios[0].Comparison)]),
                    Spans = Surroundings.Unsourced([world], months),
                    ReferenceLines = [new ReferenceLine(Signal.Telling, "half a bit")],
                },
            ],
            Footnotes =
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Options.Members:N0} members of each scenario, seed {result.Options.Seed}. Scenarios are equally probable beforehand, and ") +
                $"the future is known. Looked at every {SignalsRun.Every} months; what is no more than shuffled scenarios give counts as 0.",
            ],
        };
        string name = signals.Future.Id.Length == 0 ? "signals" : $"signals--{signals.Future.Id}";
        return new StudyFigure(
            name, $"How much the {shown.Length} most telling readings tell over time.{FigureText.Clause(signals.Future)}", FigurePlace.Detail, figure)
        { RowsPerPage = 1 };
    }

    /// <summary>A value for each month from the first date to the last, on straight lines between the dates.</summary>
    private static double?[] Monthly(FutureSignals signals, Signal signal)
    {
        var values = new double?[signals.World.Months];
        for (int date = 0; date < signals.Rows.Count; date++)
        {
            int next = Math.Min(date + 1, signals.Rows.Count - 1);
            int length = Math.Max(1, signals.Rows[next] - signals.Rows[date]);
            for (int row = signals.Rows[date]; row <= signals.Rows[next]; row++)
            {
                double part = (double)(row - signals.Rows[date]) / length;
                values[row] = signal.Bits[date] + (part * (signal.Bits[next] - signal.Bits[date]));
            }
        }

        return values;
    }
}
