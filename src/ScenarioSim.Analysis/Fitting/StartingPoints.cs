using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Analysis.Fitting;

/// <summary>Where searches begin.</summary>
public static class StartingPoints
{
    /// <summary>A point anywhere in the ranges, from one stream a value, named by the value.</summary>
    /// <param name="names">Names of the values.</param>
    /// <param name="ranges">Their ranges.</param>
    /// <param name="seed">The user's seed.</param>
    /// <param name="number">The number of the point, from 0.</param>
    public static double[] Random(IReadOnlyList<string> names, IReadOnlyList<Bounds> ranges, ulong seed, int number) =>
    [
        .. names.Zip(ranges, (name, range) => range.Low +
            ((range.High - range.Low) * Philox.Uniform(StreamKey.Of(seed, "start of a search", name), number))),
    ];
}
