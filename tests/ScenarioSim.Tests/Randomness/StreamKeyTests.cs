using System.Numerics;
using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Tests.Randomness;

[TestFixture]
public sealed class StreamKeyTests
{
    /// <summary>Pinned, so that a change of the scheme is noticed; then raise <see cref="StreamKey.SchemeVersion"/>.</summary>
    [Test]
    public void Keys_are_these()
    {
        Assert.That(StreamKey.SchemeVersion, Is.EqualTo("philox4x32-10/fnv1a-splitmix/1"));
        Assert.That(StreamKey.Of(0, ""), Is.EqualTo(0x70BEC4A1465B8266ul));
        Assert.That(StreamKey.Of(20241023, "act", "RUS", "PRK", "supply_munitions"), Is.EqualTo(0xABD6E4DEF6E22DF1ul));
        Assert.That(StreamKey.Of(ulong.MaxValue, "value", "κ/é"), Is.EqualTo(0x5B78A1EE3802623Bul));
    }

    [Test]
    public void Seed_purpose_names_and_their_order_all_matter()
    {
        ulong[] keys =
        [
            StreamKey.Of(1, "act", "A", "B"), StreamKey.Of(2, "act", "A", "B"), StreamKey.Of(1, "noise", "A", "B"),
            StreamKey.Of(1, "act", "B", "A"), StreamKey.Of(1, "act", "AB"), StreamKey.Of(1, "act", "AB", ""),
            StreamKey.Of(1, "act", "", "AB"), StreamKey.Of(1, "actA", "B"), StreamKey.Of(1, "act", "A"), StreamKey.Of(1, "act"),
        ];
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void Neighbouring_seeds_and_names_have_keys_that_differ_in_half_their_bits()
    {
        const int keys = 4096;
        int different = 0;
        for (int number = 0; number < keys; number++)
        {
            ulong one = StreamKey.Of((ulong)number, "act", $"actor {number}");
            ulong other = number % 2 == 0 ? StreamKey.Of((ulong)number + 1, "act", $"actor {number}")
                : StreamKey.Of((ulong)number, "act", $"actor {number + 1}");
            different += BitOperations.PopCount(one ^ other);
        }

        // A fair bit differs with probability ½: the standard error of the mean over 64 · 4096 bits is ½ / 512.
        Assert.That(different / (64.0 * keys), Is.EqualTo(0.5).Within(4.5 * 0.5 / 512));
    }

    [Test]
    public void A_hundred_thousand_streams_have_a_hundred_thousand_keys()
    {
        var keys = new HashSet<ulong>();
        for (int number = 0; number < 100_000; number++)
        {
            keys.Add(StreamKey.Of(7, "value", $"actors.{number / 100}.needs.{number % 100}"));
        }

        Assert.That(keys, Has.Count.EqualTo(100_000));
    }
}
