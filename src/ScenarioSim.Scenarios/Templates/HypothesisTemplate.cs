using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A hypothesis that changes nothing yet: every pressure of its world with the emphasis that it has anyway.</summary>
internal static class HypothesisTemplate
{
    private const string UsualLevel = "mid";

    /// <summary>The constants of behaviour that hypotheses argue about.</summary>
    public static IReadOnlyList<Parameter> Argued { get; } =
        [Parameters.Conditionality, Parameters.Ratchet, Parameters.InstitutionGrowth];

    /// <summary>The file.</summary>
    /// <param name="file">The new file.</param>
    /// <param name="world">The scenario that it extends.</param>
    public static string Write(NewFile file, NamedScenario world)
    {
        Draft draft = world.Scenario.Draft;
        string emphasis = Neutral(draft.Mechanisms.Levels);
        IEnumerable<IMechanism> mechanisms = Scope.EntriesOf(draft.Root["mechanisms"])
            .Select(entry => MechanismTable.Find(entry.Name)).OfType<IMechanism>();
        string[] sections =
        [
            file.SchemaLine(FileKind.Scenario),
            "#",
            Describe.Comment(
                $"A hypothesis about {world.Name}: it changes no fact of that world, and only says which pressures count for " +
                "more in it and which for less."),
            file.Head(FileKind.Scenario, file.NameOf(world.FullPath)),
            "",
            .. mechanisms.Any() ? EmphasisOn(mechanisms, draft, emphasis) : [],
            "# Constants that a hypothesis may argue about, with their numbers in that world; take \"# \" away to set them.",
            "# behaviour:",
            .. Argued.Select(parameter => $"#   {Describe.Constant(parameter, draft.Number(parameter, 0).Text)}"),
            "",
        ];
        return string.Join('\n', sections);
    }

    private static IEnumerable<string> EmphasisOn(IEnumerable<IMechanism> mechanisms, Draft draft, string emphasis)
    {
        string levels = string.Join(", ", draft.Mechanisms.Levels
            .OrderBy(level => level.Value).Select(level => $"{level.Key} ({Numbers.Write(level.Value)})"));
        return
        [
            Describe.Comment(
                $"A factor on each pressure's base weight: {(levels.Length > 0 ? $"{levels}, or " : "")}a number in " +
                $"{RangeText.Of(Parameters.Emphasis)}. Say what the argument is and whose it is, as in"),
            $"#   exchange: {{ value: {emphasis}, source: [...], note: \"...\" }}",
            "emphasis:",
            .. mechanisms.Select(mechanism => $"  {Describe.Mechanism(mechanism, emphasis)}"),
            "",
        ];
    }

    /// <summary>The level that changes nothing, or 1 where there is none.</summary>
    private static string Neutral(IReadOnlyDictionary<string, double> levels)
    {
        double standard = Forms.Grammar.EmphasisRule.Default!.Value;
        string[] neutral = [.. levels.Where(level => level.Value == standard).Select(level => level.Key)];
        return neutral.Contains(UsualLevel) ? UsualLevel : neutral.FirstOrDefault() ?? Numbers.Write(standard);
    }
}
