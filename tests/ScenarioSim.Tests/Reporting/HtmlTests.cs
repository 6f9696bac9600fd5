using ScenarioSim.Reporting.Documents;

namespace ScenarioSim.Tests.Reporting;

public sealed class HtmlTests
{
    [Test]
    public void Content_from_files_cannot_become_markup() => Assert.That(
        new Html().Element("p", "<script>alert(\"1\")</script> & 'more'").ToString(),
        Is.EqualTo("<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>\n"));

    [Test]
    public void Control_characters_are_dropped() =>
        Assert.That(new Html().Element("p", "a\u001b[31mb\0c").ToString(), Is.EqualTo("<p>a[31mbc</p>\n"));

    [Test]
    public void A_table_has_a_caption_and_headed_columns() => Assert.That(
        new Html().Table("Numbers", ["a"], [["1"]]).ToString(),
        Does.Contain("<caption>Numbers</caption>").And.Contain("<th scope=\"col\">a</th>").And.Contain("<td>1</td>"));
}
