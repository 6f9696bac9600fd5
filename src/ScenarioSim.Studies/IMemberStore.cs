using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>The members of one combination that are to be had.</summary>
/// <param name="Combination">Its position in the plan.</param>
/// <param name="World">The world.</param>
/// <param name="Request">How it is run, and which member comes first.</param>
public sealed record MembersTask(int Combination, World World, EnsembleRequest Request);

/// <summary>Keeps the members of a study's combinations, as far as they have been run.</summary>
public interface IMemberStore
{
    /// <summary>What is kept of a combination; null where nothing is.</summary>
    /// <exception cref="PartException">It cannot be read, or is not what it should be.</exception>
    Ensemble? Load(MembersTask task);

    /// <summary>Keeps the members of a combination, in place of earlier ones.</summary>
    /// <param name="combination">Its position in the plan.</param>
    /// <param name="ensemble">Its members.</param>
    /// <param name="isComplete">Whether none will be added.</param>
    void Save(int combination, Ensemble ensemble, bool isComplete);
}

/// <summary>Consecutive members of every combination of a study.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="First">Index of the first member.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Store">Where they are kept.</param>
public sealed record MembersPart(string Name, int First, int End, IMemberStore Store);
