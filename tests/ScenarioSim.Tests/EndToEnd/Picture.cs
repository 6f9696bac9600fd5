using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>A picture as pixels, from a PNG file of 8 bits a channel without interlacing.</summary>
internal sealed class Picture
{
    private const int HeaderLength = 8;
    private readonly byte[] samples;
    private readonly int channels;

    private Picture(int width, int height, int channels, byte[] samples)
    {
        Width = width;
        Height = height;
        this.channels = channels;
        this.samples = samples;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads a PNG file (W3C, Portable Network Graphics, third edition).</summary>
    public static Picture Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        int width = 0;
        int height = 0;
        int channels = 0;
        using var packed = new MemoryStream();
        for (int at = HeaderLength; at < bytes.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            string kind = Encoding.ASCII.GetString(bytes, at + 4, 4);
            ReadOnlySpan<byte> content = bytes.AsSpan(at + 8, length);
            if (kind == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(content);
                height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
                channels = content[9] == 6 ? 4 : 3;
            }
            else if (kind == "IDAT")
            {
                packed.Write(content);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        byte[] rows = new byte[height * (1 + (width * channels))];
        unpacked.ReadExactly(rows);
        return new Picture(width, height, channels, Unfilter(rows, width * channels, height, channels));
    }

    /// <summary>
    /// Share of the cells of two pictures, both cut into squares, whose mean brightness differs by more than a tolerance.
    /// </summary>
    /// <param name="other">A picture of the same size, but for rounding.</param>
    /// <param name="side">Side of a square, in pixels.</param>
    /// <param name="tolerance">Difference of brightness, of 255.</param>
    public double ShareOfDifferingCells(Picture other, int side, double tolerance)
    {
        Assert.That(other.Width, Is.EqualTo(Width).Within(1), "only pictures of one size can be compared");
        Assert.That(other.Height, Is.EqualTo(Height).Within(1), "only pictures of one size can be compared");
        int cells = 0;
        int differing = 0;
        for (int y = 0; y + side <= Math.Min(Height, other.Height); y += side)
        {
            for (int x = 0; x + side <= Math.Min(Width, other.Width); x += side)
            {
                cells++;
                differing += Math.Abs(Brightness(x, y, side) - other.Brightness(x, y, side)) > tolerance ? 1 : 0;
            }
        }

        return (double)differing / cells;
    }

    private double Brightness(int left, int top, int side)
    {
        double sum = 0;
        for (int y = top; y < top + side; y++)
        {
            for (int x = left; x < left + side; x++)
            {
                for (int channel = 0; channel < Math.Min(3, channels); channel++)
                {
                    sum += samples[(((y * Width) + x) * channels) + channel];
                }
            }
        }

        return sum / (side * side * Math.Min(3, channels));
    }

    private static byte[] Unfilter(byte[] rows, int stride, int height, int channels)
    {
        byte[] plain = new byte[stride * height];
        for (int y = 0; y < height; y++)
        {
            int filter = rows[y * (stride + 1)];
            for (int x = 0; x < stride; x++)
            {
                int left = x >= channels ? plain[(y * stride) + x - channels] : 0;
                int above = y > 0 ? plain[((y - 1) * stride) + x] : 0;
                int corner = x >= channels && y > 0 ? plain[((y - 1) * stride) + x - channels] : 0;
                int predicted = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    _ => Paeth(left, above, corner),
                };
                plain[(y * stride) + x] = unchecked((byte)(rows[(y * (stride + 1)) + 1 + x] + predicted));
            }
        }

        return plain;
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        (int toLeft, int toAbove, int toCorner) =
            (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        if (toLeft <= toAbove && toLeft <= toCorner)
        {
            return left;
        }

        return toAbove <= toCorner ? above : corner;
    }
}
