using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What a measure read of a dyad in a year.</summary>
/// <param name="Dyad">The dyad.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Value">The reading, in the measure's unit; null where there is none.</param>
public sealed record ObservedCell(DyadKey Dyad, int Year, double? Value);

/// <summary>Something measured of dyads, year by year.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title, for readers.</param>
/// <param name="Unit">What its readings are in; empty for a pure number.</param>
/// <param name="IsStandardised">Whether a reading counts by its place within its dyad's training years alone.</param>
/// <param name="Note">What to know of it; empty for nothing.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Cells">All readings, dyad by dyad, each by year.</param>
public sealed record ObservedMeasure(
    string Name, string Title, string Unit, bool IsStandardised, string Note, IReadOnlyList<Source> Sources,
    IReadOnlyList<ObservedCell> Cells);

/// <summary>What hindcasts are judged by.</summary>
/// <param name="Title">Title for readers.</param>
/// <param name="Driver">The driver that a baseline explains measures by alone; empty for none.</param>
/// <param name="TrainUntil">The last year of training, unless the user says otherwise.</param>
/// <param name="Measures">The measures.</param>
public sealed record ObservedSet(string Title, string Driver, int TrainUntil, IReadOnlyList<ObservedMeasure> Measures)
{
    /// <summary>How far it reaches, in the file's own words; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The dyads that some measure tells of, each once.</summary>
    public IReadOnlyList<DyadKey> Dyads => [.. Measures.SelectMany(measure => measure.Cells.Select(cell => cell.Dyad)).Distinct()];

    /// <summary>The last year with a reading; 0 where there is none.</summary>
    public int LastYear => Measures.SelectMany(measure => measure.Cells)
        .Where(cell => cell.Value is not null).Select(cell => cell.Year).DefaultIfEmpty().Max();

    /// <summary>Reads observations of the dyads that a plan's worlds have.</summary>
    public static Reading<Observations> Read(string path, StudyPlan plan) => new ScenarioReader().ReadObservations(
        path, [.. plan.Combinations.Select(combination => combination.World)]);

    /// <summary>Observations as a file has them.</summary>
    public static ObservedSet Of(Observations file) => new(
        file.Title, file.Driver, file.TrainUntil, [.. file.Measures.Select(measure => Of(measure, file.Sources))])
    {
        Note = file.Note,
    };

    private static ObservedMeasure Of(ObservationMeasure measure, IReadOnlyList<Source> sources) => new(
        measure.Name, measure.Title, measure.Unit, measure.IsStandardised, measure.Note,
        [.. measure.Sources.Select(id => sources.First(source => source.Id == id))],
        [
            .. measure.Readings.Select(reading => new ObservedCell(
                new DyadKey(reading.First, reading.Second), reading.Year, reading.Value)),
        ]);
}
