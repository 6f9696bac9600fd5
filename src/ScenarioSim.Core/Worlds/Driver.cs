namespace ScenarioSim.Core.Worlds;

/// <summary>How a driver moves between its points.</summary>
public enum Interpolation
{
    /// <summary>In a straight line, by whole months.</summary>
    Linear,

    /// <summary>A value holds until the next point.</summary>
    Step,
}

/// <summary>A dated value of a driver.</summary>
/// <param name="Label">The date as written; points that fall into one month are ordered by it.</param>
/// <param name="At">When the value holds.</param>
/// <param name="Value">The value: a constant or a draw.</param>
public sealed record DriverPoint(string Label, Moment At, Quantity Value);

/// <summary>An exogenous series that acts throughout, such as the intensity of a war.</summary>
/// <param name="Name">Its name in the scenario file.</param>
/// <param name="Title">Its title for readers.</param>
/// <param name="Unit">What its numbers mean.</param>
/// <param name="Interpolation">How it moves between points; it is flat before the first and after the last.</param>
/// <param name="Points">Its points, ascending by label (ordinal).</param>
public sealed record Driver(
    string Name, string Title, string Unit, Interpolation Interpolation, IReadOnlyList<DriverPoint> Points);
