using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>
/// What is added to a world without mattering to anything leaves every column of the others as it was, to the last bit, in
/// worlds of every kind.
/// </summary>
[TestFixture]
public sealed class AdditionTests
{
    private const int Worlds = 25;
    private const int Members = 12;

    [Test]
    public void An_uncertain_value_changes_nothing() => WorldGenerator.ForAll(WorldGenerator.Moderate, Worlds, world =>
        Assert.That(Digest.Of(Run(Enlarged.WithUncertainty(world))), Is.EqualTo(Digest.Of(Run(world))), world.Id));

    [Test]
    public void An_act_changes_nothing_but_its_own_columns() => WorldGenerator.ForAll(WorldGenerator.Moderate, Worlds, world =>
    {
        (Ensemble before, Ensemble after) = (Run(world), Run(Enlarged.WithAct(world)));
        IEnumerable<int> columns = Enumerable.Range(0, before.Columns.Count);
        Assert.That(Digest.Of(after, columns, []), Is.EqualTo(Digest.Of(before, columns, [])), world.Id);
        Assert.That(ActsOf(after, world), Is.EqualTo(ActsOf(before, world)), world.Id);
    });

    [Test]
    public void An_actor_changes_nothing_but_its_own_columns()
    {
        int checkedWorlds = 0;
        WorldGenerator.ForAll(WorldGenerator.Moderate, Worlds, world =>
        {
            checkedWorlds += world.Dyads.Dyads > 0 ? 1 : 0;
            World larger = Enlarged.WithActor(world);
            int[] pairs = [.. Enumerable.Range(0, world.Dyads.Pairs).Select(pair => Runs.Pair(larger, world.PairName(pair)))];
            int[] dyads = [.. Enumerable.Range(0, world.Dyads.Dyads).Select(
                dyad => larger.Dyads.Dyad(pairs[world.Dyads.Forward(dyad)]))];
            int[] columns = [.. pairs, .. dyads.Select(dyad => larger.Dyads.Pairs + dyad)];
            Assert.That(Digest.Of(RunFor(larger, dyads), columns, pairs), Is.EqualTo(Digest.Of(Run(world))), world.Id);
        });
        Assert.That(checkedWorlds, Is.GreaterThanOrEqualTo(Worlds / 2), "too few of the generated worlds have two actors");
    }

    [Test]
    public void More_members_leave_the_earlier_ones_as_they_were() => WorldGenerator.ForAll(WorldGenerator.Moderate, Worlds, world =>
    {
        (Ensemble few, Ensemble many) = (Run(world), Runs.Ensemble(world, (2 * Members) + 3));
        for (int outcome = 0; outcome < few.Request.Outcomes.Count; outcome++)
        {
            Assert.That(many.Outcome(outcome)[..Members].ToArray(), Is.EqualTo(few.Outcome(outcome).ToArray()), world.Id);
        }
    });

    private static Ensemble Run(World world) => Runs.Ensemble(world, Members);

    /// <summary>A run with the scores of some dyads in the last month as outcomes.</summary>
    private static Ensemble RunFor(World world, int[] dyads)
    {
        var last = new Moment.Fixed(world.MonthAt(world.Months - 1));
        return Runs.Ensemble(
            world, Some.Request(world, Members) with { Outcomes = [.. dyads.Select(dyad => new Outcome("last", dyad, last))] });
    }

    /// <summary>How often the acts of a world were taken, in a run of it or of a larger world.</summary>
    private static long[] ActsOf(Ensemble ensemble, World world) =>
    [
        .. from month in Enumerable.Range(0, world.Months)
           from position in Enumerable.Range(0, world.Dyads.Pairs)
           from act in Enumerable.Range(0, world.Acts.Count)
           select ensemble.TimesTaken(month, position, act),
    ];
}
