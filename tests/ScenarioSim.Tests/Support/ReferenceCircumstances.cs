using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>What a world states of a month, nominal values throughout, one number at a time.</summary>
internal sealed class ReferenceCircumstances(World world, int month)
{
    public int Actors => world.Actors.Count;

    public int Resources => world.Resources.Count;

    public double Behaviour(string name) => Number(world.Quantity(ParameterNamed(name)));

    public double OfActor(string name, int i) => Number(world.Quantity(ParameterNamed(name), i));

    public double OfResource(string name, int i, int g) => Number(world.Quantity(ParameterNamed(name), (i * Resources) + g));

    public double OfPair(string name, int i, int j) => Number(world.Quantity(ParameterNamed(name), world.Dyads.Pair(i, j)));

    public double OfDyad(string name, int i, int j) =>
        Number(world.Quantity(ParameterNamed(name), world.Dyads.Dyad(world.Dyads.Pair(i, j))));

    public double Enforcement(int regime, int i) =>
        Number(world.Quantity(ParameterNamed("enforcement"), (regime * Actors) + i));

    /// <summary>How much <c>l</c> minds <c>i</c> being close to <c>j</c>.</summary>
    public double Disapproval(int l, int i, int j) => world.Disapproval
        .Where(entry => entry.Observer == l && entry.Pair == world.Dyads.Pair(i, j))
        .Sum(entry => Number(entry.Quantity));

    public double Number(Quantity quantity) => quantity switch
    {
        Quantity.Constant constant => constant.Value,
        Quantity.Drawn drawn => world.Uncertainties[drawn.Uncertainty].Value,
        Quantity.Formula formula => Evaluate(formula.Expression.Steps),
        _ => throw new ArgumentException("Unknown kind of quantity."),
    };

    /// <summary>The row in which something happens; null for never.</summary>
    public int? Row(Moment moment) => moment switch
    {
        Moment.Fixed { Month.IsNever: true } => null,
        Moment.Fixed @fixed => @fixed.Month.Number - world.Start.Number,
        Moment.Drawn drawn when world.Uncertainties[drawn.Uncertainty].Value >= int.MaxValue => null,
        Moment.Drawn drawn => (int)Math.Round(world.Uncertainties[drawn.Uncertainty].Value) - world.Start.Number,
        Moment.Relative relative => Row(world.Dates[relative.Date].Moment) + relative.Offset,
        _ => throw new ArgumentException("Unknown kind of moment."),
    };

    private static Parameter ParameterNamed(string name) => ByName[name];

    private static readonly Dictionary<string, Parameter> ByName = Parameters.All
        .ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

    private double Evaluate(IReadOnlyList<ExpressionStep> steps)
    {
        var stack = new Stack<double>();
        foreach (ExpressionStep step in steps)
        {
            stack.Push(step.Operation switch
            {
                ExpressionOperation.Number => step.Number,
                ExpressionOperation.Driver => DriverValue(world.Drivers[step.Driver]),
                ExpressionOperation.Negate => -stack.Pop(),
                _ => Combine(step.Operation, right: stack.Pop(), left: stack.Pop()),
            });
        }

        return stack.Single();
    }

    private static double Combine(ExpressionOperation operation, double right, double left) => operation switch
    {
        ExpressionOperation.Add => left + right,
        ExpressionOperation.Subtract => left - right,
        ExpressionOperation.Multiply => left * right,
        ExpressionOperation.Divide => right == 0 ? 0 : left / right,
        ExpressionOperation.Minimum => Math.Min(left, right),
        _ => Math.Max(left, right),
    };

    private double DriverValue(Driver driver)
    {
        (int Row, double Value)[] points =
        [
            .. driver.Points.Where(point => Row(point.At) is not null)
                .Select(point => (Row: Row(point.At)!.Value, Value: Number(point.Value)))
                .OrderBy(point => point.Row),
        ];
        (int Row, double Value)[] before = [.. points.Where(point => point.Row <= month)];
        (int Row, double Value)[] after = [.. points.Where(point => point.Row > month)];
        if (before.Length == 0 || after.Length == 0)
        {
            return points.Length == 0 ? 0 : before.Length == 0 ? after[0].Value : before[^1].Value;
        }

        if (driver.Interpolation == Interpolation.Step)
        {
            return before[^1].Value;
        }

        double along = (double)(month - before[^1].Row) / (after[0].Row - before[^1].Row);
        return before[^1].Value + (along * (after[0].Value - before[^1].Value));
    }
}
