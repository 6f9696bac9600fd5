namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>
/// Philox 4×32-10 one counter at a time (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3",
/// SC'11), with the same way from words to uniforms as the engine has.
/// </summary>
internal static class ScalarPhilox
{
    /// <summary>Words that one counter gives.</summary>
    public const int WordsPerCounter = 4;

    private const int Rounds = 10;
    private const int WordBits = 32;
    private const double WordScale = 1.0 / (1UL << WordBits);

    /// <summary>The middle of one of 2³² equal steps of (0, 1).</summary>
    public static double Uniform(uint word) => (word + 0.5) * WordScale;

    /// <summary>A member's uniform of 52 bits, for an uncertain value.</summary>
    public static double FineUniform(ulong key, long member)
    {
        const int lowBits = 20;
        Span<uint> words = stackalloc uint[WordsPerCounter];
        Fill(key, member, period: 0, words);
        ulong bits = ((ulong)words[0] << lowBits) | (words[1] >> (WordBits - lowBits));
        return (bits + 0.5) / (1UL << (WordBits + lowBits));
    }

    /// <summary>Writes the four words of the counter (member, period).</summary>
    public static void Fill(ulong key, long member, uint period, Span<uint> words)
    {
        unchecked
        {
            (uint c0, uint c1, uint c2, uint c3) = ((uint)member, (uint)(member >> WordBits), period, 0);
            (uint k0, uint k1) = ((uint)key, (uint)(key >> WordBits));
            for (int round = 0; round < Rounds; round++)
            {
                ulong product0 = (ulong)c0 * 0xD2511F53;
                ulong product1 = (ulong)c2 * 0xCD9E8D57;
                c0 = (uint)(product1 >> WordBits) ^ c1 ^ k0;
                c1 = (uint)product1;
                c2 = (uint)(product0 >> WordBits) ^ c3 ^ k1;
                c3 = (uint)product0;
                k0 += 0x9E3779B9;
                k1 += 0xBB67AE85;
            }

            words[3] = c3;
            words[2] = c2;
            words[1] = c1;
            words[0] = c0;
        }
    }
}
