using ScenarioSim.Analysis.Signals;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies.Signals;

namespace ScenarioSim.Reporting.Documents;

/// <summary>What to watch, as a part of a report.</summary>
public static class SignalsPart
{
    private const int MostRows = 15;

    /// <summary>The part.</summary>
    public static ReportPart Of(SignalsResult result) => new(
        "What to watch",
        [
            new PartBlock.Paragraph(
                "How much of which scenario is true could an outsider learn, and when? Each thing is read over twelve months: a score through " +
                "a measure, with the error that the measure had where it was fitted; two such readings together; or the number of acts that " +
                "are reported. The tables give the mutual information of reading and scenario in bits: 0 tells nothing, and the logarithm of the number " +
                "of scenarios to the base 2 settles which is true. Between two, 1 bit settles an even choice and half a bit typically makes odds of " +
                $"about eight to one; among more, half a bit is a smaller part. Readings are sorted into at most {EqualFrequencyBins.Most} bins, the bias " +
                "of the estimate is taken off (Miller–Madow), and what is not above 95 % of estimates with scenarios shuffled counts as 0."),
            .. AboutMeasures(result).Select(sentence => new PartBlock.Paragraph(sentence)),
            .. SignalText.Sentences(result).Select(sentence => new PartBlock.Paragraph(sentence)),
            .. result.Futures.SelectMany(future => BlocksOf(result, future)),
            new PartBlock.TableBlock("signals.csv", "Everything that can be read", SignalTables.Of(result)) { Shown = null },
            new PartBlock.TableBlock("signals-by-date.csv", "The same, date by date", SignalTables.Courses(result)) { Shown = null },
        ])
    {
        Doubts =
        [
            "What to watch takes it for known that one of the scenarios is true, and the future with it; a world in which none of them holds can send " +
            "any signal. Of several hundred estimates about one in twenty is above 0 by chance, and then small. Two readings together are sorted in " +
            "six ways, of which the most telling counts: what shows in none of them is missed.",
        ],
    };

    private static IEnumerable<string> AboutMeasures(SignalsResult result)
    {
        if (result.Measures.Readers.Count == 0)
        {
            yield return "No measure reads these scores: the study names no observations, or none of their links could be fitted. So scores are taken " +
                "as if they could be read without error, which nobody can; in truth less can be learnt.";
        }

        if (result.Measures.Useless.Count > 0)
        {
            yield return $"Left out, since what they read does not follow the scores by more than a standard error: {string.Join("; ", result.Measures.Useless)}.";
        }
    }

    private static IEnumerable<PartBlock> BlocksOf(SignalsResult result, FutureSignals signals)
    {
        if (SignalsFigure.Of(result, signals) is StudyFigure figure)
        {
            yield return new PartBlock.FigureBlock(figure);
        }

        string id = signals.Future.Id.Length == 0 ? "" : $"-{signals.Future.Id}";
        string under = signals.Future.Title.Length == 0 ? "" : $" {Looks.Sentence(signals.Future.Title)}";
        ResultTable ranked = SignalTables.Ranked(signals, MostRows);
        if (ranked.Rows.Count > 0)
        {
            yield return new PartBlock.TableBlock($"signals-ranked{id}.csv", $"What tells most.{under}", ranked);
        }

        if (SignalTables.OfCompared(signals) is { Rows.Count: > 0 } compared)
        {
            yield return new PartBlock.TableBlock(
                $"signals-compared{id}.csv", $"What the dyads that the study compares tell, in bits, as measures read them and as nobody can, without error.{under}", compared);
        }
    }
}
