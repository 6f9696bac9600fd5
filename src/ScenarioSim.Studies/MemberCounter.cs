namespace ScenarioSim.Studies;

/// <summary>Counts the members of a run's combinations as blocks finish, from any thread, and tells of them.</summary>
/// <param name="progress">Told after every block; null for nobody.</param>
/// <param name="combinations">How many combinations there are.</param>
/// <param name="members">Members of each that are to be run.</param>
internal sealed class MemberCounter(IProgress<RunProgress>? progress, int combinations, long members) : IProgress<int>
{
    private long done;
    private long found;
    private long expected = members;

    /// <summary>The combination at work.</summary>
    public string Combination { get; set; } = "";

    /// <summary>Share of the members that are to be run and have been; in [0, 1].</summary>
    public double Share => (double)Interlocked.Read(ref done) / Math.Max(1, Total(Interlocked.Read(ref done)));

    /// <summary>Members of each combination that are to be run, as far as can be told by now.</summary>
    public void Expect(long each) => expected = each;

    /// <summary>Members that need not be run, since they were found.</summary>
    public void Skip(int members) => found += members;

    public void Report(int value)
    {
        long now = Interlocked.Add(ref done, value);
        progress?.Report(new RunProgress(Combination, now, Total(now)));
    }

    private long Total(long sofar) => Math.Max(sofar, (combinations * expected) - found);
}
