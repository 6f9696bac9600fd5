using ScenarioSim.Analysis.Signals;
using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Tests.Analysis.Signals;

[TestFixture]
public sealed class MutualInformationTests
{
    private const int Members = 1000;

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(6)]
    public void What_separates_all_labels_tells_the_logarithm_of_their_number(int kinds)
    {
        double[] values = [.. Labels(kinds).Select((label, member) => label + (0.0001 * (member % Members)))];
        Assert.That(Bits(values, kinds), Is.EqualTo(Math.Log2(kinds)).Within(1e-9));
    }

    [Test]
    public void Identical_ensembles_tell_exactly_nothing()
    {
        double[] values = [.. Labels(3).Select((_, member) => Normal("same", member % Members))];
        Assert.That(Bits(values, 3), Is.Zero);
    }

    /// <summary>
    /// Two normals d apart: 1 bit less the mean of log₂(1 + e^(−d²/2 − d·x)) over a standard normal x; a few bins lose little of it.
    /// </summary>
    [TestCase(0.5)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Two_normals_apart_tell_what_theory_has(double distance)
    {
        double exact = 1 - Enumerable.Range(0, 20_000).Select(step => (step - 9999.5) / 1000)
            .Sum(x => 0.001 * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * Math.Log2(1 + Math.Exp((-distance * distance / 2) - (distance * x))));
        double[] values = [.. Labels(2, 20_000).Select((label, member) => (label * distance) + Normal("far", member))];
        double bits = Bits(values, 2);

        // The log-likelihood ratio has a standard deviation of less than 1.5 bits in each of 40,000 members.
        double tolerance = 4 * 1.5 / Math.Sqrt(40_000);
        Assert.That(bits, Is.EqualTo(exact).Within(tolerance + (0.03 * exact)));
        Assert.That(bits, Is.LessThan(exact + tolerance));
    }

    [Test]
    public void Of_noise_one_in_twenty_tells_something_and_that_is_little()
    {
        const int trials = 300;
        var information = new MutualInformation([.. Labels(3)], seed: 1);
        double[] found =
        [
            .. Enumerable.Range(0, trials).Select(trial => information.Bits(EqualFrequencyBins.Of(
                [.. Labels(3).Select((_, member) => Normal($"noise {trial}", member))], 20))),
        ];
        int told = found.Count(bits => bits > 0);
        double sd = Math.Sqrt(trials * 0.05 * 0.95);

        // The 95 % point is itself estimated from 200 shuffles: that adds as much again.
        Assert.That(told, Is.EqualTo(trials * 0.05).Within(4 * sd * Math.Sqrt(2)));
        Assert.That(found.Max(), Is.LessThan(0.02));
    }

    [Test]
    public void A_pair_tells_what_neither_of_the_two_does()
    {
        // The label is whether the signs agree.
        byte[] labels = Labels(2, 4000);
        double[] first = [.. labels.Select((_, member) => Normal("first", member))];
        double[] second = [.. labels.Select((label, member) => Math.Abs(Normal("second", member)) * Math.Sign(first[member]) * (label == 0 ? 1 : -1))];
        var information = new MutualInformation(labels, seed: 1);
        Assert.That(information.Bits(EqualFrequencyBins.Of(first, 20)), Is.LessThan(0.01));
        Assert.That(information.Bits(EqualFrequencyBins.Of(second, 20)), Is.LessThan(0.01));
        Assert.That(information.Bits(EqualFrequencyBins.OfPairs(first, second, 20)), Is.GreaterThan(0.6));
    }

    [Test]
    public void Of_noise_sorted_in_several_ways_no_more_tells_something_than_sorted_in_one()
    {
        const int trials = 200;
        var information = new MutualInformation([.. Labels(2, 300)], seed: 1);
        int told = Enumerable.Range(0, trials).Count(trial => information.Bits(EqualFrequencyBins.OfPairs(
            [.. Labels(2, 300).Select((_, member) => Normal($"one {trial}", member))],
            [.. Labels(2, 300).Select((_, member) => Normal($"other {trial}", member))], 20)) > 0);
        Assert.That(told, Is.LessThan((trials * 0.05) + (4 * Math.Sqrt(2 * trials * 0.05 * 0.95))));
    }

    private static double Bits(double[] values, int kinds) => new MutualInformation([.. Labels(kinds, values.Length / kinds)], seed: 1)
        .Bits(EqualFrequencyBins.Of(values, EqualFrequencyBins.CountFor(values.Length, kinds)));

    private static byte[] Labels(int kinds, int members = Members) =>
        [.. Enumerable.Range(0, kinds).SelectMany(kind => Enumerable.Repeat((byte)kind, members))];

    private static double Normal(string name, int member) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Philox.Uniform(StreamKey.Of(5, name), member));
}
