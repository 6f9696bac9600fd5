using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>
/// A scenario whose files are merged and whose form is checked. Binding it, the greater part of the work, touches nothing
/// that it shares with others, so that several can be bound at the same time.
/// </summary>
internal sealed class Candidate
{
    private readonly Origin start;
    private readonly Lazy<Scenario?> bound;
    private bool isUnsteady;

    /// <summary>Makes a candidate.</summary>
    /// <param name="merged">The document that its files and settings make.</param>
    /// <param name="start">Where the scenario begins, for problems of the whole.</param>
    /// <param name="problems">What merging and checking have found; binding adds to it.</param>
    public Candidate(MappingNode merged, Origin start, ProblemList problems)
    {
        this.start = start;
        Problems = problems;
        bound = new Lazy<Scenario?>(() => Bind(merged));
    }

    /// <summary>The overlay that is laid over it; null for none.</summary>
    public required Future? Future { get; init; }

    /// <summary>That its values were fitted; null where they were not.</summary>
    public required CalibrationNote? Calibration { get; init; }

    /// <summary>All that is wrong, as far as it is known.</summary>
    public ProblemList Problems { get; }

    /// <summary>Does what can be done beside other candidates.</summary>
    public void Bind() => _ = bound.Value;

    /// <summary>The scenario, if it is valid and its first month is a steady state; null, with problems, otherwise.</summary>
    public Scenario? Settle(ScenarioMemory memory)
    {
        if (bound.Value is not { } scenario || isUnsteady)
        {
            return null;
        }

        if (memory.HasSteadyStart(scenario))
        {
            return scenario;
        }

        isUnsteady = true;
        Problems.Error(
            ProblemCode.NoSteadyStart, start,
            "the acts of the first month do not settle into a steady state; lower need_value, exchange_rate or decisiveness");
        return null;
    }

    private Scenario? Bind(MappingNode merged)
    {
        Draft? draft = ScenarioBinder.Bind(merged, Problems);
        return draft is null || Problems.HasErrors ? null : new Scenario(draft, Future, Calibration);
    }
}
