namespace ScenarioSim.Core.Simulation;

/// <summary>Adds what moved the stances of a block's members to what is known of an ensemble, month by month.</summary>
internal sealed class ContributionRecorder(MemberContributions contributions, Block block, Ledger ledger) : IBlockObserver
{
    private readonly ContributionRequest request = contributions.Request;
    private readonly double[] moves = new double[contributions.Accounts.Count];
    private readonly Int128[] parts = new Int128[contributions.Request.Pairs.Count * contributions.Accounts.Count];
    private int first;
    private int members;

    /// <inheritdoc/>
    public void Begin(long first, int count)
    {
        this.first = (int)(first - contributions.FirstMember);
        members = count;
    }

    /// <inheritdoc/>
    public void RecordRow(int month)
    {
        if (month == 0)
        {
            TakeStart();
        }

        if (month == request.From)
        {
            Take(contributions.Before);
        }

        if (month == request.To)
        {
            Take(contributions.After);
        }

        if (month >= request.From && month <= request.To)
        {
            AddUp(month);
        }
    }

    /// <inheritdoc/>
    public void RecordActs(int month)
    {
    }

    /// <inheritdoc/>
    public void EndBlock()
    {
    }

    /// <inheritdoc/>
    public void Finish()
    {
    }

    private void TakeStart()
    {
        for (int position = 0; position < request.Pairs.Count; position++)
        {
            int pair = request.Pairs[position];
            block.Stance.Row(pair)[..members].CopyTo(contributions.StartStances[position].AsSpan(first));
            ledger.History.Row(pair)[..members].CopyTo(contributions.Histories[position].AsSpan(first));
        }
    }

    private void Take(MemberAccounts accounts)
    {
        for (int position = 0; position < request.Pairs.Count; position++)
        {
            accounts.Take(position, request.Pairs[position], block, ledger, first, members);
        }
    }

    private void AddUp(int month)
    {
        Array.Clear(parts);
        for (int position = 0; position < request.Pairs.Count; position++)
        {
            for (int member = 0; member < members; member++)
            {
                AddUp(position, member);
            }
        }

        contributions.Add(month, parts);
    }

    /// <summary>Adds a member's parts of the change of alignment since the month from which it is taken apart.</summary>
    private void AddUp(int position, int member)
    {
        int pair = request.Pairs[position];
        double move = 0;
        for (int account = 0; account < moves.Length; account++)
        {
            moves[account] = ledger[account][pair].Of(member) - contributions.Before.Contribution(position, account)[first + member];
            move += moves[account];
        }

        double now = block.Alignment[pair].Of(member);
        double slope = AlignmentSlope.Between(contributions.Before.Alignment(position)[first + member], now, move);
        for (int account = 0; account < moves.Length; account++)
        {
            parts[(position * moves.Length) + account] += MemberContributions.UnitsOf(slope * moves[account]);
        }
    }
}
