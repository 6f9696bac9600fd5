namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>All mechanisms in one pass over dyads and third actors: <c>u_ij = b_ij + Σ_m W_m,i · pressure_m,ij</c>.</summary>
internal sealed class ScalarPressures(ScalarShape shape, ScalarState s, ScalarWeights w)
{
    private readonly double[] share = new double[shape.Actors * shape.Actors];
    private readonly double[] dominant = new double[shape.Actors];
    private readonly double[] threat = new double[shape.Actors * shape.Actors];
    private readonly double[] hostility = new double[shape.Actors * shape.Actors];
    private readonly double[] disapproved = new double[shape.Actors * shape.Actors];

    /// <summary>Computes the pull on every stance from the state as it is; receipts have been worked out.</summary>
    public void Press(ScalarMonth month)
    {
        Share(month);
        Threaten(month);
        Disapprove(month);
        for (int i = 0; i < shape.Actors; i++)
        {
            for (int j = i + 1; j < shape.Actors; j++)
            {
                PressDyad(month, i, j);
            }
        }
    }

    /// <summary><c>share_ij = receipts_ij / (Σ_l receipts_il + share_floor)</c>, and its maximum over <c>j</c>.</summary>
    private void Share(ScalarMonth month)
    {
        int n = shape.Actors;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> received = s.Receipts.AsSpan(i * n, n);
            double all = month.Numbers[month.At.ShareFloor];
            for (int j = 0; j < n; j++)
            {
                all += received[j];
            }

            double greatest = 0;
            for (int j = 0; j < n; j++)
            {
                double part = received[j] / all;
                share[(i * n) + j] = part;
                greatest = Math.Max(greatest, part);
            }

            dominant[i] = greatest;
        }
    }

    /// <summary><c>max(0, −a_ij)</c> and <c>threat_il = reach_il · max(0, −a_li)</c>.</summary>
    private void Threaten(ScalarMonth month)
    {
        int n = shape.Actors;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double hostile = Math.Max(0, -s.Alignment[(i * n) + j]);
                hostility[(i * n) + j] = hostile;
                threat[(j * n) + i] = month.Reach[(j * n) + i] * hostile;
            }
        }
    }

    /// <summary><c>Σ_l share_il · disapproval_l,ij</c>.</summary>
    private void Disapprove(ScalarMonth month)
    {
        int n = shape.Actors;
        Array.Clear(disapproved);
        for (int entry = 0; entry < shape.Disapproval.Length; entry++)
        {
            (int i, int j, int observer) = shape.Disapproval[entry];
            disapproved[(i * n) + j] += share[(i * n) + observer] * month.Numbers[month.At.Disapproval + entry];
        }
    }

    private void PressDyad(ScalarMonth month, int i, int j)
    {
        int n = shape.Actors;
        (int mine, int yours) = (i * n, j * n);
        double power = 0;
        double shared = 0;
        double balance = 0;
        (double rivalsOfMine, double rivalsOfYours) = (0, 0);
        (double provokedByMe, double provokedByYou) = (0, 0);
        for (int l = 0; l < n; l++)
        {
            if (l == i || l == j)
            {
                continue;
            }

            (int il, int jl) = (mine + l, yours + l);
            double capability = month.Power[l];
            power += capability;
            shared += threat[il] * threat[jl];
            balance += capability * s.Alignment[il] * s.Alignment[jl];
            rivalsOfMine += month.Rivalry[il] * share[jl];
            rivalsOfYours += month.Rivalry[jl] * share[il];
            provokedByMe += capability * (1 - hostility[il]) * hostility[jl];
            provokedByYou += capability * (1 - hostility[jl]) * hostility[il];
        }

        double perPower = power == 0 ? 0 : 1 / power;
        double common = Math.Tanh(month.Numbers[month.At.ThreatScale] * shared);
        double order = month.Numbers[month.At.Order + i] * month.Numbers[month.At.Order + j];
        Pull(month, i, mine + j, order, common, balance * perPower, rivalsOfMine, provokedByMe * perPower);
        Pull(month, j, yours + i, order, common, balance * perPower, rivalsOfYours, provokedByYou * perPower);
    }

    private void Pull(
        ScalarMonth month, int i, int pair, double order, double common, double balance, double rivals, double provoked)
    {
        double[] numbers = month.Numbers;
        double closeness = (1 + s.Alignment[pair]) * 0.5;
        double potential = month.Potential[pair];
        s.Pull[pair] = s.Baseline[pair]
            + (w.Balance[i] * balance)
            - (w.Caution[i] * numbers[month.At.Burden + i] * provoked)
            + (w.CommonAdversary[i] * common)
            + (w.Exchange[i] * s.Satisfaction[pair])
            + (w.Hedging[i] * numbers[month.At.Autonomy + i] * (dominant[i] - share[pair]) * potential)
            - (w.InfluenceCompetition[i] * rivals)
            + (w.Isolation[i] * numbers[month.At.Isolation + i] * potential * closeness)
            + (w.LockIn[i] * s.Institutions[pair])
            + (w.OrderConvergence[i] * order)
            + (w.Reciprocity[i] * s.Goodwill[pair])
            - (w.Restraint[i] * closeness * disapproved[pair]);
    }
}
