using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>The alignment score of each compared dyad at each date looked at, member by member.</summary>
public sealed class OutcomeTable
{
    private readonly ReadOnlyMemory<float>[] columns;
    private readonly Dictionary<(int Dyad, string Date), int> positions;

    private OutcomeTable(IReadOnlyList<Outcome> outcomes, ReadOnlyMemory<float>[] columns, Dictionary<(int, string), int> positions)
    {
        Names = [.. outcomes.Select(outcome => outcome.Name)];
        this.columns = columns;
        this.positions = positions;
    }

    /// <summary>Names of the columns, such as <c>RUS-PRK@war_end+3y</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The scores of a column, in member order; NaN where the member has none.</summary>
    public ReadOnlySpan<float> Column(int column) => columns[column].Span;

    /// <summary>The scores of a dyad at a date, in member order; NaN where the member has none.</summary>
    public ReadOnlySpan<float> Of(int dyad, ComparisonDate date) => columns[positions[(dyad, date.Label)]].Span;

    /// <summary>The outcomes that a combination takes from its members.</summary>
    internal static IReadOnlyList<Outcome> Declare(Combination combination) =>
    [
        .. combination.Comparison.Dyads.SelectMany(dyad => combination.Comparison.Dates.Select(
            date => new Outcome($"{combination.World.DyadName(dyad)}@{date.Label}", dyad, date.At))),
    ];

    internal static OutcomeTable Of(Combination combination, Ensemble ensemble)
    {
        IReadOnlyList<Outcome> outcomes = ensemble.Request.Outcomes;
        string[] dates = [.. combination.Comparison.Dates.Select(date => date.Label)];
        var positions = new Dictionary<(int, string), int>();
        for (int outcome = 0; outcome < outcomes.Count; outcome++)
        {
            positions.Add((outcomes[outcome].Dyad, dates[outcome % dates.Length]), outcome);
        }

        return new OutcomeTable(
            outcomes,
            [.. Enumerable.Range(0, outcomes.Count).Select(ensemble.Outcome)],
            positions);
    }
}
