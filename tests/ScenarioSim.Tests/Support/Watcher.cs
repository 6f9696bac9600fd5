using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>A mechanism without pressure that shows what mechanisms see, and what another mechanism presses, month by month.</summary>
/// <param name="look">Told the scene of each month: first of the steady start, then of every month as its stances move.</param>
internal sealed class Watcher(Action<Scene> look) : IMechanism
{
    public string Name => "watcher";

    public string Idea => "a test looks on";

    public string Formula => "0";

    public IReadOnlyList<Parameter> Parameters => [];

    /// <summary>
    /// The pressure of a mechanism on a pair <c>A&gt;B</c> by call: [0] is the steady start, [1 + t] that of month t. The
    /// world's own weights do not matter to it.
    /// </summary>
    public static double[] Pressures(WorldBuilder builder, string mechanism, string pair)
    {
        var pressures = new List<double>();
        IMechanism watched = MechanismTable.Find(mechanism)!;
        World? world = null;
        world = builder.Watched(new Watcher(scene =>
        {
            var plane = new LanePlane(scene.Dyads.Pairs, scene.Alignment.Members);
            watched.Press(scene, plane);
            pressures.Add(plane[Runs.Pair(world!, pair)].Of(0));
        })).Build();
        Runs.Deterministic(world);
        return [.. pressures];
    }

    public void Press(Scene scene, LanePlane pressure)
    {
        look(scene);
        pressure.Clear();
    }
}
