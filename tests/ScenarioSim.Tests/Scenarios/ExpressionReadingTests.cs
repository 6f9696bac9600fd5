using System.Runtime.Intrinsics;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Expressions as the value of a need, over a driver <c>x</c> that is 0.25 always.</summary>
internal sealed class ExpressionReadingTests
{
    private const string Driver = "drivers: { x: { points: { 2020-01: 0.25 } } }";
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("x", 0.25)]
    [TestCase("x + 2 * 0.25", 0.75)]
    [TestCase("(x + 2) * 0.25", 0.5625)]
    [TestCase("1 - x - 0.25", 0.5)]
    [TestCase("x / 2 / 2", 0.0625)]
    [TestCase("x / (2 / 2)", 0.25)]
    [TestCase("-x + 1", 0.75)]
    [TestCase("-(x - 1)", 0.75)]
    [TestCase("1 - -x", 1.25)]
    [TestCase("2 * -x + 1", 0.5)]
    [TestCase("--x", 0.25)]
    [TestCase("+x", 0.25)]
    [TestCase("1e-1 * x", 0.025)]
    [TestCase("2.5E+1 * x", 6.25)]
    [TestCase("1e1-x", 9.75)]
    [TestCase(".5+x", 0.75)]
    [TestCase("min(x, 0.1)", 0.1)]
    [TestCase("max(x, 0.1, 0.7, 0.2)", 0.7)]
    [TestCase("clamp(x, 0.5, 0.75)", 0.5)]
    [TestCase("clamp(x * 4, 0.5, 0.75)", 0.75)]
    [TestCase("clamp(x, 0, 1)", 0.25)]
    [TestCase("min(max(x, 0.5), clamp(x, 0, 0.375)) * 2", 0.5)]
    public void Operators_bind_as_in_arithmetic(string expression, double value)
    {
        Scenario scenario = folder.ReadValid(
            Small.With(Driver, $"actors: {{ A: {{ capability: \"{expression}\" }}, B: {{}}, C: {{}} }}"));

        var formula = (Quantity.Formula)scenario.World.Quantity(Parameters.Capability);

        Vector512<long> zeroDivisors = default;
        Assert.That(
            formula.Expression.Evaluate([Vector512.Create(0.25)], ref zeroDivisors)[0],
            Is.EqualTo(value).Within(1e-15));
    }

    [TestCase("1/4", 0.25)]
    [TestCase("min(0.5, 1) / 2", 0.25)]
    [TestCase("0.25", 0.25)]
    public void An_expression_without_drivers_is_a_number_anywhere(string expression, double value)
    {
        Scenario scenario = folder.ReadValid(
            Small.With($"alignment: {{ A>B: {{ value: \"{expression}\", source: S1 }} }}"));
        Assert.That(scenario.World.Quantity(Parameters.Alignment), Is.EqualTo(new Quantity.Constant(value)));
    }

    [Test]
    public void A_quoted_number_is_a_number() =>
        Assert.That(
            folder.ReadValid(Small.With("alignment: { A>B: '0.25' }")).World.Quantity(Parameters.Alignment),
            Is.EqualTo(new Quantity.Constant(0.25)));

    [Test]
    public void An_expression_out_of_range_names_the_first_such_month_and_the_value()
    {
        string text = Small.With(
            "actors: { A: { closure: war * 1.5 }, B: {}, C: {} }",
            "drivers: { war: { points: { 2020-01: 0, 2020-11: 1 } } }");
        Assert.That(folder.Read(text).Errors.Single().Text, Does.Contain("1.05 in 2020-08, which is outside [0, 1]"));
    }

    [Test]
    public void A_division_by_zero_names_its_month()
    {
        string text = Small.With(
            "actors: { A: { closure: 0.1 / (1 - war) }, B: {}, C: {} }",
            "drivers: { war: { interpolation: step, points: { 2020-01: 0, 2020-11: 1 } } }");
        Assert.That(folder.Read(text).Errors.Single().Text, Does.Contain("divides by zero in 2020-11"));
    }

    [Test]
    public void What_happens_after_the_horizon_does_not_matter() =>
        Assert.That(
            folder.Read(
                Small.With(
                    "actors: { A: { closure: war }, B: {}, C: {} }",
                    "drivers: { war: { points: { 2020-01: 0, 2021-12: 1, 2022-01: 9 } } }")).Errors,
            Is.Empty);

    [Test]
    public void Deep_brackets_are_refused_and_do_not_break_the_reader()
    {
        string deep = new string('(', 5000) + "x" + new string(')', 5000);
        Reading<Scenario> reading = folder.Read(
            Small.With(Driver, $"actors: {{ A: {{ closure: {deep} }}, B: {{}}, C: {{}} }}"));
        Assert.That(reading.Errors.Single().Code, Is.EqualTo(ProblemCode.Expression));
    }

    [Test]
    public void A_long_sum_is_fine()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("0.0001 * x", 5000));
        Assert.That(
            folder.Read(Small.With(Driver, $"actors: {{ A: {{ closure: {sum} }}, B: {{}}, C: {{}} }}")).Errors,
            Is.Empty);
    }
}
