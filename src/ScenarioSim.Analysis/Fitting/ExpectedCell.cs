using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis.Fitting;

/// <summary>A cell of a table of expectations: what one hypothesis leads one to expect of a dyad at a date.</summary>
/// <param name="Dyad">The dyad's name, the same for every hypothesis.</param>
/// <param name="Date">The date as the table spells it, the same for every hypothesis.</param>
/// <param name="Place">Where the score is in the hypothesis's world.</param>
/// <param name="Low">The least score that would not surprise.</param>
/// <param name="Mid">The score expected.</param>
/// <param name="High">The greatest score that would not surprise.</param>
/// <param name="Weight">What it counts for in a search, in [0, 1]: 1 where it is fitted.</param>
public sealed record ExpectedCell(
    string Dyad, string Date, ScorePlace Place, double Low, double Mid, double High, double Weight)
{
    /// <summary>Whether it is one of the cells that the fit is for.</summary>
    public bool IsFitted => Weight == 1;

    /// <summary>Whether a score would not surprise.</summary>
    public bool Holds(double score) => score >= Low && score <= High;
}

/// <summary>A hypothesis and what is expected of it.</summary>
/// <param name="World">Its world.</param>
/// <param name="Uncertainties">For each value that a search moves, its index in <see cref="World.Uncertainties"/>.</param>
/// <param name="Cells">What is expected of it.</param>
public sealed record FitCase(World World, IReadOnlyList<int> Uncertainties, IReadOnlyList<ExpectedCell> Cells)
{
    /// <summary>The scores of cells with some values, in the order of the cells.</summary>
    public double[][] Scores(
        IReadOnlyList<ExpectedCell> cells, IReadOnlyList<double[]> candidates, CancellationToken cancellation) =>
        CandidateRun.Simulate(World, Uncertainties, candidates, [.. cells.Select(cell => cell.Place)], cancellation);
}
