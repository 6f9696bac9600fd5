using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Scenarios;
using YamlDotNet.RepresentationModel;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>Hypotheses weigh mechanisms and nothing else; futures move dates and circumstances and weigh nothing.</summary>
internal sealed class PurityTests
{
    private static readonly string[] Levels = ["low", "mid", "high"];

    private static IEnumerable<string> Futures => new ScenarioReader().Futures(Shipped.Base);

    [Test]
    public void Six_hypotheses_rest_on_the_base_scenario() => Assert.That(
        Directory.EnumerateFiles(Shipped.PathOf("hypotheses"), "*.yaml")
            .Where(file => Shipped.Yaml(file)["extends"].ToString() == "../northeast-asia.yaml")
            .Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(Shipped.Hypotheses));

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void A_hypothesis_sets_emphases_and_the_few_constants_of_its_argument_alone(string hypothesis)
    {
        YamlMappingNode file = Shipped.Yaml(Shipped.FileOf(hypothesis));

        Assert.That(Shipped.KeysOf(file), Is.SubsetOf(["kind", "extends", "id", "title", "emphasis", "behaviour"]));
        Assert.That(Shipped.KeysOf(file, "emphasis"), Is.EquivalentTo(MechanismTable.All.Select(mechanism => mechanism.Name)));
        Assert.That(Shipped.KeysOf(file, "behaviour"), Is.SubsetOf(["conditionality", "ratchet", "institution_growth"]));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void Emphases_are_levels_and_no_numbers(string hypothesis)
    {
        var emphases = (YamlMappingNode)Shipped.Yaml(Shipped.FileOf(hypothesis))["emphasis"];

        Assert.That(emphases.Children.Values.Select(LevelOf), Is.All.AnyOf(Levels));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void Whatever_a_hypothesis_sets_has_a_source_or_a_note(string hypothesis)
    {
        ResolvedValue[] own =
        [
            .. Shipped.Read(Shipped.FileOf(hypothesis)).Values
                .Where(value => value.Origin is Origin origin && Path.GetFileNameWithoutExtension(origin.File) == hypothesis),
        ];

        Assert.That(own.Count(value => value.Section == "emphasis"), Is.EqualTo(MechanismTable.All.Count));
        Assert.That(own.Where(value => value.IsAssumption && value.Note.Length == 0).Select(value => value.Path), Is.Empty);
    }

    [TestCaseSource(nameof(Futures))]
    public void A_future_moves_dates_and_circumstances_alone(string future)
    {
        string[] special = future switch
        {
            "treaty-lapses" => ["events"],
            "war-ends-2026-from-2021" => ["start", "alignment", "evidence"],
            _ => [],
        };

        Assert.That(
            Shipped.KeysOf(Shipped.Yaml(Shipped.PathOf($"futures/{future}.yaml"))),
            Is.SubsetOf(["kind", "extends", "id", "title", "dates", "drivers", .. special]));
    }

    private static string LevelOf(YamlNode emphasis) =>
        (emphasis is YamlMappingNode annotated ? annotated["value"] : emphasis).ToString();
}
