namespace ScenarioSim.Scenarios;

/// <summary>That values of a scenario were fitted, to what, and by how much of it.</summary>
/// <param name="File">The calibration, relative to the working directory where it lies below it.</param>
/// <param name="Title">The calibration's title.</param>
/// <param name="Values">How many values were fitted.</param>
/// <param name="FittedCells">How many expected scores they were fitted to: one a scenario, dyad and date.</param>
/// <param name="Note">What the expectations are, in their own file's words; empty for none.</param>
public sealed record CalibrationNote(string File, string Title, int Values, int FittedCells, string Note);
