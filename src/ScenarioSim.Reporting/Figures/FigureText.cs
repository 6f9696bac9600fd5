using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What the figures of a study have in common: small print, reading aids, names of files.</summary>
internal static class FigureText
{
    /// <summary>How many scenarios' bands can lie on one another and still be told apart.</summary>
    public const int MostOverlaidBands = 3;

    private const int HashDigits = 8;
    private const int MostHashes = 12;

    /// <summary>How a figure of bands was made, for its small print.</summary>
    /// <param name="study">The study.</param>
    /// <param name="shown">The results that the figure shows.</param>
    public static IReadOnlyList<string> OfBands(StudyResult study, IReadOnlyCollection<CombinationResult> shown) =>
    [
        study.Options.Members == 0
            ? "Deterministic run alone: no uncertainty is shown."
            : Members(study) +
                " Bands are quantiles across members: they cover what the scenario declares uncertain, chance in acts and " +
                "noise, and nothing else.",
        .. Caution(study),
        Hashes(shown),
    ];

    /// <summary>How a figure of the deterministic runs was made, for its small print.</summary>
    public static IReadOnlyList<string> OfDeterministicRuns(StudyResult study, IReadOnlyCollection<CombinationResult> shown) =>
        ["Deterministic run: no uncertainty is shown.", .. Caution(study), Hashes(shown)];

    /// <summary>How a figure of whole ensembles was made, for its small print.</summary>
    public static IReadOnlyList<string> OfEnsembles(StudyResult study) =>
        [Members(study), .. Caution(study), Hashes(study.Results)];

    /// <summary>The hashes of what a figure shows.</summary>
    public static string Hashes(IReadOnlyCollection<CombinationResult> shown) =>
        HashesOf([.. shown.Select(result => result.Combination)]);

    /// <summary>The hashes of some combinations.</summary>
    public static string HashesOf(IReadOnlyList<Combination> combinations)
    {
        if (combinations.Count <= MostHashes)
        {
            return $"Scenario hashes: {string.Join(", ", combinations.Select(one => $"{one.Label} {Short(one.Hash)}"))}.";
        }

        string all = string.Join('\n', combinations.Select(one => one.Hash));
        string together = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(all)));
        return $"Hash of the {combinations.Count} scenario hashes that manifest.json lists: {Short(together)}.";
    }

    /// <summary>The hash of the one combination that a figure shows.</summary>
    public static string Hash(Combination combination) => $"Scenario hash: {combination.Label} {Short(combination.Hash)}.";

    /// <summary>How many members there are and what they were drawn with.</summary>
    public static string Members(RunOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{options.Members:N0} members, seed {options.Seed}{(options.SpreadsMembers ? ", Latin hypercube" : "")}.");

    private static string Members(StudyResult study) => Members(study.Options);

    private static string[] Caution(StudyResult study) => study.Plan.SharesPast
        ? ["The scenarios share one past: that they fit it is no evidence for any of them."]
        : [];

    private static string Short(string hash) => hash[..Math.Min(HashDigits, hash.Length)];

    /// <summary>What lines and bands over time mean.</summary>
    public static IReadOnlyList<ReadingAid> ReadingAids(StudyResult study) => study.Options.Members == 0
        ? [new ReadingAid(ReadingMark.Line, "deterministic run")]
        :
        [
            new ReadingAid(ReadingMark.Line, "deterministic run"),
            new ReadingAid(ReadingMark.DarkBand, "middle 50 % of members"),
            new ReadingAid(ReadingMark.LightBand, "middle 90 % of members"),
        ];

    /// <summary>The name of a figure of one future: with the future's identifier where there are several.</summary>
    public static string NameUnder(StudyPlan plan, string name, Story future) =>
        plan.Futures.Count == 1 ? name : $"{name}--{future.Id}";

    /// <summary>A future in a sentence; empty where scenarios are run as they stand.</summary>
    public static string Clause(Story future) => future.Title.Length == 0 ? "" : $" Future: {Looks.Sentence(future.Title)}";

    /// <summary>Where the figure of a future stands: what is drawn once per future stands in the report for the first alone.</summary>
    public static FigurePlace PlaceOf(StudyPlan plan, Story future, FigurePlace ofFirst) =>
        future == plan.Futures[0] ? ofFirst : FigurePlace.FolderOnly;

    /// <summary>The dyad as the first world that holds it spells it.</summary>
    public static string NameOf(StudyResult study, DyadKey dyad)
    {
        World world = study.Results.Select(result => result.Combination.World).First(world => dyad.In(world) is not null);
        return world.DyadName(dyad.In(world)!.Value);
    }

    /// <summary>The two actors that a comparison is about, as readers call them.</summary>
    public static string ActorNames(StudyResult study, ComparisonRow row) => Looks.ActorNames(
        study.Results.First(result => result.Combination.Scenario == row.First).Combination.World, row.Dyad);
}
