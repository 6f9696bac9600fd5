using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Scenarios;

[TestFixture]
public sealed class WorldWordsTests
{
    private static readonly World World =
        Some.World("ALB", "BEL", "CHL").Months(24).Date("war_end", Some.At(6)).Build();

    [TestCase("ALB-BEL", false)]
    [TestCase("BEL>ALB", true)]
    public void A_pair_is_found_in_either_spelling(string word, bool isDirected)
    {
        var words = new WorldWords(World);
        PairReference pair = words.Pair("--pair", word)!.Value;
        Assert.That(World.Actors[pair.From].Code, Is.EqualTo(word[..3]));
        Assert.That(World.Actors[pair.To].Code, Is.EqualTo(word[4..]));
        Assert.That(pair.Directed, Is.EqualTo(isDirected));
        Assert.That(words.Problems, Is.Empty);
    }

    [TestCase("ALB", "no pair; write A-B for both directions or A>B for one")]
    [TestCase("ALB-ALB", "ALB is paired with itself")]
    [TestCase("ALB-BEN", "unknown actor \"BEN\"; did you mean \"BEL\"?")]
    public void A_word_that_names_no_pair_is_explained(string word, string text)
    {
        var words = new WorldWords(World);
        Assert.That(words.Pair("--pair", word), Is.Null);
        Assert.That(words.Problems.Single().ToString(), Does.Contain(text));
    }

    [Test]
    public void A_dyad_has_no_direction()
    {
        var words = new WorldWords(World);
        Assert.That(words.Dyad("--dyad", "BEL-ALB"), Is.EqualTo(words.Dyad("--dyad", "ALB-BEL")).And.Not.Null);
        Assert.That(words.Problems, Is.Empty);
        Assert.That(words.Dyad("--dyad", "BEL>ALB"), Is.Null);
        Assert.That(words.Problems.Single().ToString(), Does.Contain("BEL>ALB is one direction of a dyad; write BEL-ALB"));
    }

    [TestCase("2020-03", 2)]
    [TestCase("war_end", 6)]
    [TestCase("war_end+1y", 18)]
    public void A_date_is_a_month_or_an_offset_from_a_named_one(string word, int row)
    {
        Moment moment = new WorldWords(World).Date("--at", word)!;
        Assert.That(World.RowOf(MomentResolver.Nominal(World, moment)), Is.EqualTo(row));
    }

    [TestCase("soon", "unknown named date \"soon\"")]
    [TestCase("2020-13", "no date")]
    [TestCase("never", "--at: never is no date that comes in")]
    [TestCase("war_end+3y", "war_end+3y is 2023-07")]
    [TestCase("2019-12", "2020-01 to 2021-12")]
    public void A_date_that_does_not_come_is_explained(string word, string text)
    {
        var words = new WorldWords(World);
        Assert.That(words.Date("--at", word), Is.Null);
        Assert.That(words.Problems.Single().ToString(), Does.Contain(text));
    }

    [TestCase("2020-06")]
    [TestCase("war_end-1m")]
    public void A_date_that_has_to_be_later_is_refused_where_it_is_not(string word)
    {
        var words = new WorldWords(World);
        Assert.That(words.DateAfter(Some.At(5), "--to", "war_end"), Is.Not.Null);
        Assert.That(words.DateAfter(Some.At(5), "--to", word), Is.Null);
        Assert.That(words.Problems.Single().ToString(), Does.Contain($"--to: {word} does not come after 2020-06; write a later date"));
    }
}
