using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Settings written as an overlay make the same scenario as the settings do.</summary>
public sealed class OverlayWritingTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("base.yaml", Small.With());
        folder.Write("futures/late.yaml", "kind: overlay\nid: late\ntitle: Late\ndates: { peace: 2021-09 }\ndrivers: { war: { from: peace, points: { peace: 0.7, peace+2m: 0.2 } } }\n");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("dates.peace=2021-08")]
    [TestCase("behaviour.ratchet=2.5", "behaviour.conditionality=0.2")]
    [TestCase("actors.A.needs.oil=0.4", "actors.B.capability=3")]
    [TestCase("actors.A.autonomy={ value: 0.4, uniform: [0.1, 0.9] }")]
    [TestCase("alignment.A>B=-0.2", "alignment.B-C=0.1")]
    [TestCase("drivers.war.points.2020-06=0.3")]
    [TestCase("drivers.war.points.peace+2m=0.5", "drivers.war.points.2020-01=0.1")]
    [TestCase("mechanisms.exchange=0.9", "emphasis.exchange=high")]
    [TestCase("acts.give.cost=2")]
    [TestCase("regimes.ban.enforcement.C=0.4")]
    public void They_have_the_same_effect(params string[] settings)
    {
        foreach (string? future in new[] { null, "scenarios/futures/late.yaml" })
        {
            string text = folder.Reader.WriteOverlay(Request(future, settings)) is { Value: string written, Errors.Count: 0 }
                ? written
                : throw new AssertionException($"no overlay over {future}");
            folder.Write("futures/mine.yaml", text);
            Scenario asFile = Read("scenarios/futures/mine.yaml");
            Scenario asSettings = Read(future, settings);

            Assert.That(asFile.Hash, Is.EqualTo(asSettings.Hash), text);
            Assert.That(asFile.Uncertain, Is.EqualTo(asSettings.Uncertain));
            Assert.That(asFile.Future!.Id, Is.EqualTo("mine"));
        }
    }

    [Test]
    public void What_stood_there_before_stands_beside_it() => Assert.That(
        folder.Reader.WriteOverlay(Request(null, "mechanisms.exchange=0.9")).Value, Does.Contain("  exchange: 0.9   # was 0.5\n"));

    [TestCase("nonsense=1")]
    [TestCase("actors.Z.capability=1")]
    [TestCase("dates.peace=1066")]
    [TestCase("mechanisms.exchange=0.9: x")]
    public void What_is_no_setting_becomes_no_file(string setting)
    {
        Reading<string> reading = folder.Reader.WriteOverlay(Request(null, setting));

        Assert.That(reading.Value, Is.Null);
        Assert.That(reading.Errors, Is.Not.Empty);
    }

    private static OverlayRequest Request(string? future, params string[] settings) =>
        new("scenarios/futures/mine.yaml", "Mine", "scenarios/base.yaml", future, settings);

    private Scenario Read(string? future, params string[] settings) =>
        ScenarioFolder.Valid(folder.Reader.ReadScenario("scenarios/base.yaml", future, settings));
}
