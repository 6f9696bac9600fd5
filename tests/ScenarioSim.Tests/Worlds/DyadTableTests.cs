using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class DyadTableTests
{
    [Test]
    public void Numbers_and_pairs_correspond_one_to_one([Values(0, 1, 2, 3, 6, 17)] int actors)
    {
        var table = new DyadTable(actors);
        (int, int)[] expected =
        [
            .. from i in Enumerable.Range(0, actors) from j in Enumerable.Range(0, actors) where i != j select (i, j),
        ];
        Assert.That(Enumerable.Range(0, table.Pairs).Select(pair => (table.From(pair), table.To(pair))), Is.EqualTo(expected));
        Assert.That(expected.Select(pair => table.Pair(pair.Item1, pair.Item2)), Is.EqualTo(Enumerable.Range(0, table.Pairs)));
    }

    [Test]
    public void A_dyad_is_two_pairs_that_are_each_others_reverse([Values(2, 3, 6, 17)] int actors)
    {
        var table = new DyadTable(actors);
        for (int pair = 0; pair < table.Pairs; pair++)
        {
            int reverse = table.Reverse(pair);
            Assert.That((table.From(reverse), table.To(reverse)), Is.EqualTo((table.To(pair), table.From(pair))));
            Assert.That(table.Dyad(reverse), Is.EqualTo(table.Dyad(pair)));
            Assert.That(table.Forward(table.Dyad(pair)), Is.EqualTo(table.From(pair) < table.To(pair) ? pair : reverse));
        }
    }

    [Test]
    public void Dyads_are_numbered_in_canonical_order([Values(2, 3, 6)] int actors)
    {
        var table = new DyadTable(actors);
        (int, int)[] expected =
        [
            .. from i in Enumerable.Range(0, actors) from j in Enumerable.Range(0, actors) where i < j select (i, j),
        ];
        Assert.That(
            Enumerable.Range(0, table.Dyads).Select(dyad => (table.From(table.Forward(dyad)), table.To(table.Forward(dyad)))),
            Is.EqualTo(expected));
    }

    [Test]
    public void A_negative_number_of_actors_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => _ = new DyadTable(-1));
}
