using System.Globalization;
using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The part of a report that weighs scenarios by the record of acts.</summary>
public static class EvidencePart
{
    private const int MostNamed = 5;

    /// <summary>The part.</summary>
    /// <param name="result">What weighing came to.</param>
    /// <param name="fans">Scores of dyads with the scenarios taken together by their weights; none to show none.</param>
    public static ReportPart Of(EvidenceResult result, IReadOnlyList<WeightedFan> fans) => new(
        "What the record of acts says: a consistency check",
        [
            new PartBlock.Paragraph(HowItWorks(result)),
            new PartBlock.Paragraph(WhatCounts(result)),
            .. Sentences(result).Select(sentence => new PartBlock.Paragraph(sentence)),
            new PartBlock.TableBlock("evidence-weights.csv", "Weights of the scenarios", EvidenceTables.Weights(result)),
            .. EvidenceFigures.Of(result).Select(figure => new PartBlock.FigureBlock(figure)),
            new PartBlock.TableBlock(
                "evidence-acts.csv", "To whom each recorded act moves weight, as a logarithm", EvidenceTables.Acts(result)),
            new PartBlock.TableBlock(
                "evidence-silences.csv", "To whom silences move weight, as a logarithm, all months together",
                EvidenceTables.Silences(result)),
            new PartBlock.TableBlock(
                "evidence-documents.csv", "Weights with each document left out", EvidenceTables.Documents(result)),
            new PartBlock.TableBlock(
                "evidence-left-out.csv", "Told of, but not counted", EvidenceTables.LeftOut(result)),
            new PartBlock.TableBlock(
                "evidence-items.csv", "Every item under every scenario, with its probabilities", EvidenceTables.Items(result))
            { Shown = null },
            .. WeightedFanFigure.Of(result, fans).Select(figure => new PartBlock.FigureBlock(figure)),
        ])
    {
        FirstPage = [Answer(result), SuppositionText(result)],
        Doubts = Doubts(result),
    };

    /// <summary>The answer, what weighs it down, and what was found about its making, for a terminal too.</summary>
    public static IReadOnlyList<string> Sentences(EvidenceResult result) =>
        [Answer(result), SuppositionText(result), .. Warnings(result), .. FuturesText(result), .. FloorText(result)];

    private static string Answer(EvidenceResult result)
    {
        StudyPlan plan = result.Plan.Study;
        (Story Scenario, double Weight)[] ranked =
            [.. result.Hypotheses.Zip(result.Weights).OrderByDescending(pair => pair.Second)];
        string weights = string.Join(", ", ranked.Select(pair => $"{plan.ShortNameOf(pair.Scenario)} {Number(pair.Weight)}"));
        return $"As a consistency check, the record of acts would weigh the scenarios so: {weights}. That is no " +
            "proof: where every scenario expects the same acts, as in wartime, agreeing with them says little, and what tells " +
            "scenarios apart comes after the record.";
    }

    /// <summary>What other chances of reporting would make of it.</summary>
    private static string SuppositionText(EvidenceResult result)
    {
        return $"How likely acts are to be reported is supposed: with every chance halved {First(result.Halved)} " +
            $"would come first, with every chance doubled {First(result.Doubled)}; at the whole likelihood " +
            $"{First(result.Untempered)}.";

        string First(IReadOnlyList<double> weights)
        {
            int leader = EvidenceResult.Leader(weights);
            return $"{result.Plan.Study.ShortNameOf(result.Hypotheses[leader])} ({Number(weights[leader])})";
        }
    }

    private static string HowItWorks(EvidenceResult result) =>
        "An act that was taken is in the record with some chance, the chance of reporting. For every month, pair and act " +
        "that the record follows, the probability of what it shows is that chance times the probability of the act, which " +
        "is the mean over members of a run in which the recorded acts of earlier months are forced and everything else is " +
        $"left free. The logarithms are added up, multiplied by {Number(result.Temper)} and turn the weights held " +
        "beforehand into those shown. A likelihood so tempered lets the record count for less than the model says, since " +
        "few documents tell of the acts, one text tells of several, and successive months are much alike (Holmes and " +
        "Walker 2017, Biometrika 104(2); Grünwald and van Ommen 2017, Bayesian Analysis 12(4)); the usual " +
        $"{Number(TemperedWeights.UsualTemper)} takes every second item to be news, which is a judgement. The whole " +
        "likelihood stands beside it.";

    private static string WhatCounts(EvidenceResult result)
    {
        int acts = result.Rows.Count(row => row.Recorded is not null);
        string future = result.Plan.Future.Title.Length == 0 ? "" : $" under the study's first future, {result.Plan.Future.Title},";
        string pairs = string.Join(" and ", result.Pairs.Select(result.World.PairName));
        return $"The scenarios are run{future} to {result.Until}. The record counts {acts} acts of {pairs} from " +
            $"{result.From} to {result.Until}; {result.LeftOut.Count} more are told of and left out, since they are " +
            "planned, supposed or denied, or no document gives their month. A month in which the record does not show an " +
            $"act speaks, too, and the less the smaller the chance of reporting.{ShockText(result)}";
    }

    private static string ShockText(EvidenceResult result) => result.WithShock.Count == 0
        ? ""
        : " A shock of the same month strikes before acts are chosen " +
            $"({string.Join(", ", result.WithShock.Select(act => act.Title))}), so that it is part of what each scenario " +
            "gives for them.";

    private static IEnumerable<string> Warnings(EvidenceResult result)
    {
        StudyPlan plan = result.Plan.Study;
        int leader = EvidenceResult.Leader(result.Weights);
        string[] all =
        [
            .. result.Decisions.OrderByDescending(decision => decision.Change).Select(decision =>
                {
                    string what = decision.Row is EvidenceRow row ? EvidenceTables.NameOf(result, row) : decision.Document;
                    string first = decision.Leader == leader
                        ? ""
                        : $" and {plan.ShortNameOf(result.Hypotheses[decision.Leader])} comes first";
                    return $"without {what} a weight changes by {Number(decision.Change)}{first}";
                }),
        ];
        if (all.Length == 0)
        {
            return [];
        }

        string rest = all.Length > MostNamed ? $"; and {all.Length - MostNamed} more" : "";
        return
        [
            $"Warning: single items or documents decide ({string.Join("; ", all.Take(MostNamed))}{rest}). Said of what " +
            $"changes the first place, or a weight by more than {Number(Decision.Threshold)}.",
        ];
    }

    private static IEnumerable<string> FuturesText(EvidenceResult result)
    {
        string[] others = [.. result.OtherFutures.Where(other => !other.Agrees).Select(other => other.Future.Title)];
        return (result.OtherFutures.Count, others.Length) switch
        {
            (0, _) => [],
            (_, 0) => ["The study's other futures give the record the same probabilities."],
            _ => [$"Other futures do not agree with the first about the months of the record: {string.Join(", ", others)}."],
        };
    }

    private static IEnumerable<string> FloorText(EvidenceResult result) => result.Floored == 0
        ? []
        :
        [
            $"{result.Floored} times a scenario held what the record shows to be impossible or nearly so; it is held to be " +
            $"as probable as {RecordLikelihood.Floor.ToString(CultureInfo.InvariantCulture)} instead, so that no item rules " +
            "a scenario out.",
        ];

    private static string[] Doubts(EvidenceResult result) =>
    [
        "Drivers, hypotheses and record come from the same documents, so that their agreement is consistency and no test.",
        "How likely an act taken is to be reported is an assumption, and the same for every month, though wars draw attention.",
        .. Warnings(result),
    ];

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
