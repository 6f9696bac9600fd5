using MathNet.Numerics.Distributions;
using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Analysis.Signals;

/// <summary>The chance in what an outsider gets to see: errors of readings, and whether an act is reported.</summary>
public static class ReadingErrors
{
    private const int MonthShift = 32;

    /// <summary>Errors of a reading, standard normal, one per member; the same for every ensemble, so that runs stay paired.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="measure">Name of the measure.</param>
    /// <param name="dyad">Name of the dyad.</param>
    /// <param name="month">Number of the month.</param>
    /// <param name="members">How many members.</param>
    public static double[] Of(ulong seed, string measure, string dyad, int month, int members)
    {
        ulong key = StreamKey.Of(seed, "reading", measure, dyad, $"{month}");
        return [.. Enumerable.Range(0, members).Select(member => Normal.InvCDF(0, 1, Philox.Uniform(key, member)))];
    }

    /// <summary>The stream that decides which acts of a pair are reported.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="pair">Name of the directed pair.</param>
    /// <param name="act">Name of the act.</param>
    public static ulong ReportKey(ulong seed, string pair, string act) => StreamKey.Of(seed, "reported", pair, act);

    /// <summary>Whether an act that a member takes in a month is reported.</summary>
    /// <param name="key">The stream of the pair and act.</param>
    /// <param name="month">Number of the month, not negative.</param>
    /// <param name="member">Index of the member.</param>
    /// <param name="chance">The chance of that, in [0, 1].</param>
    public static bool IsReported(ulong key, int month, int member, double chance) =>
        Philox.Uniform(key, ((long)month << MonthShift) | (long)member) < chance;
}
