using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>
/// The deterministic run of model.md as a second implementation: plain numbers, index by index, written from the page alone
/// and from nothing of Core's but the data of a world.
/// </summary>
internal sealed class ReferenceModel
{
    private const double SteadyTolerance = 1e-15;
    private const int SteadyIterations = 10_000;

    private readonly World world;
    private readonly ReferenceState s;
    private readonly double[,] firstInstitutions;
    private readonly double[,] firstRate;
    private readonly double[,] b;
    private readonly int actors;

    public ReferenceModel(World world)
    {
        this.world = world;
        actors = world.Actors.Count;
        s = new ReferenceState(actors, world.Resources.Count);
        firstInstitutions = new double[actors, actors];
        b = new double[actors, actors];
        firstRate = Start();
        Alignment = new double[world.Months][,];
        Institutions = new double[world.Months][,];
        Acts = new double[world.Months][,,];
        for (int month = 0; month < world.Months; month++)
        {
            Step(month);
        }
    }

    /// <summary><c>a_ij</c> by month.</summary>
    public double[][,] Alignment { get; }

    /// <summary><c>k_ij</c> by month.</summary>
    public double[][,] Institutions { get; }

    /// <summary><c>X_c,ij</c> by month, index [i, j, c].</summary>
    public double[][,,] Acts { get; }

    private IEnumerable<(int I, int J)> Pairs =>
        Enumerable.Range(0, actors).SelectMany(i => Enumerable.Range(0, actors).Where(j => j != i).Select(j => (i, j)));

    private double[,] Start()
    {
        var c = new ReferenceCircumstances(world, 0);
        foreach ((int i, int j) in Pairs)
        {
            s.Z[i, j] = Math.Atanh(c.OfPair("alignment", i, j));
            s.K[i, j] = firstInstitutions[i, j] = c.OfDyad("institutions", i, j);
        }

        double change = double.PositiveInfinity;
        for (int iteration = 0; iteration < SteadyIterations && change > SteadyTolerance; iteration++)
        {
            double[,,] x = Choose(c, forced: null);
            change = 0;
            foreach ((int i, int j) in Pairs)
            {
                for (int g = 0; g < world.Resources.Count; g++)
                {
                    s.F[i, j, g] = Moved(s.F[i, j, g], (s.F[i, j, g] + Delivery(c, x, i, j, g)) / 2, ref change);
                }

                s.Q[i, j] = Moved(s.Q[i, j], (s.Q[i, j] + Goodwill(x, i, j)) / 2, ref change);
            }
        }

        foreach ((int i, int j) in Pairs)
        {
            b[i, j] = s.Z[i, j] - Propensity(c, i, j);
        }

        return Rate(Choose(c, forced: null));
    }

    private static double Moved(double from, double to, ref double change)
    {
        change = Math.Max(change, Math.Abs(to - from));
        return to;
    }

    /// <summary>"One step" of model.md.</summary>
    private void Step(int month)
    {
        var c = new ReferenceCircumstances(world, month);
        Strike(c, month);
        Acts[month] = Choose(c, world.Events.Where(happening => happening.Act is not null && c.Row(happening.Date) == month));
        Record(month);
        TakeEffect(c, Acts[month]);
        var moved = new double[actors, actors];
        foreach ((int i, int j) in Pairs)
        {
            double u = b[i, j] + Propensity(c, i, j);
            double z = s.Z[i, j];
            double tau = c.Behaviour("adjustment") * (u < z ? 1 + (c.Behaviour("ratchet") * s.K[i, j]) : 1);
            moved[i, j] = u + ((z - u) * Math.Exp(-1 / tau));
        }

        Array.Copy(moved, s.Z, moved.Length);
    }

    private void Strike(ReferenceCircumstances c, int month)
    {
        var institutions = new double[actors, actors];
        foreach (WorldEvent happening in world.Events.Where(happening => c.Row(happening.Date) == month))
        {
            (int i, int j) = (happening.Pair.From, happening.Pair.To);
            s.Z[i, j] += happening.Stance;
            s.Z[j, i] += happening.Pair.Directed ? 0 : happening.Stance;
            institutions[i, j] += happening.Institution;
            institutions[j, i] += happening.Institution;
        }

        foreach ((int i, int j) in Pairs)
        {
            s.K[i, j] = Math.Clamp(s.K[i, j] + institutions[i, j], 0, 1);
        }
    }

    private void Record(int month)
    {
        Alignment[month] = new double[actors, actors];
        Institutions[month] = (double[,])s.K.Clone();
        foreach ((int i, int j) in Pairs)
        {
            Alignment[month][i, j] = s.A(i, j);
        }
    }

    private double Propensity(ReferenceCircumstances c, int i, int j)
    {
        var pressures = new ReferencePressures(s, c);
        return world.Weights.Where(weight => Known(weight.Mechanism.Name)).Sum(weight =>
            c.Number(weight.BaseByActor[i]) * weight.Emphasis * pressures.Of(weight.Mechanism.Name, i, j));
    }

    /// <summary>Mechanisms of tests' own look on and have no weight.</summary>
    private static bool Known(string mechanism) => Core.Mechanisms.MechanismTable.Find(mechanism) is not null;

    private double[,,] Choose(ReferenceCircumstances c, IEnumerable<WorldEvent>? forced)
    {
        var x = new double[actors, actors, world.Acts.Count];
        var pressures = new ReferencePressures(s, c);
        foreach ((int i, int j) in Pairs)
        {
            double exchange = pressures.Exchange(i, j);
            double conditionality = c.Behaviour("conditionality");
            double hoped = exchange + (c.Behaviour("advance") * (1 - exchange) * pressures.Potential(i, j));
            for (int act = 0; act < world.Acts.Count; act++)
            {
                x[i, j, act] = Probability(c, i, j, world.Acts[act], act, 1 - conditionality + (conditionality * hoped));
            }
        }

        foreach (WorldEvent happening in forced ?? [])
        {
            x[happening.Pair.From, happening.Pair.To, happening.Act!.Value] = 1;
        }

        return x;
    }

    private double Probability(ReferenceCircumstances c, int i, int j, Act act, int number, double expected)
    {
        double match = Enumerable.Range(0, world.Resources.Count).Sum(
            g => act.Delivers[g] * c.OfResource("supplies", i, g) * c.OfResource("needs", j, g));
        double breach = Enumerable.Range(0, world.Regimes.Count).Sum(regime => Breach(c, regime, i, j, number));
        double border = act.CrossesBorder ? Math.Max(c.OfActor("closure", i), c.OfActor("closure", j)) : 0;
        double v = (c.Behaviour("affinity") * act.Friendliness * s.Z[i, j]) + (c.Behaviour("need_value") * match * expected)
            - act.Cost - (act.Saturation * s.K[i, j])
            - (c.Behaviour("breach_penalty") * breach) - (c.Behaviour("closure_penalty") * border);
        double possible = act.Delivers.Any(share => share > 0) ? Math.Min(1, match / c.Behaviour("match_floor")) : 1;
        return possible / (1 + Math.Exp(-c.Behaviour("decisiveness") * v));
    }

    private double Breach(ReferenceCircumstances c, int regime, int i, int j, int act)
    {
        if (!world.Regimes[regime].Acts.Contains(act))
        {
            return 0;
        }

        int target = world.Regimes[regime].Target;
        return (j == target ? c.Enforcement(regime, i) : 0) + (i == target ? c.Enforcement(regime, j) : 0);
    }

    private double Delivery(ReferenceCircumstances c, double[,,] x, int i, int j, int g) =>
        Math.Min(1, SumOfActs(act => x[i, j, act] * world.Acts[act].Delivers[g])) * c.OfResource("supplies", i, g);

    private double Goodwill(double[,,] x, int i, int j) =>
        Math.Clamp(SumOfActs(act => x[j, i, act] * world.Acts[act].Friendliness), -1, 1);

    private double[,] Rate(double[,,] x)
    {
        var r = new double[actors, actors];
        foreach ((int i, int j) in Pairs)
        {
            r[i, j] = SumOfActs(act => (x[i, j, act] + x[j, i, act]) * world.Acts[act].Institution) / 2;
        }

        return r;
    }

    private double SumOfActs(Func<int, double> term) => Enumerable.Range(0, world.Acts.Count).Sum(term);

    private void TakeEffect(ReferenceCircumstances c, double[,,] x)
    {
        double keptFlow = Math.Exp(-1 / c.Behaviour("flow_memory"));
        double keptGoodwill = Math.Exp(-1 / c.Behaviour("goodwill_memory"));
        double[,] r = Rate(x);
        foreach ((int i, int j) in Pairs)
        {
            for (int g = 0; g < world.Resources.Count; g++)
            {
                s.F[i, j, g] = (s.F[i, j, g] * keptFlow) + ((1 - keptFlow) * Delivery(c, x, i, j, g));
            }

            s.Q[i, j] = (s.Q[i, j] * keptGoodwill) + ((1 - keptGoodwill) * Goodwill(x, i, j));
            double built = c.Behaviour("institution_growth") * (r[i, j] - firstRate[i, j]) * (1 - s.K[i, j]);
            double faded = (s.K[i, j] - firstInstitutions[i, j]) / c.Behaviour("institution_memory");
            s.K[i, j] = Math.Clamp(s.K[i, j] + built - faded, 0, 1);
        }
    }
}
