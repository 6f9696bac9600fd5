namespace ScenarioSim.Core.Simulation;

/// <summary>How the accounts of every member of an ensemble stand in one month, and what they amount to.</summary>
public sealed class MemberAccounts
{
    private readonly double[][] accounts;
    private readonly double[][] stances;
    private readonly double[][] alignments;
    private readonly int width;

    internal MemberAccounts(int pairs, int accounts, int members)
    {
        width = accounts;
        this.accounts = Rows(checked(pairs * accounts));
        stances = Rows(pairs);
        alignments = Rows(pairs);

        double[][] Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[members])];
    }

    /// <summary>
    /// What an account has moved the latent stance of the pair at a position by since the first month; in member order. Over
    /// all accounts the sum is <c>z − z⁰</c>.
    /// </summary>
    public ReadOnlySpan<double> Contribution(int position, int account) => accounts[(position * width) + account];

    /// <summary>The latent stances <c>z</c> of the pair at a position; in member order.</summary>
    public ReadOnlySpan<double> Stance(int position) => stances[position];

    /// <summary>The alignments of the pair at a position, in [−1, 1]; in member order.</summary>
    public ReadOnlySpan<double> Alignment(int position) => alignments[position];

    /// <summary>Takes in members.</summary>
    /// <param name="position">The position of the pair.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="block">The state of the members.</param>
    /// <param name="ledger">Their accounts.</param>
    /// <param name="first">Where the first of them goes.</param>
    /// <param name="count">How many are real and not padding.</param>
    internal void Take(int position, int pair, Block block, Ledger ledger, int first, int count)
    {
        block.Stance.Row(pair)[..count].CopyTo(stances[position].AsSpan(first));
        block.Alignment.Row(pair)[..count].CopyTo(alignments[position].AsSpan(first));
        for (int account = 0; account < width; account++)
        {
            ledger[account].Row(pair)[..count].CopyTo(accounts[(position * width) + account].AsSpan(first));
        }
    }
}
