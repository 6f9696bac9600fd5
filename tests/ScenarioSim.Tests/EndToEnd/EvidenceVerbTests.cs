using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The verb <c>evidence</c> from outside.</summary>
public sealed class EvidenceVerbTests
{
    private const string Study = "scenarios/studies/weighed.yaml";
    private const string Results = "output/weighed-evidence";

    private Workplace place = null!;

    [SetUp]
    public void Prepare()
    {
        place = new Workplace();
        File.AppendAllText(place.PathOf("scenarios/two-blocs.yaml"), """

              - { date: 2031-03, pair: MID>EAST, act: consult, title: An envoy, source: [ALM] }
              - { date: 2031-03, pair: MID>EAST, act: supply_arms, certainty: planned, title: Arms to come, source: [ALM] }
            evidence:
              dyads: [MID>EAST]
              from: 2030-02
              until: 2031-04
              reporting: { consult: { value: 0.5, uniform: [0.2, 0.8] }, ship_grain: 0.3, supply_arms: 0.2 }

            """);
        Directory.CreateDirectory(place.PathOf("scenarios/evidence"));
        File.WriteAllText(place.PathOf("scenarios/evidence/matrix.yaml"), """
            kind: ach
            id: matrix
            title: What speaks against whom
            scenario: ../two-blocs.yaml
            hypotheses: [two-blocs, sticky]
            items:
              I1: { date: 2030-09, documents: [ALM], evidence: Grain came, ratings: { two-blocs: C, sticky: I }, credibility: M, reason: r }
            """);
        File.WriteAllText(place.PathOf(Study), """
            kind: study
            id: weighed
            title: Which bloc holds?
            scenarios: [../two-blocs.yaml, ../sticky.yaml]
            ach: ../evidence/matrix.yaml
            compare: { dyads: [EAST-MID] }
            """);
    }

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_study_is_weighed_and_leaves_tables_figures_report_and_manifest()
    {
        ProgramRun run = Weigh();

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("consistency check").And.Contain("log-likelihood").And.Contain("sticky"));
        Assert.That(run.Errors, Does.Contain("scenariosim evidence scenarios/studies/weighed.yaml --members 40 --seed 1"));
        Assert.That(place.Results(Results).Keys, Is.SupersetOf(new[]
        {
            "evidence-weights.csv", "evidence-acts.csv", "evidence-silences.csv", "evidence-documents.csv", "evidence-items.csv",
            "evidence-left-out.csv", "ach-scores.csv", "ach-matrix.csv", "figures/evidence-weights.svg", "figures/EAST-MID-weighted.svg",
            "figures/evidence-contributions.csv", "figures/ach-matrix.svg", "manifest.json", "report.html",
        }));
        Assert.That(place.Read($"{Results}/evidence-left-out.csv"), Does.Contain("Arms to come,planned,none,ALM"));
        Assert.That(place.Read($"{Results}/evidence-acts.csv"), Does.Contain("2031-03,MID>EAST,consult,An envoy,ALM,yes"));
        string report = place.Read($"{Results}/report.html");
        Assert.That(report, Does.Contain("no proof").And.Contain("Holmes and Walker").And.Contain("forbids little"));
    }

    [Test]
    public void The_same_weighing_gives_the_same_bytes_on_any_number_of_threads()
    {
        string one = Weigh("--threads", "1").Output;
        IReadOnlyDictionary<string, string> first = place.Results(Results);
        string seven = Weigh("--threads", "7").Output;

        Assert.That(seven, Is.EqualTo(one));
        Assert.That(place.Results(Results), Is.EqualTo(first));
    }

    [Test]
    public void At_a_temper_of_0_the_prior_stays_and_other_formats_hold_the_same()
    {
        ProgramRun run = Weigh("--temper", "0", "--format", "json");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        JsonElement[] rows = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        Assert.That(rows.Select(row => row.GetProperty("weight").GetDouble()), Is.All.EqualTo(0.5).Within(1e-12));
        Assert.That(rows.Select(row => row.GetProperty("whole likelihood").GetDouble()), Has.None.EqualTo(0.5));
    }

    [TestCase(2, "--temper must be a number from 0 to 1", "--temper", "1.5")]
    [TestCase(2, "--temper must be a number from 0 to 1", "--temper", "half")]
    [TestCase(2, "takes members", "--members", "0")]
    [TestCase(2, "reporting", "--set", "evidence.reporting.consult=2")]
    public void Wrong_usage_is_refused(int code, string message, params string[] words)
    {
        ProgramRun run = ProgramRun.Of(place.Folder, ["evidence", Study, .. words]);

        Assert.That(run.ExitCode, Is.EqualTo(code), run.Errors);
        Assert.That(run.Errors, Does.Contain(message));
        Assert.That(Directory.Exists(place.PathOf(Results)), Is.False);
    }

    [Test]
    public void What_cannot_be_weighed_is_refused_as_invalid_input()
    {
        ProgramRun alone = ProgramRun.Of(place.Folder, "evidence", "scenarios/two-blocs.yaml");
        Assert.That(alone.ExitCode, Is.EqualTo(65));
        Assert.That(alone.Errors, Does.Contain("two scenarios or more"));

        File.WriteAllText(
            place.PathOf("scenarios/evidence/matrix.yaml"), place.Read("scenarios/evidence/matrix.yaml").Replace(": C,", ": X,", StringComparison.Ordinal));
        ProgramRun wrong = ProgramRun.Of(place.Folder, "evidence", Study);
        Assert.That(wrong.ExitCode, Is.EqualTo(65));
        Assert.That(wrong.Errors, Does.Contain("scenarios/evidence/matrix.yaml(7,"));
    }

    private ProgramRun Weigh(params string[] words) =>
        ProgramRun.Of(place.Folder, ["evidence", Study, "--members", "40", .. words]);
}
