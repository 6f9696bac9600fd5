using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Keeps ensembles as bytes: a head of whole numbers, the packed counts of every month, the outcomes as they lie in memory,
/// and a SHA-256 of all that and of what was run. Bytes that are torn, altered or of another run are never taken for members.
/// </summary>
public static class EnsembleFormat
{
    /// <summary>Version of the format, and what says that bytes are of it.</summary>
    private static readonly byte[] Signature = "members1"u8.ToArray();

    /// <summary>Writes an ensemble.</summary>
    /// <param name="ensemble">The ensemble.</param>
    /// <param name="run">What says what was run, such as the hash of a scenario; it goes into the checksum.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentException">The ensemble keeps paths or contributions, which the format does not hold.</exception>
    public static void Write(Ensemble ensemble, string run, Stream output)
    {
        if (ensemble.KeepsMembers)
        {
            throw new ArgumentException("Paths and contributions of members cannot be stored.", nameof(ensemble));
        }

        using IncrementalHash hash = HashOf(run);
        Write(HeadOf(ensemble.World, ensemble.Request, ensemble.Members));
        var packed = new PackedWriter();
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (int month = 0; month < ensemble.World.Months; month++)
        {
            packed.Clear();
            ensemble.TallyOf(month).Pack(packed);
            BinaryPrimitives.WriteInt32LittleEndian(length, packed.Packed.Length);
            Write(length);
            Write(packed.Packed);
        }

        for (int outcome = 0; outcome < ensemble.Request.Outcomes.Count; outcome++)
        {
            Write(MemoryMarshal.AsBytes(ensemble.Outcome(outcome).Span));
        }

        output.Write(hash.GetHashAndReset());

        void Write(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            output.Write(bytes);
        }
    }

    /// <summary>Reads an ensemble.</summary>
    /// <param name="world">The world that was run.</param>
    /// <param name="request">How it was run. How many members there are so far, the bytes say.</param>
    /// <param name="run">What was run, as when it was written.</param>
    /// <param name="input">Where from, at its beginning; it can seek.</param>
    /// <exception cref="InvalidDataException">The bytes are no ensemble, damaged, or of another run.</exception>
    public static Ensemble Read(World world, EnsembleRequest request, string run, Stream input)
    {
        using var reader = new CheckedReader(input, HashOf(run));
        int members = MembersOf(world, request, reader);
        var ensemble = new Ensemble(world, request);
        reader.Expect((long)members * request.Outcomes.Count * sizeof(float));
        ensemble.MakeRoom(members);
        for (int month = 0; month < world.Months; month++)
        {
            Tally tally = ensemble.TallyOf(month);
            tally.Unpack(reader.ReadPacked(tally.MostPackedBytes), request.FirstMember, members);
        }

        for (int outcome = 0; outcome < request.Outcomes.Count; outcome++)
        {
            reader.Read(MemoryMarshal.AsBytes(ensemble.OutcomeToFill(outcome, members)));
        }

        reader.End();
        ensemble.Hold(members);
        return ensemble;
    }

    private static IncrementalHash HashOf(string run)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(run));
        return hash;
    }

    /// <summary>The number of members that the head states, where all else in it is as in the request.</summary>
    private static int MembersOf(World world, EnsembleRequest request, CheckedReader reader)
    {
        byte[] expected = HeadOf(world, request, members: 0);
        var head = new byte[expected.Length];
        reader.Read(head);
        int members = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(head.Length - sizeof(int)));
        bool isOfRequest = head.AsSpan(0, head.Length - sizeof(int)).SequenceEqual(expected.AsSpan(0, head.Length - sizeof(int)));
        return isOfRequest && members >= 0 && members <= request.Members - request.FirstMember
            ? members
            : throw new InvalidDataException("The members are of another run.");
    }

    /// <summary>What the bytes begin with; the number of members comes last.</summary>
    private static byte[] HeadOf(World world, EnsembleRequest request, int members)
    {
        int[] sizes =
        [
            world.Months, world.Acts.Count, request.Columns.Pairs.Count, request.Columns.Dyads.Count, request.Outcomes.Count,
            request.FixedParameters ? 1 : 0, (int)request.Sampling, SpreadOver(request), request.FirstMember, members,
        ];
        var head = new byte[Signature.Length + sizeof(ulong) + (sizes.Length * sizeof(int))];
        Signature.CopyTo(head, 0);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(Signature.Length), request.Seed);
        for (int number = 0; number < sizes.Length; number++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(
                head.AsSpan(Signature.Length + sizeof(ulong) + (number * sizeof(int))), sizes[number]);
        }

        return head;
    }

    /// <summary>The number of members on which each of them depends; 0 where it depends on none but itself.</summary>
    private static int SpreadOver(EnsembleRequest request) => request.Sampling == Sampling.LatinHypercube ? request.Members : 0;

    /// <summary>Reads bytes, sums them up, and allocates nothing that the input cannot fill.</summary>
    private sealed class CheckedReader(Stream input, IncrementalHash hash) : IDisposable
    {
        private byte[] buffer = [];

        /// <summary>Makes sure that so many bytes are still to come.</summary>
        public void Expect(long bytes)
        {
            if (bytes > input.Length - input.Position)
            {
                throw new InvalidDataException("The members end too early.");
            }
        }

        public void Read(Span<byte> bytes)
        {
            Expect(bytes.Length);
            input.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        /// <summary>Bytes whose number stands before them; valid until the next are read.</summary>
        public ReadOnlySpan<byte> ReadPacked(long most)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            Read(length);
            int bytes = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (bytes < 0 || bytes > most)
            {
                throw new InvalidDataException("A month of the members has an impossible length.");
            }

            Expect(bytes);
            if (buffer.Length < bytes)
            {
                buffer = new byte[bytes];
            }

            Read(buffer.AsSpan(0, bytes));
            return buffer.AsSpan(0, bytes);
        }

        /// <summary>Compares the sum, which is all that is left.</summary>
        public void End()
        {
            byte[] expected = hash.GetHashAndReset();
            var sum = new byte[expected.Length];
            Expect(sum.Length);
            input.ReadExactly(sum);
            if (!sum.SequenceEqual(expected) || input.Position != input.Length)
            {
                throw new InvalidDataException("The members are damaged, or of another run.");
            }
        }

        public void Dispose() => hash.Dispose();
    }
}
