using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>A value that a calibration may move.</summary>
/// <param name="Path">Its place in the scenario, as after <c>--set</c>.</param>
/// <param name="Value">What the files say, and settings laid over them.</param>
/// <param name="Range">How far it may move.</param>
/// <param name="Note">Why that range; empty where the file does not say.</param>
/// <param name="SetBy">The file and line that set it, or that it is a default.</param>
public sealed record MovableValue(string Path, double Value, Bounds Range, string Note, string SetBy);

/// <summary>A scenario of a calibration.</summary>
/// <param name="Combination">Scenario and future; compared is the dyad by whose record retention is judged, if any.</param>
/// <param name="Case">Its world and what is expected of it.</param>
/// <param name="LeftOut">How many expectations are left out, since their dates do not come within the horizon.</param>
public sealed record CalibrationScenario(Combination Combination, FitCase Case, int LeftOut)
{
    /// <summary>The scenario's name in tables.</summary>
    public string Id => Combination.Scenario.Id;
}

/// <summary>Values of several scenarios, to be fitted together to what is expected of each.</summary>
/// <param name="Id">Name of the folder that the results go to.</param>
/// <param name="Title">Title for readers.</param>
/// <param name="Note">What the expectations are; empty where their file does not say.</param>
/// <param name="Values">What may move.</param>
/// <param name="Scenarios">The scenarios.</param>
public sealed record CalibrationPlan(
    string Id, string Title, string Note, IReadOnlyList<MovableValue> Values, IReadOnlyList<CalibrationScenario> Scenarios)
{
    /// <summary>What the files say.</summary>
    public double[] Stated => [.. Values.Select(value => value.Value)];

    /// <summary>How many cells the fit is for.</summary>
    public int FittedCells => Cells.Count(cell => cell.IsFitted);

    /// <summary>How many other cells pull at the search, with less weight.</summary>
    public int LighterCells => Cells.Count(cell => cell is { IsFitted: false, Weight: > 0 });

    /// <summary>The search for values.</summary>
    public FitProblem Problem =>
        new([.. Values.Select(value => value.Range)], [.. Scenarios.Select(scenario => scenario.Case)]);

    private IEnumerable<ExpectedCell> Cells => Scenarios.SelectMany(scenario => scenario.Case.Cells);
}

/// <summary>How a calibration is run.</summary>
/// <param name="RandomStarts">Starting points besides the files' values and the middle of the ranges.</param>
/// <param name="Seed">The user's seed, for those.</param>
/// <param name="Threads">Threads to use; changes nothing in the results.</param>
/// <param name="IsCheck">Whether to judge the values that the files state, and search for none.</param>
public sealed record CalibrationOptions(int RandomStarts, ulong Seed, int Threads, bool IsCheck);
