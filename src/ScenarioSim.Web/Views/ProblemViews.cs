using ScenarioSim.Scenarios;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>Problems as a page is told of them.</summary>
internal static class ProblemViews
{
    private const string Error = "error";

    /// <summary>The problems, in their order.</summary>
    public static IReadOnlyList<ProblemView> Of(IEnumerable<Problem> problems) => [.. problems.Select(Of)];

    /// <summary>An error that no file is to blame for.</summary>
    public static ProblemView Of(string reason) => new(Error, "", "", 0, 0, reason);

    private static ProblemView Of(Problem problem) => new(
        problem.IsError ? Error : "warning",
        problem.Code,
        problem.Origin.IsCommandLine ? "" : problem.Origin.File,
        problem.Origin.Line,
        problem.Origin.Column,
        problem.Origin.IsCommandLine ? $"{problem.Origin.File}: {problem.Text}" : problem.Text);
}
