using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Studies;

/// <summary>What can be changed of the shipped scenarios, and how far.</summary>
public sealed class ChangeableInputTests
{
    private StudyPlan plan = null!;
    private IReadOnlyList<ChangeableInput> inputs = null!;

    [OneTimeSetUp]
    public void Read()
    {
        var reader = new ScenarioReader(new ReadingMemory(Repository.PathOf("scenarios")), []);
        plan = StudyPlanner.ReadPart(reader, "studies/post-war-divergence.yaml", new StudyPart([], Future: null)).Plan!;
        inputs = ChangeableInput.Of(plan);
    }

    [Test]
    public void The_wars_end_is_one_value_of_all_scenarios()
    {
        ChangeableInput end = inputs.Single(input => input.Path == "dates.war_end");

        Assert.That((end.Scenario, end.Group), Is.EqualTo(((Story?)null, InputGroup.Date)));
        Assert.That(new Month((int)end.Value).ToString(), Is.EqualTo("2026-12"));
        Assert.That((new Month((int)end.Low).ToString(), new Month((int)end.High).ToString()), Is.EqualTo(("2024-11", "2036-12")), "after the last month that its drivers state");
    }

    [Test]
    public void Each_hypothesis_has_its_own_emphases_with_their_levels()
    {
        ChangeableInput[] exchange = [.. inputs.Where(input => input.Path == "emphasis.exchange")];

        Assert.That(exchange.Select(input => input.Scenario?.Id), Is.EqualTo(new[] { "transactional", "strategic" }));
        Assert.That(exchange[0].Value, Is.EqualTo(1.8));
        Assert.That(exchange[0].Levels.Select(level => level.Name), Is.EquivalentTo(new[] { "low", "mid", "high" }));
    }

    [Test]
    public void Everything_that_members_draw_can_be_changed() => Assert.That(
        plan.Combinations.SelectMany(combination => combination.World.Uncertainties).Select(uncertainty => uncertainty.Name).Distinct(),
        Is.SubsetOf(inputs.Select(input => input.Number.Path)));

    [Test]
    public void Every_range_holds_the_value_and_is_allowed()
    {
        foreach (ChangeableInput input in inputs)
        {
            Assert.That(input.Value, Is.InRange(input.Low, input.High), input.Path);
            Assert.That(input.High, Is.GreaterThan(input.Low), input.Path);
        }
    }

    [TestCase(null)]
    [TestCase("futures/china-squeezes.yaml")]
    public void The_wars_end_can_be_moved_to_every_month_offered(string? future)
    {
        var reader = new ScenarioReader(new ReadingMemory(Repository.PathOf("scenarios")), []);
        StudyPlan under = StudyPlanner.ReadPart(reader, "studies/post-war-divergence.yaml", new StudyPart([], future)).Plan!;
        ChangeableInput end = ChangeableInput.Of(under).Single(input => input.Path == "dates.war_end");
        for (int month = (int)end.Low; month <= (int)end.High; month++)
        {
            foreach (string scenario in new[] { "hypotheses/strategic.yaml", "hypotheses/transactional.yaml" })
            {
                Reading<Scenario> reading = reader.ReadScenario(scenario, future, [$"{end.Path}={new Month(month)}"]);
                Assert.That(reading.Errors.Select(problem => problem.Text), Is.Empty, new Month(month).ToString());
            }
        }
    }

    [Test]
    public void Both_ends_of_every_range_can_be_set()
    {
        var reader = new ScenarioReader(new ReadingMemory(Repository.PathOf("scenarios")), []);
        foreach (ChangeableInput input in inputs.Where(input => input.Group is InputGroup.Behaviour or InputGroup.Emphasis && input.Scenario?.Id != "strategic"))
        {
            foreach (double end in new[] { input.Low, input.High })
            {
                Reading<Scenario> reading = reader.ReadScenario(
                    "hypotheses/transactional.yaml", null, [FormattableString.Invariant($"{input.Path}={end}")]);
                Assert.That(
                    reading.Errors.Select(problem => problem.Code).Except([ProblemCode.NoSteadyStart]), Is.Empty, $"{input.Path}={end}");
            }
        }
    }
}
