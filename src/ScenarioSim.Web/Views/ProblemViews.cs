using ScenarioSim.Scenarios;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>Problems as a page is told of them.</summary>
internal static class ProblemViews
{
    /// <summary>The problems, in their order.</summary>
    public static IReadOnlyList<ProblemView> Of(IEnumerable<Problem> problems) => [.. problems.Select(Of)];

    private static ProblemView Of(Problem problem) => new(
        problem.IsError ? "error" : "warning",
        problem.Code,
        problem.Origin.IsCommandLine ? "" : problem.Origin.File,
        problem.Origin.Line,
        problem.Origin.Column,
        problem.Origin.IsCommandLine ? $"{problem.Origin.File}: {problem.Text}" : problem.Text);
}
