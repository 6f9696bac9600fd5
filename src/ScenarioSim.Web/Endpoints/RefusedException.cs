using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>What a page asks of a plan is wrong.</summary>
/// <param name="problems">What is wrong with it.</param>
internal sealed class RefusedException(IReadOnlyList<ProblemView> problems) : Exception
{
    /// <summary>Refuses for a reason that no file is to blame for.</summary>
    public RefusedException(string reason)
        : this([ProblemViews.Of(reason)])
    {
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ProblemView> Problems => problems;
}
