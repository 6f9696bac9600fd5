using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>
/// How many members every ensemble of a study is to have, so that they can be compared member by member: the number that was
/// asked for, or the least multiple of <see cref="Step"/> at which no ensemble has a larger error than was asked for.
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="counter">Told how many members are expected.</param>
internal sealed class EnsembleSize(RunOptions options, MemberCounter counter)
{
    /// <summary>Members after which the error is looked at again.</summary>
    public const int Step = 1024;

    /// <summary>The number as far as known: no ensemble can do with fewer.</summary>
    public int Members { get; set; } = options.UntilError is null ? options.Members : Math.Min(Step, options.Members);

    /// <summary>How many more members an ensemble needs; 0 where it has enough.</summary>
    public int Wanted(Combination combination, Ensemble ensemble)
    {
        if (options.UntilError is not double error)
        {
            return Members - ensemble.Members;
        }

        int least = Math.Max(Members, (ensemble.Members + Step - 1) / Step * Step);
        if (ensemble.Members < Math.Min(least, options.Members))
        {
            return Math.Min(least, options.Members) - ensemble.Members;
        }

        double largest = LargestError.Of(combination, ensemble);
        bool isEnough = largest <= error || ensemble.Members >= options.Members;
        counter.Expect(isEnough ? ensemble.Members : LargestError.MembersFor(largest, error, ensemble.Members));
        return isEnough ? 0 : Math.Min(Step, options.Members - ensemble.Members);
    }
}
