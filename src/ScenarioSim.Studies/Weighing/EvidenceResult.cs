using ScenarioSim.Analysis;
using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Weighing;

/// <summary>
/// What weighing scenarios by the record of acts came to. Lists of numbers have one for each hypothesis, in the plan's order.
/// </summary>
/// <param name="Plan">What was weighed.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Temper">The power that the likelihood is raised to.</param>
/// <param name="LogLikelihoods">The logarithm of the record's probability.</param>
/// <param name="Weights">The weights.</param>
public sealed record EvidenceResult(
    EvidencePlan Plan,
    RunOptions Options,
    double Temper,
    IReadOnlyList<double> LogLikelihoods,
    IReadOnlyList<double> Weights)
{
    private const double Rounding = 1e-9;

    /// <summary>The weights that the whole likelihood would give.</summary>
    public required IReadOnlyList<double> Untempered { get; init; }

    /// <summary>The weights where every act had half the chance of being in the record.</summary>
    public required IReadOnlyList<double> Halved { get; init; }

    /// <summary>The weights where every act had twice the chance of being in the record, at most 1.</summary>
    public required IReadOnlyList<double> Doubled { get; init; }

    /// <summary>How the weights are spread over draws of the uncertain chances of reporting; null where none is uncertain.</summary>
    public required IReadOnlyList<SampleSummary>? Drawn { get; init; }

    /// <summary>What each recorded act and each silence does, in the order of time, silences after the acts.</summary>
    public required IReadOnlyList<EvidenceRow> Rows { get; init; }

    /// <summary>The weights with each document left out, by its identifier.</summary>
    public required IReadOnlyList<DocumentRow> Documents { get; init; }

    /// <summary>What decides alone.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>The items that came under <see cref="RecordLikelihood.Floor"/> under some hypothesis.</summary>
    public required IReadOnlyList<FlooredItem> Floored { get; init; }

    /// <summary>Whether each other future of the study gives the record the same probabilities.</summary>
    public required IReadOnlyList<(Story Future, bool Agrees)> OtherFutures { get; init; }

    /// <summary>The scenarios.</summary>
    public IReadOnlyList<Story> Hypotheses => [.. Plan.Hypotheses.Select(hypothesis => hypothesis.Scenario)];

    /// <summary>The pairs whose acts the record follows.</summary>
    public IReadOnlyList<int> Pairs => Plan.Evidence.Pairs;

    /// <summary>The first month of the record.</summary>
    public Month From => Plan.Evidence.From;

    /// <summary>The last month of the record.</summary>
    public Month Until => Plan.Evidence.Until;

    /// <summary>What the scenarios tell of the pairs and the record does not count.</summary>
    public IReadOnlyList<LeftOutAct> LeftOut => Plan.Evidence.LeftOut;

    /// <summary>A world, for names.</summary>
    public World World => Plan.World;

    /// <summary>
    /// The recorded acts in whose month a shock strikes their dyad: it strikes before acts are chosen, and so enters what every
    /// hypothesis gives for them.
    /// </summary>
    public IReadOnlyList<RecordedAct> WithShock =>
    [
        .. Plan.Evidence.Acts.Where(act => World.Events.Any(happening =>
            happening is not { Stance: 0, Institution: 0 } &&
            World.Dyads.Dyad(happening.Pair) == World.Dyads.Dyad(act.Pair) &&
            MomentResolver.Nominal(World, happening.Date) == act.Month)),
    ];

    /// <summary>
    /// The recorded acts that no run takes, since their scenario marks them for the record alone: nothing of later months follows
    /// from them.
    /// </summary>
    public IReadOnlyList<RecordedAct> NotForced => [.. Plan.Evidence.Acts.Where(act => !IsForced(act))];

    /// <summary>Whether runs take a recorded act in its month.</summary>
    public bool IsForced(RecordedAct act) => World.Events.Any(happening =>
        happening.Act == act.Act && World.Dyads.Pair(happening.Pair.From, happening.Pair.To) == act.Pair &&
        !MomentResolver.Varies(happening.Date, World.Dates) && MomentResolver.Nominal(World, happening.Date) == act.Month);

    /// <summary>The number of the hypothesis that weighs most; the first of equals.</summary>
    public static int Leader(IReadOnlyList<double> weights) => Leaders(weights)[0];

    /// <summary>The numbers of the hypotheses that weigh most: several where they weigh the same but for rounding.</summary>
    public static IReadOnlyList<int> Leaders(IReadOnlyList<double> weights)
    {
        double most = weights.Max();
        return [.. Enumerable.Range(0, weights.Count).Where(number => weights[number] >= most - Rounding)];
    }
}

/// <summary>A recorded act, or the silence about an act of a pair in all other months.</summary>
/// <param name="Recorded">The act; null for a silence.</param>
/// <param name="Pair">Number of the pair.</param>
/// <param name="Act">Number of the act.</param>
/// <param name="Months">How many months it is about.</param>
/// <param name="Reporting">The chance that an act taken is in the record.</param>
public sealed record EvidenceRow(RecordedAct? Recorded, int Pair, int Act, int Months, double Reporting)
{
    /// <summary>How probable each hypothesis holds the act; the mean over the months of a silence.</summary>
    public required IReadOnlyList<double> Chances { get; init; }

    /// <summary>The logarithm of its probability, summed over its months.</summary>
    public required IReadOnlyList<double> Terms { get; init; }

    /// <summary>To whom it moves weight: see <see cref="TemperedWeights.Moved"/>.</summary>
    public required IReadOnlyList<double> Moved { get; init; }

    /// <summary>The weights without it. What a recorded act has changed in later months stays.</summary>
    public required IReadOnlyList<double> Without { get; init; }

    /// <summary>The documents that tell of a recorded act.</summary>
    public required IReadOnlyList<string> Documents { get; init; }
}

/// <summary>What the record shows or is silent about, and scenarios hold to be impossible or nearly so.</summary>
/// <param name="Month">The month.</param>
/// <param name="Pair">Number of the pair.</param>
/// <param name="Act">Number of the act.</param>
/// <param name="IsRecorded">Whether the record shows the act.</param>
/// <param name="Hypotheses">Numbers of the hypotheses under which its probability is held to be that of the floor.</param>
public sealed record FlooredItem(Month Month, int Pair, int Act, bool IsRecorded, IReadOnlyList<int> Hypotheses);

/// <summary>The record without a document.</summary>
/// <param name="Document">Its identifier.</param>
/// <param name="Acts">How many acts only it tells of; they are neither counted nor forced.</param>
/// <param name="Weights">The weights; the prior where no recorded act is left.</param>
/// <param name="IsEmpty">Whether no recorded act is left, so that there is no record to weigh by.</param>
public sealed record DocumentRow(string Document, int Acts, IReadOnlyList<double> Weights, bool IsEmpty);

/// <summary>An item or document without which the weights would be others.</summary>
/// <param name="Row">The item; null for a document.</param>
/// <param name="Document">The document; empty for an item.</param>
/// <param name="Leader">The number of the hypothesis that weighs most without it.</param>
/// <param name="Change">The largest change of a weight.</param>
public sealed record Decision(EvidenceRow? Row, string Document, int Leader, double Change)
{
    /// <summary>A change of a weight beyond which what makes it is said to decide.</summary>
    public const double Threshold = 0.1;
}
