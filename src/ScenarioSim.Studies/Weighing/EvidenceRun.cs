using ScenarioSim.Analysis;
using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Weighing;

/// <summary>
/// Weighs scenarios by the record of acts. For every month, pair and act that the record follows, the probability of what it shows
/// is the chance of reporting times the probability of the act in a run in which the recorded acts of earlier months are forced
/// and the others of its pairs and months left free. Where an act is told of and held to have been taken, but not counted, since
/// its month is not certain, the record neither shows it nor is silent about it.
/// </summary>
public sealed class EvidenceRun
{
    /// <summary>How many times uncertain chances of reporting are drawn.</summary>
    public const int Draws = 1000;

    /// <summary>How many members of each other future are compared with the first future's.</summary>
    public const int ComparedMembers = 64;

    private readonly EvidencePlan plan;
    private readonly RunOptions options;
    private readonly double temper;
    private readonly Documents documents;
    private readonly RecordRuns runs;
    private readonly string[] publications;
    private readonly (Month Month, int Pair, int Act)[] open;

    private EvidenceRun(
        EvidencePlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        this.plan = plan;
        this.options = options;
        temper = plan.Study.Weighing.Temper ?? TemperedWeights.UsualTemper;
        documents = new Documents([.. plan.Hypotheses.Select(hypothesis => hypothesis.World)]);
        publications =
        [
            .. documents.Of(plan.Evidence.Acts.SelectMany(act => act.Sources)).Union(documents.OfEvents())
                .Order(StringComparer.Ordinal),
        ];
        open =
        [
            .. from act in plan.Hypotheses.SelectMany(hypothesis => hypothesis.Evidence!.LeftOut)
               where act.Open is not null
               from month in MonthsOf(act.Open!.Value)
               select (month, act.Pair, act.Act),
        ];
        var counter = new MemberCounter(progress, plan.Hypotheses.Count * (1 + publications.Length), options.Members)
        {
            Combination = plan.Study.Id,
        };
        runs = new RecordRuns(plan.Evidence, options, counter, cancellation);
    }

    private int Count => plan.Hypotheses.Count;

    private static IEnumerable<Month> MonthsOf((Month First, Month Last) span) =>
        Enumerable.Range(0, span.Last.Number - span.First.Number + 1).Select(span.First.Plus);

    /// <summary>Weighs.</summary>
    /// <param name="plan">What to weigh.</param>
    /// <param name="options">How to run it, with at least one member.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    /// <exception cref="Core.Simulation.NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static EvidenceResult Execute(
        EvidencePlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        new EvidenceRun(plan, options, progress, cancellation).Execute();

    private EvidenceResult Execute()
    {
        RecordRuns.Chances[] chances = [.. plan.Hypotheses.Select(hypothesis => runs.Run(hypothesis.World))];
        IReadOnlyList<RecordItem> items = runs.Items(plan.World, chances, plan.Evidence.Acts, open);
        double[] reporting = [.. plan.Evidence.Reporting.Select(chance => chance ?? 0)];
        double[] logs = RecordLikelihood.Of(items, Count, reporting);
        double[] weights = Weigh(logs);
        EvidenceRow[] rows = RowsOf(items, reporting, logs, weights);
        DocumentRow[] without = [.. publications.Select(document => Without(document, weights))];
        return new EvidenceResult(plan, options, temper, logs, weights)
        {
            Untempered = TemperedWeights.Of(plan.Prior, logs, temper: 1),
            Halved = Weigh(RecordLikelihood.Of(items, Count, [.. reporting.Select(chance => chance / 2)])),
            Doubled = Weigh(RecordLikelihood.Of(items, Count, [.. reporting.Select(chance => Math.Min(1, 2 * chance))])),
            Drawn = Drawn(items, reporting),
            Rows = rows,
            Documents = without,
            Decisions = [.. DecisionsOf(rows, without, weights)],
            Floored = [.. items.Select(item => FlooredOf(item, reporting[item.Act])).OfType<FlooredItem>()],
            OtherFutures = [.. OtherFutures()],
        };
    }

    private FlooredItem? FlooredOf(RecordItem item, double reporting)
    {
        int[] hypotheses =
        [
            .. Enumerable.Range(0, Count).Where(hypothesis =>
                RecordLikelihood.IsFloored(item.IsRecorded, reporting, item.Chances[hypothesis])),
        ];
        return hypotheses.Length == 0
            ? null
            : new FlooredItem(plan.World.MonthAt(item.Month), item.Pair, item.Act, item.IsRecorded, hypotheses);
    }

    private double[] Weigh(double[] logs) => TemperedWeights.Of(plan.Prior, logs, temper);

    private EvidenceRow[] RowsOf(IReadOnlyList<RecordItem> items, double[] reporting, double[] logs, double[] weights)
    {
        var acts = plan.Evidence.Acts.ToDictionary(act => (plan.World.RowOf(act.Month)!.Value, act.Pair, act.Act));
        IEnumerable<EvidenceRow> shown = items.Where(item => item.IsRecorded).Select(
            item => RowOf(acts[(item.Month, item.Pair, item.Act)], [item]));
        IEnumerable<EvidenceRow> silent = items.Where(item => !item.IsRecorded).GroupBy(item => (item.Pair, item.Act))
            .OrderBy(group => group.Key).Select(group => RowOf(null, [.. group]));
        return [.. shown, .. silent];

        EvidenceRow RowOf(RecordedAct? act, RecordItem[] of)
        {
            double chance = reporting[of[0].Act];
            double[] terms = RecordLikelihood.Of(of, Count, reporting);
            return new EvidenceRow(act, of[0].Pair, of[0].Act, of.Length, chance)
            {
                Chances = [.. Enumerable.Range(0, Count).Select(hypothesis => of.Average(item => item.Chances[hypothesis]))],
                Terms = terms,
                Moved = TemperedWeights.Moved(terms, weights, temper),
                Without = Weigh([.. logs.Zip(terms, (log, term) => log - term)]),
                Documents = act is null ? [] : documents.Of(act.Sources),
            };
        }
    }

    /// <summary>
    /// The record without a document: what only it tells of is not forced and not counted, nor held for a silence. The others are
    /// run again. Without any recorded act there is no record, and the prior stays.
    /// </summary>
    private DocumentRow Without(string document, double[] weights)
    {
        RecordedAct[] lost = [.. plan.Evidence.Acts.Where(act => documents.AllIn(act.Sources, document))];
        RecordedAct[] kept = [.. plan.Evidence.Acts.Except(lost)];
        if (kept.Length == 0)
        {
            return new DocumentRow(document, lost.Length, plan.Prior, IsEmpty: true);
        }

        if (lost.Length == 0 && !documents.HasEventsOf(document))
        {
            return new DocumentRow(document, 0, weights, IsEmpty: false);
        }

        RecordRuns.Chances[] chances =
        [
            .. plan.Hypotheses.Select(hypothesis => runs.Run(
                hypothesis.World.WithEvents(happening => !documents.AllIn(happening.Sources, document)))),
        ];
        IReadOnlyList<RecordItem> items = runs.Items(
            plan.World, chances, kept, [.. open, .. lost.Select(act => (act.Month, act.Pair, act.Act))]);
        double[] reporting = [.. plan.Evidence.Reporting.Select(chance => chance ?? 0)];
        return new DocumentRow(
            document, lost.Length, Weigh(RecordLikelihood.Of(items, Count, reporting)), IsEmpty: false);
    }

    /// <summary>How the weights are spread over draws of the uncertain chances, each from a stream of its own name.</summary>
    private SampleSummary[]? Drawn(IReadOnlyList<RecordItem> items, double[] reporting)
    {
        Uncertainty[] uncertain = [.. plan.Evidence.Uncertain.OfType<Uncertainty>()];
        if (uncertain.Length == 0 || options.FixedParameters)
        {
            return null;
        }

        ulong?[] keys =
        [
            .. plan.Evidence.Uncertain.Select(
                belief => belief is null ? (ulong?)null : StreamKey.Of(options.Seed, "value", belief.Name)),
        ];
        double[][] weights = new double[Draws][];
        Parallel.For(0, Draws, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, draw =>
        {
            double[] drawn =
            [
                .. reporting.Select((chance, act) => keys[act] is ulong key
                    ? DrawOf(plan.Evidence.Uncertain[act]!, Philox.Uniform(key, draw))
                    : chance),
            ];
            weights[draw] = Weigh(RecordLikelihood.Of(items, Count, drawn));
        });
        return
        [
            .. Enumerable.Range(0, Count).Select(hypothesis => SampleSummary.Of(
                [.. weights.Select(of => of[hypothesis])], Draws)),
        ];
    }

    private static double DrawOf(Uncertainty belief, double probability) =>
        belief.Distribution.TruncatedQuantile(probability, belief.Bounds);

    private static IEnumerable<Decision> DecisionsOf(EvidenceRow[] rows, DocumentRow[] without, double[] weights)
    {
        IEnumerable<Decision> all = rows.Select(row => DecisionOf(row, "", row.Without)).Concat(
            without.Select(row => DecisionOf(null, row.Document, row.Weights)));
        return all.Where(decision =>
            decision.Change > Decision.Threshold || decision.Leader != EvidenceResult.Leader(weights));

        Decision DecisionOf(EvidenceRow? row, string document, IReadOnlyList<double> others) => new(
            row, document, EvidenceResult.Leader(others),
            weights.Zip(others, (weight, other) => Math.Abs(weight - other)).Max());
    }

    /// <summary>Whether the study's other futures give the record the same probabilities, judged by a few members.</summary>
    private IEnumerable<(Story Future, bool Agrees)> OtherFutures()
    {
        Story[] others = [.. plan.Study.Futures.Where(future => future != plan.Future)];
        int members = Math.Min(ComparedMembers, options.Members);
        RecordRuns.Chances[] first =
            others.Length == 0 ? [] : [.. plan.Hypotheses.Select(hypothesis => runs.Run(hypothesis.World, members))];
        return
        [
            .. others.Select(future => (future, plan.Hypotheses.Select((hypothesis, number) => Agrees(
                hypothesis,
                plan.Study.Combinations.FirstOrDefault(
                    other => other.Scenario == hypothesis.Scenario && other.Future == future),
                first[number], members)).All(agrees => agrees))),
        ];
    }

    private bool Agrees(Combination hypothesis, Combination? other, RecordRuns.Chances first, int members) =>
        other is not null &&
        other.World.Start == hypothesis.World.Start &&
        other.World.RowOf(plan.Evidence.Until) is not null &&
        first.Values.SequenceEqual(runs.Run(other.World, members).Values);
}
