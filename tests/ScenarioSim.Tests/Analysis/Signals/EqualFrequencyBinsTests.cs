using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Analysis.Signals;

namespace ScenarioSim.Tests.Analysis.Signals;

[TestFixture]
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
    public void Pairs_are_sorted_by_either_by_sum_and_difference_and_within_each_other()
    {
        double[] first = [.. Enumerable.Range(0, 400).Select(number => (double)(number * 173 % 400))];
        double[] second = [.. Enumerable.Range(0, 400).Select(number => (double)(number * 59 % 400))];
        IReadOnlyList<int[]> sortings = EqualFrequencyBins.OfPairs(first, second, 20);
        Assert.That(sortings, Has.Count.EqualTo(6));
        Assert.That(sortings[0], Is.EqualTo(EqualFrequencyBins.Of(first, 20)));
        Assert.That(sortings[1], Is.EqualTo(EqualFrequencyBins.Of(second, 20)));
        foreach (int[] nested in sortings.Skip(4))
        {
            Assert.That(nested.GroupBy(bin => bin).Select(bin => bin.Count()), Is.All.EqualTo(20).And.Exactly(20).Items);
            Assert.That(nested.Max(), Is.EqualTo(19));
        }
    }

    [Test]
    public void What_lies_in_a_difference_alone_is_found_and_equal_pairs_share_all_bins()
    {
        double[] shared = [.. Enumerable.Range(0, 200).Select(number => (double)(number % 100))];
        double[] shifted = [.. shared.Select((value, number) => value + (number < 100 ? 0.2 : -0.2))];
        int[] difference = EqualFrequencyBins.OfPairs(shared, shifted, 2)[3];
        Assert.That(difference.Take(100).Distinct().Single(), Is.Not.EqualTo(difference.Skip(100).Distinct().Single()));

        double[] twice = [.. shared.Take(100).Concat(shared.Take(100))];
        Assert.That(EqualFrequencyBins.OfPairs(twice, twice, 7), Is.All.Matches<int[]>(bins => bins!.Take(100).SequenceEqual(bins!.Skip(100))));
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
