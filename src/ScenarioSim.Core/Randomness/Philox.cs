using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Randomness;

/// <summary>
/// The counter-based generator Philox 4×32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
/// 1, 2, 3", SC'11): a pure function from key and counter to four words, so that any draw can be made at any time, on any
/// thread.
/// </summary>
public static class Philox
{
    /// <summary>Words that one counter gives.</summary>
    public const int WordsPerCounter = 4;

    private const int Rounds = 10;
    private const int WordBits = 32;
    private const ulong Multiplier0 = 0xD2511F53;
    private const ulong Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const ulong LowWord = uint.MaxValue;

    /// <summary>2⁻³².</summary>
    private const double WordScale = 1.0 / 4294967296.0;

    /// <summary>
    /// Writes the words of consecutive members: the counters (member, <paramref name="period"/>), one per member; word w of
    /// member m goes to <c>words[w · members + m]</c>.
    /// </summary>
    /// <param name="key">The stream.</param>
    /// <param name="period">The second half of the counter.</param>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="words">Four rows of one word per member; a multiple of eight per row.</param>
    public static void FillWords(ulong key, uint period, long firstMember, Span<uint> words)
    {
        int members = words.Length / WordsPerCounter;
        for (int m = 0; m < members; m += Vector512<ulong>.Count)
        {
            Vector512<ulong> member = Vector512.CreateSequence((ulong)(firstMember + m), 1UL);
            (Vector512<ulong> w0, Vector512<ulong> w1, Vector512<ulong> w2, Vector512<ulong> w3) = Words(
                key,
                member & Vector512.Create(LowWord),
                member >> WordBits,
                Vector512.Create((ulong)period),
                Vector512<ulong>.Zero);
            Narrow(w0).CopyTo(words[m..]);
            Narrow(w1).CopyTo(words[(members + m)..]);
            Narrow(w2).CopyTo(words[((2 * members) + m)..]);
            Narrow(w3).CopyTo(words[((3 * members) + m)..]);
        }
    }

    /// <summary>Words as uniforms on (0, 1): each is the middle of one of 2³² equal steps.</summary>
    public static Vector512<double> UniformsOf(Vector256<uint> words)
    {
        (Vector256<ulong> low, Vector256<ulong> high) = Vector256.Widen(words);
        return (Vector512.ConvertToDouble(Vector512.Create(low, high)) + Vector512.Create(0.5)) * WordScale;
    }

    /// <summary>A uniform on (0, 1) of 52 bits, which the inverse of a distribution function can take: never 0, never 1.</summary>
    /// <param name="key">The stream.</param>
    /// <param name="member">The member's index.</param>
    public static double Uniform(ulong key, long member)
    {
        const int lowBits = 20;
        (Vector512<ulong> high, Vector512<ulong> low, _, _) = Words(
            key, Vector512.Create((ulong)member & LowWord), Vector512.Create((ulong)member >> WordBits),
            Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        ulong bits = (high[0] << lowBits) | (low[0] >> (WordBits - lowBits));
        return (bits + 0.5) / (1UL << (WordBits + lowBits));
    }

    /// <summary>The four words of as many counters as a vector has lanes; every lane holds 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<ulong> W0, Vector512<ulong> W1, Vector512<ulong> W2, Vector512<ulong> W3) Words(
        ulong key, Vector512<ulong> c0, Vector512<ulong> c1, Vector512<ulong> c2, Vector512<ulong> c3)
    {
        var low = Vector512.Create(LowWord);
        uint k0 = (uint)(key & LowWord);
        uint k1 = (uint)(key >> WordBits);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> product0 = c0 * Multiplier0;
            Vector512<ulong> product1 = c2 * Multiplier1;
            c0 = (product1 >> WordBits) ^ c1 ^ Vector512.Create((ulong)k0);
            c1 = product1 & low;
            c2 = (product0 >> WordBits) ^ c3 ^ Vector512.Create((ulong)k1);
            c3 = product0 & low;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }

    private static Vector256<uint> Narrow(Vector512<ulong> words) => Vector256.Narrow(words.GetLower(), words.GetUpper());
}
