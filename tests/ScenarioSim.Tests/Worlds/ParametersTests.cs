using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class ParametersTests
{
    /// <summary>"Constants of behaviour" of model.md.</summary>
    [TestCase("adjustment", "(0, 600]", 9)]
    [TestCase("ratchet", "[0, 20]", 1)]
    [TestCase("conditionality", "[0, 1]", 0.5)]
    [TestCase("affinity", "[0, 100]", 1)]
    [TestCase("need_value", "[0, 100]", 5)]
    [TestCase("decisiveness", "[0, 100]", 1)]
    [TestCase("breach_penalty", "[0, 100]", 2)]
    [TestCase("closure_penalty", "[0, 100]", 2)]
    [TestCase("advance", "[0, 1]", 0.3)]
    [TestCase("match_floor", "(0, 1]", 0.05)]
    [TestCase("flow_memory", "(0, 600]", 9)]
    [TestCase("goodwill_memory", "(0, 600]", 9)]
    [TestCase("institution_memory", "(0, 6000]", 240)]
    [TestCase("institution_growth", "[0, 100]", 1)]
    [TestCase("exchange_rate", "(0, 100]", 2)]
    [TestCase("share_floor", "(0, 100]", 0.1)]
    [TestCase("threat_scale", "(0, 100]", 4)]
    [TestCase("volatility", "[0, 5]", 0.02)]
    [TestCase("dyadic_correlation", "[0, 1]", 0.5)]
    public void A_constant_of_behaviour_has_its_range_and_default(string name, string range, double standard)
    {
        Parameter parameter = Parameters.All.Single(parameter => parameter.Name == name);
        Assert.That(parameter.Shape, Is.EqualTo(ParameterShape.World));
        Assert.That(parameter.Bounds.ToString(), Is.EqualTo(range));
        Assert.That(parameter.Default, Is.EqualTo(standard));
        Assert.That(parameter.Monthly, Is.False);
    }

    [Test]
    public void There_are_no_other_constants_of_behaviour() =>
        Assert.That(Parameters.Of(ParameterShape.World), Has.Count.EqualTo(19));

    [TestCase("capability", 1)]
    [TestCase("proximity", 1)]
    [TestCase("needs", 0)]
    [TestCase("supplies", 0)]
    [TestCase("closure", 0)]
    [TestCase("isolation", 0)]
    [TestCase("burden", 0)]
    [TestCase("autonomy", 0)]
    [TestCase("order", 0)]
    [TestCase("disapproval", 0)]
    [TestCase("rivalry", 0)]
    [TestCase("enforcement", 0)]
    public void A_circumstance_may_change_from_month_to_month_and_has_its_default(string name, double standard)
    {
        Parameter parameter = Parameters.All.Single(parameter => parameter.Name == name);
        Assert.That(parameter.Monthly);
        Assert.That(parameter.Default, Is.EqualTo(standard));
    }

    [Test]
    public void Names_are_unique_and_defaults_allowed()
    {
        Assert.That(Parameters.All.Select(parameter => parameter.Name), Is.Unique);
        Assert.That(Parameters.All.Where(parameter => !parameter.Bounds.Contains(parameter.Default)), Is.Empty);
        Assert.That(Parameters.All.Where(parameter => parameter.Meaning.Length == 0), Is.Empty);
    }

    [Test]
    public void There_is_a_mechanism_for_every_line_of_the_page_in_order()
    {
        string names = string.Join(" ", MechanismTable.All.Select(mechanism => mechanism.Name));
        Assert.That(names, Is.EqualTo(
            "balance caution common_adversary exchange hedging influence_competition isolation lock_in order_convergence " +
            "reciprocity restraint"));
        Assert.That(MechanismTable.Find("balance"), Is.SameAs(MechanismTable.All[0]));
        Assert.That(MechanismTable.Find("telepathy"), Is.Null);
    }

    [Test]
    public void Weights_and_shocks_have_the_ranges_of_the_page()
    {
        Assert.That(Parameters.Weight.ToString(), Is.EqualTo("[-1000000, 1000000]"));
        Assert.That(Parameters.Friendliness.Bounds, Is.EqualTo(Bounds.Symmetric));
        Assert.That(Parameters.Institution.Bounds, Is.EqualTo(Bounds.Symmetric));
        Assert.That(Parameters.Delivers.Bounds, Is.EqualTo(Bounds.Unit));
        Assert.That((Parameters.Cost.Bounds.ToString(), Parameters.Saturation.Bounds.ToString()), Is.EqualTo(("[0, 100]", "[0, 100]")));
    }
}
