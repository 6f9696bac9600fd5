using System.Runtime.Intrinsics;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What the scenario gives a block's members in a month: needs, supplies, powers, constants of behaviour.</summary>
internal sealed class Circumstances
{
    private readonly World world;
    private readonly CircumstanceLayout layout;
    private readonly MemberDraws draws;
    private readonly FormulaRow[] formulas;
    private readonly FormulaRow[] varyingFormulas;
    private readonly LaneTable rows;
    private readonly LaneTable drivers;
    private readonly Vector512<double>[] driverValues;
    private readonly DriverDraft[] drafts;
    private readonly double[][] memberSeries;
    private readonly LaneTable capability;
    private readonly LaneTable potential;
    private readonly MonthMemory memory;
    private readonly bool[] moved;
    private bool isRecalled;
    private bool isNew = true;

    public Circumstances(RunPlan plan, MemberDraws draws)
    {
        world = plan.World;
        layout = plan.Layout;
        this.draws = draws;
        formulas = layout.Formulas;
        bool[] rowVaries = layout.RowVaries;
        varyingFormulas = [.. formulas.Where(formula => rowVaries[formula.Row])];
        rows = new LaneTable(rowVaries, draws.Members);
        drivers = new LaneTable(layout.DriverVaries, draws.Members);
        driverValues = new Vector512<double>[world.Drivers.Count];
        drafts = [.. world.Drivers.Select(driver => new DriverDraft(driver, world))];
        memberSeries =
            [.. layout.DriverVaries.Select(varies => varies ? new double[checked(world.Months * draws.Members)] : [])];
        capability = new LaneTable(CapabilityVaries(), draws.Members);
        potential = new LaneTable(PotentialVaries(), draws.Members);
        memory = new MonthMemory(plan.KeptMonths, rows, drivers, capability, potential);
        moved = new bool[rowVaries.Length];
        foreach ((int row, double value) in layout.Constants)
        {
            rows.Fill(row, value);
        }
    }

    public Lane Of(Parameter parameter, int index = 0) => rows[layout.RowOf(parameter, index)];

    /// <summary>Whether the last <see cref="MoveTo"/> may have changed a number.</summary>
    public bool Moved(Parameter parameter, int index = 0) => moved[layout.RowOf(parameter, index)];

    public Lane Disapproval(int entry) => rows[layout.FirstDisapproval + entry];

    /// <summary>An actor's capability as a share of the greatest, so that no sum of capabilities overflows.</summary>
    public Lane Capability(int actor) => capability[actor];

    public Lane Potential(int pair) => potential[pair];

    /// <summary>Takes over what the members drew.</summary>
    public void Begin()
    {
        isNew = true;
        foreach ((int row, int uncertainty) in layout.Draws)
        {
            for (int m = 0; m < rows.Width(row); m += Vector512<double>.Count)
            {
                rows.Set(row, m, draws[uncertainty][m]);
            }
        }

        for (int driver = 0; driver < drafts.Length; driver++)
        {
            if (layout.DriverVaries[driver])
            {
                DraftMembers(driver);
            }
        }
    }

    /// <summary>Turns to a month, counted from the first.</summary>
    public void MoveTo(int month)
    {
        isRecalled = memory.Recall(month);
        Array.Fill(moved, isNew || isRecalled);
        isNew = false;
        for (int driver = 0; driver < drafts.Length; driver++)
        {
            SetDriver(driver, month);
        }

        for (int m = 0; m < draws.Members; m += Vector512<double>.Count)
        {
            EvaluateFormulas(m);
        }

        ShareCapability();
        MatchNeeds();
        if (!isRecalled)
        {
            memory.Remember(month);
        }
    }

    private void DraftMembers(int driver)
    {
        var series = new double[world.Months];
        for (int m = 0; m < draws.Members; m++)
        {
            int member = m;
            drafts[driver].Fill(uncertainty => draws[uncertainty].Of(member), series);
            for (int month = 0; month < series.Length; month++)
            {
                memberSeries[driver][(month * draws.Members) + m] = series[month];
            }
        }
    }

    private void SetDriver(int driver, int month)
    {
        if (!layout.DriverVaries[driver])
        {
            if (!isRecalled)
            {
                drivers.Fill(driver, layout.SharedSeries[driver][month]);
            }

            return;
        }

        for (int m = 0; m < draws.Members; m += Vector512<double>.Count)
        {
            drivers.Set(driver, m, Vector512.Create(memberSeries[driver], (month * draws.Members) + m));
        }
    }

    private void EvaluateFormulas(int member)
    {
        for (int driver = 0; driver < driverValues.Length; driver++)
        {
            driverValues[driver] = drivers[driver][member];
        }

        Vector512<long> zeroDivisors = Vector512<long>.Zero;
        foreach (FormulaRow formula in isRecalled ? varyingFormulas : formulas)
        {
            if (member < rows.Width(formula.Row))
            {
                Vector512<double> value = formula.Expression.Evaluate(driverValues, ref zeroDivisors);
                Vector512<double> held = Held(value, formula.Bounds);
                moved[formula.Row] |= !Vector512.EqualsAll(held.AsInt64(), rows[formula.Row][member].AsInt64());
                rows.Set(formula.Row, member, held);
            }
        }
    }

    /// <summary>A member whose draws lead a formula outside its range is held at the end of the range.</summary>
    private static Vector512<double> Held(Vector512<double> value, Bounds bounds)
    {
        Vector512<double> number = Vector512.ConditionalSelect(Vector512.Equals(value, value), value, Vector512<double>.Zero);
        return Vector512.Min(Vector512.Max(number, Vector512.Create(bounds.Low)), Vector512.Create(bounds.High));
    }

    private void ShareCapability()
    {
        if (world.Actors.Count == 0 || (isRecalled && !capability[0].Varies))
        {
            return;
        }

        for (int m = 0; m < capability.Width(0); m += Vector512<double>.Count)
        {
            Vector512<double> greatest = Vector512<double>.Zero;
            for (int i = 0; i < world.Actors.Count; i++)
            {
                greatest = Vector512.Max(greatest, Of(Parameters.Capability, i)[m]);
            }

            for (int i = 0; i < world.Actors.Count; i++)
            {
                capability.Set(i, m, Formulas.Quotient(Of(Parameters.Capability, i)[m], greatest));
            }
        }
    }

    private void MatchNeeds()
    {
        int resources = world.Resources.Count;
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            if (isRecalled && !potential[pair].Varies)
            {
                continue;
            }

            int need = layout.RowOf(Parameters.Needs, world.Dyads.From(pair) * resources);
            int supply = layout.RowOf(Parameters.Supplies, world.Dyads.To(pair) * resources);
            for (int m = 0; m < potential.Width(pair); m += Vector512<double>.Count)
            {
                Vector512<double> met = Vector512<double>.Zero;
                for (int g = 0; g < resources; g++)
                {
                    met += rows[need + g][m] * rows[supply + g][m];
                }

                potential.Set(pair, m, met / (Vector512<double>.One + met));
            }
        }
    }

    private bool[] CapabilityVaries()
    {
        var varies = new bool[world.Actors.Count];
        Array.Fill(varies, Enumerable.Range(0, varies.Length).Any(actor => Of(Parameters.Capability, actor).Varies));
        return varies;
    }

    private bool[] PotentialVaries()
    {
        int resources = world.Resources.Count;
        bool[] needs = [.. Enumerable.Range(0, world.Actors.Count).Select(i => AnyVaries(Parameters.Needs, i))];
        bool[] supplies = [.. Enumerable.Range(0, world.Actors.Count).Select(i => AnyVaries(Parameters.Supplies, i))];
        return [.. Enumerable.Range(0, world.Dyads.Pairs).Select(
            pair => needs[world.Dyads.From(pair)] || supplies[world.Dyads.To(pair)])];

        bool AnyVaries(Parameter parameter, int actor) =>
            Enumerable.Range(actor * resources, resources).Any(index => Of(parameter, index).Varies);
    }
}
