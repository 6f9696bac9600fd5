using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Tests.Analysis.Fitting;

/// <summary>Against numbers computed by hand from a table of two hypotheses, two dyads and two dates.</summary>
public sealed class AgreementTests
{
    private static readonly ExpectedCell[] First = [Cell("A-B", "2024-10", 0.2), Cell("A-B", "end", 0.6), Cell("A-C", "end", -0.4)];

    private static readonly ExpectedCell[] Second = [Cell("A-B", "2024-10", 0.4), Cell("A-B", "end", 0.0), Cell("A-C", "end", -0.2)];

    [Test]
    public void The_blind_table_is_the_mean_over_hypotheses_of_the_same_dyad_and_date() => Assert.That(
        Baseline.Blind(First, First.Concat(Second)), Is.EqualTo(new[] { 0.3, 0.3, -0.3 }).Within(1e-12));

    [Test]
    public void The_blind_table_without_a_hypothesis_is_the_others()
    {
        Assert.That(Baseline.Blind(First, Second), Is.EqualTo(new[] { 0.4, 0.0, -0.2 }).Within(1e-12));
        Assert.That(Baseline.Blind(First, Second[1..])[0], Is.NaN, "nothing is known of that date");
    }

    [Test]
    public void The_constant_is_the_mean_of_a_dyad() => Assert.That(
        Baseline.Constant(First, First.Concat(Second)), Is.EqualTo(new[] { 0.3, 0.3, -0.3 }).Within(1e-12));

    [Test]
    public void Agreement_is_the_mean_distance_and_the_share_within()
    {
        // Distances 0.1, 0.3 and 0; each cell reaches 0.1 to both sides.
        var agreement = Agreement.Of(First, [0.3, 0.3, -0.4]);

        Assert.That(agreement.Cells, Is.EqualTo(3));
        Assert.That(agreement.Distance, Is.EqualTo(0.4 / 3).Within(1e-12));
        Assert.That(agreement.Within, Is.EqualTo(2.0 / 3).Within(1e-12));
    }

    private static ExpectedCell Cell(string dyad, string date, double mid) =>
        new(dyad, date, new ScorePlace(0, 0), mid - 0.1000001, mid, mid + 0.1000001, 1);
}
