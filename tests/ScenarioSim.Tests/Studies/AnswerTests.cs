using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

[TestFixture]
public sealed class AnswerTests
{
    [Test]
    public void The_answer_looks_at_the_turning_point_and_at_the_horizon_after_it()
    {
        var some = new SomeStudy { Scenarios = 3, Futures = 2 };
        StudyResult study = some.Run();
        double[] turns = [.. study.Results.Select(result => result.Deterministic.Score(some.Turn, 0))];

        StudyAnswer answer = AnswerFinder.Find(study)!;

        Assert.That(answer.TurningPoint!.Label, Is.EqualTo("turn"));
        Assert.That(answer.Futures, Has.Count.EqualTo(2));
        Assert.That(answer.Earlier, Is.EqualTo(new Span(turns.Min(), turns.Max())));
        Assert.That(answer.Scenarios.Select(outcome => outcome.Scenario.Id), Is.EqualTo(new[] { "story-0", "story-1", "story-2" }));
        Assert.That(answer.Scenarios[0].Later.Low, Is.EqualTo(study.Results[0].Deterministic.Score(some.Turn + 6, 0)).Within(1e-12));
        Assert.That(answer.Parting, Is.Null, "without members nothing can be told apart");
    }

    [Test]
    public void Scenarios_that_fall_apart_part_and_those_that_do_not_never_do()
    {
        StudyResult study = new SomeStudy { Members = 64 }.Run();
        StudyPlan plan = new SomeStudy().Plan();
        StudyPlan twins = plan with
        {
            Combinations = [plan.Combinations[0], plan.Combinations[0] with { Scenario = new Story("twin", "A twin") }],
        };

        Parting parting = AnswerFinder.Find(study)!.Parting!;

        Assert.That(parting.Earliest, Is.EqualTo(Some.Start.Plus(13)));
        Assert.That(parting.Latest, Is.EqualTo(parting.Earliest));
        Assert.That(parting.Never, Is.Empty);

        Parting never = AnswerFinder.Find(StudyRun.Execute(twins, new RunOptions(64, 1), null, CancellationToken.None))!.Parting!;
        Assert.That(never.Earliest, Is.Null);
        Assert.That(never.Never, Has.Count.EqualTo(1));
    }

    [Test]
    public void Without_a_turning_point_the_first_and_the_last_month_take_its_place()
    {
        StudyResult study = new SomeStudy { Turns = false }.Run();

        StudyAnswer answer = AnswerFinder.Find(study)!;

        Assert.That(answer.Earlier, Is.EqualTo(new Span(0, 0)));
        Assert.That(answer.Horizon, Is.Null);
        Assert.That(answer.Scenarios[^1].Later.Low, Is.EqualTo(study.Results[1].Deterministic.Score(23, 0)));
        Assert.That(answer.Scenarios.Select(outcome => outcome.Retained), Is.All.Null);
    }

    [Test]
    public void A_study_that_compares_no_dyad_has_no_answer()
    {
        StudyPlan plan = new SomeStudy().Plan();
        StudyPlan blind = plan with
        {
            Combinations = [.. plan.Combinations.Select(one => one with { Comparison = new Comparison([], null, null, []) })],
        };

        Assert.That(AnswerFinder.Find(StudyRun.Execute(blind, new RunOptions(0, 1), null, CancellationToken.None)), Is.Null);
    }
}
