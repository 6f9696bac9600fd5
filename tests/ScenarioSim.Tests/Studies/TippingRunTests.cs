using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

[TestFixture]
public sealed class TippingRunTests
{
    private static readonly Distribution.Normal Belief = new(0.3, 0.1);

    /// <summary>With nothing pressing on it, the score stays the mean of the two starting alignments.</summary>
    [Test]
    public void In_a_world_at_rest_the_smallest_changes_are_read_off_the_mean_of_two_alignments()
    {
        TippingResult result = Ask(AtRest(), 0.2);
        double sd = result.Inputs[0].Sd;

        Assert.That(result.Nominal, Is.EqualTo(0.3).Within(1e-12));
        Assert.That(result.WantsBelow);
        Assert.That(result.Points.OfOne, Has.Count.EqualTo(2));
        Assert.That(result.Points.OfOne.Select(point => point.Changes[0].To), Is.All.EqualTo(0.1).Within(1e-5));
        Assert.That(result.Points.OfOne.Select(point => point.Distance), Is.All.EqualTo(0.2 / sd).Within(1e-4));
        TippingPoint both = result.Smallest[0];
        Assert.That(both.Changes.Select(change => change.To), Is.EqualTo(new[] { 0.2, 0.2 }).Within(0.01));
        Assert.That(both.Distance, Is.EqualTo(0.1 * Math.Sqrt(2) / sd).Within(0.001));
    }

    [Test]
    public void Where_the_score_is_there_already_the_way_back_is_searched()
    {
        TippingResult result = Ask(AtRest(), 0.4, wantsBelow: true);
        Assert.That(result.WantsBelow, Is.False);
        Assert.That(result.IsReversed);
        Assert.That(result.Points.OfOne[0].Changes[0].To, Is.EqualTo(0.5).Within(1e-5));
    }

    [Test]
    public void The_score_is_looked_at_on_the_changed_date()
    {
        // A shock lifts the score in month 10; the date asked for lies 2 months after one that can be any month from 4 to 16.
        World world = Some.World("A", "B").Months(24).Uncertain("end", Some.Start.Number + 6, Between(4, 16)).Date("end", uncertainty: "end")
            .Event(Some.At(10), "A-B", stance: 1).Build();
        TippingResult result = Ask(world, 0.5, at: new ComparisonDate("end+2m", new Moment.Relative(0, 2)));
        Assert.That(result.Nominal, Is.Zero);
        Assert.That(result.Points.OfOne.Single().Changes[0].To, Is.EqualTo(Some.Start.Number + 8));
    }

    [Test]
    public void Changed_dates_outside_the_horizon_have_no_score_and_are_counted()
    {
        World world = Some.World("A", "B").Months(12).Uncertain("end", Some.Start.Number + 6, Between(4, 30)).Date("end", uncertainty: "end").Build();
        TippingResult result = Ask(world, 0.5, at: new ComparisonDate("end", new Moment.Relative(0, 0)));
        Assert.That(result.Points.OfOne, Is.Empty);
        Assert.That(result.WithoutScore, Is.Positive);
    }

    [Test]
    public void Threads_change_nothing()
    {
        TippingResult one = Ask(AtRest(), 0.2, threads: 1);
        TippingResult three = Ask(AtRest(), 0.2, threads: 3);
        Assert.That(three.Smallest.Select(point => (point.Distance, point.Score)), Is.EqualTo(one.Smallest.Select(point => (point.Distance, point.Score))));
    }

    private static World AtRest() => Some.World("A", "B").Months(6)
        .Uncertain("there", 0.3, Belief).Uncertain("back", 0.3, Belief)
        .Set(Parameters.Alignment, Value.Drawn("there"), "A>B").Set(Parameters.Alignment, Value.Drawn("back"), "B>A").Build();

    private static Distribution.Uniform Between(int first, int last) =>
        new(Some.Start.Number + first - 0.5, Some.Start.Number + last + 0.5);

    private static TippingResult Ask(
        World world, double threshold, bool? wantsBelow = null, ComparisonDate? at = null, int threads = 2) => TippingRun.Execute(
        new Combination(new Story("s", "S"), Story.AsItStands, world, new Comparison([0], null, null, []))
        {
            PlainText = "",
            Hash = "0123456789",
            Uncertain = [],
            Provenance = new Provenance([]),
        },
        new TippingQuestion(0, at ?? new ComparisonDate("then", Some.At(5)), threshold) { WantsBelow = wantsBelow },
        withPairs: true, threads, CancellationToken.None);
}
