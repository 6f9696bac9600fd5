using System.Text;

namespace ScenarioSim.Core.Randomness;

/// <summary>
/// Names a random stream by what it is for, never by a position, so that adding an actor, an act or an uncertain value
/// leaves every other stream as it was.
/// </summary>
public static class StreamKey
{
    /// <summary>
    /// Version of everything that decides which numbers are drawn: this hash, the generator and the way from words to draws.
    /// </summary>
    public const string SchemeVersion = "philox4x32-10/fnv1a-splitmix/1";

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The key of a stream.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="purpose">What the stream is for.</param>
    /// <param name="names">Whose it is, in an order that has a meaning.</param>
    public static ulong Of(ulong seed, string purpose, params ReadOnlySpan<string> names)
    {
        ulong hash = Absorb(FnvOffset, purpose);
        foreach (string name in names)
        {
            hash = Absorb(hash, name);
        }

        return Mix(hash ^ Mix(seed));
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo 1991) over the UTF-8 bytes of a name and a byte that ends it.</summary>
    private static ulong Absorb(ulong hash, string name)
    {
        foreach (byte unit in Encoding.UTF8.GetBytes(name))
        {
            hash = unchecked((hash ^ unit) * FnvPrime);
        }

        return unchecked((hash ^ byte.MaxValue) * FnvPrime);
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014), which spreads every bit over the whole word.</summary>
    internal static ulong Mix(ulong word)
    {
        unchecked
        {
            word += 0x9E3779B97F4A7C15;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
            return word ^ (word >> 31);
        }
    }
}
