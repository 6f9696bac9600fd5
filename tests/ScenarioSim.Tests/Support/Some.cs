using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>Small valid things, of which a test names only what matters.</summary>
internal static class Some
{
    /// <summary>The first month of test worlds.</summary>
    public static Month Start { get; } = new((2020 * Month.PerYear) + 0);

    /// <summary>A world of actors, by default A, B and C, in which nothing happens.</summary>
    public static WorldBuilder World(params string[] actors) => new(actors.Length > 0 ? actors : ["A", "B", "C"]);

    /// <summary>A moment so many months after the start.</summary>
    public static Moment At(int row) => new Moment.Fixed(Start.Plus(row));

    /// <summary>An uncertain value without limits.</summary>
    public static Uncertainty Uncertainty(string name, double value, Distribution distribution) =>
        new(name, value, distribution, new Bounds(double.MinValue, double.MaxValue));

    /// <summary>A world in which every mechanism is at work and acts, drivers, regimes and uncertain values all matter.</summary>
    public static WorldBuilder BusyWorld()
    {
        WorldBuilder builder = World("A", "B", "C", "D").Months(14).Resources("arms", "food")
            .Act("consult", friendliness: 0.3, institution: 0.01, cost: 0.5, saturation: 0.4)
            .Act("feed", friendliness: 0.4, cost: 0.4, crossesBorder: true, delivers: ("food", 0.7))
            .Act("insult", friendliness: -0.5, cost: 0.8)
            .Act("supply", friendliness: 0.5, institution: 0.02, cost: 0.9, crossesBorder: true, delivers: ("arms", 1))
            .Regime("sanctions", "C", "supply")
            .Driver("war", Interpolation.Linear, (At(-3), 0.2), (At(4), 0.9), (At(9), Value.Drawn("war level")))
            .Uncertain("end", Start.Number + 6, new Distribution.Uniform(Start.Number + 3, Start.Number + 10))
            .Uncertain("trust", 0.8, new Distribution.Triangular(0.2, 0.8, 1.2))
            .Uncertain("war level", 0.3, new Distribution.Normal(0.3, 0.4), Bounds.Unit)
            .Date("end", uncertainty: "end")
            .Set(Parameters.Volatility, 0.05)
            .Set(Parameters.Enforcement, 0.7, "sanctions", "A")
            .Set(Parameters.Enforcement, Value.Follows("war"), "sanctions", "B")
            .Disapproves("D", "A", "C", Value.Follows("war"))
            .Event(new Moment.Relative(0, 1), "A-B", stance: -0.2)
            .Event(At(5), "C-D", institution: 0.2)
            .Event(At(3), "A>C", act: "supply");
        AddCircumstances(builder);
        foreach ((string mechanism, double weight) in Weights)
        {
            builder.Weight(mechanism, weight);
        }

        return builder.Weight("reciprocity", Value.Drawn("trust"));
    }

    /// <summary>All columns, a fixed seed, and the score of every dyad in the last month.</summary>
    public static EnsembleRequest Request(World world, int members, ulong seed = 7) =>
        new(members, seed, Columns.All(world)) { Threads = 2, Outcomes = LastScores(world) };

    private static readonly (string Mechanism, double Weight)[] Weights =
    [
        ("balance", 0.4), ("caution", 0.5), ("common_adversary", 0.5), ("exchange", 0.6), ("hedging", 0.4),
        ("influence_competition", 0.5), ("isolation", 0.5), ("lock_in", 0.3), ("order_convergence", 0.4), ("restraint", 0.5),
    ];

    private static Outcome[] LastScores(World world) =>
    [
        .. Enumerable.Range(0, Math.Min(Outcome.Limit, world.Dyads.Dyads))
            .Select(dyad => new Outcome(world.DyadName(dyad), dyad, new Moment.Fixed(world.MonthAt(world.Months - 1)))),
    ];

    private static void AddCircumstances(WorldBuilder builder)
    {
        string[] actors = ["A", "B", "C", "D"];
        for (int i = 0; i < actors.Length; i++)
        {
            builder.Set(Parameters.Capability, 1 + i, actors[i])
                .Set(Parameters.Closure, 0.15 * i, actors[i])
                .Set(Mechanism("hedging"), 0.3 + (0.2 * i), actors[i])
                .Set(Mechanism("isolation"), i == 2 ? Value.Follows("war") : 0.2, actors[i])
                .Set(Mechanism("caution"), i == 0 ? Value.Follows("war") : 0.1 * i, actors[i])
                .Set(Mechanism("order_convergence"), i == 1 ? Value.Follows("war") : 0.8 - (0.5 * i), actors[i])
                .Set(Parameters.Needs, i == 0 ? Value.Follows("war") : 0.3, actors[i], "arms")
                .Set(Parameters.Needs, 0.2 * i, actors[i], "food")
                .Set(Parameters.Supplies, 0.25 * i, actors[i], "arms")
                .Set(Parameters.Supplies, 0.9 - (0.3 * i), actors[i], "food");
            for (int j = 0; j < actors.Length; j++)
            {
                Relate(builder, actors, i, j);
            }
        }
    }

    private static void Relate(WorldBuilder builder, string[] actors, int i, int j)
    {
        if (i != j)
        {
            string pair = $"{actors[i]}>{actors[j]}";
            builder.Set(Parameters.Alignment, 0.5 - (0.3 * ((i + (2 * j)) % 4)), pair)
                .Set(Mechanism("influence_competition"), 0.2 * ((i + j) % 3), pair)
                .Set(Mechanism("common_adversary"), 0.4 + (0.1 * j), pair);
        }

        if (i < j)
        {
            builder.Set(Parameters.Institutions, 0.1 * (i + j), $"{actors[i]}-{actors[j]}");
        }
    }

    /// <summary>The one circumstance that a mechanism of this name declares for itself.</summary>
    public static Parameter Mechanism(string name) => Core.Mechanisms.MechanismTable.Find(name)!.Parameters[0];
}
