using System.Numerics;

namespace ScenarioSim.Core.Randomness;

/// <summary>
/// Pseudo-random orders of the numbers below a count, as a pure function that needs no memory: a Feistel network (Luby and
/// Rackoff 1988, "How to construct pseudorandom permutations from pseudorandom functions", SIAM Journal on Computing 17(2))
/// over the smallest square that holds them, walked on until it comes to one of them (Black and Rogaway 2002, "Ciphers with
/// arbitrary finite domains", CT-RSA, method 2).
/// </summary>
public static class Permutation
{
    private const int Rounds = 12;
    private const int RoundShift = 32;

    /// <summary>Where a number stands in the order; every place from 0 to <paramref name="count"/> − 1 is taken once.</summary>
    /// <param name="key">The order.</param>
    /// <param name="number">From 0 to <paramref name="count"/> − 1.</param>
    /// <param name="count">How many numbers are put in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of them.</exception>
    public static int PlaceOf(ulong key, long number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, count);
        int halfBits = Math.Max(1, (BitOperations.Log2((uint)count - 1) + 2) / 2);
        ulong place = (ulong)number;
        do
        {
            place = Encipher(key, place, halfBits);
        }
        while (place >= (ulong)count);

        return (int)place;
    }

    private static ulong Encipher(ulong key, ulong word, int halfBits)
    {
        ulong mask = (1UL << halfBits) - 1;
        ulong left = word >> halfBits;
        ulong right = word & mask;
        for (ulong round = 0; round < Rounds; round++)
        {
            (left, right) = (right, left ^ (StreamKey.Mix(key ^ (round << RoundShift) ^ right) & mask));
        }

        return (left << halfBits) | right;
    }
}
