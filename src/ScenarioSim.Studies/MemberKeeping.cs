using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>
/// Keeps the members of a run now and then, so that it can go on after it was cut short. Runs that end within the interval
/// keep nothing.
/// </summary>
/// <param name="store">Where members are kept, and found again.</param>
/// <param name="clock">The clock.</param>
/// <param name="interval">
/// Time from one keeping to the next; longer where keeping itself would take more than a twentieth of the time.
/// </param>
public sealed class MemberKeeping(IMemberStore store, TimeProvider clock, TimeSpan interval)
{
    private const int LeastWorkPerKeeping = 20;
    private const int ShortRun = 2;

    private readonly long start = clock.GetTimestamp();
    private long last = clock.GetTimestamp();
    private TimeSpan cost;

    /// <summary>The time from one keeping to the next of a run that a user waits for.</summary>
    public static TimeSpan UsualInterval { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether finished combinations are kept in any case, since they are the result.</summary>
    public bool KeepsAll { get; init; }

    internal Ensemble? Load(MembersTask task) => store.Load(task);

    internal bool IsDue()
    {
        TimeSpan passed = clock.GetElapsedTime(Volatile.Read(ref last));
        return passed >= interval && passed >= LeastWorkPerKeeping * cost;
    }

    /// <summary>Keeps a finished combination, unless the whole run is so short that it is as well begun again.</summary>
    /// <param name="combination">Its position in the plan.</param>
    /// <param name="ensemble">Its members.</param>
    /// <param name="share">Share of the whole run that is done; in (0, 1].</param>
    internal void SaveFinished(int combination, Ensemble ensemble, double share)
    {
        if (KeepsAll || IsDue() || clock.GetElapsedTime(start) > ShortRun * share * interval)
        {
            Save(combination, ensemble, isComplete: true);
        }
    }

    internal void Save(int combination, Ensemble ensemble, bool isComplete)
    {
        long begun = clock.GetTimestamp();
        store.Save(combination, ensemble, isComplete);
        cost = clock.GetElapsedTime(begun);
        Volatile.Write(ref last, clock.GetTimestamp());
    }
}
