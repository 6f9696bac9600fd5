using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Mechanisms;

/// <summary>Documentation can show every equation, and each parameter in one of them.</summary>
internal sealed class FormulaTests
{
    private static IEnumerable<string> Names => MechanismTable.All.Select(mechanism => mechanism.Name);

    [TestCaseSource(nameof(Names))]
    public void A_mechanism_has_a_formula_that_names_its_own_parameters(string name)
    {
        IMechanism mechanism = MechanismTable.Find(name)!;

        Assert.That(mechanism.Formula, Is.Not.Empty.And.Not.Contains("`"));
        foreach (Parameter parameter in mechanism.Parameters)
        {
            Assert.That(mechanism.Formula, Does.Contain(parameter.Name));
        }
    }

    [Test]
    public void Every_constant_stands_in_a_formula()
    {
        string all = string.Join('\n', Submodel.All.Select(submodel => submodel.Formula)
            .Concat(MechanismTable.All.Select(mechanism => mechanism.Formula)));

        Assert.That(
            Parameters.Of(ParameterShape.World).Select(parameter => parameter.Name).Where(
                name => !all.Contains(name, StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void A_submodel_has_a_name_a_sentence_and_a_formula() => Assert.That(
        Submodel.All.Where(submodel => submodel.Name.Length == 0 || !submodel.Meaning.EndsWith('.') || submodel.Formula.Length == 0),
        Is.Empty);
}
