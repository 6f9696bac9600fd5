using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>What a study came to.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Results">A result per combination, in the plan's order.</param>
public sealed record StudyResult(StudyPlan Plan, RunOptions Options, IReadOnlyList<CombinationResult> Results)
{
    private readonly Lazy<IReadOnlyList<ComparisonRow>> comparison = new(() => [.. StudyComparison.Monthly(Results)]);
    private readonly Lazy<IReadOnlyList<DistinguishableRow>> distinguishable = new(() => [.. StudyComparison.Distinguishable(Results)]);
    private readonly Lazy<IReadOnlyList<DifferenceRow>> differences = new(() => [.. StudyDifferences.Of(Results)]);
    private readonly Lazy<LargestError?> largestError = new(() => Studies.LargestError.Of(Results));
    private readonly Lazy<StudyNumbers> numbers = new(() => new StudyNumbers(Plan));
    private readonly Lazy<IReadOnlyList<RetentionRow>> retention = new(() => [.. StudyRetention.Of(Results)]);

    /// <summary>Whether members share out uncertain values as a Latin hypercube, so that they depend on their number.</summary>
    public bool SpreadsMembers => Options.SpreadsMembers;

    /// <summary>Every two scenarios beside each other, month by month; computed when first asked for.</summary>
    public IReadOnlyList<ComparisonRow> Comparison => comparison.Value;

    /// <summary>From when on every two scenarios can be told apart; none without members. Computed when first asked for.</summary>
    public IReadOnlyList<DistinguishableRow> Distinguishable => distinguishable.Value;

    /// <summary>Every two scenarios beside each other, member by member, at the dates looked at; computed when first asked for.</summary>
    public IReadOnlyList<DifferenceRow> Differences => differences.Value;

    /// <summary>The largest Monte Carlo error of a mean; null without at least two members. Computed when first asked for.</summary>
    public LargestError? LargestError => largestError.Value;

    /// <summary>The numbers of all scenarios and futures, with what they rest on; gathered when first asked for.</summary>
    public StudyNumbers Numbers => numbers.Value;

    /// <summary>How much of its rise each compared dyad keeps; computed when first asked for.</summary>
    public IReadOnlyList<RetentionRow> Retention => retention.Value;
}

/// <summary>What one combination came to.</summary>
/// <param name="Combination">What was run.</param>
/// <param name="Deterministic">The deterministic run.</param>
/// <param name="StabilityDistance">
/// How far a disturbance of 1e-6 of the steady start has grown; above <see cref="StabilityTest.Threshold"/> the start is
/// unstable and rounding decides where the run goes.
/// </param>
/// <param name="Members">What the members came to; null for a deterministic run alone.</param>
public sealed record CombinationResult(
    Combination Combination, Trajectory Deterministic, double StabilityDistance, MembersResult? Members)
{
    /// <summary>Whether memory allowed to record only some of the dyads.</summary>
    public bool RecordsPart => Deterministic.Columns.Dyads.Count < Combination.World.Dyads.Dyads;

    /// <summary>Whether rounding decides where the run goes.</summary>
    public bool IsUnstable => StabilityDistance > StabilityTest.Threshold;

    /// <summary>The dyads whose course is recorded, those in focus first.</summary>
    public IReadOnlyList<int> RecordedDyads
    {
        get
        {
            World world = Combination.World;
            return [.. world.Focus.Select(pair => world.Dyads.Dyad(pair)).Concat(Deterministic.Columns.Dyads).Distinct()
                .Where(Deterministic.Columns.Dyads.Contains)];
        }
    }

    /// <summary>The month of a date with nominal values, counted from the first; null where it is never or outside the horizon.</summary>
    public int? RowOf(ComparisonDate date) =>
        Combination.World.RowOf(MomentResolver.Nominal(Combination.World, date.At));

    /// <summary>The deterministic alignment score of a dyad at a date; null where the date is never or outside the horizon.</summary>
    public double? ScoreAt(int dyad, ComparisonDate date) => RowOf(date) is int row ? ScoreAt(dyad, row) : null;

    /// <summary>The deterministic alignment score of a dyad in a month, counted from the first.</summary>
    public double ScoreAt(int dyad, int row) => Deterministic.Score(row, Deterministic.Columns.PositionOfDyad(dyad));

    /// <summary>
    /// How the members' alignment scores of a dyad are spread at a date, each at the member's own; null without members or where
    /// no member has the date.
    /// </summary>
    public SampleSummary? SpreadAt(int dyad, ComparisonDate date)
    {
        if (Members is null)
        {
            return null;
        }

        double[] defined = [.. Members.Outcomes.Of(dyad, date).ToArray().Where(float.IsFinite).Select(score => (double)score)];
        return defined.Length == 0 ? null : SampleSummary.Of(defined, Members.Count);
    }

    /// <summary>The quantile bands of a dyad month by month; null without members.</summary>
    public BandCourse? BandsOf(int dyad)
    {
        if (Members is null)
        {
            return null;
        }

        Band[] bands = [.. Enumerable.Range(0, Combination.World.Months).Select(row => BandAt(dyad, row)!)];
        return new BandCourse(
            [.. bands.Select(band => band.Q05.Value)],
            [.. bands.Select(band => band.Q25.Value)],
            [.. bands.Select(band => band.Q50.Value)],
            [.. bands.Select(band => band.Q75.Value)],
            [.. bands.Select(band => band.Q95.Value)]);
    }

    /// <summary>How the members' alignment scores of a dyad are spread in a month, counted from the first; null without members.</summary>
    public Band? BandAt(int dyad, int row) => Members?.Course.At(
        row, Deterministic.Columns.Pairs.Count + Deterministic.Columns.PositionOfDyad(dyad));
}

/// <summary>Quantiles of an alignment score across members, a number per month: the ends of the 90 % and 50 % bands, and the median.</summary>
/// <param name="Q05">5 % quantiles.</param>
/// <param name="Q25">25 % quantiles.</param>
/// <param name="Q50">Medians.</param>
/// <param name="Q75">75 % quantiles.</param>
/// <param name="Q95">95 % quantiles.</param>
public sealed record BandCourse(double[] Q05, double[] Q25, double[] Q50, double[] Q75, double[] Q95);

/// <summary>What is kept of an ensemble.</summary>
/// <param name="Count">Number of members.</param>
/// <param name="Course">The spread of alignments, month by month.</param>
/// <param name="ActFrequencies">Share of members that took each act: by month, by pair position × acts + act.</param>
/// <param name="Outcomes">Alignment scores at the comparison's dates.</param>
public sealed record MembersResult(
    int Count, Course Course, IReadOnlyList<double[]> ActFrequencies, OutcomeTable Outcomes);
