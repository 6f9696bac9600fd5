using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>
/// One member's uniforms, from streams named by those concerned; one call of the generator serves four months of a stream.
/// </summary>
internal sealed class ScalarDice
{
    private readonly ulong[] keys;
    private readonly uint[] words;
    private readonly int[] filled;
    private readonly int actors;
    private readonly int acts;
    private long member;
    private int period;
    private int word;

    public ScalarDice(World world, ulong seed)
    {
        actors = world.Actors.Count;
        acts = world.Acts.Count;
        keys = new ulong[FirstOfNoise + (2 * actors * actors)];
        words = new uint[keys.Length * ScalarPhilox.WordsPerCounter];
        filled = new int[keys.Length];
        for (int i = 0; i < actors; i++)
        {
            for (int j = 0; j < actors; j++)
            {
                NameStreams(world, seed, i, j);
            }
        }
    }

    private int FirstOfNoise => actors * actors * acts;

    /// <summary>Turns to a member.</summary>
    public void Begin(long index)
    {
        member = index;
        Array.Fill(filled, -1);
    }

    /// <summary>Turns to a month, counted from the first.</summary>
    public void MoveTo(int month) => (period, word) = Math.DivRem(month, ScalarPhilox.WordsPerCounter);

    /// <summary>The uniform of an act, by (i × actors + j) × acts + act.</summary>
    public double OfAct(int act) => Uniform(act);

    /// <summary>The uniform of the noise of <c>i</c> towards <c>j</c>, by i × actors + j.</summary>
    public double OfPairNoise(int pair) => Uniform(FirstOfNoise + pair);

    /// <summary>The uniform of the noise that two directions share, by i × actors + j with i &lt; j.</summary>
    public double OfDyadNoise(int pair) => Uniform(FirstOfNoise + (actors * actors) + pair);

    private double Uniform(int stream)
    {
        int first = stream * ScalarPhilox.WordsPerCounter;
        if (filled[stream] != period)
        {
            ScalarPhilox.Fill(keys[stream], member, (uint)period, words.AsSpan(first, ScalarPhilox.WordsPerCounter));
            filled[stream] = period;
        }

        return ScalarPhilox.Uniform(words[first + word]);
    }

    private void NameStreams(World world, ulong seed, int i, int j)
    {
        int pair = (i * actors) + j;
        (string from, string to) = (world.Actors[i].Code, world.Actors[j].Code);
        for (int act = 0; act < acts; act++)
        {
            keys[(pair * acts) + act] = StreamKey.Of(seed, "act", from, to, world.Acts[act].Name);
        }

        keys[FirstOfNoise + pair] = StreamKey.Of(seed, "noise of pair", from, to);
        keys[FirstOfNoise + (actors * actors) + pair] = StreamKey.Of(seed, "noise of dyad", from, to);
    }
}
