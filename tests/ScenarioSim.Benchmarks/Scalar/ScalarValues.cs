using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>
/// Where each quantity of a world stands in a row of numbers, and what it is in a month. Only what members can differ in is
/// looked at again for another member.
/// </summary>
internal sealed class ScalarValues
{
    private readonly Dictionary<Parameter, int> firsts = [];
    private readonly List<(Quantity Quantity, Bounds Bounds)> sources = [];
    private readonly double[] stack = new double[64];
    private readonly ScalarDraws draws;
    private readonly bool[] varies;
    private readonly int[] varying;
    private readonly int regimes;

    public ScalarValues(World world, ScalarDraws draws)
    {
        this.draws = draws;
        regimes = world.Regimes.Count;
        foreach (Parameter parameter in Parameters.Tabled)
        {
            firsts.Add(parameter, sources.Count);
            for (int index = 0; index < world.Count(parameter); index++)
            {
                sources.Add((world.Quantity(parameter, index), parameter.Bounds));
            }
        }

        FirstDisapproval = sources.Count;
        sources.AddRange(world.Disapproval.Select(observed => (observed.Quantity, Bounds.Unit)));
        bool[] driverVaries = [.. world.Drivers.Select(draws.Varies)];
        varies = [.. sources.Select(source => MembersDiffer(source.Quantity, driverVaries))];
        varying = [.. Enumerable.Range(0, sources.Count).Where(row => varies[row])];
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => sources.Count;

    /// <summary>Where the entries of <see cref="World.Disapproval"/> begin.</summary>
    public int FirstDisapproval { get; }

    /// <summary>Where the numbers of a parameter begin.</summary>
    public int First(Parameter parameter) => firsts[parameter];

    /// <summary>Where the numbers of a parameter begin that a mechanism has for itself.</summary>
    public int First(string name) => First(Parameters.Tabled.Single(parameter => parameter.Name == name));

    /// <summary>Writes every number of a month.</summary>
    public void Fill(int month, double[] numbers)
    {
        for (int row = 0; row < sources.Count; row++)
        {
            numbers[row] = NumberOf(row, month);
        }
    }

    /// <summary>Writes the numbers of a month in which members differ.</summary>
    public void FillVarying(int month, double[] numbers)
    {
        foreach (int row in varying)
        {
            numbers[row] = NumberOf(row, month);
        }
    }

    /// <summary>Whether members that draw differ in what acts would meet and cost, by i × actors + j.</summary>
    public bool[] VaryingPairs(ScalarShape shape, ScalarPlaces at)
    {
        int n = shape.Actors;
        bool all = new[] { at.NeedValue, at.MatchFloor, at.BreachPenalty, at.ClosurePenalty }.Any(row => varies[row]);
        bool[] actorVaries = [.. Enumerable.Range(0, n).Select(i => AnyVaries(at.Closure + i, 1) ||
            AnyVaries(at.Needs + (i * shape.Resources), shape.Resources) ||
            AnyVaries(at.Supplies + (i * shape.Resources), shape.Resources) ||
            Enumerable.Range(0, regimes).Any(regime => varies[at.Enforcement + (regime * n) + i]))];
        return [.. Enumerable.Range(0, n * n).Select(pair =>
            pair / n != pair % n && (all || actorVaries[pair / n] || actorVaries[pair % n]))];

        bool AnyVaries(int first, int count) => varies.AsSpan(first, count).Contains(true);
    }

    private static bool MembersDiffer(Quantity quantity, bool[] driverVaries) => quantity switch
    {
        Quantity.Drawn => true,
        Quantity.Formula formula => formula.Expression.Steps.Any(step => step.Driver >= 0 && driverVaries[step.Driver]),
        _ => false,
    };

    private double NumberOf(int row, int month)
    {
        (Quantity quantity, Bounds bounds) = sources[row];
        switch (quantity)
        {
            case Quantity.Constant constant:
                return constant.Value;
            case Quantity.Drawn drawn:
                return draws[drawn.Uncertainty];
            default:
                double value = Evaluate(((Quantity.Formula)quantity).Expression.Steps, month);
                return Math.Clamp(double.IsNaN(value) ? 0 : value, bounds.Low, bounds.High);
        }
    }

    private double Evaluate(IReadOnlyList<ExpressionStep> steps, int month)
    {
        int top = -1;
        for (int at = 0; at < steps.Count; at++)
        {
            ExpressionStep step = steps[at];
            switch (step.Operation)
            {
                case ExpressionOperation.Number:
                    stack[++top] = step.Number;
                    break;
                case ExpressionOperation.Driver:
                    stack[++top] = draws.Series[step.Driver][month];
                    break;
                case ExpressionOperation.Negate:
                    stack[top] = -stack[top];
                    break;
                default:
                    top--;
                    stack[top] = Combine(step.Operation, stack[top], stack[top + 1]);
                    break;
            }
        }

        return stack[0];
    }

    private static double Combine(ExpressionOperation operation, double left, double right) => operation switch
    {
        ExpressionOperation.Add => left + right,
        ExpressionOperation.Subtract => left - right,
        ExpressionOperation.Multiply => left * right,
        ExpressionOperation.Minimum => Math.Min(left, right),
        ExpressionOperation.Maximum => Math.Max(left, right),
        _ => right == 0 ? 0 : left / right,
    };
}
