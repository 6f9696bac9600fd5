namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>What a month's circumstances come to before any stance is looked at.</summary>
internal sealed class ScalarMonth
{
    private readonly ScalarShape shape;
    private readonly ScalarValues values;
    private readonly int month;

    public ScalarMonth(ScalarShape shape, ScalarValues values, ScalarPlaces at, int month)
    {
        this.shape = shape;
        this.values = values;
        this.month = month;
        At = at;
        int pairs = shape.Actors * shape.Actors;
        Numbers = new double[values.Count];
        Power = new double[shape.Actors];
        Reach = new double[pairs];
        Rivalry = new double[pairs];
        Potential = new double[pairs];
        NeedMet = new double[pairs * shape.Acts];
        Resistance = new double[NeedMet.Length];
        Possible = new double[NeedMet.Length];
        values.Fill(month, Numbers);
        Weigh();
        for (int i = 0; i < shape.Actors; i++)
        {
            for (int j = 0; j < shape.Actors; j++)
            {
                UpdatePair(i, j);
            }
        }
    }

    /// <summary>Every number of the month, at <see cref="At"/>.</summary>
    public double[] Numbers { get; }

    public ScalarPlaces At { get; }

    /// <summary>Capability as a share of the greatest.</summary>
    public double[] Power { get; }

    /// <summary><c>capability_j / max capability · proximity_ij</c>.</summary>
    public double[] Reach { get; }

    public double[] Rivalry { get; }

    public double[] Potential { get; }

    /// <summary><c>need_value · match</c> by pair and act.</summary>
    public double[] NeedMet { get; }

    /// <summary>Cost, breach and borders together, by pair and act.</summary>
    public double[] Resistance { get; }

    /// <summary><c>min(1, match / match_floor)</c>, or 1, by pair and act.</summary>
    public double[] Possible { get; }

    /// <summary>Takes over what another member drew; only pairs in which members can differ are looked at again.</summary>
    public void Update(bool[] pairVaries)
    {
        values.FillVarying(month, Numbers);
        Weigh();
        for (int i = 0; i < shape.Actors; i++)
        {
            for (int j = 0; j < shape.Actors; j++)
            {
                if (pairVaries[(i * shape.Actors) + j])
                {
                    UpdatePair(i, j);
                }
            }
        }
    }

    private void Weigh()
    {
        int n = shape.Actors;
        double greatest = 0;
        for (int i = 0; i < n; i++)
        {
            greatest = Math.Max(greatest, Numbers[At.Capability + i]);
        }

        for (int i = 0; i < n; i++)
        {
            Power[i] = greatest == 0 ? 0 : Numbers[At.Capability + i] / greatest;
        }

        int pair = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if (i != j)
                {
                    Reach[(i * n) + j] = Power[j] * Numbers[At.Proximity + pair];
                    Rivalry[(i * n) + j] = Numbers[At.Rivalry + pair];
                    pair++;
                }
            }
        }
    }

    private void UpdatePair(int i, int j)
    {
        int pair = (i * shape.Actors) + j;
        double met = 0;
        for (int g = 0; g < shape.Resources; g++)
        {
            met += Need(i, g) * Supply(j, g);
        }

        Potential[pair] = met / (1 + met);
        double closed = Math.Max(Numbers[At.Closure + i], Numbers[At.Closure + j]);
        for (int act = 0; act < shape.Acts; act++)
        {
            int place = (pair * shape.Acts) + act;
            double match = 0;
            for (int at = 0; at < shape.Goods[act].Length; at++)
            {
                int g = shape.Goods[act][at];
                match += shape.Shares[act][at] * Supply(i, g) * Need(j, g);
            }

            NeedMet[place] = Numbers[At.NeedValue] * match;
            Possible[place] = shape.Goods[act].Length == 0 ? 1 : Math.Min(1, match / Numbers[At.MatchFloor]);
            Resistance[place] = shape.Cost[act] + (Numbers[At.ClosurePenalty] * shape.Crosses[act] * closed);
        }

        foreach ((int regime, int target, int act) in shape.Regimes)
        {
            int enforcement = At.Enforcement + (regime * shape.Actors);
            double breach = (j == target ? Numbers[enforcement + i] : 0) + (i == target ? Numbers[enforcement + j] : 0);
            Resistance[(pair * shape.Acts) + act] += Numbers[At.BreachPenalty] * breach;
        }
    }

    private double Need(int i, int g) => Numbers[At.Needs + (i * shape.Resources) + g];

    private double Supply(int i, int g) => Numbers[At.Supplies + (i * shape.Resources) + g];
}
