using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class ExpressionTests
{
    [TestCase(ExpressionOperation.Add, 7 + 3)]
    [TestCase(ExpressionOperation.Subtract, 7 - 3)]
    [TestCase(ExpressionOperation.Multiply, 7 * 3)]
    [TestCase(ExpressionOperation.Divide, 7.0 / 3)]
    [TestCase(ExpressionOperation.Minimum, 3)]
    [TestCase(ExpressionOperation.Maximum, 7)]
    public void An_operation_takes_its_operands_in_the_order_in_which_they_were_pushed(
        ExpressionOperation operation, double expected) =>
        Assert.That(Value([Number(7), Number(3), new(operation)]), Is.EqualTo(expected));

    [Test]
    public void A_program_computes_what_its_formula_says()
    {
        // max(0, 1 − 2 · (d1 − d0 / 4))
        ExpressionStep[] steps =
        [
            Number(0), Number(1), Number(2), Driver(1), Driver(0), Number(4), new(ExpressionOperation.Divide),
            new(ExpressionOperation.Subtract), new(ExpressionOperation.Multiply), new(ExpressionOperation.Subtract),
            new(ExpressionOperation.Maximum),
        ];
        Assert.That(Value(steps, 1, 0.5), Is.EqualTo(1 - (2 * (0.5 - 0.25))));
        Assert.That(Value(steps, 1, 5), Is.Zero);
    }

    [Test]
    public void Negation_turns_the_top_only() =>
        Assert.That(Value([Number(2), Number(3), new(ExpressionOperation.Negate), new(ExpressionOperation.Add)]), Is.EqualTo(-1));

    [Test]
    public void Lanes_do_not_know_of_each_other_and_a_zero_divisor_is_flagged_in_its_own()
    {
        var expression = new Expression("1 / d", [Number(1), Driver(0), new(ExpressionOperation.Divide)]);
        double[] lanes = [.. Enumerable.Range(0, Vector512<double>.Count).Select(lane => lane == 1 ? 0.0 : lane + 2)];
        Vector512<long> zeroDivisors = Vector512<long>.Zero;
        Vector512<double> value = expression.Evaluate([Vector512.Create(lanes)], ref zeroDivisors);
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            Assert.That(value[lane], Is.EqualTo(lane == 1 ? 0 : 1 / lanes[lane]));
            Assert.That(zeroDivisors[lane], Is.EqualTo(lane == 1 ? -1 : 0));
        }
    }

    [Test]
    public void A_flag_that_stands_stays()
    {
        var expression = new Expression("1 / 2", [Number(1), Number(2), new(ExpressionOperation.Divide)]);
        Vector512<long> zeroDivisors = Vector512<long>.AllBitsSet;
        expression.Evaluate([], ref zeroDivisors);
        Assert.That(zeroDivisors, Is.EqualTo(Vector512<long>.AllBitsSet));
    }

    [Test]
    public void A_program_that_lacks_an_operand_or_leaves_two_numbers_is_refused()
    {
        Assert.Throws<ArgumentException>(() => _ = new Expression("", []));
        Assert.Throws<ArgumentException>(() => _ = new Expression("+", [new(ExpressionOperation.Add)]));
        Assert.Throws<ArgumentException>(() => _ = new Expression("1 +", [Number(1), new(ExpressionOperation.Add)]));
        Assert.Throws<ArgumentException>(() => _ = new Expression("-", [new(ExpressionOperation.Negate)]));
        Assert.Throws<ArgumentException>(() => _ = new Expression("1 2", [Number(1), Number(2)]));
    }

    [Test]
    public void An_expression_is_not_changed_through_the_list_that_it_was_made_of()
    {
        ExpressionStep[] steps = [Number(1)];
        var expression = new Expression("1", steps);
        steps[0] = Number(2);
        Vector512<long> zeroDivisors = Vector512<long>.Zero;
        Assert.That(expression.Evaluate([], ref zeroDivisors)[0], Is.EqualTo(1));
        Assert.That(expression.ToString(), Is.EqualTo("1"));
    }

    private static ExpressionStep Number(double number) => new(ExpressionOperation.Number, number);

    private static ExpressionStep Driver(int driver) => new(ExpressionOperation.Driver, Driver: driver);

    private static double Value(ExpressionStep[] steps, params double[] drivers)
    {
        Vector512<long> zeroDivisors = Vector512<long>.Zero;
        Vector512<double>[] lanes = [.. drivers.Select(driver => Vector512.Create(driver))];
        double value = new Expression("", steps).Evaluate(lanes, ref zeroDivisors)[0];
        Assert.That(zeroDivisors, Is.EqualTo(Vector512<long>.Zero));
        return value;
    }
}
