using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Signals;

/// <summary>What can be read of a study's scenarios.</summary>
internal static class ObservableSet
{
    /// <summary>
    /// Readings of every dyad that some measure reads; where none reads any, of the study's own dyads the scores themselves; each two
    /// of the study's own dyads as one measure reads them; and reports of acts where all scenarios have the same record.
    /// </summary>
    public static IEnumerable<Observable> Of(StudyPlan plan, Combination[] scenarios, IReadOnlyList<MeasureReader> readers)
    {
        World world = scenarios[0].World;
        int[] own = [.. plan.Dyads.Select(dyad => dyad.In(world)).OfType<int>()];
        (MeasureReader? Reader, int[] Dyads)[] read = readers.Count == 0
            ? [(null, own)]
            : [.. readers.Select(reader => ((MeasureReader?)reader, reader.Dyads.Select(dyad => dyad.Dyad.In(world)).OfType<int>().ToArray()))];
        foreach (Observable observable in read.SelectMany(one => Readings(one.Reader, one.Dyads, own)))
        {
            yield return observable;
        }

        foreach (Observable reports in Reports(world, scenarios))
        {
            yield return reports;
        }
    }

    /// <summary>The scores of the study's own dyads, and each two of them, as nobody can read them: without error.</summary>
    public static IEnumerable<Observable> Ideals(StudyPlan plan, World world)
    {
        int[] own = [.. plan.Dyads.Select(dyad => dyad.In(world)).OfType<int>()];
        return Readings(null, own, own);
    }

    /// <summary>The paths that observables are read of.</summary>
    public static PathRequest PathsOf(IReadOnlyList<Observable> observables) => new(
        [.. observables.OfType<Observable.Reading>().Select(reading => reading.Dyad).Distinct().Order()],
        [.. observables.OfType<Observable.Reports>().Select(reports => reports.Pair).Distinct().Order()]);

    private static IEnumerable<Observable> Readings(MeasureReader? reader, int[] dyads, int[] own)
    {
        Observable.Reading[] readings = [.. dyads.Select(dyad => new Observable.Reading(reader, dyad))];
        Observable.Reading[] paired = [.. own.Where(dyads.Contains).Select(dyad => readings[Array.IndexOf(dyads, dyad)])];
        return
        [
            .. readings,
            .. paired.SelectMany((first, place) => paired.Skip(place + 1).Select(second => new Observable.Two(first, second))),
        ];
    }

    private static IEnumerable<Observable> Reports(World world, Combination[] scenarios)
    {
        if (scenarios.Any(scenario => scenario.Evidence is null ||
            !scenario.Evidence.Pairs.SequenceEqual(scenarios[0].Evidence!.Pairs) ||
            !scenario.Evidence.Reporting.SequenceEqual(scenarios[0].Evidence!.Reporting)))
        {
            yield break;
        }

        foreach (int pair in scenarios[0].Evidence!.Pairs)
        {
            yield return new Observable.Reports(pair, null);
            foreach (int act in Enumerable.Range(0, world.Acts.Count).Where(act => scenarios[0].Evidence!.Reporting[act] > 0))
            {
                yield return new Observable.Reports(pair, act);
            }
        }
    }
}
