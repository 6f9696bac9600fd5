using System.Runtime.Intrinsics;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Randomness;

[TestFixture]
public sealed class PhiloxTests
{
    /// <summary>The known answers that the authors publish with Random123 for philox4x32-10.</summary>
    [TestCase(0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x0000000000000000ul, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [TestCase(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xfffffffffffffffful, "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Words_are_the_published_ones(uint c0, uint c1, uint c2, uint c3, ulong key, string expected)
    {
        (Vector512<ulong> w0, Vector512<ulong> w1, Vector512<ulong> w2, Vector512<ulong> w3) = Philox.Words(key, Wide(c0), Wide(c1), Wide(c2), Wide(c3));
        for (int lane = 0; lane < Vector512<ulong>.Count; lane++)
        {
            Assert.That($"{w0[lane]:x8} {w1[lane]:x8} {w2[lane]:x8} {w3[lane]:x8}", Is.EqualTo(expected));
        }
    }

    [Test]
    public void Uniforms_are_the_middles_of_the_steps_that_the_words_number()
    {
        const int members = 16;
        const long first = (1L << 32) - 8;
        const uint period = 5;
        double[] uniforms = Words.Uniforms(99, period, first, members);
        for (int m = 0; m < members; m++)
        {
            long member = first + m;
            (Vector512<ulong> w0, _, _, Vector512<ulong> w3) = Philox.Words(
                99, Wide((uint)(member & uint.MaxValue)), Wide((uint)(member >> 32)), Wide(period), Wide(0));
            Assert.That(uniforms[m], Is.EqualTo((w0[0] + 0.5) / 4294967296.0));
            Assert.That(uniforms[(3 * members) + m], Is.EqualTo((w3[0] + 0.5) / 4294967296.0));
        }
    }

    [Test]
    public void A_members_uniforms_do_not_depend_on_where_its_block_begins()
    {
        double[] whole = Words.Uniforms(7, 3, 0, 32);
        double[] part = Words.Uniforms(7, 3, 16, 8);
        for (int word = 0; word < Philox.WordsPerCounter; word++)
        {
            Assert.That(part.AsSpan(word * 8, 8).ToArray(), Is.EqualTo(whole.AsSpan((word * 32) + 16, 8).ToArray()));
        }
    }

    [Test]
    public void A_single_uniform_has_52_bits_of_the_first_two_words()
    {
        const long member = (3L << 32) + 12;
        (Vector512<ulong> w0, Vector512<ulong> w1, _, _) = Philox.Words(5, Wide(12), Wide(3), Wide(0), Wide(0));
        double expected = ((w0[0] * 1048576.0) + (w1[0] >> 12) + 0.5) / 4503599627370496.0;
        Assert.That(Philox.Uniform(5, member), Is.EqualTo(expected));
    }

    /// <summary>Pinned, so that a change of the scheme is noticed; then raise <see cref="StreamKey.SchemeVersion"/>.</summary>
    [Test]
    public void The_first_uniforms_of_a_stream_are_these()
    {
        ulong key = StreamKey.Of(20241023, "noise of pair", "RUS", "PRK");
        double[] uniforms = Words.Uniforms(key, 0, 0, 8);
        Assert.That(uniforms[0], Is.EqualTo(PinnedFirst));
        Assert.That(uniforms[1], Is.EqualTo(PinnedSecond));
        Assert.That(Philox.Uniform(key, 0), Is.EqualTo(PinnedSingle));
    }

    private const double PinnedFirst = 0.9977942378027365;
    private const double PinnedSecond = 0.9805232678772882;
    private const double PinnedSingle = 0.997794237871931;

    private static Vector512<ulong> Wide(uint word) => Vector512.Create((ulong)word);
}
