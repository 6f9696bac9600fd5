namespace ScenarioSim.Scenarios;

/// <summary>How many values of a section rest on a source.</summary>
/// <param name="Section">The section.</param>
/// <param name="Sourced">Values with a source.</param>
/// <param name="Assumptions">Values without one.</param>
public sealed record SectionSourceCount(string Section, int Sourced, int Assumptions);

/// <summary>
/// How many of the values that a scenario states rest on a source. Defaults are not stated, and not counted.
/// </summary>
public sealed class SourceCount
{
    internal SourceCount(IEnumerable<ResolvedValue> values)
    {
        Sections =
        [
            .. values
                .Where(value => value.Origin is not null)
                .GroupBy(value => value.Section)
                .OrderBy(section => section.Key, StringComparer.Ordinal)
                .Select(section => new SectionSourceCount(
                    section.Key,
                    section.Count(value => !value.IsAssumption),
                    section.Count(value => value.IsAssumption))),
        ];
    }

    /// <summary>The counts by section, ascending by name.</summary>
    public IReadOnlyList<SectionSourceCount> Sections { get; }

    /// <summary>All values with a source.</summary>
    public int Sourced => Sections.Sum(section => section.Sourced);

    /// <summary>All values without a source.</summary>
    public int Assumptions => Sections.Sum(section => section.Assumptions);
}
