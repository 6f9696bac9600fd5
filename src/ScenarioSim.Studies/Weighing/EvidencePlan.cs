using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies.Weighing;

/// <summary>What is weighed: the scenarios of a study under its first future, by the record of acts that they share.</summary>
public sealed class EvidencePlan
{
    private EvidencePlan(StudyPlan study, IReadOnlyList<Combination> hypotheses, double[] prior)
    {
        Study = study;
        Hypotheses = hypotheses;
        Prior = prior;
    }

    /// <summary>The study.</summary>
    public StudyPlan Study { get; }

    /// <summary>The scenarios under the first future, in the study's order; at least two.</summary>
    public IReadOnlyList<Combination> Hypotheses { get; }

    /// <summary>What each weighs beforehand; sums to 1.</summary>
    public IReadOnlyList<double> Prior { get; }

    /// <summary>The future that they are run under.</summary>
    public Story Future => Hypotheses[0].Future;

    /// <summary>The record, which is the same in all of them.</summary>
    public Evidence Evidence => Hypotheses[0].Evidence!;

    /// <summary>The first scenario's world, whose names and numbers of pairs and acts are those of all.</summary>
    public World World => Hypotheses[0].World;

    /// <summary>A plan; null, with what is wrong and what to do about it, where a study's scenarios cannot be weighed.</summary>
    /// <param name="study">The study.</param>
    /// <param name="reason">What is wrong; empty where nothing is.</param>
    public static EvidencePlan? Of(StudyPlan study, out string reason)
    {
        Story future = study.Combinations[0].Future;
        Combination[] hypotheses = [.. study.Combinations.Where(combination => combination.Future == future)];
        reason = WhyNot(hypotheses);
        return reason.Length > 0 ? null : new EvidencePlan(study, hypotheses, PriorOf(study, hypotheses));
    }

    private static double[] PriorOf(StudyPlan study, Combination[] hypotheses)
    {
        double[] stated =
        [
            .. hypotheses.Select(hypothesis =>
                study.Weighing.Prior is { } prior ? prior.GetValueOrDefault(hypothesis.Scenario.Id) : 1),
        ];
        double sum = stated.Sum();
        return [.. stated.Select(weight => weight / sum)];
    }

    private static string WhyNot(Combination[] hypotheses)
    {
        if (hypotheses.Length < 2)
        {
            return "Weighing takes two scenarios or more; name a study that has them.";
        }

        Combination? without = Array.Find(hypotheses, hypothesis => hypothesis.Evidence is null);
        if (without is not null)
        {
            return $"{without.Label} has no section evidence, and so no record of acts to be weighed by; write one.";
        }

        return hypotheses.Skip(1).Select(other => Difference(hypotheses[0], other)).FirstOrDefault(text => text.Length > 0) ?? "";
    }

    /// <summary>What keeps two scenarios from being weighed by one record; empty for nothing.</summary>
    private static string Difference(Combination first, Combination other)
    {
        string two = $"{first.Label} and {other.Label}";
        if (!first.World.Actors.Select(actor => actor.Code).SequenceEqual(other.World.Actors.Select(actor => actor.Code)))
        {
            return $"{two} have different actors, so that one record cannot weigh them; weigh scenarios of one base.";
        }

        if (!first.World.Acts.Select(act => act.Name).SequenceEqual(other.World.Acts.Select(act => act.Name)))
        {
            return $"{two} have different acts, so that one record cannot weigh them; weigh scenarios of one base.";
        }

        if (first.World.Start != other.World.Start)
        {
            return $"{two} begin in different months, so that one record cannot weigh them; state start: in their base alone.";
        }

        RecordPart? part = PartsOf(first.Evidence!, other.Evidence!).FirstOrDefault(part => part.Differs);
        string place = part is not null && other.Evidence!.Origins is EvidenceOrigins origins ? $"{part.At(origins).Place}: " : "";
        return part is null
            ? ""
            : $"{place}{two} differ in {part.Name}, so that they would be weighed by different records; state it in their base alone.";
    }

    /// <summary>The parts of two records, whether they differ in them, and where they are stated.</summary>
    private static IEnumerable<RecordPart> PartsOf(Evidence first, Evidence other)
    {
        var chances = first.Reporting.Zip(BeliefsOf(first)).Zip(other.Reporting.Zip(BeliefsOf(other))).ToList();
        int act = chances.FindIndex(two => two.First != two.Second);
        return
        [
            new("evidence/dyads", !first.Pairs.SequenceEqual(other.Pairs), origins => origins.Dyads),
            new("the months of evidence", first.From != other.From, origins => origins.From),
            new("the months of evidence", first.Until != other.Until, origins => origins.Until),
            new("evidence/reporting", act >= 0, origins => origins.Reporting[act] ?? origins.Section),
            new("the acts that events record", !KeysOf(first).SequenceEqual(KeysOf(other)), origins => origins.Section),
        ];
    }

    private static IEnumerable<string?> BeliefsOf(Evidence evidence) => evidence.Uncertain.Select(belief => belief?.Distribution switch
    {
        null => null,
        Distribution.Choice choice => string.Join(' ', choice.Values),
        Distribution other => other.ToString(),
    });

    private static IEnumerable<(Month Month, int Pair, int Act, string Sources)> KeysOf(Evidence evidence) =>
        evidence.Acts.Select(act => (act.Month, act.Pair, act.Act, string.Join(' ', act.Sources)));

    private sealed record RecordPart(string Name, bool Differs, Func<EvidenceOrigins, Origin> At);
}
