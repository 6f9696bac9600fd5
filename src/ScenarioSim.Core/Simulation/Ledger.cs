using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Books every move of a stance to its cause: <c>C_m ← C_m e^(−1/τ) + (1 − e^(−1/τ)) W_m (p_m − p_m⁰)</c> for each
/// mechanism, <c>C ← C e^(−1/τ)</c> plus what comes in for shocks and for noise, so that <c>z − z⁰</c> is their exact sum.
/// </summary>
internal sealed class Ledger
{
    private readonly LanePlane[] first;
    private readonly LanePlane[] excess;
    private readonly LanePlane[] accounts;

    public Ledger(World world, int members)
    {
        Mechanisms = world.Weights.Count;
        first = [.. NewPlanes(Mechanisms)];
        excess = [.. NewPlanes(Mechanisms)];
        accounts = [.. NewPlanes(Mechanisms + 2)];
        History = new LanePlane(world.Dyads.Pairs, members);

        IEnumerable<LanePlane> NewPlanes(int count) =>
            Enumerable.Range(0, count).Select(_ => new LanePlane(world.Dyads.Pairs, members));
    }

    /// <summary>Number of mechanisms; their accounts come first, in the order of <see cref="World.Weights"/>.</summary>
    public int Mechanisms { get; }

    /// <summary>Number of the account of shocks.</summary>
    public int Shocks => Mechanisms;

    /// <summary>Number of the account of noise; it stays at 0 in the mean field.</summary>
    public int Noise => Mechanisms + 1;

    /// <summary>The baseline <c>b_ij</c> that is taken as given, a row per pair.</summary>
    public LanePlane History { get; }

    /// <summary>What an account has moved the stance by since the first month, a row per pair.</summary>
    public LanePlane this[int account] => accounts[account];

    /// <summary>Takes the weighted pressures of a mechanism.</summary>
    /// <param name="mechanism">Its number.</param>
    /// <param name="weighted">The pressures, a row per pair.</param>
    /// <param name="isStart">Whether they are those of the steady start.</param>
    public void Book(int mechanism, LanePlane weighted, bool isStart)
    {
        if (isStart)
        {
            first[mechanism].CopyFrom(weighted);
        }
        else
        {
            Press(mechanism, weighted);
        }
    }

    /// <summary>Books a shock.</summary>
    public void Shock(int pair, int member, double size) => accounts[Shocks].Row(pair)[member] += size;

    /// <summary>Puts every account to 0, as it stands in the first month.</summary>
    public void Open() => Array.ForEach(accounts, account => account.Clear());

    /// <summary>Books a month's move.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="member">The first of as many members as a vector has lanes.</param>
    /// <param name="kept"><c>e^(−1/τ)</c>.</param>
    /// <param name="noise">The noise of the month.</param>
    public void Move(int pair, int member, Vector512<double> kept, Vector512<double> noise)
    {
        for (int mechanism = 0; mechanism < Mechanisms; mechanism++)
        {
            Vector512<double> gained = (Vector512<double>.One - kept) * excess[mechanism][pair][member];
            accounts[mechanism].Set(pair, member, (accounts[mechanism][pair][member] * kept) + gained);
        }

        accounts[Shocks].Set(pair, member, accounts[Shocks][pair][member] * kept);
        accounts[Noise].Set(pair, member, (accounts[Noise][pair][member] * kept) + noise);
    }

    private void Press(int mechanism, LanePlane weighted)
    {
        for (int pair = 0; pair < weighted.Rows; pair++)
        {
            for (int m = 0; m < weighted.Members; m += Vector512<double>.Count)
            {
                excess[mechanism].Set(pair, m, weighted[pair][m] - first[mechanism][pair][m]);
            }
        }
    }
}
