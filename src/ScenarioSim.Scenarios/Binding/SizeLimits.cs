using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>How much a scenario may hold, so that every one that is valid can be bound and run in good time.</summary>
internal static class SizeLimits
{
    private const int MostActors = 500;
    private const int MostPerPair = 2_000_000;

    private static readonly (string Section, string Noun, int Most)[] Sections =
    [
        ("actors", "actors", MostActors),
        ("dates", "named dates", 1000),
        ("acts", "acts", 200),
        ("resources", "resources", 200),
        ("regimes", "regimes", 200),
        ("drivers", "drivers", 2000),
        ("events", "events", 10_000),
    ];

    /// <summary>Whether there are actors and nothing is beyond its limit; reports what is.</summary>
    public static bool Hold(Scope scope)
    {
        bool hold = HasActors(scope);
        foreach ((string section, string noun, int most) in Sections)
        {
            hold &= IsWithin(scope, section, noun, most);
        }

        return hold && IsWithinPerPair(scope, "acts") & IsWithinPerPair(scope, "resources");
    }

    private static bool HasActors(Scope scope)
    {
        if (CountOf(scope.Root["actors"]) > 0)
        {
            return true;
        }

        if (scope.Root.Find("actors") is { Value: MappingNode } section)
        {
            scope.Problems.Error(
                ProblemCode.MissingKey, section.Key.Origin, "there are no actors; write at least one");
        }

        return false;
    }

    private static bool IsWithin(Scope scope, string section, string noun, int most)
    {
        int count = CountOf(scope.Root[section]);
        if (count > most)
        {
            scope.Problems.Error(
                ProblemCode.Limit, scope.Root.Find(section)!.Key.Origin,
                $"{Shown(count)} {noun} are more than {Shown(most)}; write fewer");
        }

        return count <= most;
    }

    private static bool IsWithinPerPair(Scope scope, string section)
    {
        int actors = CountOf(scope.Root["actors"]);
        int pairs = new DyadTable(actors).Pairs;
        int count = CountOf(scope.Root[section]);
        int product = pairs * count;
        if (product > MostPerPair)
        {
            scope.Problems.Error(
                ProblemCode.Limit, scope.Root.Find(section)!.Key.Origin,
                $"{Shown(pairs)} pairs of {Shown(actors)} actors times {Shown(count)} {section} " +
                $"are {Shown(product)}, more than {Shown(MostPerPair)}; " +
                $"write at most {Shown(MostPerPair / pairs)} {section}, or fewer actors");
        }

        return product <= MostPerPair;
    }

    private static int CountOf(Node? section) => section switch
    {
        MappingNode mapping => mapping.Entries.Length,
        SequenceNode list => list.Items.Length,
        _ => 0,
    };

    private static string Shown(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
