namespace ScenarioSim.Tests.Support;

/// <summary>The state of model.md's Notation, one number per index.</summary>
internal sealed class ReferenceState(int actors, int resources)
{
    public double[,] Z { get; } = new double[actors, actors];

    public double[,] K { get; } = new double[actors, actors];

    public double[,,] F { get; } = new double[actors, actors, resources];

    public double[,] Q { get; } = new double[actors, actors];

    public double A(int i, int j) => Math.Tanh(Z[i, j]);
}

/// <summary>The table "Pressures" of model.md, line by line as it reads.</summary>
internal sealed class ReferencePressures(ReferenceState s, ReferenceCircumstances c)
{
    public double Of(string mechanism, int i, int j) => mechanism switch
    {
        "exchange" => Exchange(i, j),
        "reciprocity" => s.Q[i, j],
        "isolation" => c.OfActor("isolation", i) * Potential(i, j) * (1 + s.A(i, j)) / 2,
        "common_adversary" => Math.Tanh(c.Behaviour("threat_scale") * Others(i, j).Sum(l => Threat(i, l) * Threat(j, l))),
        "order_convergence" => c.OfActor("order", i) * c.OfActor("order", j),
        "lock_in" => s.K[i, j],
        _ => OfThirdActors(mechanism, i, j),
    };

    public double Exchange(int i, int j) => 1 - Math.Exp(-c.Behaviour("exchange_rate") * Receipts(i, j));

    public double Potential(int i, int j)
    {
        double x = Resources.Sum(g => c.OfResource("needs", i, g) * c.OfResource("supplies", j, g));
        return x / (1 + x);
    }

    private IEnumerable<int> Resources => Enumerable.Range(0, c.Resources);

    private double OfThirdActors(string mechanism, int i, int j) => mechanism switch
    {
        "balance" => PerCapability(i, j, l => s.A(i, l) * s.A(j, l)),
        "hedging" => c.OfActor("autonomy", i) * (Partners(i).Max(l => Share(i, l)) - Share(i, j)) * Potential(i, j),
        "restraint" => -(1 + s.A(i, j)) / 2 * Others(i, j).Sum(l => Share(i, l) * c.Disapproval(l, i, j)),
        "influence_competition" => -Others(i, j).Sum(l => c.OfPair("rivalry", i, l) * Share(j, l)),
        "caution" => -c.OfActor("burden", i) *
            PerCapability(i, j, l => (1 - Math.Max(0, -s.A(i, l))) * Math.Max(0, -s.A(j, l))),
        _ => throw new ArgumentException($"model.md has no mechanism {mechanism}."),
    };

    private IEnumerable<int> Partners(int i) => Enumerable.Range(0, c.Actors).Where(l => l != i);

    private IEnumerable<int> Others(int i, int j) => Partners(i).Where(l => l != j);

    private double Receipts(int i, int j) => Resources.Sum(g => c.OfResource("needs", i, g) * s.F[j, i, g]);

    private double Share(int i, int j) =>
        Receipts(i, j) / (Partners(i).Sum(l => Receipts(i, l)) + c.Behaviour("share_floor"));

    private double Threat(int i, int l)
    {
        double greatest = Enumerable.Range(0, c.Actors).Max(actor => c.OfActor("capability", actor));
        return c.OfActor("capability", l) / greatest * c.OfPair("proximity", i, l) * Math.Max(0, -s.A(l, i));
    }

    private double PerCapability(int i, int j, Func<int, double> term)
    {
        double all = Others(i, j).Sum(l => c.OfActor("capability", l));
        return all == 0 ? 0 : Others(i, j).Sum(l => c.OfActor("capability", l) * term(l)) / all;
    }
}
