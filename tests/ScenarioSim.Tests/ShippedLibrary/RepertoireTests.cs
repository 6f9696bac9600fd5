using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>An act without reason is rare, and one that delivers needs somebody in want of it.</summary>
internal sealed class RepertoireTests
{
    private const double Rare = 0.01;

    private static IEnumerable<string> Files =>
        ["northeast-asia.yaml", .. Shipped.Hypotheses.Select(name => $"hypotheses/{name}.yaml")];

    [TestCaseSource(nameof(Files))]
    public void An_act_that_delivers_nothing_is_rare_between_the_indifferent(string file)
    {
        World world = Shipped.Read(Shipped.PathOf(file)).World;
        double decisiveness = Shipped.Nominal(world, world.Quantity(Parameters.Decisiveness));
        Act[] gestures = [.. world.Acts.Where(act => !act.DeliversAnything)];

        Assert.That(
            gestures.Select(act => act.Name), Is.EquivalentTo(["institutionalise", "consult", "censure", "sanction"]));
        foreach (Act act in gestures)
        {
            Assert.That(1 / (1 + Math.Exp(decisiveness * act.Cost)), Is.LessThan(Rare), act.Name);
        }
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void An_act_that_delivers_never_happens_where_there_is_nothing_to_give_or_no_need(string hypothesis)
    {
        Trajectory run = Shipped.Run(hypothesis, "war-ends-2026").Deterministic;
        World world = run.World;
        (int Pair, int Act)[] pointless =
        [
            .. from pair in Enumerable.Range(0, world.Dyads.Pairs)
               from act in Enumerable.Range(0, world.Acts.Count)
               where world.Acts[act].DeliversAnything && IsPointless(world, pair, act)
               select (pair, act),
        ];

        Assert.That(pointless, Has.Length.GreaterThan(world.Dyads.Pairs));
        Assert.That(
            from point in pointless
            from month in Enumerable.Range(0, world.Months)
            where run.Act(month, point.Pair, point.Act) > 0
            select $"{world.MonthAt(month)} {world.PairName(point.Pair)} {world.Acts[point.Act].Name}",
            Is.Empty);
        Assert.That(Shipped.Probability(hypothesis, "war-ends-2026", "PRK>RUS", "supply_munitions", "2024-10"), Is.Positive);
    }

    private static bool IsPointless(World world, int pair, int act) => Enumerable.Range(0, world.Resources.Count)
        .Where(resource => world.Acts[act].Delivers[resource] > 0)
        .All(resource => IsNothing(world, Parameters.Supplies, world.Dyads.From(pair), resource) ||
            IsNothing(world, Parameters.Needs, world.Dyads.To(pair), resource));

    private static bool IsNothing(World world, Parameter parameter, int actor, int resource) =>
        world.Quantity(parameter, (actor * world.Resources.Count) + resource) is Quantity.Constant { Value: 0 };
}
