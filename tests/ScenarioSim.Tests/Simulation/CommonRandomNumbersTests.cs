using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class CommonRandomNumbersTests
{
    private const int Members = 200;

    [Test]
    public void Without_weights_hypotheses_see_the_same_noise()
    {
        Ensemble one = Runs.Ensemble(Weighted(weight: 0, emphasis: 0.3), Members);
        Ensemble other = Runs.Ensemble(Weighted(weight: 0, emphasis: 1.8), Members);
        Assert.That(one.Outcome(0).ToArray(), Is.EqualTo(other.Outcome(0).ToArray()));
        Assert.That(one.Outcome(0).ToArray(), Is.Unique);
    }

    [Test]
    public void Hypotheses_choose_the_same_acts_in_the_first_month()
    {
        Ensemble one = Runs.Ensemble(Weighted(weight: 1, emphasis: 0.3), Members);
        Ensemble other = Runs.Ensemble(Weighted(weight: 1, emphasis: 1.8), Members);
        for (int position = 0; position < one.Columns.Pairs.Count; position++)
        {
            Assert.That(other.TimesTaken(0, position, 0), Is.EqualTo(one.TimesTaken(0, position, 0)));
        }
    }

    [Test]
    public void What_hypotheses_predict_is_correlated_over_members()
    {
        double same = Correlation(0.3, 1.8, otherSeed: 7);
        double different = Correlation(0.3, 1.8, otherSeed: 8);

        // Under independence the standard error of a correlation is 1 / √members.
        Assert.That(same, Is.GreaterThan(0.8));
        Assert.That(Math.Abs(different), Is.LessThan(4.5 / Math.Sqrt(Members)));
    }

    [Test]
    public void Futures_see_the_same_draws_until_they_part()
    {
        WorldBuilder Future(double after) => Some.World().Months(10).Resources("oil").Switch("war", 0.5, after, row: 6)
            .Act("greet", friendliness: 0.4).Weight("reciprocity", 0.6).Weight("isolation", 1)
            .Set(Parameters.Needs, 1, "A", "oil").Set(Parameters.Supplies, 1, "B", "oil")
            .Set(Some.Mechanism("isolation"), Value.Follows("war"), "A");
        Ensemble peace = Runs.Ensemble(Future(0).Build(), Members);
        Ensemble war = Runs.Ensemble(Future(1).Build(), Members);
        for (int month = 0; month < 10; month++)
        {
            bool same = peace.HistogramOf(month, 0).Sum == war.HistogramOf(month, 0).Sum;
            Assert.That(same, Is.EqualTo(month <= 6), $"row {month}");
        }
    }

    private static double Correlation(double oneEmphasis, double otherEmphasis, ulong otherSeed) =>
        Moments.Correlation(Scores(oneEmphasis, 7), Scores(otherEmphasis, otherSeed));

    private static double[] Scores(double emphasis, ulong seed) =>
        [.. Runs.Ensemble(Weighted(weight: 0.5, emphasis), Members, seed).Outcome(0).ToArray().Select(score => (double)score)];

    private static World Weighted(double weight, double emphasis) => Some.World().Months(10)
        .Act("greet", friendliness: 0.3, institution: 0.02, cost: 0.2).Set(Parameters.Volatility, 0.1)
        .Set(Parameters.Ratchet, 0).Weight("reciprocity", weight, emphasis).Weight("lock_in", weight, emphasis).Build();
}
