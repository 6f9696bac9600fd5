namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>The state of one member, and what a step works out on the way.</summary>
internal sealed class ScalarState(ScalarShape shape)
{
    private readonly int pairs = shape.Actors * shape.Actors;

    public double[] Stance { get; } = new double[shape.Actors * shape.Actors];

    public double[] Alignment { get; } = new double[shape.Actors * shape.Actors];

    /// <summary>The same in both directions.</summary>
    public double[] Institutions { get; } = new double[shape.Actors * shape.Actors];

    public double[] FirstInstitutions { get; } = new double[shape.Actors * shape.Actors];

    /// <summary>By pair × resources + resource.</summary>
    public double[] Flows { get; } = new double[shape.Actors * shape.Actors * shape.Resources];

    public double[] Goodwill { get; } = new double[shape.Actors * shape.Actors];

    public double[] Receipts { get; } = new double[shape.Actors * shape.Actors];

    public double[] Satisfaction { get; } = new double[shape.Actors * shape.Actors];

    /// <summary><c>Σ_c X_c,ij delivers_cg</c>, by pair × resources + resource.</summary>
    public double[] Delivered { get; } = new double[shape.Actors * shape.Actors * shape.Resources];

    /// <summary><c>Σ_c X_c,ji friendliness_c</c>.</summary>
    public double[] Earned { get; } = new double[shape.Actors * shape.Actors];

    /// <summary><c>½ Σ_c X_c,ij institution_c</c>, of one direction.</summary>
    public double[] Built { get; } = new double[shape.Actors * shape.Actors];

    /// <summary><c>r⁰</c>, the same in both directions.</summary>
    public double[] FirstBuilt { get; } = new double[shape.Actors * shape.Actors];

    public double[] Pull { get; } = new double[shape.Actors * shape.Actors];

    public double[] Baseline { get; } = new double[shape.Actors * shape.Actors];

    /// <summary>Takes alignments from stances.</summary>
    public void Align()
    {
        for (int pair = 0; pair < pairs; pair++)
        {
            Alignment[pair] = Math.Tanh(Stance[pair]);
        }
    }

    /// <summary>Takes over the whole of another state that a month begins with.</summary>
    public void CopyFrom(ScalarState other)
    {
        other.Stance.CopyTo(Stance, 0);
        other.Institutions.CopyTo(Institutions, 0);
        other.FirstInstitutions.CopyTo(FirstInstitutions, 0);
        other.Flows.CopyTo(Flows, 0);
        other.Goodwill.CopyTo(Goodwill, 0);
        other.FirstBuilt.CopyTo(FirstBuilt, 0);
        other.Baseline.CopyTo(Baseline, 0);
    }
}
