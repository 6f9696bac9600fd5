using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Tests.Support;

/// <summary>Collects what leaves its bounds in the scenes of a run, padding members included; NaN always does.</summary>
internal sealed class SceneBounds
{
    private readonly List<string> violations = [];

    public IReadOnlyList<string> Violations => violations;

    public void Look(Scene scene)
    {
        Check("alignment", scene.Alignment, -1);
        Check("institutions", scene.Institutions, 0);
        Check("goodwill", scene.Goodwill, -1);
        Check("exchange", scene.Exchange.Satisfaction, 0);
        Check("share", scene.Exchange.Share, 0);
        Check("dominant share", scene.Exchange.DominantShare, 0);
        Check("threat", scene.Exchange.Threat, 0);
        for (int pair = 0; pair < scene.Dyads.Pairs; pair++)
        {
            Check("potential", scene.Exchange.Potential(pair).Of(0), 0);
        }

        var plane = new LanePlane(scene.Dyads.Pairs, scene.Alignment.Members);
        foreach (IMechanism mechanism in MechanismTable.All)
        {
            mechanism.Press(scene, plane);
            double limit = mechanism.Name is "influence_competition" or "restraint" ? -scene.Actors : -1;
            Check(mechanism.Name, plane, limit);
        }
    }

    private void Check(string what, LanePlane plane, double low)
    {
        foreach (double number in plane.All)
        {
            Check(what, number, low);
        }
    }

    private void Check(string what, double number, double low)
    {
        if (!(number >= low && number <= 1))
        {
            violations.Add($"{what} {number}");
        }
    }
}
