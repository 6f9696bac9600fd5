using ScenarioSim.Core.Randomness;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Randomness;

[TestFixture]
public sealed class PermutationTests
{
    private static readonly ulong Key = StreamKey.Of(1, "stratum", "x");

    private static IEnumerable<int> Counts() => Enumerable.Range(1, 70).Concat([255, 256, 257, 1000, 4096, 65_537, 300_000]);

    [TestCaseSource(nameof(Counts))]
    public void Every_place_is_taken_once(int count)
    {
        int[] places = [.. Enumerable.Range(0, count).Select(number => Permutation.PlaceOf(Key, number, count))];
        Assert.That(places.Order(), Is.EqualTo(Enumerable.Range(0, count)));
    }

    [TestCase(2, 2)]
    [TestCase(3, 6)]
    [TestCase(4, 24)]
    public void All_orders_of_a_few_numbers_come_equally_often(int count, int orders)
    {
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        for (ulong seed = 0; seed < (ulong)orders * 200; seed++)
        {
            ulong key = StreamKey.Of(seed, "stratum", "x");
            string order = string.Join(' ', Enumerable.Range(0, count).Select(number => Permutation.PlaceOf(key, number, count)));
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.That(seen, Has.Count.EqualTo(orders));
        Assert.That(Moments.ChiSquare([.. seen.Values]), Is.LessThan(Moments.ChiSquareBound(orders - 1)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(8)]
    public void Two_numbers_stand_in_every_two_places_equally_often(int other)
    {
        const int count = 9;
        const int number = 4;
        var cells = new long[count * count];
        for (ulong seed = 0; seed < 20_000; seed++)
        {
            ulong key = StreamKey.Of(seed, "stratum", "x");
            cells[(Permutation.PlaceOf(key, number, count) * count) + Permutation.PlaceOf(key, other, count)]++;
        }

        long[] possible = [.. cells.Where((_, cell) => cell / count != cell % count)];
        Assert.That(possible.Sum(), Is.EqualTo(20_000));
        Assert.That(Moments.ChiSquare(possible), Is.LessThan(Moments.ChiSquareBound(possible.Length - 1)));
    }

    [Test]
    public void The_greatest_count_is_put_in_order_as_well()
    {
        int[] places = [.. Enumerable.Range(0, 1000).Select(number => Permutation.PlaceOf(Key, int.MaxValue - 1L - number, int.MaxValue))];
        Assert.That(places, Is.Unique.And.All.InRange(0, int.MaxValue - 1));
    }

    [TestCase(-1)]
    [TestCase(10)]
    public void A_number_that_is_not_one_of_them_is_refused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Permutation.PlaceOf(Key, number, 10));

    [Test]
    public void An_order_stays_what_it_is()
    {
        int[] places = [.. Enumerable.Range(0, 12).Select(number => Permutation.PlaceOf(20241023, number, 12))];
        Assert.That(places, Is.EqualTo([7, 10, 8, 4, 5, 3, 9, 11, 2, 1, 6, 0]));
    }
}
