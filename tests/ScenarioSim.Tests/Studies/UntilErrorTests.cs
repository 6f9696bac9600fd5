using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

public sealed class UntilErrorTests
{
    private const int Step = 1024;
    private const int Limit = 20 * Step;

    /// <summary>The second needs more members than the first, and the third fewer.</summary>
    private static readonly StudyPlan Plan = new("study", "A study", "", [Story("calm", 0.1), Story("wild", 0.2), Story("still", 0.02)]);

    /// <summary>The first multiples of the step, with the largest error that so many members leave.</summary>
    private static readonly Lazy<double[]> Errors = new(() =>
        [.. Enumerable.Range(1, 8).Select(steps => Run(steps * Step).LargestError!.Value)]);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    public void Ensembles_have_the_fewest_members_that_reach_the_error_and_all_the_same(int steps)
    {
        double wanted = Errors.Value[steps - 1] * 1.000001;
        int expected = Step * (1 + Array.FindIndex(Errors.Value, error => error <= wanted));
        StudyResult study = Until(wanted);

        Assert.That(study.Options.Members, Is.EqualTo(expected));
        Assert.That(study.Results.Select(result => result.Members!.Count), Is.All.EqualTo(expected));
        Assert.That(study.LargestError!.Value, Is.LessThanOrEqualTo(wanted));
        Assert.That(Digest.Of(study), Is.EqualTo(Digest.Of(Run(expected))), "members are those of any other run");
    }

    [Test]
    public void An_error_that_cannot_be_reached_ends_at_the_most_members()
    {
        StudyResult study = StudyRun.Execute(
            Plan, new RunOptions(2500, 1) { UntilError = 1e-9 }, null, CancellationToken.None);

        Assert.That(study.Options.Members, Is.EqualTo(2500));
        Assert.That(study.LargestError!.Value, Is.GreaterThan(1e-9));
    }

    [Test]
    public void Interrupted_again_and_again_it_ends_with_the_same_members()
    {
        double wanted = Errors.Value[4] * 1.000001;
        var store = new MemoryStore();
        var clock = new HandClock(TimeSpan.FromSeconds(2));
        StudyResult? study = null;
        int interruptions = 0;
        while (study is null)
        {
            using var cancellation = new CancellationTokenSource();
            store.WhenSaved = cancellation.Cancel;
            try
            {
                var keeping = new MemberKeeping(store, clock, MemberKeeping.UsualInterval);
                study = StudyRun.Execute(Plan, new RunOptions(Limit, 1) { UntilError = wanted }, keeping, clock, cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                interruptions++;
            }
        }

        Assert.That(interruptions, Is.GreaterThan(3));
        Assert.That(Digest.Of(study), Is.EqualTo(Digest.Of(Until(wanted))));
    }

    [Test]
    public void The_largest_error_is_of_the_spread_over_the_root_of_the_members_and_says_how_many_another_would_need()
    {
        LargestError error = Run(Step).LargestError!;
        CombinationResult wild = Run(Step).Results[1];
        double expected = Enumerable.Range(0, 6).Max(row => wild.BandAt(0, row)!.StandardDeviation) / Math.Sqrt(Step);

        Assert.That(error.Value, Is.EqualTo(expected).Within(1e-12));
        Assert.That((error.Combination.Label, error.Dyad), Is.EqualTo(("wild", "A-B")));
        Assert.That(error.MembersFor(error.Value / 2, Step), Is.EqualTo(4 * Step));
        Assert.That(Run(1).LargestError, Is.Null, "one member has no spread");
        Assert.That(Run(0).LargestError, Is.Null);
    }

    [Test]
    public void The_most_members_are_those_whose_outcomes_take_half_of_the_memory()
    {
        const int bytesPerMember = 3 * 2 * sizeof(float);

        Assert.That(StudyRun.MostMembers(Plan, 2L * bytesPerMember * 10_000), Is.EqualTo(9 * Step));
        Assert.That(StudyRun.MostMembers(Plan, 0), Is.EqualTo(Step));
        Assert.That(StudyRun.MostMembers(Plan, long.MaxValue), Is.EqualTo(9765 * Step), "no more than can be asked for");
    }

    private static StudyResult Until(double error) => StudyRun.Execute(
        Plan, new RunOptions(Limit, 1) { UntilError = error, Threads = 2 }, null, CancellationToken.None);

    private static StudyResult Run(int members) =>
        StudyRun.Execute(Plan, new RunOptions(members, 1) { Threads = 2 }, null, CancellationToken.None);

    private static Combination Story(string id, double volatility)
    {
        World world = Some.World("A", "B").Months(6).Set(Parameters.Adjustment, 30).Set(Parameters.Volatility, volatility).Build();
        ComparisonDate[] dates = [new("early", Some.At(2)), new("late", Some.At(5))];
        return new Combination(new Story(id, id), ScenarioSim.Studies.Story.AsItStands, world, new Comparison([0], dates[0], dates[1], []))
        {
            PlainText = "",
            Hash = id,
            Uncertain = [],
            Provenance = new Provenance([]),
        };
    }
}
