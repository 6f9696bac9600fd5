using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

/// <summary>However an ensemble grows, it ends as one that was run at once.</summary>
public sealed class GrowingStudyTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(300)]
    public void The_last_round_is_a_whole_run(int members)
    {
        StudyPlan plan = new SomeStudy { Members = members }.Plan();
        var options = new RunOptions(members, 1);
        StudyResult[] rounds = [.. GrowingStudy.Execute(plan, options, [], progress: null, CancellationToken.None)];
        StudyResult whole = StudyRun.Execute(plan, options, progress: null, CancellationToken.None);

        Assert.That(rounds[0].Options.Members, Is.Zero, "deterministic runs come first");
        Assert.That(rounds[^1].Options.Members, Is.EqualTo(members));
        Assert.That(rounds.Select(round => round.Options.Members), Is.Ordered.And.Unique);
        foreach ((CombinationResult grown, CombinationResult run) in rounds[^1].Results.Zip(whole.Results))
        {
            int dyad = run.Combination.Comparison.Dyads[0];
            Assert.That(grown.BandsOf(dyad)?.Q50, Is.EqualTo(run.BandsOf(dyad)?.Q50));
            Assert.That(grown.BandsOf(dyad)?.Q05, Is.EqualTo(run.BandsOf(dyad)?.Q05));
            Assert.That(grown.ScoreAt(dyad, 5), Is.EqualTo(run.ScoreAt(dyad, 5)));
        }

        Assert.That(rounds[^1].Retention.Select(row => row.Members?.Q50), Is.EqualTo(whole.Retention.Select(row => row.Members?.Q50)));
    }

    [Test]
    public void Other_dyads_are_recorded_where_asked_for()
    {
        StudyPlan plan = new SomeStudy { Actors = 3 }.Plan();
        DyadKey other = new("A01", "A02");
        StudyResult last = GrowingStudy.Execute(plan, new RunOptions(16, 1), [other], progress: null, CancellationToken.None).Last();

        Assert.That(last.Results[0].BandsOf(other.In(plan.Combinations[0].World)!.Value), Is.Not.Null);
    }

    [Test]
    public void Deterministic_runs_alone_are_those_of_a_study()
    {
        StudyPlan plan = new SomeStudy().Plan();
        StudyResult study = StudyRun.Execute(plan, new RunOptions(0, 1), progress: null, CancellationToken.None);
        IReadOnlyList<Trajectory> runs = DeterministicStudy.Execute(plan, dyads: null, threads: 2, CancellationToken.None);

        Assert.That(
            runs.Select(run => run.Score(20, 0)), Is.EqualTo(study.Results.Select(result => result.Deterministic.Score(20, 0))));
    }
}
