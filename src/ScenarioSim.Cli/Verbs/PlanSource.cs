using ScenarioSim.Cli.Terminal;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>The plans that a command line asks for, and why they cannot be run.</summary>
/// <param name="read">Reads the files that the command line names.</param>
/// <param name="settings">What the command line says of the run.</param>
internal sealed class PlanSource(Func<IReadOnlyList<PlanReading>> read, RunSettings settings)
{
    /// <summary>Reads the plans, as their files are now; one per run, always in the same order.</summary>
    public IReadOnlyList<PlanReading> Read() => read();

    /// <summary>Tells what keeps plans from running; the exit code where something does, else null.</summary>
    public int? Refuse(IReadOnlyList<PlanReading> readings)
    {
        int? refusal = ProblemReport.Refuse(
            [.. readings.SelectMany(reading => reading.Errors)],
            settings.IsQuiet ? [] : readings.SelectMany(reading => reading.Warnings),
            readings.All(reading => reading.Errors.Count == 0 || reading.IsSettingAtFault));
        if (refusal is not null)
        {
            return refusal;
        }

        if (readings.Any(NeedsTooMuchMemory))
        {
            Messages.Error("So many members do not fit this machine's memory; ask for fewer, or compare fewer dyads or dates.");
            return ExitCode.WrongUsage;
        }

        if (readings.Any(HasTooFewMembers))
        {
            Messages.Error($"--shard {settings.Shard!.Number}/{settings.Shard.Count} needs a member for every part; ask for more members.");
            return ExitCode.WrongUsage;
        }

        string? repeated = Repeated(readings.Select(reading => reading.Plan!.Id)) ??
            readings.Select(reading => Repeated(reading.Plan!.Combinations.Select(combination => combination.Label)))
                .FirstOrDefault(label => label is not null);
        if (repeated is null)
        {
            return null;
        }

        Messages.Error(
            $"Two of the files are called {repeated}, and the results of one would replace the other's; give each its own id.");
        return ExitCode.WrongUsage;
    }

    /// <summary>Whether what is kept of every member would take more than half of the memory.</summary>
    private bool NeedsTooMuchMemory(PlanReading reading) =>
        2 * StudyRun.OutcomeBytes(reading.Plan!, settings.Options(reading.Standard).Members) >
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private bool HasTooFewMembers(PlanReading reading) =>
        settings.Shard is Shard shard && settings.Options(reading.Standard).Members < shard.Count;

    private static string? Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
}
