using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The random numbers that decide what members draw, a stream per uncertain value, by its name.</summary>
internal sealed class ValueStreams
{
    private static readonly double Greatest = Math.BitDecrement(1.0);

    private readonly ulong[] keys;
    private readonly ulong[]? orders;
    private readonly int members;

    public ValueStreams(World world, EnsembleRequest request)
    {
        members = request.Members;
        keys = KeysFor("value");
        orders = request.Sampling == Sampling.LatinHypercube ? KeysFor("stratum") : null;

        ulong[] KeysFor(string purpose) =>
            [.. world.Uncertainties.Select(uncertainty => StreamKey.Of(request.Seed, purpose, uncertainty.Name))];
    }

    /// <summary>
    /// The probability on (0, 1) below the value that a member draws: its own uniform, or with Latin hypercube sampling
    /// <c>(π(member) + uniform) / members</c>, π an order of the members for each uncertain value.
    /// </summary>
    /// <param name="uncertainty">The uncertain value.</param>
    /// <param name="member">The member's index in the whole ensemble.</param>
    public double Probability(int uncertainty, long member)
    {
        double uniform = Philox.Uniform(keys[uncertainty], member);
        return orders is null
            ? uniform
            : Math.Min(Greatest, (Permutation.PlaceOf(orders[uncertainty], member, members) + uniform) / members);
    }
}
