namespace ScenarioSim.Studies;

/// <summary>Counts the members of a run's combinations as blocks finish, from any thread, and tells of them.</summary>
/// <param name="progress">Told after every block; null for nobody.</param>
/// <param name="total">Members that are to be run, over all combinations.</param>
internal sealed class MemberCounter(IProgress<RunProgress>? progress, long total) : IProgress<int>
{
    private long done;
    private long expected = total;

    /// <summary>The combination at work.</summary>
    public string Combination { get; set; } = "";

    /// <summary>Share of the members that are to be run and have been; in [0, 1].</summary>
    public double Share => expected == 0 ? 1 : Math.Min(1, (double)Interlocked.Read(ref done) / expected);

    /// <summary>Members that need not be run, since they were found.</summary>
    public void Skip(int members) => expected -= members;

    public void Report(int value) =>
        progress?.Report(new RunProgress(Combination, Interlocked.Add(ref done, value), expected));
}
