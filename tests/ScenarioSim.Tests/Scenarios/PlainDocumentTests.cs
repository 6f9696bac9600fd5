using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class PlainDocumentTests
{
    /// <summary>A scenario that uses all that a scenario can.</summary>
    private static readonly string Rich = Small.With(
        "title: \"Rich: \\\"quoted\\\", caf\u00e9 \\\\ and\\ttabs\"",
        "dates: { war: 2020-03, peace: { value: 2021-06, uniform: [2021-01, 2021-09] }, ever: never, later: peace+2m }",
        "proximity: { default: 0.5, A-B: { value: 0.25, source: S1 }, A>B: 0.1 + 0.2 * war }",
        "institutions: { B-A: { value: 0.3, uniform: [0.1, 0.5] } }",
        "disapproval: { C: { A>B: \"-0.5 + min(war + 0.5, 1)\", B>A: 0 } }",
        "rivalry: { A>C: 1e-7 }",
        """
        actors:
          B: { name: Beland, group: "x: y", capability: "-1 + (2 + war)", supplies: { oil: 0.9 }, weights: { exchange: 1/3 } }
          A: { name: Aland, autonomy: { value: 0.5, normal: [0.5, 0.1] }, needs: { oil: 0.2 + 0.5 * war, arms: 0.1 } }
          C: { closure: 0.1   *  war, order: -0.5 }
        """,
        "drivers: { war: { points: { peace: 1, 2020-06: 0.8, ever: 7, 2020-01: 0 } }, x: { interpolation: step, unit: 1 a lot, points: { peace+1m: 1 } } }",
        "emphasis: { exchange: high, lock_in: { value: 0.25, note: n } }",
        "behaviour: { ratchet: { value: 2, triangular: [1, 2, 3] } }",
        """
        events:
          - { date: 2020-05, pair: A>B, act: talk, title: "They, talk", source: [S1] }
          - { date: peace-1m, pair: C-A, stance: -0.1, institution: 0.2, title: Both }
          - { date: ever+1y, pair: C-A, stance: -0.1, title: Not at all }
        """,
        "evidence: { dyads: [A-B, C>A], from: war, until: peace-1m, reporting: { talk: 0.5 } }");

    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void The_plain_document_of_a_plain_document_is_itself()
    {
        string plain = folder.ReadValid(Rich).PlainText;
        Assert.That(folder.ReadValid(plain).PlainText, Is.EqualTo(plain));
    }

    [Test]
    public void The_world_of_a_plain_document_has_the_same_numbers()
    {
        World world = folder.ReadValid(Rich, "dates.peace=2021-06").World;
        World plain = folder.ReadValid(folder.ReadValid(Rich, "dates.peace=2021-06").PlainText).World;

        foreach (
            Parameter parameter in Parameters.All.Where(
                parameter => parameter.Shape is not (
                    ParameterShape.Act or ParameterShape.ActResource or ParameterShape.ObserverPair)))
        {
            for (int index = 0; index < world.Count(parameter); index++)
            {
                Assert.That(
                    Nominal(plain, parameter, index),
                    Is.EqualTo(Nominal(world, parameter, index)),
                    $"{parameter.Name} {index}");
            }
        }

        Assert.That(
            plain.Disapproval.Select(seen => (seen.Observer, seen.Pair)),
            Is.EqualTo(world.Disapproval.Select(seen => (seen.Observer, seen.Pair))));
        Assert.That(Events(plain), Is.EqualTo(Events(world)));
        Assert.That(plain.Months, Is.EqualTo(world.Months));
        Assert.That(
            plain.Weights.Select(weight => weight.Emphasis),
            Is.EqualTo(world.Weights.Select(weight => weight.Emphasis)));
    }

    [Test]
    public void A_run_of_the_plain_document_is_the_same_to_the_last_bit()
    {
        Scenario scenario = folder.ReadValid(Rich);
        Assert.That(Course(folder.ReadValid(scenario.PlainText).World), Is.EqualTo(Course(scenario.World)));
    }

    [Test]
    public void The_plain_document_is_as_stored() => Golden.Check("rich.plain.yaml", folder.ReadValid(Rich).PlainText);

    [Test]
    public void The_order_of_a_file_does_not_matter()
    {
        string[] sections = Rich.TrimEnd('\n').Split("\n").Aggregate(new List<string>(), (all, line) =>
        {
            if (line.StartsWith(' ') || line.StartsWith('-'))
            {
                all[^1] += "\n" + line;
            }
            else
            {
                all.Add(line);
            }

            return all;
        }).ToArray();
        string reversed = string.Join('\n', sections.Reverse()).Replace(
            "resources: [oil, arms]", "resources: [arms, oil]", StringComparison.Ordinal)
            .Replace(
                "{ default: 0.5, A-B: { value: 0.25, source: S1 }, A>B: 0.1 + 0.2 * war }",
                "{ A>B: 0.1 + 0.2 * war, A-B: { source: S1, value: 0.25 }, default: 0.5 }",
                StringComparison.Ordinal);

        Assert.That(reversed, Is.Not.EqualTo(Rich));
        Assert.That(folder.ReadValid(reversed).PlainText, Is.EqualTo(folder.ReadValid(Rich).PlainText));
    }

    [Test]
    public void The_hash_is_that_of_the_plain_document()
    {
        Scenario scenario = folder.ReadValid(Rich);
        string expected = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(scenario.PlainText)));
        Assert.That(scenario.Hash, Is.EqualTo(expected).IgnoreCase);
        Assert.That(folder.ReadValid(Rich, "behaviour.ratchet=2.5").Hash, Is.Not.EqualTo(scenario.Hash));
    }

    [Test]
    public void Sources_notes_and_distributions_of_numbers_do_not_count_for_the_hash() =>
        Assert.That(
            folder.ReadValid(
                Small.With("alignment: { A>B: { value: 0.2, source: S1, uniform: [0, 1], note: n } }")).Hash,
            Is.EqualTo(folder.ReadValid(Small.With("alignment: { A>B: 0.2 }")).Hash));

    [Test]
    public void The_record_is_read()
    {
        Evidence evidence = folder.ReadValid(Rich).Evidence!;
        Assert.That(string.Join(' ', evidence.Pairs), Is.EqualTo("0 2 4"));
        Assert.That((evidence.From.ToString(), evidence.Until.ToString()), Is.EqualTo(("2020-03", "2021-05")));
        Assert.That((evidence.Reporting[0], evidence.Reporting[1]), Is.EqualTo(((double?)null, (double?)0.5)));
    }

    private static IEnumerable<string> Events(World world) => world.Events
        .Select(
            happening => (
                At: MomentResolver.Nominal(world, happening.Date),
                happening.Act,
                happening.Stance,
                happening.Institution,
                happening.Title))
        .Where(happening => !happening.At.IsNever)
        .Select(happening => happening.ToString())
        .Order(StringComparer.Ordinal);

    private static IEnumerable<double> Course(World world)
    {
        Trajectory run = DeterministicRun.Simulate(world, Columns.All(world), CancellationToken.None);
        return
            from month in Enumerable.Range(0, world.Months)
            from pair in Enumerable.Range(0, world.Dyads.Pairs)
            select run.Alignment(month, pair);
    }

    private static string Nominal(World world, Parameter parameter, int index) => world.Quantity(parameter, index) switch
    {
        Quantity.Constant constant => constant.Value.ToString("R"),
        Quantity.Drawn drawn => world.Uncertainties[drawn.Uncertainty].Value.ToString("R"),
        Quantity.Formula formula => formula.Expression.Text,
        _ => "",
    };
}
