using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class MomentResolverTests
{
    private static readonly NamedDate[] Dates =
    [
        new("after", new Moment.Relative(1, 3)), new("end", new Moment.Drawn(0)), new("never", new Moment.Fixed(Month.Never)),
    ];

    [Test]
    public void A_fixed_moment_is_its_month() => Assert.That(Resolve(Some.At(4)), Is.EqualTo(Some.Start.Plus(4)));

    [Test]
    public void A_drawn_moment_is_the_month_nearest_to_the_draw() =>
        Assert.That(MomentResolver.Resolve(new Moment.Drawn(0), Dates, _ => 24250.6), Is.EqualTo(new Month(24251)));

    [Test]
    public void Offsets_add_up_along_dates_that_refer_to_dates() =>
        Assert.That(Resolve(new Moment.Relative(0, -5)), Is.EqualTo(new Month(24250 + 3 - 5)));

    [Test]
    public void What_is_dated_from_never_is_never() => Assert.That(Resolve(new Moment.Relative(2, -24)).IsNever);

    [Test]
    public void Nominal_values_stand_in_for_draws()
    {
        World world = Some.World().Uncertain("end", 24300, new Distribution.Uniform(24290, 24310)).Date("end", uncertainty: "end").Build();
        Assert.That(MomentResolver.Nominal(world, new Moment.Relative(0, 1)), Is.EqualTo(new Month(24301)));
    }

    [Test]
    public void A_moment_varies_where_a_draw_stands_behind_it()
    {
        Assert.That(MomentResolver.Varies(new Moment.Relative(0, 0), Dates));
        Assert.That(MomentResolver.Varies(new Moment.Drawn(0), Dates));
        Assert.That(MomentResolver.Varies(new Moment.Relative(2, 0), Dates), Is.False);
        Assert.That(MomentResolver.Varies(Some.At(1), Dates), Is.False);
    }

    private static Month Resolve(Moment moment) => MomentResolver.Resolve(moment, Dates, _ => 24250);
}
