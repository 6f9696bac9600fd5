using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Values;

/// <summary>One instruction of a formula whose names are not looked up yet.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Number">The number that it pushes.</param>
/// <param name="Name">The driver that it pushes.</param>
/// <param name="Offset">Where it stands in the text.</param>
internal sealed record FormulaStep(
    ExpressionOperation Operation, double Number = 0, string Name = "", int Offset = 0);

/// <summary>An expression as written, read but not bound to drivers.</summary>
/// <param name="Text">The expression, spaces evened.</param>
/// <param name="Steps">Its instructions, operands before operators.</param>
internal sealed record Formula(string Text, IReadOnlyList<FormulaStep> Steps)
{
    /// <summary>The names in it, with their places.</summary>
    public IEnumerable<FormulaStep> Names => Steps.Where(step => step.Operation == ExpressionOperation.Driver);

    public bool IsConstant => !Names.Any();

    /// <summary>The name that is all of the formula, or null.</summary>
    public string? Word => Steps is [{ Operation: ExpressionOperation.Driver } only] ? only.Name : null;

    /// <summary>The program over drivers with the given indices.</summary>
    public Expression Bind(Func<string, int> indexOf)
    {
        var bound = new ExpressionStep[Steps.Count];
        for (int i = 0; i < bound.Length; i++)
        {
            FormulaStep step = Steps[i];
            bound[i] = step.Operation == ExpressionOperation.Driver
                ? new ExpressionStep(step.Operation, Driver: indexOf(step.Name))
                : new ExpressionStep(step.Operation, step.Number);
        }

        return new Expression(Text, bound);
    }

    /// <summary>The value of a formula without names; null where it divides by zero.</summary>
    public double? Constant()
    {
        Vector512<long> zeroDivisors = default;
        Vector512<double> value = Bind(_ => -1).Evaluate([], ref zeroDivisors);
        return zeroDivisors == Vector512<long>.Zero ? value[0] : null;
    }
}
