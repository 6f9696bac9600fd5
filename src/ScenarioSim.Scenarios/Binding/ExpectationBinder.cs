using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Looks up in a world what a file expects of it.</summary>
internal sealed class ExpectationBinder
{
    private readonly World world;
    private readonly ProblemList problems;
    private readonly WorldNames names;

    /// <summary>Makes a binder for one world.</summary>
    public ExpectationBinder(World world, ProblemList problems)
    {
        this.world = world;
        this.problems = problems;
        names = new WorldNames(world, problems);
    }

    /// <summary>An expected score; null, with problems, where its actors or date are unknown.</summary>
    /// <param name="written">The score as written.</param>
    /// <param name="scenario">The scenario's key in the file.</param>
    /// <param name="weight">What it counts for.</param>
    public ExpectedScore? Bind(WrittenScore written, string scenario, double weight)
    {
        string path = $"expected/{scenario}";
        int? dyad = names.Dyad(written.Dyad, path);
        Moment? at = names.Date(written.At, $"{path}/{written.Dyad.Text}");
        return dyad is null || at is null || written.Numbers is not [double low, double mid, double high]
            ? null
            : new ExpectedScore(dyad.Value, at, written.Cell.Date.Canonical(written.At.Text), low, mid, high, weight);
    }

    /// <summary>Reports a score whose date, as the deterministic run has it, is no month of the scenario.</summary>
    public void CheckHorizon(WrittenScore written, ExpectedScore score, string scenario)
    {
        Month month = MomentResolver.Nominal(world, score.At);
        if (world.RowOf(month) is not null)
        {
            return;
        }

        problems.Error(
            ProblemCode.EventOutside, written.At.Origin,
            $"expected/{scenario}/{written.Dyad.Text}: {written.At.Text} is {month}, outside {world.Start} to " +
            $"{world.MonthAt(world.Months - 1)} of {world.Id}; write a date that lies inside, or change the future or the end");
    }
}
