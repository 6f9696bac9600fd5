using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Worlds;

internal sealed class SourceTableTests
{
    [TestCase("book", "book")]
    [TestCase("chapter", "book")]
    [TestCase("claim", "book")]
    [TestCase("orphan", "orphan")]
    public void A_claim_leads_to_its_document_by_as_many_steps_as_it_takes(string id, string document)
    {
        var table = new SourceTable(
        [
            new Source("claim") { In = "chapter", Says = "so" }, new Source("book"), new Source("chapter") { In = "book" },
            new Source("orphan") { In = "lost" },
        ]);

        Citation citation = table.Find(id)!;

        Assert.That((citation.Source.Id, citation.Document.Id), Is.EqualTo((id, document)));
    }

    [Test]
    public void What_is_not_there_is_not_found() => Assert.That(new SourceTable([new Source("book")]).Find("claim"), Is.Null);

    [Test]
    public void Claims_that_stand_in_each_other_are_refused()
    {
        Source[] circle = [new Source("a") { In = "b" }, new Source("b") { In = "a" }];

        Assert.Throws<ArgumentException>(() => _ = new SourceTable(circle));
        Assert.Throws<ArgumentException>(() => _ = new World(Some.World().Definition() with { Sources = circle }));
    }

    [Test]
    public void Every_circle_is_found_once_and_what_leads_into_it_is_not_blamed()
    {
        var inside = new Dictionary<string, string>
        {
            ["into"] = "a",
            ["a"] = "b",
            ["b"] = "a",
            ["self"] = "self",
            ["free"] = "",
            ["claim"] = "free",
            ["more"] = "into",
        };

        Assert.That(
            SourceTable.Circles(inside.Keys, id => inside.GetValueOrDefault(id, "")), Is.EqualTo(new[] { "a", "self" }));
    }
}
