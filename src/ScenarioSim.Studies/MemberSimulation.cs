using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>Where the members of a combination come from.</summary>
internal interface IMemberSource
{
    /// <summary>An ensemble with all members that are wanted.</summary>
    /// <param name="task">What is run.</param>
    /// <param name="wanted">How many more members an ensemble needs; 0 where it has enough.</param>
    /// <param name="counter">Told of members that are run or need not be.</param>
    /// <param name="cancellation">Calls the run off.</param>
    Ensemble Take(MembersTask task, Func<Ensemble, int> wanted, MemberCounter counter, CancellationToken cancellation);
}

/// <summary>Runs members, from those on that an earlier run has left.</summary>
/// <param name="keeping">Keeps them now and then; null to keep none.</param>
internal sealed class MemberSimulation(MemberKeeping? keeping) : IMemberSource
{
    public Ensemble Take(MembersTask task, Func<Ensemble, int> wanted, MemberCounter counter, CancellationToken cancellation)
    {
        Ensemble ensemble = keeping?.Load(task) ?? new Ensemble(task.World, task.Request);
        int found = ensemble.Members;
        counter.Skip(found);
        var run = new EnsembleRun(ensemble);
        for (int more = wanted(ensemble); more > 0; more = wanted(ensemble))
        {
            run.Extend(more, keeping is null ? null : keeping.IsDue, counter, cancellation);
            if (keeping?.IsDue() == true)
            {
                keeping.Save(task.Combination, ensemble, isComplete: false);
            }
        }

        if (ensemble.Members > found)
        {
            keeping?.SaveFinished(task.Combination, ensemble, counter.Share);
        }

        return ensemble;
    }
}

/// <summary>Joins the members of parts, one part in memory at a time.</summary>
/// <param name="parts">The parts, in member order and without gaps.</param>
internal sealed class MergedMembers(IReadOnlyList<MembersPart> parts) : IMemberSource
{
    public Ensemble Take(MembersTask task, Func<Ensemble, int> wanted, MemberCounter counter, CancellationToken cancellation)
    {
        Ensemble whole = Load(parts[0], task);
        foreach (MembersPart part in parts.Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            whole.Append(Load(part, task));
        }

        return whole;
    }

    private static Ensemble Load(MembersPart part, MembersTask task)
    {
        Ensemble? ensemble = part.Store.Load(task with { Request = task.Request with { FirstMember = part.First } });
        return ensemble?.Members == part.End - part.First
            ? ensemble
            : throw new PartException($"{part.Name} is not complete; run its shard again with --resume.");
    }
}
