using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The keys of the streams that decide acts and noise, by the names of those concerned.</summary>
internal sealed class StreamTable
{
    private readonly ulong[] keys;
    private readonly int acts;
    private readonly int pairs;

    public StreamTable(World world, ulong seed)
    {
        acts = world.Acts.Count;
        pairs = world.Dyads.Pairs;
        keys = new ulong[checked((pairs * acts) + pairs + world.Dyads.Dyads)];
        for (int pair = 0; pair < pairs; pair++)
        {
            (string from, string to) = Names(world, pair);
            for (int act = 0; act < acts; act++)
            {
                keys[OfAct(pair, act)] = StreamKey.Of(seed, "act", from, to, world.Acts[act].Name);
            }

            keys[OfPairNoise(pair)] = StreamKey.Of(seed, "noise of pair", from, to);
        }

        for (int dyad = 0; dyad < world.Dyads.Dyads; dyad++)
        {
            (string from, string to) = Names(world, world.Dyads.Forward(dyad));
            keys[OfDyadNoise(dyad)] = StreamKey.Of(seed, "noise of dyad", from, to);
        }
    }

    public int Count => keys.Length;

    public ulong this[int stream] => keys[stream];

    public int OfAct(int pair, int act) => (pair * acts) + act;

    public int OfPairNoise(int pair) => (pairs * acts) + pair;

    public int OfDyadNoise(int dyad) => (pairs * acts) + pairs + dyad;

    private static (string From, string To) Names(World world, int pair) =>
        (world.Actors[world.Dyads.From(pair)].Code, world.Actors[world.Dyads.To(pair)].Code);
}
