using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Finds a study's answer in its results.</summary>
public static class AnswerFinder
{
    /// <summary>The answer of a study; null where it compares no dyad.</summary>
    public static StudyAnswer? Find(StudyResult study)
    {
        CombinationResult? first = study.Results.FirstOrDefault(result => result.Combination.Comparison.Dyads.Count > 0);
        if (first is null)
        {
            return null;
        }

        DyadKey dyad = DyadKey.Of(first.Combination.World, first.Combination.Comparison.Dyads[0]);
        int horizon = first.Combination.Comparison.Horizons.Count / 2;
        Place[] places = [.. study.Results.Select(result => PlaceOf(result, dyad, horizon)).OfType<Place>()];
        Place[] turning = [.. places.Where(place => place.Turns)];
        return turning.Length > 0
            ? Answer(study, dyad, turning, turning[0].Result.Combination.Comparison, horizon)
            : Answer(study, dyad, places, null, horizon);
    }

    private static StudyAnswer Answer(StudyResult study, DyadKey dyad, Place[] places, Comparison? comparison, int horizon)
    {
        ScenarioOutcome[] outcomes =
        [
            .. places.GroupBy(place => place.Result.Combination.Scenario)
                .Select(scenario => OutcomeOf(study, [.. scenario], comparison is null ? null : horizon))
                .OrderByDescending(outcome => outcome.Later.Low + outcome.Later.High),
        ];
        return new StudyAnswer
        {
            Dyad = dyad,
            World = places[0].World,
            TurningPoint = comparison?.From,
            Before = comparison?.Before,
            Horizon = comparison?.Horizons[horizon],
            Futures = [.. places.Select(place => place.Result.Combination.Future).Distinct()],
            SharesMonths = places.DistinctBy(place => (place.World.Start, place.World.Months)).Count() == 1,
            Earlier = Span.Of(places.Select(place => place.Earlier))!.Value,
            Apart = places.GroupBy(place => place.Result.Combination.Future)
                .Select(future => Span.Of(future.Select(place => place.Earlier))!.Value).Max(span => span.High - span.Low),
            Scenarios = outcomes,
            Reversals = Reversals(places, outcomes[0].Scenario, outcomes[^1].Scenario),
            Parting = PartingOf(study, dyad, outcomes[0].Scenario, outcomes[^1].Scenario),
        };
    }

    private static ScenarioOutcome OutcomeOf(StudyResult study, Place[] places, int? horizon)
    {
        double[] widths = [.. places.Select(place => place.Width).OfType<double>()];
        return new ScenarioOutcome(
            places[0].Result.Combination.Scenario,
            Span.Of(places.Select(place => place.Later))!.Value,
            horizon is int number ? Span.Of(places.SelectMany(place => Retained(study, place, number))) : null,
            widths.Length == 0 ? null : widths.Max());
    }

    private static IEnumerable<double> Retained(StudyResult study, Place place, int horizon) => study.Retention
        .Where(row => row.Measure == StudyRetention.FromTurningPoint && row.Combination == place.Result.Combination)
        .Where(row => row.Dyad == place.World.DyadName(place.Dyad))
        .Where(row => row.Horizon == row.Combination.Comparison.Horizons[horizon])
        .Where(row => row.IsTelling)
        .Select(row => row.Members?.Q50 ?? row.Deterministic!.Value);

    private static Story[] Reversals(Place[] places, Story highest, Story lowest)
    {
        return
        [
            .. places.Select(place => place.Result.Combination.Future).Distinct()
                .Where(future => Score(highest, future) < Score(lowest, future)),
        ];

        double? Score(Story scenario, Story future)
        {
            Place? place = Array.Find(
                places, one => one.Result.Combination.Scenario == scenario && one.Result.Combination.Future == future);
            return place?.Later;
        }
    }

    private static Parting? PartingOf(StudyResult study, DyadKey dyad, Story highest, Story lowest)
    {
        DistinguishableRow[] rows =
        [
            .. study.Distinguishable.Where(row => dyad == row.Key &&
                ((row.First == highest && row.Second == lowest) || (row.First == lowest && row.Second == highest))),
        ];
        Month[] months = [.. rows.Select(row => row.From).OfType<Month>()];
        return rows.Length == 0
            ? null
            : new Parting(
                months.Length == 0 ? null : months.Min(),
                months.Length == 0 ? null : months.Max(),
                [.. rows.Where(row => row.From is null).Select(row => row.Future)]);
    }

    /// <summary>What to look at in a combination; null where it does not compare the dyad.</summary>
    private static Place? PlaceOf(CombinationResult result, DyadKey dyad, int horizon) =>
        dyad.In(result.Combination.World) is int number && result.Combination.Comparison.Dyads.Contains(number)
            ? AtTurningPoint(result, number, horizon) ?? AtTheEnds(result, number)
            : null;

    private static Place? AtTurningPoint(CombinationResult result, int dyad, int horizon)
    {
        Comparison comparison = result.Combination.Comparison;
        return comparison.From is ComparisonDate from && horizon < comparison.Horizons.Count
            ? Between(result, dyad, from, comparison.Horizons[horizon].Date)
            : null;
    }

    private static Place? Between(CombinationResult result, int dyad, ComparisonDate from, ComparisonDate then)
    {
        if (result.ScoreAt(dyad, from) is not double turn || result.ScoreAt(dyad, then) is not double later)
        {
            return null;
        }

        SampleSummary? spread = result.SpreadAt(dyad, then);
        return new Place(
            result, dyad, result.SpreadAt(dyad, from)?.Q50 ?? turn, spread?.Q50 ?? later, spread?.Q95 - spread?.Q05)
        { Turns = true };
    }

    private static Place AtTheEnds(CombinationResult result, int dyad)
    {
        int end = result.Combination.World.Months - 1;
        Band? last = result.BandAt(dyad, end);
        return new Place(
            result,
            dyad,
            result.BandAt(dyad, 0)?.Q50.Value ?? result.ScoreAt(dyad, 0),
            last?.Q50.Value ?? result.ScoreAt(dyad, end),
            last?.Q95.Value - last?.Q05.Value);
    }

    /// <summary>What is looked at in a combination: medians over members, each at its own date, or deterministic scores without members.</summary>
    /// <param name="Result">A combination's result.</param>
    /// <param name="Dyad">The dyad's number in its world.</param>
    /// <param name="Earlier">The score at the turning point, or in the first month.</param>
    /// <param name="Later">The score so long after it, or in the last month.</param>
    /// <param name="Width">The width of the 90 % band of the later score; null without members.</param>
    private sealed record Place(CombinationResult Result, int Dyad, double Earlier, double Later, double? Width)
    {
        /// <summary>Whether both dates come within the horizon.</summary>
        public bool Turns { get; init; }

        public World World => Result.Combination.World;
    }
}
