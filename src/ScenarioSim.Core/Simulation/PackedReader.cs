namespace ScenarioSim.Core.Simulation;

/// <summary>Unpacks what <see cref="PackedWriter"/> has packed, and refuses anything else.</summary>
internal ref struct PackedReader
{
    private readonly ReadOnlySpan<byte> bytes;
    private int position;

    public PackedReader(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>Whether everything has been read.</summary>
    public readonly bool IsAtEnd => position == bytes.Length;

    /// <summary>Unpacks counts; the span holds zeros before.</summary>
    /// <returns>Their sum.</returns>
    /// <exception cref="InvalidDataException">The bytes hold no such counts.</exception>
    public long Read(Span<uint> counts)
    {
        long sum = 0;
        int next = 0;
        while (next < counts.Length)
        {
            uint count = ReadCount();
            counts[next++] = count;
            sum += count;
            if (count == 0)
            {
                uint zeros = ReadCount();
                if (zeros > counts.Length - next)
                {
                    throw Damaged();
                }

                next += (int)zeros;
            }
        }

        return sum;
    }

    /// <summary>Unpacks a number that may be negative.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no number.</exception>
    public long ReadNumber()
    {
        ulong number = ReadUnsigned();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>Unpacks a number of 128 bits.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no number.</exception>
    public UInt128 ReadWideNumber()
    {
        ulong low = ReadUnsigned();
        return new UInt128(ReadUnsigned(), low);
    }

    private static InvalidDataException Damaged() => new("The bytes are not packed numbers.");

    private uint ReadCount()
    {
        ulong count = ReadUnsigned();
        return count <= uint.MaxValue ? (uint)count : throw Damaged();
    }

    private ulong ReadUnsigned()
    {
        ulong number = 0;
        for (int shift = 0; shift < 64 && position < bytes.Length; shift += 7)
        {
            byte unit = bytes[position++];
            if (shift == 63 && unit > 1)
            {
                break;
            }

            number |= (ulong)(unit & 0x7F) << shift;
            if (unit <= 0x7F)
            {
                return number;
            }
        }

        throw Damaged();
    }
}
