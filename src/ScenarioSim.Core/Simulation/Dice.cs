using System.Runtime.Intrinsics;
using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Core.Simulation;

/// <summary>Uniforms on (0, 1), one for every member of a block.</summary>
internal readonly struct Uniforms
{
    private readonly uint[] words;
    private readonly int offset;

    /// <param name="words">Words of the generator.</param>
    /// <param name="offset">Where the first member's is.</param>
    public Uniforms(uint[] words, int offset)
    {
        this.words = words;
        this.offset = offset;
    }

    /// <summary>Those of eight members, from <paramref name="member"/> on.</summary>
    public Vector512<double> this[int member] => Philox.UniformsOf(Vector256.LoadUnsafe(ref words[unchecked(offset + member)]));
}

/// <summary>
/// The uniforms of a block. One call of the generator serves four months of a stream, and only streams that are asked for
/// are filled.
/// </summary>
internal sealed class Dice
{
    private readonly StreamTable streams;
    private readonly uint[]?[] words;
    private readonly int[] filled;
    private long firstMember;
    private int row;

    public Dice(StreamTable streams, int members)
    {
        this.streams = streams;
        Members = members;
        words = new uint[streams.Count][];
        filled = new int[streams.Count];
    }

    public int Members { get; }

    /// <summary>Turns to the members from <paramref name="first"/> on.</summary>
    public void Begin(long first)
    {
        firstMember = first;
        Array.Fill(filled, -1);
    }

    /// <summary>Turns to a month, counted from the first.</summary>
    public void MoveTo(int month) => row = month;

    public Uniforms OfAct(int pair, int act) => Of(streams.OfAct(pair, act));

    public Uniforms OfPairNoise(int pair) => Of(streams.OfPairNoise(pair));

    public Uniforms OfDyadNoise(int dyad) => Of(streams.OfDyadNoise(dyad));

    private Uniforms Of(int stream)
    {
        (int period, int word) = Math.DivRem(row, Philox.WordsPerCounter);
        uint[] buffer = words[stream] ??= new uint[checked(Philox.WordsPerCounter * Members)];
        if (filled[stream] != period)
        {
            Philox.FillWords(streams[stream], (uint)period, firstMember, buffer);
            filled[stream] = period;
        }

        return new Uniforms(buffer, word * Members);
    }
}
