namespace ScenarioSim.Analysis.Tipping;

/// <summary>A changed value.</summary>
/// <param name="Input">Its index among the values that may move.</param>
/// <param name="To">What it is changed to.</param>
public readonly record struct InputChange(int Input, double To);

/// <summary>A change that takes a score across a threshold: of all changes of the same values the nearest one found.</summary>
/// <param name="Changes">One changed value, or two.</param>
/// <param name="Distance">
/// How far it is: the root of the sum of squares of each change in standard deviations of its distribution.
/// </param>
/// <param name="Score">The score under it.</param>
public sealed record TippingPoint(IReadOnlyList<InputChange> Changes, double Distance, double Score);

/// <summary>How far a value, alone, moves the score within what is believed possible.</summary>
/// <param name="Input">Its index among the values that may move.</param>
/// <param name="Low">The least score met.</param>
/// <param name="High">The greatest.</param>
public readonly record struct InputSwing(int Input, double Low, double High);

/// <summary>What a search has found.</summary>
/// <param name="Swings">How far each value alone moves the score, the farthest first.</param>
/// <param name="OfOne">The nearest tipping point of each value that has one, the nearest first.</param>
/// <param name="OfTwo">
/// The nearest tipping point of each two values that have one nearer than either alone, the nearest first; empty where pairs were
/// not searched.
/// </param>
public sealed record TippingPoints(
    IReadOnlyList<InputSwing> Swings, IReadOnlyList<TippingPoint> OfOne, IReadOnlyList<TippingPoint> OfTwo);
