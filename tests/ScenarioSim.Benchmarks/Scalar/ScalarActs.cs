namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>The choice of acts of one member, and what they do to flows, goodwill and institutions.</summary>
internal sealed class ScalarActs
{
    private readonly ScalarShape shape;
    private readonly ScalarState s;
    private readonly ScalarDice dice;
    private readonly double[] friendliness;
    private readonly double[] saturation;

    public ScalarActs(ScalarShape shape, ScalarState state, ScalarDice dice)
    {
        this.shape = shape;
        s = state;
        this.dice = dice;
        friendliness = shape.Friendliness;
        saturation = shape.Saturation;
        Forced = new bool[shape.Actors * shape.Actors * shape.Acts];
    }

    /// <summary>The acts that events force this month, by pair and act.</summary>
    public bool[] Forced { get; }

    /// <summary>Where to count the acts that are taken, by pair and act.</summary>
    public long[] TimesTaken { get; set; } = [];

    /// <summary>Chooses a month's acts: 0 or 1 by the dice, or their probabilities in the mean field.</summary>
    public void Choose(ScalarMonth month, bool meanField)
    {
        Array.Clear(s.Delivered);
        Array.Clear(s.Earned);
        Array.Clear(s.Built);
        Receive(month);
        for (int i = 0; i < shape.Actors; i++)
        {
            for (int j = 0; j < shape.Actors; j++)
            {
                if (i != j)
                {
                    ChoosePair(month, i, j, meanField);
                }
            }
        }
    }

    /// <summary><c>exchange_ij = 1 − exp(−exchange_rate · Σ_g need_ig f_jig)</c>.</summary>
    public void Receive(ScalarMonth month)
    {
        (int n, int resources) = (shape.Actors, shape.Resources);
        double rate = month.Numbers[month.At.ExchangeRate];
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> needs = month.Numbers.AsSpan(month.At.Needs + (i * resources), resources);
            for (int j = 0; j < n; j++)
            {
                ReadOnlySpan<double> flows = s.Flows.AsSpan(((j * n) + i) * resources, resources);
                double received = 0;
                for (int g = 0; g < needs.Length; g++)
                {
                    received += needs[g] * flows[g];
                }

                s.Receipts[(i * n) + j] = received;
                s.Satisfaction[(i * n) + j] = 1 - Math.Exp(-rate * received);
            }
        }
    }

    /// <summary>Moves flows, goodwill and institutions by a month.</summary>
    public void TakeEffect(ScalarMonth month)
    {
        (int n, int resources) = (shape.Actors, shape.Resources);
        double keptFlow = Math.Exp(-1 / month.Numbers[month.At.FlowMemory]);
        double keptGoodwill = Math.Exp(-1 / month.Numbers[month.At.GoodwillMemory]);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                int pair = (i * n) + j;
                for (int g = 0; g < resources; g++)
                {
                    int flow = (pair * resources) + g;
                    s.Flows[flow] = (s.Flows[flow] * keptFlow) + ((1 - keptFlow) * Delivery(month, i, flow, g));
                }

                s.Goodwill[pair] = (s.Goodwill[pair] * keptGoodwill) + ((1 - keptGoodwill) * Goodwill(pair));
                if (j > i)
                {
                    Build(month, pair, (j * n) + i);
                }
            }
        }
    }

    /// <summary><c>min(1, Σ_c X_c,ij delivers_cg) supply_ig</c>.</summary>
    public double Delivery(ScalarMonth month, int i, int flow, int g) =>
        Math.Min(1, s.Delivered[flow]) * month.Numbers[month.At.Supplies + (i * shape.Resources) + g];

    /// <summary><c>clamp(Σ_c X_c,ji friendliness_c, −1, 1)</c>.</summary>
    public double Goodwill(int pair) => Math.Min(1, Math.Max(-1, s.Earned[pair]));

    private void ChoosePair(ScalarMonth month, int i, int j, bool meanField)
    {
        ScalarPlaces at = month.At;
        double[] numbers = month.Numbers;
        int pair = (i * shape.Actors) + j;
        double got = s.Satisfaction[pair];
        double conditionality = numbers[at.Conditionality];
        double hoped = got + (numbers[at.Advance] * (1 - got) * month.Potential[pair]);
        double expected = 1 - conditionality + (conditionality * hoped);
        double liking = numbers[at.Affinity] * s.Stance[pair];
        double institutions = s.Institutions[pair];
        double decisiveness = numbers[at.Decisiveness];
        int first = pair * shape.Acts;
        ReadOnlySpan<double> possible = month.Possible.AsSpan(first, friendliness.Length);
        ReadOnlySpan<double> needMet = month.NeedMet.AsSpan(first, friendliness.Length);
        ReadOnlySpan<double> resistance = month.Resistance.AsSpan(first, friendliness.Length);
        ReadOnlySpan<bool> forced = Forced.AsSpan(first, friendliness.Length);
        for (int act = 0; act < friendliness.Length; act++)
        {
            if (possible[act] == 0 && !forced[act])
            {
                continue;
            }

            double utility = (liking * friendliness[act]) + (needMet[act] * expected)
                - resistance[act] - (saturation[act] * institutions);
            double probability = possible[act] / (1 + Math.Exp(-decisiveness * utility));
            if (meanField)
            {
                Take(i, j, act, probability);
            }
            else if (forced[act] || dice.OfAct(first + act) < probability)
            {
                TimesTaken[first + act]++;
                Take(i, j, act, 1);
            }
        }
    }

    private void Take(int i, int j, int act, double taken)
    {
        int pair = (i * shape.Actors) + j;
        s.Earned[(j * shape.Actors) + i] += taken * friendliness[act];
        s.Built[pair] += taken * 0.5 * shape.Institution[act];
        int[] goods = shape.Goods[act];
        double[] shares = shape.Shares[act];
        for (int at = 0; at < goods.Length; at++)
        {
            s.Delivered[(pair * shape.Resources) + goods[at]] += taken * shares[at];
        }
    }

    /// <summary>
    /// <c>k ← clamp(k + institution_growth (r − r⁰)(1 − k) − (k − k⁰)/institution_memory, 0, 1)</c>.
    /// </summary>
    private void Build(ScalarMonth month, int pair, int reverse)
    {
        double k = s.Institutions[pair];
        double rate = s.Built[pair] + s.Built[reverse] - s.FirstBuilt[pair];
        double next = k + (month.Numbers[month.At.InstitutionGrowth] * rate * (1 - k))
            - ((k - s.FirstInstitutions[pair]) / month.Numbers[month.At.InstitutionMemory]);
        s.Institutions[pair] = s.Institutions[reverse] = Math.Min(1, Math.Max(0, next));
    }
}
