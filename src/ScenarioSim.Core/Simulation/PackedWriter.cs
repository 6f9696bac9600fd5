namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Packs whole numbers into bytes: seven bits a byte, the lowest first, and a run of zeros among counts as a zero and how many
/// more follow. <see cref="PackedReader"/> unpacks them.
/// </summary>
internal sealed class PackedWriter
{
    /// <summary>The most bytes that a number of 32 bits takes.</summary>
    public const int MostBytesOfCount = 5;

    /// <summary>The most bytes that a number of 64 bits takes.</summary>
    public const int MostBytesOfNumber = 10;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /// <summary>What has been packed since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Packed => bytes.AsSpan(0, length);

    /// <summary>Begins anew.</summary>
    public void Clear() => length = 0;

    /// <summary>Packs counts, most of which are expected to be zero.</summary>
    public void Add(ReadOnlySpan<uint> counts)
    {
        MakeRoom(counts.Length * MostBytesOfCount);
        int position = 0;
        while (position < counts.Length)
        {
            uint count = counts[position++];
            Put(count);
            if (count == 0)
            {
                int zeros = counts[position..].IndexOfAnyExcept(0u);
                zeros = zeros < 0 ? counts.Length - position : zeros;
                Put((uint)zeros);
                position += zeros;
            }
        }
    }

    /// <summary>Packs a number that may be negative.</summary>
    public void Add(long number)
    {
        MakeRoom(MostBytesOfNumber);
        Put((ulong)((number << 1) ^ (number >> 63)));
    }

    /// <summary>Packs a number of 128 bits.</summary>
    public void Add(UInt128 number)
    {
        MakeRoom(2 * MostBytesOfNumber);
        Put((ulong)(number & ulong.MaxValue));
        Put((ulong)(number >> 64));
    }

    private void Put(ulong number)
    {
        while (number > 0x7F)
        {
            bytes[length++] = (byte)((number & 0x7F) | 0x80);
            number >>= 7;
        }

        bytes[length++] = (byte)number;
    }

    private void MakeRoom(int more)
    {
        if (bytes.Length - length < more)
        {
            Array.Resize(ref bytes, Math.Max(checked(length + more), 2 * bytes.Length));
        }
    }
}
