using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Where the pressures pull each stance: <c>u_ij = b_ij + Σ_m W_m,i · pressure_m,ij</c> with
/// <c>W_m,i = weight × emphasis</c>.
/// </summary>
internal sealed class Propensity
{
    private readonly World world;
    private readonly MemberDraws draws;
    private readonly Scene scene;
    private readonly LaneTable weights;
    private readonly LanePlane pressure;

    public Propensity(RunPlan plan, MemberDraws draws, Scene scene)
    {
        world = plan.World;
        this.draws = draws;
        this.scene = scene;
        int pairs = world.Dyads.Pairs;
        weights = new LaneTable(
            [
                .. world.Weights.SelectMany(weight => weight.BaseByActor)
                    .Select(weight => weight is Quantity.Drawn drawn && plan.Varies[drawn.Uncertainty]),
            ],
            draws.Members);
        pressure = new LanePlane(pairs, draws.Members);
        Pull = new LanePlane(pairs, draws.Members);
        Baseline = new LanePlane(pairs, draws.Members);
    }

    /// <summary>The same in words and symbols, for documentation.</summary>
    public static Submodel Described { get; } = new(
        "Propensity",
        "Where all pressures together pull a stance; the baseline b is history, and makes the first month steady.",
        """
        u_ij = b_ij + Σ_m W_m,i · pressure_m,ij
        W_m,i = base weight of mechanism m for actor i · emphasis of the hypothesis on m
        """);

    /// <summary><c>u_ij</c>, a row per pair.</summary>
    public LanePlane Pull { get; }

    /// <summary><c>b_ij</c>, history: what makes the first month steady; a row per pair.</summary>
    public LanePlane Baseline { get; }

    /// <summary>Takes over the members' weights.</summary>
    public void Begin()
    {
        for (int mechanism = 0; mechanism < world.Weights.Count; mechanism++)
        {
            MechanismWeight weight = world.Weights[mechanism];
            for (int actor = 0; actor < world.Actors.Count; actor++)
            {
                SetWeight(Row(mechanism, actor), weight.BaseByActor[actor], weight.Emphasis);
            }
        }
    }

    /// <summary>Sets the baseline so that the state as it is pulls to itself.</summary>
    public void Settle(LanePlane stance, Ledger? ledger)
    {
        Baseline.Clear();
        SumPressures(ledger, isStart: true);
        for (int pair = 0; pair < Baseline.Rows; pair++)
        {
            for (int m = 0; m < Baseline.Members; m += Vector512<double>.Count)
            {
                Baseline.Set(pair, m, stance[pair][m] - Pull[pair][m]);
            }
        }

        ledger?.History.CopyFrom(Baseline);
    }

    /// <summary>Computes <see cref="Pull"/> from the state as it is.</summary>
    public void Update(Ledger? ledger) => SumPressures(ledger, isStart: false);

    private int Row(int mechanism, int actor) => (mechanism * world.Actors.Count) + actor;

    private void SetWeight(int row, Quantity quantity, double emphasis)
    {
        for (int m = 0; m < weights.Width(row); m += Vector512<double>.Count)
        {
            Vector512<double> weight = quantity switch
            {
                Quantity.Constant constant => Vector512.Create(constant.Value),
                Quantity.Drawn drawn => draws[drawn.Uncertainty][m],
                _ => throw new InvalidOperationException("A weight does not change with time."),
            };
            weights.Set(row, m, weight * emphasis);
        }
    }

    private void SumPressures(Ledger? ledger, bool isStart)
    {
        Pull.CopyFrom(Baseline);
        for (int mechanism = 0; mechanism < world.Weights.Count; mechanism++)
        {
            if (ledger is null && IsWithoutWeight(mechanism))
            {
                continue;
            }

            world.Weights[mechanism].Mechanism.Press(scene, pressure);
            for (int pair = 0; pair < pressure.Rows; pair++)
            {
                Add(pair, weights[Row(mechanism, world.Dyads.From(pair))], ledger is not null);
            }

            ledger?.Book(mechanism, pressure, isStart);
        }
    }

    private bool IsWithoutWeight(int mechanism)
    {
        for (int actor = 0; actor < world.Actors.Count; actor++)
        {
            if (!weights[Row(mechanism, actor)].IsZero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a pressure with its weight; keeps it as weighted where it is to be booked.</summary>
    private void Add(int pair, Lane weight, bool isBooked)
    {
        Lane press = pressure[pair];
        for (int m = 0; m < pressure.Members; m += Vector512<double>.Count)
        {
            Vector512<double> pull = weight[m] * press[m];
            Pull.Add(pair, m, pull);
            if (isBooked)
            {
                pressure.Set(pair, m, pull);
            }
        }
    }
}
