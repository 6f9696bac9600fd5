using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Analysis.Signals;

namespace ScenarioSim.Tests.Analysis.Signals;

[TestFixture]
[Parallelizable]
public sealed class EqualFrequencyBinsTests
{
    [Test]
    public void Different_values_fill_bins_evenly_in_their_order()
    {
        double[] values = [.. Enumerable.Range(0, 100).Select(number => (double)(number * 37 % 100))];
        int[] bins = EqualFrequencyBins.Of(values, 20);
        Assert.That(values.Zip(bins), Is.All.Matches<(double Value, int Bin)>(pair => pair.Bin == (int)pair.Value / 5));
    }

    [Test]
    public void Equal_values_share_a_bin()
    {
        int[] bins = EqualFrequencyBins.Of([0, 0, 0, 0, 0, 0, 1, 1, 5, 5], 5);
        Assert.That(bins.Distinct().Count(), Is.EqualTo(3));
        Assert.That(bins.Take(6).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Pairs_fill_nested_bins_evenly()
    {
        double[] first = [.. Enumerable.Range(0, 400).Select(number => (double)(number * 173 % 400))];
        double[] second = [.. Enumerable.Range(0, 400).Select(number => (double)(number * 59 % 400))];
        int[] bins = EqualFrequencyBins.Of(first, second, 20, labels: 2);
        Assert.That(bins.GroupBy(bin => bin).Select(bin => bin.Count()), Is.All.EqualTo(20).And.Exactly(20).Items);
        Assert.That(bins.Min(), Is.Zero);
        Assert.That(bins.Max(), Is.EqualTo(19));
    }

    [Test]
    public void Bins_follow_the_order_of_values_and_are_never_more_than_asked_for() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<int>>(),
        generated =>
        {
            double[] values = [.. generated.Get.Select(value => (double)value)];
            int[] bins = EqualFrequencyBins.Of(values, 7);
            int[] sorted = [.. values.Zip(bins).OrderBy(pair => pair.First).Select(pair => pair.Second)];
            return sorted.SequenceEqual(sorted.Order()) && bins.All(bin => bin is >= 0 and < 7) &&
                values.Zip(bins).GroupBy(pair => pair.First).All(same => same.Select(pair => pair.Second).Distinct().Count() == 1);
        }).QuickCheckThrowOnFailure();

    [TestCase(6000, 6, 18)]
    [TestCase(6000, 2, 20)]
    [TestCase(90_000, 30, 20)]
    [TestCase(96, 2, 8)]
    [TestCase(10, 2, 2)]
    public void Few_values_get_few_bins(int values, int labels, int bins) =>
        Assert.That(EqualFrequencyBins.CountFor(values, labels), Is.EqualTo(bins));
}
