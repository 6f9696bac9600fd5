namespace ScenarioSim.Studies;

/// <summary>A number of a plan, with the combinations of scenario and future that it holds in.</summary>
/// <param name="Number">The number.</param>
/// <param name="Combinations">Indices of the combinations, ascending.</param>
/// <param name="Scenarios">The scenarios that it holds in, under one of their futures at least.</param>
public sealed record HeldNumber(NumberSource Number, IReadOnlyList<int> Combinations, IReadOnlyList<Story> Scenarios);

/// <summary>
/// The numbers of all scenarios and futures of a plan. What several of them state alike, in one place and on the same sources,
/// is one number.
/// </summary>
public sealed class StudyNumbers
{
    private readonly int scenarios;

    /// <summary>Gathers the numbers.</summary>
    public StudyNumbers(StudyPlan plan)
    {
        Plan = plan;
        All = Gather(plan);
        scenarios = plan.Scenarios.Count;
    }

    /// <summary>The plan.</summary>
    public StudyPlan Plan { get; }

    /// <summary>All numbers, section by section, those of one path beside each other.</summary>
    public IReadOnlyList<HeldNumber> All { get; }

    /// <summary>Whether a number holds in every scenario, under one of its futures at least.</summary>
    public bool IsShared(HeldNumber number) => number.Scenarios.Count == scenarios;

    /// <summary>The fewest and the most numbers of a kind that a combination has.</summary>
    /// <param name="isMeant">Whether a number is of the kind.</param>
    public (int Fewest, int Most) Count(Func<NumberSource, bool> isMeant)
    {
        int[] counts = new int[Plan.Combinations.Count];
        foreach (HeldNumber held in All.Where(held => isMeant(held.Number)))
        {
            foreach (int combination in held.Combinations)
            {
                counts[combination]++;
            }
        }

        return (counts.Min(), counts.Max());
    }

    private static HeldNumber[] Gather(StudyPlan plan)
    {
        var held = new OrderedDictionary<string, (NumberSource Number, List<int> In)>(StringComparer.Ordinal);
        for (int combination = 0; combination < plan.Combinations.Count; combination++)
        {
            foreach (NumberSource number in plan.Combinations[combination].Provenance.Numbers)
            {
                string key = KeyOf(number);
                if (!held.TryGetValue(key, out (NumberSource Number, List<int> In) known))
                {
                    known = (number, []);
                    held.Add(key, known);
                }

                known.In.Add(combination);
            }
        }

        return
        [
            .. held.Values.GroupBy(known => known.Number.Path).GroupBy(same => same.First().Number.Section)
                .SelectMany(section => section).SelectMany(path => path)
                .Select(known => new HeldNumber(
                    known.Number, known.In, [.. known.In.Select(index => plan.Combinations[index].Scenario).Distinct()])),
        ];
    }

    private static string KeyOf(NumberSource number) => string.Join(
        '\0',
        [number.Path, number.Text, number.Distribution, number.Origin, .. number.Citations.Select(citation => citation.Source.Id)]);
}
