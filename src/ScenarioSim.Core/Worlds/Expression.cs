using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Worlds;

/// <summary>What one instruction of an expression does with the stack.</summary>
public enum ExpressionOperation
{
    /// <summary>Pushes a number.</summary>
    Number,

    /// <summary>Pushes a driver's value.</summary>
    Driver,

    /// <summary>Replaces the top by its negative.</summary>
    Negate,

    /// <summary>Replaces the top two by their sum.</summary>
    Add,

    /// <summary>Replaces the top two by their difference.</summary>
    Subtract,

    /// <summary>Replaces the top two by their product.</summary>
    Multiply,

    /// <summary>Replaces the top two by their quotient; where the divisor is 0 the quotient is 0.</summary>
    Divide,

    /// <summary>Replaces the top two by the lesser.</summary>
    Minimum,

    /// <summary>Replaces the top two by the greater.</summary>
    Maximum,
}

/// <summary>One instruction of an expression.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Number">The number of <see cref="ExpressionOperation.Number"/>.</param>
/// <param name="Driver">The driver's index of <see cref="ExpressionOperation.Driver"/>.</param>
public readonly record struct ExpressionStep(ExpressionOperation Operation, double Number = 0, int Driver = -1);

/// <summary>
/// A formula over drivers as a small program for a stack machine, so that it costs a few operations per month for as many
/// members at once as the processor has lanes.
/// </summary>
public sealed class Expression
{
    private readonly ExpressionStep[] steps;
    private readonly int depth;

    /// <summary>Makes an expression of its instructions, operands before operators.</summary>
    /// <param name="text">The formula as written, for readers.</param>
    /// <param name="steps">The instructions.</param>
    /// <exception cref="ArgumentException">They do not leave exactly one number on the stack.</exception>
    public Expression(string text, IReadOnlyList<ExpressionStep> steps)
    {
        Text = text;
        this.steps = [.. steps];
        int height = 0;
        foreach (ExpressionStep step in steps)
        {
            height += Growth(step.Operation);
            if (height < 1)
            {
                throw new ArgumentException("An operator lacks an operand.", nameof(steps));
            }

            depth = Math.Max(depth, height);
        }

        if (height != 1)
        {
            throw new ArgumentException("An expression must leave one number.", nameof(steps));
        }
    }

    /// <summary>The formula as written.</summary>
    public string Text { get; }

    /// <summary>The instructions.</summary>
    public IReadOnlyList<ExpressionStep> Steps => steps;

    /// <summary>The value for the drivers' values, lane by lane.</summary>
    /// <param name="drivers">Each driver's value, by its index in the world.</param>
    /// <param name="zeroDivisors">Lanes in which a divisor was 0 are set to all ones; others stay as they were.</param>
    public Vector512<double> Evaluate(ReadOnlySpan<Vector512<double>> drivers, ref Vector512<long> zeroDivisors)
    {
        Span<Vector512<double>> stack = stackalloc Vector512<double>[depth];
        int top = -1;
        foreach (ExpressionStep step in steps)
        {
            switch (step.Operation)
            {
                case ExpressionOperation.Number:
                    stack[++top] = Vector512.Create(step.Number);
                    break;
                case ExpressionOperation.Driver:
                    stack[++top] = drivers[step.Driver];
                    break;
                case ExpressionOperation.Negate:
                    stack[top] = -stack[top];
                    break;
                default:
                    top--;
                    stack[top] = Combine(step.Operation, stack[top], stack[top + 1], ref zeroDivisors);
                    break;
            }
        }

        return stack[0];
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int Growth(ExpressionOperation operation) => operation switch
    {
        ExpressionOperation.Number or ExpressionOperation.Driver => 1,
        ExpressionOperation.Negate => 0,
        _ => -1,
    };

    private static Vector512<double> Combine(
        ExpressionOperation operation, Vector512<double> left, Vector512<double> right, ref Vector512<long> zeroDivisors)
    {
        switch (operation)
        {
            case ExpressionOperation.Add:
                return left + right;
            case ExpressionOperation.Subtract:
                return left - right;
            case ExpressionOperation.Multiply:
                return left * right;
            case ExpressionOperation.Minimum:
                return Vector512.Min(left, right);
            case ExpressionOperation.Maximum:
                return Vector512.Max(left, right);
            default:
                Vector512<double> zero = Vector512.Equals(right, Vector512<double>.Zero);
                zeroDivisors |= zero.AsInt64();
                return Vector512.ConditionalSelect(zero, Vector512<double>.Zero, left / right);
        }
    }
}
