using System.Runtime.Intrinsics;
using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Tests.Support;

/// <summary>The uniforms of a stream, as an ensemble reads them.</summary>
internal static class Words
{
    /// <summary>Four rows of one uniform per member: word w of member m at <c>w · members + m</c>.</summary>
    public static double[] Uniforms(ulong key, uint period, long first, int members)
    {
        var words = new uint[members * Philox.WordsPerCounter];
        Philox.FillWords(key, period, first, words);
        var uniforms = new double[words.Length];
        for (int position = 0; position < words.Length; position += Vector512<double>.Count)
        {
            Philox.UniformsOf(Vector256.Create(words.AsSpan(position))).CopyTo(uniforms.AsSpan(position));
        }

        return uniforms;
    }
}
