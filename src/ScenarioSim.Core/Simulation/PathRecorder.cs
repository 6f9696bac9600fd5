namespace ScenarioSim.Core.Simulation;

/// <summary>Adds the paths of a block's members to those of an ensemble, month by month.</summary>
internal sealed class PathRecorder(MemberPaths paths, Step step, ActChances chances) : IBlockObserver
{
    private long firstMember;
    private int members;

    /// <inheritdoc/>
    public void Begin(long first, int count)
    {
        firstMember = first;
        members = count;
    }

    /// <inheritdoc/>
    public void RecordRow(int month)
    {
        for (int position = 0; position < paths.Request.Dyads.Count; position++)
        {
            for (int m = 0; m < members; m++)
            {
                paths.SetScore(month, position, firstMember + m, step.Block.Score(paths.Request.Dyads[position], m));
            }
        }
    }

    /// <inheritdoc/>
    public void RecordActs(int month)
    {
        for (int position = 0; position < paths.Request.Pairs.Count; position++)
        {
            for (int act = 0; act < paths.World.Acts.Count; act++)
            {
                ReadOnlySpan<byte> taken = chances.Taken(position, act);
                if (taken.Length > 0)
                {
                    if (paths.Request.KeepsTaken)
                    {
                        taken[..members].CopyTo(paths.TakenToFill(month, position, act, firstMember, members));
                    }

                    paths.AddChance(month, position, act, chances.Sum(position, act));
                }
            }
        }
    }

    /// <inheritdoc/>
    public void EndBlock()
    {
    }

    /// <inheritdoc/>
    public void Finish()
    {
    }
}
