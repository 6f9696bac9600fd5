using System.Globalization;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.Support;

/// <summary>
/// Hypotheses of two actors whose acts are coins: with no affinity the probability of an act is <c>1 / (1 + e^cost)</c>, whatever
/// went before.
/// </summary>
internal sealed class WeighedLibrary : IDisposable
{
    private readonly ScenarioFolder folder = new();

    /// <summary>The events of the scenarios.</summary>
    public string Events { get; init; } = "[ { date: 2020-03, pair: A>B, act: greet, title: They greet, source: [E1] } ]";

    /// <summary>The chances of reporting.</summary>
    public string Reporting { get; init; } = "{ greet: 0.4 }";

    /// <summary>What else the study says.</summary>
    public string Study { get; init; } = "";

    /// <summary>What else greeting does.</summary>
    public string Greeting { get; init; } = "";

    /// <summary>The pairs and months of the record.</summary>
    public string Record { get; init; } = "dyads: [A>B], from: 2020-02, until: 2020-05";

    /// <summary>The probability of an act of such a cost.</summary>
    public static double Chance(double cost) => 1 / (1 + Math.Exp(cost));

    /// <summary>Weighs hypotheses that differ in what greeting and insulting cost.</summary>
    public EvidenceResult Weigh(params (double Greet, double Insult)[] costs) => Weigh(threads: 2, costs);

    /// <summary>Weighs on so many threads.</summary>
    public EvidenceResult Weigh(int threads, (double Greet, double Insult)[] costs) => EvidenceRun.Execute(
        EvidencePlan.Of(Plan(costs), out _)!, new RunOptions(24, 5) { Threads = threads }, null, CancellationToken.None);

    /// <summary>The plan of the study.</summary>
    public StudyPlan Plan(params (double Greet, double Insult)[] costs)
    {
        string[] names = [.. costs.Select((cost, number) => Write(cost, number))];
        string study = folder.Write(
            "study.yaml", $"kind: study\nid: weighed\ntitle: Weighed\nscenarios: [{string.Join(", ", names)}]\n{Study}\n");
        PlanReading reading = StudyPlanner.Read(new PlanRequest([study], null, []));
        Assert.That(reading.Errors, Is.Empty);
        return reading.Plan!;
    }

    public void Dispose() => folder.Dispose();

    private string Write((double Greet, double Insult) cost, int number)
    {
        string name = $"h{number}.yaml";
        folder.Write(name, string.Create(CultureInfo.InvariantCulture, $$"""
            kind: scenario
            id: h{{number}}
            title: Hypothesis {{number}}
            start: 2020-01
            end: 2020-12
            sources: { D1: { title: One }, D2: { title: Two }, E1: { in: D1, says: s }, E2: { in: D2, says: s }, E3: { in: E1, says: s } }
            actors: { A: {}, B: {} }
            acts: { greet: { cost: {{cost.Greet}}{{Greeting}} }, insult: { cost: {{cost.Insult}} } }
            behaviour: { affinity: 0 }
            events: {{Events}}
            evidence: { {{Record}}, reporting: {{Reporting}} }
            """));
        return name;
    }
}
