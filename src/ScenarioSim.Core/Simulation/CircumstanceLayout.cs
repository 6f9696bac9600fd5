using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>A row of circumstances that follows drivers.</summary>
/// <param name="Row">Where it is written.</param>
/// <param name="Expression">Its formula.</param>
/// <param name="Bounds">The numbers allowed; members whose draws lead outside are held at the end.</param>
internal sealed record FormulaRow(int Row, Expression Expression, Bounds Bounds);

/// <summary>
/// Where each circumstance stands, where it comes from and whether members differ in it. The same for all blocks of a run.
/// </summary>
internal sealed class CircumstanceLayout
{
    private readonly int[] firstRows = new int[Parameters.All.Count];
    private readonly List<bool> varies = [];
    private readonly List<FormulaRow> formulas = [];
    private readonly List<(int Row, double Value)> constants = [];
    private readonly List<(int Row, int Uncertainty)> draws = [];
    private readonly IReadOnlyList<bool> drawn;

    /// <param name="world">The world.</param>
    /// <param name="drawn">For each uncertainty, whether members differ in it.</param>
    public CircumstanceLayout(World world, IReadOnlyList<bool> drawn)
    {
        this.drawn = drawn;
        DriverVaries = [.. world.Drivers.Select(driver => Varies(driver, world.Dates))];
        SharedSeries = [.. world.Drivers.Select(driver => NominalSeries(driver, world))];
        foreach (Parameter parameter in world.QuantityRows)
        {
            firstRows[parameter.Number] = varies.Count;
            for (int index = 0; index < world.Count(parameter); index++)
            {
                Place(world.Quantity(parameter, index), parameter.Bounds);
            }
        }

        FirstDisapproval = varies.Count;
        foreach (ObservedPair observed in world.Disapproval)
        {
            Place(observed.Quantity, Bounds.Unit);
        }
    }

    /// <summary>Whether members differ, row by row.</summary>
    public bool[] RowVaries => [.. varies];

    /// <summary>Whether members differ, driver by driver.</summary>
    public bool[] DriverVaries { get; }

    /// <summary>Nominal values month by month, driver by driver.</summary>
    public double[][] SharedSeries { get; }

    public FormulaRow[] Formulas => [.. formulas];

    public IReadOnlyList<(int Row, double Value)> Constants => constants;

    public IReadOnlyList<(int Row, int Uncertainty)> Draws => draws;

    /// <summary>Row of the first entry of <see cref="World.Disapproval"/>.</summary>
    public int FirstDisapproval { get; }

    public int RowOf(Parameter parameter, int index) => firstRows[parameter.Number] + index;

    private bool Varies(Driver driver, IReadOnlyList<NamedDate> dates) => driver.Points.Any(point =>
        (point.Value is Quantity.Drawn value && drawn[value.Uncertainty]) ||
        (MomentResolver.UncertaintyOf(point.At, dates) is int uncertainty && drawn[uncertainty]));

    private static double[] NominalSeries(Driver driver, World world)
    {
        var series = new double[world.Months];
        new DriverDraft(driver, world).Fill(uncertainty => world.Uncertainties[uncertainty].Value, series);
        return series;
    }

    private void Place(Quantity quantity, Bounds bounds)
    {
        int row = varies.Count;
        switch (quantity)
        {
            case Quantity.Constant constant:
                constants.Add((row, constant.Value));
                varies.Add(false);
                break;
            case Quantity.Drawn draw:
                draws.Add((row, draw.Uncertainty));
                varies.Add(drawn[draw.Uncertainty]);
                break;
            case Quantity.Formula formula:
                formulas.Add(new FormulaRow(row, formula.Expression, bounds));
                varies.Add(formula.Expression.Steps.Any(step => step.Driver >= 0 && DriverVaries[step.Driver]));
                break;
        }
    }
}
