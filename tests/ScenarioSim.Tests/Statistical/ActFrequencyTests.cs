using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

/// <summary>With a frozen state acts are independent coins; tolerances are 4.5 standard errors √(p (1 − p) / n).</summary>
[TestFixture]
public sealed class ActFrequencyTests
{
    private const int Members = 2000;
    private const int Months = 12;
    private const double Errors = 4.5;

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(3, 1)]
    [TestCase(0.5, 6)]
    public void With_two_actors_and_one_act_its_frequency_is_the_logit(double cost, double decisiveness)
    {
        World world = Some.World("A", "B").Months(Months).Act("greet", cost: cost).Set(Parameters.Affinity, 0)
            .Set(Parameters.Decisiveness, decisiveness).Build();
        Ensemble ensemble = Runs.Ensemble(world, Members);
        double probability = 1 / (1 + Math.Exp(decisiveness * cost));
        for (int position = 0; position < 2; position++)
        {
            double taken = Enumerable.Range(0, Months).Sum(month => ensemble.TimesTaken(month, position, 0));
            AssertFrequency(taken / (Members * Months), probability, Members * Months);
        }
    }

    [Test]
    public void Months_pairs_and_acts_are_independent_coins()
    {
        World world = Some.World("A", "B", "C").Months(Months).Act("greet").Act("thank").Set(Parameters.Affinity, 0).Build();
        Ensemble ensemble = Runs.Ensemble(world, Members);
        long[] taken =
        [
            .. from month in Enumerable.Range(0, Months)
               from position in Enumerable.Range(0, 6)
               from act in Enumerable.Range(0, 2)
               select ensemble.TimesTaken(month, position, act),
        ];

        // A binomial count has variance n/4, half of that of a Poisson count: twice the distance is chi-square.
        double distance = taken.Sum(count => Math.Pow(count - (Members / 2.0), 2) / (Members / 4.0));
        Assert.That(distance, Is.LessThan(Moments.ChiSquareBound(taken.Length)));
        Assert.That(distance, Is.GreaterThan(taken.Length - (Errors * Math.Sqrt(2.0 * taken.Length))));
    }

    [Test]
    public void A_rare_match_makes_an_act_rarer_in_proportion()
    {
        World world = Some.World("A", "B").Months(Months).Resources("oil").Act("sell", cost: 0.4, delivers: ("oil", 1))
            .Set(Parameters.Needs, 0.2, "B", "oil").Set(Parameters.Supplies, 0.5, "A", "oil").Set(Parameters.MatchFloor, 0.4)
            .Set(Parameters.Affinity, 0).Set(Parameters.NeedValue, 0).Build();
        Ensemble ensemble = Runs.Ensemble(world, Members);
        double taken = Enumerable.Range(0, Months).Sum(month => ensemble.TimesTaken(month, 0, 0));
        AssertFrequency(taken / (Members * Months), 0.25 / (1 + Math.Exp(0.4)), Members * Months);
    }

    private static void AssertFrequency(double found, double probability, int trials) => Assert.That(
        found, Is.EqualTo(probability).Within(Errors * Math.Sqrt(probability * (1 - probability) / trials)));
}
