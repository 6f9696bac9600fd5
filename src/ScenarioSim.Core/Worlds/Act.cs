namespace ScenarioSim.Core.Worlds;

/// <summary>Something that one actor can do towards another in a month.</summary>
/// <param name="Name">Its name in the scenario file.</param>
/// <param name="Delivers">Share of the giver's supply that it delivers, by resource index; in [0, 1].</param>
public sealed record Act(string Name, IReadOnlyList<double> Delivers)
{
    /// <summary>Goodwill that it earns from its receiver, in [−1, 1].</summary>
    public double Friendliness { get; init; }

    /// <summary>What it adds to the dyad's institutions, in [−1, 1].</summary>
    public double Institution { get; init; }

    /// <summary>What it costs its giver, in utility; in [0, 100].</summary>
    public double Cost { get; init; }

    /// <summary>What it loses in value in a fully institutionalised dyad, in utility; in [0, 100].</summary>
    public double Saturation { get; init; }

    /// <summary>Whether a closed border hinders it.</summary>
    public bool CrossesBorder { get; init; }

    /// <summary>Whether it delivers any resource at all; such an act is possible only where it meets a need.</summary>
    public bool DeliversAnything => Goods.Length > 0;

    /// <summary><see cref="Delivers"/> as an array, which a month's step looks up without a call.</summary>
    internal double[] Shares { get; } = [.. Delivers];

    /// <summary>Indices of the resources that it delivers, ascending.</summary>
    internal int[] Goods { get; } = [.. Enumerable.Range(0, Delivers.Count).Where(g => Delivers[g] > 0)];
}

/// <summary>A set of rules against one actor that others keep to more or less strictly, such as sanctions.</summary>
/// <param name="Name">Its name in the scenario file.</param>
/// <param name="Target">Index of the actor it is directed against.</param>
/// <param name="Acts">Indices of the acts that it forbids, ascending.</param>
public sealed record Regime(string Name, int Target, IReadOnlyList<int> Acts);
