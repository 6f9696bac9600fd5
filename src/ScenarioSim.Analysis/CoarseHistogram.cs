using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Analysis;

/// <summary>A month's alignments in bins of 0.02, kept to compare two ensembles after their histograms are gone.</summary>
public sealed class CoarseHistogram
{
    private readonly uint[] all;
    private readonly uint[] oddMembers;

    private CoarseHistogram(uint[] all, uint[] oddMembers)
    {
        this.all = all;
        this.oddMembers = oddMembers;
    }

    /// <summary>Members per bin, from −1 upwards.</summary>
    public IReadOnlyList<uint> Counts => all;

    /// <summary>Members with odd index per bin.</summary>
    public IReadOnlyList<uint> OddMembers => oddMembers;

    /// <summary>Members with even index per bin.</summary>
    public IReadOnlyList<uint> EvenMembers => [.. all.Zip(oddMembers, (every, odd) => every - odd)];

    /// <summary>The coarse bins of a histogram.</summary>
    public static CoarseHistogram Of(Histogram histogram)
    {
        var counts = new uint[Histogram.CoarseBins];
        for (int bin = 0; bin < Histogram.Bins; bin++)
        {
            counts[bin / Histogram.FineBinsPerCoarse] += histogram.Counts[bin];
        }

        return new CoarseHistogram(counts, histogram.OddMembers.ToArray());
    }
}
