using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>
/// A theory of why one actor moves towards another: a pure function of state and circumstances, of about [−1, 1], positive
/// where it pulls towards the partner. A new one is a class here and a line in <see cref="MechanismTable"/>.
/// </summary>
public interface IMechanism
{
    /// <summary>Its name in scenario files.</summary>
    string Name { get; }

    /// <summary>The theory in a phrase, with its source.</summary>
    string Idea { get; }

    /// <summary>
    /// The pressure of one pair in symbols, as documentation shows it: <c>i</c> is the actor, <c>j</c> its partner, <c>l</c> another
    /// one; parameters stand by their names.
    /// </summary>
    string Formula { get; }

    /// <summary>The parameters that it alone reads.</summary>
    IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Writes the pressure of every directed pair and member of a block.</summary>
    /// <param name="scene">State and circumstances of the month.</param>
    /// <param name="pressure">Where to write; a row per pair.</param>
    void Press(Scene scene, LanePlane pressure);
}
