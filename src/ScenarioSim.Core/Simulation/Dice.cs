using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The uniforms of a block. One call of the generator serves four months of a stream, and only streams that are asked for
/// are filled.
/// </summary>
internal sealed class Dice
{
    private readonly StreamTable streams;
    private readonly LanePlane[] uniforms;
    private readonly int[] filled;
    private long firstMember;
    private int row;

    public Dice(StreamTable streams, int members)
    {
        this.streams = streams;
        Members = members;
        uniforms = new LanePlane[streams.Count];
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

    public Lane OfAct(int pair, int act) => Uniforms(streams.OfAct(pair, act));

    public Lane OfPairNoise(int pair) => Uniforms(streams.OfPairNoise(pair));

    public Lane OfDyadNoise(int dyad) => Uniforms(streams.OfDyadNoise(dyad));

    private Lane Uniforms(int stream)
    {
        (int period, int word) = Math.DivRem(row, Philox.WordsPerCounter);
        LanePlane buffer = uniforms[stream] ??= new LanePlane(Philox.WordsPerCounter, Members);
        if (filled[stream] != period)
        {
            Philox.FillUniforms(streams[stream], (uint)period, firstMember, buffer.All);
            filled[stream] = period;
        }

        return buffer[word];
    }
}
