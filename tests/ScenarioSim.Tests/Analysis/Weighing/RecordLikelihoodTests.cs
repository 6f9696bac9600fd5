using ScenarioSim.Analysis.Weighing;

namespace ScenarioSim.Tests.Analysis.Weighing;

[TestFixture]
public sealed class RecordLikelihoodTests
{
    [Test]
    public void What_is_shown_and_what_is_not_sum_to_one()
    {
        double shown = RecordLikelihood.LogOf(isRecorded: true, 0.4, 0.3);
        double silent = RecordLikelihood.LogOf(isRecorded: false, 0.4, 0.3);

        Assert.That(shown, Is.EqualTo(Math.Log(0.12)).Within(1e-15));
        Assert.That(Math.Exp(shown) + Math.Exp(silent), Is.EqualTo(1).Within(1e-15));
    }

    [Test]
    public void A_record_is_the_sum_over_its_items()
    {
        RecordItem[] items =
        [
            new(0, 0, 0, IsRecorded: true, [0.5, 0.25]),
            new(1, 0, 0, IsRecorded: false, [0.5, 0.25]),
            new(1, 0, 1, IsRecorded: false, [0.1, 0.9]),
        ];

        double[] logs = RecordLikelihood.Of(items, 2, [0.8, 0.5]);

        Assert.That(logs[0], Is.EqualTo(Math.Log(0.4) + Math.Log(0.6) + Math.Log(0.95)).Within(1e-14));
        Assert.That(logs[1], Is.EqualTo(Math.Log(0.2) + Math.Log(0.8) + Math.Log(0.55)).Within(1e-14));
    }

    [TestCase(true, 0.5, 0, ExpectedResult = true)]
    [TestCase(true, 0, 0.5, ExpectedResult = true)]
    [TestCase(false, 1, 1, ExpectedResult = true)]
    [TestCase(true, 0.5, 0.001, ExpectedResult = false)]
    [TestCase(false, 0.5, 1, ExpectedResult = false)]
    [TestCase(false, 0, 0, ExpectedResult = false)]
    public bool The_impossible_is_finite_and_said_to_be_floored(bool isRecorded, double reporting, double chance)
    {
        Assert.That(RecordLikelihood.LogOf(isRecorded, reporting, chance), Is.GreaterThanOrEqualTo(2 * Math.Log(RecordLikelihood.Floor)));
        return RecordLikelihood.IsFloored(isRecorded, reporting, chance);
    }

    [Test]
    public void A_less_probable_act_is_never_made_more_likely()
    {
        double[] chances = [0, 1e-9, 1e-5, 1e-3, 0.1, 1];
        double[] logs = [.. chances.Select(chance => RecordLikelihood.LogOf(isRecorded: true, 0.7, chance))];

        Assert.That(logs, Is.Ordered.Ascending);
    }
}
