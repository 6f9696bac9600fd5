using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class EnsembleFormatTests
{
    private const string Run = "what was run";
    private const int ChecksumBytes = 32;
    private const int HeadBytes = 8 + 8 + (10 * 4);

    [Test]
    public void What_is_written_is_read_again()
    {
        World world = Some.BusyWorld().Months(9).Build();
        EnsembleRequest request = Some.Request(world, 100);
        Ensemble ensemble = Runs.Ensemble(world, request);
        Ensemble read = Read(world, request, Written(ensemble));

        Assert.That(read.Members, Is.EqualTo(100));
        Assert.That(Digest.Of(read), Is.EqualTo(Digest.Of(ensemble)));
    }

    [Test]
    public void An_ensemble_without_members_is_read_again()
    {
        World world = Some.World("A", "B").Months(3).Build();
        EnsembleRequest request = Some.Request(world, 5);

        Assert.That(Read(world, request, Written(new Ensemble(world, request))).Members, Is.Zero);
    }

    [Test]
    public void Generated_worlds_written_halfway_and_run_on_end_with_the_same_numbers() =>
        WorldGenerator.ForAll(WorldGenerator.Extreme, 20, world =>
        {
            EnsembleRequest request = Some.Request(world, 21);
            var half = new Ensemble(world, request);
            new EnsembleRun(half).Extend(10, progress: null, CancellationToken.None);
            Ensemble read = Read(world, request, Written(half));
            new EnsembleRun(read).Extend(11, progress: null, CancellationToken.None);
            Assert.That(Digest.Of(read), Is.EqualTo(Digest.Of(Runs.Ensemble(world, request))), world.Id);
        });

    [TestCase(1, 50, 99)]
    [TestCase(33, 66)]
    [TestCase(8)]
    [TestCase]
    public void Parts_that_were_written_join_to_the_whole(params int[] cuts)
    {
        World world = Some.BusyWorld().Months(9).Build();
        EnsembleRequest request = Some.Request(world, 100);
        int[] ends = [0, .. cuts, 100];
        Ensemble[] parts = [.. Enumerable.Range(0, ends.Length - 1).Select(part =>
        {
            EnsembleRequest mine = request with { FirstMember = ends[part] };
            var ensemble = new Ensemble(world, mine);
            new EnsembleRun(ensemble).Extend(ends[part + 1] - ends[part], progress: null, CancellationToken.None);
            return Read(world, mine, Written(ensemble));
        })];
        foreach (Ensemble part in parts.Skip(1))
        {
            parts[0].Append(part);
        }

        Assert.That(Digest.Of(parts[0]), Is.EqualTo(Digest.Of(Runs.Ensemble(world, request))));
    }

    [Test]
    public void Extending_ends_soon_after_it_is_enough_and_the_rest_can_follow()
    {
        World world = Some.BusyWorld().Months(9).Build();
        EnsembleRequest request = Some.Request(world, 100) with { BlockMembers = 8 };
        var ensemble = new Ensemble(world, request);
        var run = new EnsembleRun(ensemble);
        run.Extend(100, () => true, progress: null, CancellationToken.None);
        int first = ensemble.Members;
        int pieces = 1;
        for (; ensemble.Members < 100; pieces++)
        {
            run.Extend(100 - ensemble.Members, () => true, progress: null, CancellationToken.None);
        }

        Assert.That(first, Is.EqualTo(8), "one block, after which it is enough");
        Assert.That(pieces, Is.EqualTo(13));
        Assert.That(Digest.Of(ensemble), Is.EqualTo(Digest.Of(Runs.Ensemble(world, request))));
    }

    [Test]
    public void A_byte_that_is_altered_anywhere_is_noticed()
    {
        (World world, EnsembleRequest request, byte[] bytes) = Small();
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] altered = [.. bytes];
            altered[at] ^= 1;
            Assert.That(() => Read(world, request, altered), Throws.InstanceOf<InvalidDataException>(), $"byte {at}");
        }
    }

    [Test]
    public void A_file_that_is_torn_anywhere_is_noticed()
    {
        (World world, EnsembleRequest request, byte[] bytes) = Small();
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.That(() => Read(world, request, bytes[..length]), Throws.InstanceOf<InvalidDataException>(), $"{length} bytes");
        }

        Assert.That(() => Read(world, request, [.. bytes, 0]), Throws.InstanceOf<InvalidDataException>(), "a byte too many");
    }

    [Test]
    public void Members_of_another_run_are_refused()
    {
        (World world, EnsembleRequest request, byte[] bytes) = Small();
        EnsembleRequest[] others =
        [
            request with { Seed = 8 },
            request with { FirstMember = 1 },
            request with { FixedParameters = true },
            request with { Sampling = Sampling.LatinHypercube },
            request with { Members = 4 },
            request with { Outcomes = [] },
            request with { Columns = Columns.Of(world, []) },
        ];
        foreach (EnsembleRequest other in others)
        {
            Assert.That(() => Read(world, other, bytes), Throws.InstanceOf<InvalidDataException>(), other.ToString());
        }

        Assert.That(() => EnsembleFormat.Read(world, request, "another", new MemoryStream(bytes)), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => Read(Some.World("A", "B").Months(4).Build(), request, bytes), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Counts_that_are_forged_with_their_checksum_are_noticed()
    {
        (World world, EnsembleRequest request, byte[] bytes) = Small();
        byte[] more = [.. bytes];
        BinaryPrimitives.WriteInt32LittleEndian(more.AsSpan(HeadBytes - 4), 4);

        Assert.That(() => Read(world, request, Sealed(more)), Throws.InstanceOf<InvalidDataException>(), "a member less than counted");
    }

    [TestCase(int.MaxValue)]
    [TestCase(int.MinValue)]
    [TestCase(-1)]
    public void A_month_of_an_impossible_length_is_refused_before_anything_is_allocated(int length)
    {
        (World world, EnsembleRequest request, byte[] bytes) = Small();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(HeadBytes), length);

        Assert.That(() => Read(world, request, Sealed(bytes)), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Random_bytes_are_never_taken_for_members()
    {
        (World world, EnsembleRequest request, byte[] bytes) = Small();
        var chance = new Random(5);
        for (int attempt = 0; attempt < 2000; attempt++)
        {
            byte[] noise = [.. bytes];
            chance.NextBytes(noise.AsSpan(HeadBytes + 4, chance.Next(1, noise.Length - HeadBytes - 4 - ChecksumBytes)));
            Assert.That(() => Read(world, request, Sealed(noise)), Throws.InstanceOf<InvalidDataException>(), $"attempt {attempt}");
        }
    }

    /// <summary>Five members of which a file is some hundred bytes.</summary>
    private static (World World, EnsembleRequest Request, byte[] Bytes) Small()
    {
        World world = Some.World("A", "B").Months(3).Set(Parameters.Volatility, 0.3).Build();
        EnsembleRequest request = Some.Request(world, 5);
        return (world, request, Written(Runs.Ensemble(world, request)));
    }

    private static byte[] Written(Ensemble ensemble)
    {
        var stream = new MemoryStream();
        EnsembleFormat.Write(ensemble, Run, stream);
        return stream.ToArray();
    }

    private static Ensemble Read(World world, EnsembleRequest request, byte[] bytes) =>
        EnsembleFormat.Read(world, request, Run, new MemoryStream(bytes));

    /// <summary>The bytes with the checksum that they should have.</summary>
    private static byte[] Sealed(byte[] bytes)
    {
        byte[] content = bytes[..^ChecksumBytes];
        return [.. content, .. SHA256.HashData([.. Encoding.UTF8.GetBytes(Run), .. content])];
    }
}
