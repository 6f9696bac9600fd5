using ScenarioSim.Plotting;
using ScenarioSim.Plotting.Layout;
using ScenarioSim.Plotting.Layout.Time;

namespace ScenarioSim.Tests.Plotting;

public sealed class AxisTests
{
    private static readonly double[] NiceMantissas = [1, 2, 2.5, 5];

    [TestCase(0.0, 1.0)]
    [TestCase(-0.83, 0.41)]
    [TestCase(1e-9, 3e-9)]
    [TestCase(-1e12, 1e12)]
    [TestCase(999_999.9, 1_000_000.1)]
    [TestCase(5.0, 5.0)]
    [TestCase(0.0, 0.0)]
    public void Fitted_ranges_cover_the_data_from_tick_to_tick(double low, double high)
    {
        for (int parts = 2; parts <= 10; parts++)
        {
            ValueScale scale = NiceTicks.Fitted([low, high], parts);
            IReadOnlyList<double> ticks = scale.Ticks();

            double slack = 1e-5 * scale.Step;
            Assert.That(scale.Minimum, Is.LessThanOrEqualTo(low + slack));
            Assert.That(scale.Maximum, Is.GreaterThanOrEqualTo(high - slack));
            Assert.That(ticks[0], Is.EqualTo(scale.Minimum).Within(slack));
            Assert.That(ticks[^1], Is.EqualTo(scale.Maximum).Within(slack));
            Assert.That(ticks, Has.Count.InRange(2, parts + 3));
            Assert.That(ticks.Select(scale.Label), Is.Unique);
        }
    }

    [Test]
    public void Steps_are_1_2_2_and_a_half_or_5_times_a_power_of_ten()
    {
        for (double span = 1e-6; span < 1e7; span *= 1.37)
        {
            double step = NiceTicks.Step(span, 5);
            double mantissa = step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9));

            Assert.That(span / step, Is.LessThanOrEqualTo(5 + 1e-6).And.GreaterThan(1.9));
            Assert.That(NiceMantissas.Min(nice => Math.Abs(mantissa - nice)), Is.LessThan(1e-6));
        }
    }

    [Test]
    public void The_alignment_axis_reads_from_minus_one_to_one()
    {
        ValueScale scale = NiceTicks.Fixed(-1, 1, 7);

        Assert.That(string.Join(" ", scale.Ticks().Select(scale.Label)), Is.EqualTo("−1.0 −0.5 0.0 0.5 1.0"));
    }

    [Test]
    public void An_empty_panel_has_an_axis_too() =>
        Assert.That(NiceTicks.Fitted([], 5).Ticks(), Has.Count.GreaterThan(1));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(13)]
    [TestCase(216)]
    [TestCase(720)]
    [TestCase(12_000)]
    public void Month_labels_never_touch_and_stay_in_their_room(int months)
    {
        var axis = new MonthAxis(FigureExamples.Start, FigureExamples.Start + months - 1);
        for (double width = 60; width < 1000; width += 90)
        {
            IReadOnlyList<MonthTick> ticks = MonthTicks.Choose(axis, new MonthScale(axis, width), 30, 10, Measure);

            Assert.That(ticks, Is.Not.Empty);
            Assert.That(ticks[0].LabelX - (Measure(ticks[0].Label) / 2), Is.GreaterThanOrEqualTo(-30));
            Assert.That(ticks[^1].LabelX + (Measure(ticks[^1].Label) / 2), Is.LessThanOrEqualTo(width + 10 + 1e-9));
            foreach ((MonthTick left, MonthTick right) in ticks.Zip(ticks.Skip(1)))
            {
                double gap = right.LabelX - left.LabelX - ((Measure(left.Label) + Measure(right.Label)) / 2);
                Assert.That(gap, Is.GreaterThan(10));
            }
        }
    }

    [Test]
    public void Long_axes_label_years_and_short_ones_months()
    {
        var years = new MonthAxis(MonthAxis.Calendar(2019, 1), MonthAxis.Calendar(2036, 12));
        var months = new MonthAxis(MonthAxis.Calendar(2019, 11), MonthAxis.Calendar(2020, 2));

        Assert.That(Labels(years), Does.Contain("2020").And.Contain("2036"));
        Assert.That(string.Join(" ", Labels(months)), Is.EqualTo("2019-11 2019-12 2020-01 2020-02"));
    }

    [Test]
    public void A_label_function_replaces_the_calendar()
    {
        var axis = new MonthAxis(-12, 24, month => month == 0 ? "end" : $"{month:+0;−0}");

        Assert.That(Labels(axis), Does.Contain("−12").And.Contain("end").And.Contain("+24"));
    }

    private static IEnumerable<string> Labels(MonthAxis axis) =>
        MonthTicks.Choose(axis, new MonthScale(axis, 600), 30, 30, Measure).Select(tick => tick.Label);

    private static double Measure(string label) => 7.0 * label.Length;

    [Test]
    public void A_fitted_range_is_at_least_as_wide_as_asked_for()
    {
        ValueScale narrow = NiceTicks.Fitted([1e-17, -1e-17], 4, leastSpan: 0.04);
        ValueScale wide = NiceTicks.Fitted([0, 3], 4, leastSpan: 0.04);

        Assert.That(narrow.Maximum - narrow.Minimum, Is.InRange(0.04 - 1e-12, 0.08));
        Assert.That(narrow.Ticks().Select(narrow.Label), Does.Contain("0.02"));
        Assert.That((wide.Minimum, wide.Maximum), Is.EqualTo((0.0, 3.0)));
    }
}
