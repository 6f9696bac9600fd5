using System.Globalization;
using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Documents;

/// <summary>What a report says of scenarios weighed by the record of acts.</summary>
internal static class EvidenceText
{
    private const int MostNamed = 5;

    /// <summary>What the heads of the tables mean.</summary>
    public const string Legend =
        "In the tables the log-likelihood is the logarithm of the probability of all that the record shows and is silent about; " +
        "whole likelihood is the weight that it would give without being tempered; the last columns are quantiles of the weight over " +
        "draws of the chances of reporting, where those are uncertain. What an item moves is what it adds to the logarithm of a " +
        "weight beyond the mean of all scenarios. The weight if an item is not counted leaves the act itself as it is: where it " +
        "is forced, what it changes in later months stays.";

    /// <summary>The answer, what weighs it down, and what was found about its making.</summary>
    public static IReadOnlyList<string> Sentences(EvidenceResult result) =>
        [.. FirstPage(result), .. FuturesText(result), .. FloorText(result)];

    /// <summary>What readers must know before anything else.</summary>
    public static IReadOnlyList<string> FirstPage(EvidenceResult result) =>
        [Answer(result), .. DrawnText(result), SuppositionText(result), .. Warnings(result)];

    /// <summary>How weights come about, and of what.</summary>
    public static IReadOnlyList<string> Method(EvidenceResult result) =>
        [HowItWorks(result), WhatCounts(result), WhatIsLeft(result), .. NotForcedText(result), .. ShockText(result)];

    /// <summary>Reasons to doubt it.</summary>
    public static IReadOnlyList<string> Doubts(EvidenceResult result) =>
    [
        "Drivers, hypotheses and record come from the same documents, so that their agreement is consistency and no test.",
        "How likely an act taken is to be reported is an assumption, and the same for every month, though wars draw attention.",
        .. Warnings(result),
    ];

    private static string Answer(EvidenceResult result)
    {
        string weights = Ranked(result, number => Number(result.Weights[number]));
        return $"As a consistency check, the record of acts would weigh the scenarios so: {weights}. That is no " +
            "proof: where every scenario expects the same acts, as in wartime, agreeing with them says little, and what tells " +
            "scenarios apart comes after the record.";
    }

    /// <summary>The weights over what is believed of the chances of reporting.</summary>
    private static IEnumerable<string> DrawnText(EvidenceResult result)
    {
        if (result.Drawn is not { } drawn)
        {
            return [];
        }

        string medians = Ranked(
            result, number => $"{Number(drawn[number].Q50)} ({Number(drawn[number].Q05)} to {Number(drawn[number].Q95)})");
        return
        [
            "Those are the weights at the stated chances of reporting. Over draws of these chances the median weights, with the " +
            $"middle 90 %, are {medians}. They differ where what is believed of a chance is lopsided, so that most draws lie on one " +
            "side of the chance stated, and since weights do not follow chances in a straight line.",
        ];
    }

    /// <summary>The scenarios from the one that weighs most on, each with something said of it.</summary>
    private static string Ranked(EvidenceResult result, Func<int, string> said) => string.Join(
        ", ",
        Enumerable.Range(0, result.Weights.Count).OrderByDescending(number => result.Weights[number])
            .Select(number => $"{NameOf(result, number)} {said(number)}"));

    /// <summary>What other chances of reporting would make of it.</summary>
    private static string SuppositionText(EvidenceResult result)
    {
        return $"How likely acts are to be reported is supposed: with every chance halved {First(result.Halved)}, " +
            $"with every chance doubled {First(result.Doubled)}; at the whole likelihood {First(result.Untempered)}.";

        string First(IReadOnlyList<double> weights)
        {
            IReadOnlyList<int> leaders = EvidenceResult.Leaders(weights);
            string names = string.Join(" and ", leaders.Select(number => NameOf(result, number)));
            string most = Number(weights[leaders[0]]);
            return leaders.Count == 1
                ? $"{names} ({most}) would come first"
                : $"{names} would share the first place ({most} each)";
        }
    }

    private static string HowItWorks(EvidenceResult result) =>
        "An act that was taken is in the record with some chance, the chance of reporting. For every month, pair and act " +
        "that the record follows, the probability of what it shows is that chance times the probability of the act, which " +
        "is the mean over members of a run in which the recorded acts of earlier months are forced, and those from before the " +
        "record begins, which are known history. Every other act of the pairs in its months is left free, even one that the " +
        $"scenario's own runs take. The logarithms are added up, multiplied by {Number(result.Temper)} and turn the weights held " +
        "beforehand into those shown. A likelihood so tempered lets the record count for less than the model says, since a document " +
        "tells of several acts, and successive months are much alike (Holmes and " +
        "Walker 2017, Biometrika 104(2); Grünwald and van Ommen 2017, Bayesian Analysis 12(4)); the usual " +
        $"{Number(TemperedWeights.UsualTemper)} takes every second item to be news, which is a judgement. The whole " +
        "likelihood stands beside it.";

    private static string WhatCounts(EvidenceResult result)
    {
        int acts = result.Rows.Count(row => row.Recorded is not null);
        string future = result.Plan.Future.Title.Length == 0 ? "" : $" under the study's first future, {result.Plan.Future.Title},";
        string pairs = string.Join(" and ", result.Pairs.Select(pair => PairOf(result.World, pair)));
        return $"The scenarios are run{future} to {result.Until}. The record counts {acts} acts, of {pairs}, from " +
            $"{result.From} to {result.Until}. A month in which the record does not show an " +
            "act speaks, too, and the less the smaller the chance of reporting.";
    }

    private static string WhatIsLeft(EvidenceResult result) =>
        $"{result.LeftOut.Count} more acts are told of and left out, since they are planned, supposed or denied, or no document " +
        "gives their month. Where an act is held to have been taken but its month is only supposed or uncertain, the months " +
        $"that it may fall in are not held to be silent about it ({result.LeftOut.Count(act => act.Open is not null)} acts). The " +
        "others leave silences: what is planned, supposed or denied was not reported as done, and an act that is dated to no " +
        "month cannot fill any.";

    private static IEnumerable<string> NotForcedText(EvidenceResult result) => result.NotForced.Count == 0
        ? []
        :
        [
            $"Counted but not forced in later months are {string.Join(", ", result.NotForced.Select(act => act.Title))}: the " +
            "scenario marks them for the record alone, since what they do is in the runs already, by a shock or by another " +
            "act, and would enter twice.",
        ];

    private static IEnumerable<string> ShockText(EvidenceResult result) => result.WithShock.Count == 0
        ? []
        :
        [
            "A shock of the same month strikes before acts are chosen " +
            $"({string.Join(", ", result.WithShock.Select(act => act.Title))}), so that it is part of what each scenario " +
            "gives for them.",
        ];

    private static IEnumerable<string> Warnings(EvidenceResult result)
    {
        int leader = EvidenceResult.Leader(result.Weights);
        string[] all =
        [
            .. result.Decisions.OrderByDescending(decision => decision.Change).Select(decision =>
                {
                    string what = decision.Row is EvidenceRow row ? ItemOf(result, row) : decision.Document;
                    string first = decision.Leader == leader ? "" : $" and {NameOf(result, decision.Leader)} comes first";
                    return $"without {what} a weight changes by {Number(decision.Change)}{first}";
                }),
        ];
        if (all.Length == 0)
        {
            return [];
        }

        return
        [
            $"Warning: single items or documents decide ({Listed(all)}). Said of what " +
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

    private static IEnumerable<string> FloorText(EvidenceResult result)
    {
        if (result.Floored.Count == 0)
        {
            return [];
        }

        string[] all =
        [
            .. result.Floored.Select(item =>
                $"{ItemOf(result.World, item.IsRecorded ? item.Month : null, item.Pair, item.Act)}" +
                $"{(item.IsRecorded ? "" : $" in {item.Month}")} under " +
                (item.Hypotheses.Count == result.Hypotheses.Count
                    ? "every scenario"
                    : string.Join(" and ", item.Hypotheses.Select(number => NameOf(result, number))))),
        ];
        int times = result.Floored.Sum(item => item.Hypotheses.Count);
        return
        [
            $"{(times == 1 ? "Once" : $"{times} times")} a scenario held what the record shows to be impossible or " +
            $"nearly so ({Listed(all)}); it is held to be " +
            $"as probable as {RecordLikelihood.Floor.ToString(CultureInfo.InvariantCulture)} instead, so that no item rules " +
            "a scenario out.",
        ];
    }

    private static string Listed(string[] all) => string.Join("; ", all.Take(MostNamed)) +
        (all.Length > MostNamed ? $"; and {all.Length - MostNamed} more" : "");

    private static string NameOf(EvidenceResult result, int number) => result.Plan.Study.ShortNameOf(result.Hypotheses[number]);

    private static string ItemOf(EvidenceResult result, EvidenceRow row) =>
        ItemOf(result.World, row.Recorded?.Month, row.Pair, row.Act);

    private static string ItemOf(World world, Month? month, int pair, int act) =>
        (month is Month known ? $"{known}, " : "the silence about ") +
        $"{PairOf(world, pair)}: {Looks.Spoken(world.Acts[act].Name)}";

    /// <summary>A pair by the names of its actors.</summary>
    private static string PairOf(World world, int pair) =>
        $"{world.Actors[world.Dyads.From(pair)].Name} towards {world.Actors[world.Dyads.To(pair)].Name}";

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
