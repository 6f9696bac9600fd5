using ScenarioSim.Analysis;

namespace ScenarioSim.Tests.Analysis;

[TestFixture]
public sealed class PairedDifferenceTests
{
    [Test]
    public void The_error_is_that_of_the_members_own_differences()
    {
        var difference = PairedDifference.Of([1, 4, 6, 9], [0, 1, 5, 6]);

        // Differences 1, 3, 1, 3: mean 2, variance 4/3; the variances of the two are 34/3 and 26/3.
        Assert.That(difference.Members, Is.EqualTo(4));
        Assert.That(difference.Mean, Is.EqualTo(2).Within(1e-15));
        Assert.That(difference.MonteCarloError, Is.EqualTo(Math.Sqrt(4.0 / 3 / 4)).Within(1e-15));
        Assert.That(difference.UnpairedError, Is.EqualTo(Math.Sqrt((34.0 / 3 / 4) + (26.0 / 3 / 4))).Within(1e-15));
    }

    [Test]
    public void Members_in_which_either_is_undefined_are_left_out()
    {
        var difference = PairedDifference.Of([1, double.NaN, 4, 6, 9], [0, 7, 1, 5, double.NaN]);

        Assert.That(difference, Is.EqualTo(PairedDifference.Of([1, 4, 6], [0, 1, 5])));
        Assert.That(difference.Members, Is.EqualTo(3));
    }

    [Test]
    public void Without_two_members_there_is_no_error()
    {
        var one = PairedDifference.Of([0.5], [0.25]);
        Assert.That((one.Members, one.Mean), Is.EqualTo((1, 0.25)));
        Assert.That(one.MonteCarloError, Is.NaN);
        Assert.That(PairedDifference.Of([], []).Mean, Is.NaN);
    }

    [Test]
    public void Ensembles_of_different_sizes_cannot_be_paired() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifference.Of([1, 2], [1]));
}
