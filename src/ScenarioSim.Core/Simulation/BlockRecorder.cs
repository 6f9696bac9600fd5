using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>Adds a block's members to an ensemble, month by month.</summary>
internal sealed class BlockRecorder : IBlockObserver
{
    /// <summary>No row of the horizon.</summary>
    private const int NoRow = -1;

    private readonly Ensemble ensemble;
    private readonly Step step;
    private readonly LanePlane score;
    private readonly MemberBins bins;
    private readonly int acts;
    private readonly int[][] outcomeMonths;
    private long firstMember;
    private int members;

    public BlockRecorder(Ensemble ensemble, Step step)
    {
        this.ensemble = ensemble;
        this.step = step;
        World world = ensemble.World;
        score = new LanePlane(1, step.Block.Members);
        bins = new MemberBins(ensemble, step.Block.Members);
        acts = world.Acts.Count;
        outcomeMonths = [.. ensemble.Request.Outcomes.Select(_ => new int[step.Block.Members])];
    }

    /// <inheritdoc/>
    public void Begin(long first, int count)
    {
        firstMember = first;
        members = count;
        World world = ensemble.World;
        for (int outcome = 0; outcome < outcomeMonths.Length; outcome++)
        {
            for (int m = 0; m < count; m++)
            {
                int member = m;
                Month month = MomentResolver.Resolve(
                    ensemble.Request.Outcomes[outcome].At, world.Dates, value => step.Draws[value].Of(member));
                outcomeMonths[outcome][m] = world.RowOf(month) ?? NoRow;
            }
        }
    }

    /// <inheritdoc/>
    public void RecordRow(int month)
    {
        TakeOutcomes(month);
        LanePlane alignment = step.Block.Alignment;
        IReadOnlyList<int> pairs = ensemble.Columns.Pairs;
        for (int position = 0; position < pairs.Count; position++)
        {
            bins.Add(month, position, firstMember, members, alignment[pairs[position]]);
        }

        for (int position = 0; position < ensemble.Columns.Dyads.Count; position++)
        {
            int forward = ensemble.World.Dyads.Forward(ensemble.Columns.Dyads[position]);
            Score(alignment[forward], alignment[ensemble.World.Dyads.Reverse(forward)]);
            bins.Add(month, pairs.Count + position, firstMember, members, score[0]);
        }
    }

    /// <inheritdoc/>
    public void EndBlock() => bins.EndBlock(members);

    /// <inheritdoc/>
    public void Finish() => bins.Count();

    /// <inheritdoc/>
    public void RecordActs(int month)
    {
        Tally tally = ensemble.TallyOf(month);
        IReadOnlyList<int> pairs = ensemble.Columns.Pairs;
        lock (tally.Gate)
        {
            for (int position = 0; position < pairs.Count; position++)
            {
                for (int act = 0; act < acts; act++)
                {
                    tally.Acts[(position * acts) + act] += (long)step.Taken(pairs[position], act);
                }
            }
        }
    }

    private void TakeOutcomes(int month)
    {
        for (int outcome = 0; outcome < outcomeMonths.Length; outcome++)
        {
            Span<int> months = outcomeMonths[outcome].AsSpan(0, members);
            for (int m = months.IndexOf(month); m >= 0 && m < members; m++)
            {
                if (months[m] == month)
                {
                    ensemble.SetOutcome(
                        outcome, firstMember + m, step.Block.Score(ensemble.Request.Outcomes[outcome].Dyad, m));
                }
            }
        }
    }

    private void Score(Lane there, Lane back)
    {
        for (int m = 0; m < score.Members; m += Vector512<double>.Count)
        {
            score.Set(0, m, (there[m] + back[m]) * 0.5);
        }
    }
}
