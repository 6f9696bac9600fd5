using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>
/// Where the numbers of a plan come from. A number counts as sourced where it names a source, as an assumption where it is stated
/// without one; defaults are counted apart.
/// </summary>
public static class SourceTables
{
    private const string Everywhere = "all";
    private const string Between = "; ";

    /// <summary>A row for each number: where it stands, what it is, what it rests on, and in which scenarios it holds.</summary>
    public static ResultTable Values(StudyNumbers numbers) => new(
        [
            "path", "value", "distribution", "origin", "basis", "sources", "document", "author", "title", "outlet", "date", "says",
            "note", "scenarios",
        ],
        [.. numbers.All.Select(held => Row(numbers, held))]);

    /// <summary>A row for each section, and one for all.</summary>
    public static ResultTable Sections(StudyNumbers numbers) => new(
        ["section", "with source", "assumptions", "defaults"],
        [
            .. numbers.All.Select(held => held.Number.Section).Distinct().Select(section =>
                Counts(numbers, section, number => number.Section == section)),
            Counts(numbers, Everywhere, _ => true),
        ]);

    /// <summary>What each file adds to the scenarios that it is part of, and what each scenario holds as a whole.</summary>
    public static ResultTable Files(StudyNumbers numbers) => new(
        ["scenario", "stated in", "with source", "assumptions"],
        [
            .. numbers.All.Select(held => held.Number.File).Where(file => file.Length > 0).Distinct()
                .Select(file => FileRow(numbers, file)),
            .. numbers.Plan.Scenarios.Select(scenario => WholeRow(numbers.Plan, scenario)),
        ]);

    /// <summary>
    /// How many numbers rest on each document: those that all scenarios share, and those that set each of them apart. A number
    /// that rests on two documents counts for both.
    /// </summary>
    public static ResultTable Documents(StudyNumbers numbers)
    {
        IReadOnlyList<Story> scenarios = numbers.Plan.Scenarios;
        bool isAlone = scenarios.Count == 1;
        Dictionary<string, int> all = CountByDocument(numbers.All);
        Dictionary<string, int> shared = CountByDocument(numbers.All.Where(numbers.IsShared));
        Dictionary<string, int>[] own =
            isAlone ? [] : [.. scenarios.Select(scenario => CountByDocument(OwnOf(numbers, scenario)))];
        IEnumerable<Source> documents = numbers.All.SelectMany(held => held.Number.Documents).DistinctBy(document => document.Id)
            .OrderByDescending(document => all[document.Id])
            .ThenBy(document => document.Id, StringComparer.Ordinal);
        return new ResultTable(
            [
                "document", "author", "title", "outlet", "date",
                isAlone ? "numbers" : "shared by all", .. isAlone ? [] : scenarios.Select(numbers.Plan.ShortNameOf),
            ],
            [
                .. documents.Select(document => (IReadOnlyList<object?>)
                [
                    document.Id, document.Author, document.Title, document.Outlet, document.Date,
                    shared.GetValueOrDefault(document.Id), .. own.Select(counts => (object?)counts.GetValueOrDefault(document.Id)),
                ]),
            ]);
    }

    /// <summary>The numbers that set a scenario apart: that not every scenario of the plan holds.</summary>
    internal static IEnumerable<HeldNumber> OwnOf(StudyNumbers numbers, Story scenario) =>
        numbers.All.Where(held => held.Scenarios.Contains(scenario) && !numbers.IsShared(held));

    /// <summary>How many numbers rest on each document, each place of the scenario counted once.</summary>
    internal static Dictionary<string, int> CountByDocument(IEnumerable<HeldNumber> numbers) => numbers
        .SelectMany(held => held.Number.Documents.Select(document => (document.Id, held.Number.Path)))
        .Distinct()
        .CountBy(place => place.Id, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The scenarios and futures that a number holds in: <c>all</c>, scenarios, futures, or pairs of both.</summary>
    internal static string HoldsIn(StudyPlan plan, HeldNumber held)
    {
        Combination[] combinations = [.. held.Combinations.Select(index => plan.Combinations[index])];
        if (combinations.Length == plan.Combinations.Count)
        {
            return Everywhere;
        }

        Story[] scenarios = [.. combinations.Select(combination => combination.Scenario).Distinct()];
        if (combinations.Length == plan.Combinations.Count(combination => scenarios.Contains(combination.Scenario)))
        {
            return string.Join(Between, scenarios.Select(scenario => scenario.Id));
        }

        Story[] futures = [.. combinations.Select(combination => combination.Future).Distinct()];
        return combinations.Length == plan.Combinations.Count(combination => futures.Contains(combination.Future))
            ? string.Join(Between, futures.Select(future => $"× {future.Id}"))
            : string.Join(Between, combinations.Select(combination => combination.Label));
    }

    private static IReadOnlyList<object?> Row(StudyNumbers numbers, HeldNumber held)
    {
        NumberSource number = held.Number;
        Source[] documents = [.. number.Documents];
        return
        [
            number.Path, Value(number.Text), number.Distribution, number.Origin, BasisOf(number),
            string.Join(' ', number.Citations.Select(citation => citation.Source.Id)),
            string.Join(Between, documents.Select(document => document.Id)),
            string.Join(Between, documents.Select(document => document.Author)),
            string.Join(Between, documents.Select(document => document.Title)),
            string.Join(Between, documents.Select(document => document.Outlet)),
            string.Join(Between, documents.Select(document => document.Date)),
            string.Join(' ', number.Citations.Select(Claim).Where(claim => claim.Length > 0)),
            number.Note,
            HoldsIn(numbers.Plan, held),
        ];
    }

    private static object Value(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : text;

    private static string Claim(Citation citation) =>
        citation.Source.Says.Length == 0 ? "" : $"{citation.Source.Id}: {citation.Source.Says}";

    /// <summary>What a number rests on, in a word.</summary>
    internal static string BasisOf(NumberSource number) => number.Basis switch
    {
        NumberBasis.Source => "source",
        NumberBasis.Assumption => "assumption",
        _ => "default",
    };

    private static object?[] Counts(StudyNumbers numbers, string name, Func<NumberSource, bool> isMeant) =>
    [
        name,
        .. new[] { NumberBasis.Source, NumberBasis.Assumption, NumberBasis.Default }.Select(basis =>
            SpanText.Cell(numbers.Count(number => number.Basis == basis && isMeant(number)))),
    ];

    private static object?[] FileRow(StudyNumbers numbers, string file)
    {
        StudyPlan plan = numbers.Plan;
        Combination[] with =
            [.. plan.Combinations.Where(combination => combination.Provenance.Numbers.Any(number => number.File == file))];
        Story[] scenarios = [.. with.Select(combination => combination.Scenario).Distinct()];
        return
        [
            scenarios.Length == plan.Scenarios.Count && scenarios.Length > 1
                ? Everywhere
                : string.Join(Between, scenarios.Select(scenario => scenario.Id)),
            file, Span(with, file, NumberBasis.Source), Span(with, file, NumberBasis.Assumption),
        ];
    }

    private static object?[] WholeRow(StudyPlan plan, Story scenario)
    {
        Provenance[] whole = [.. plan.Combinations.Where(own => own.Scenario == scenario).Select(own => own.Provenance)];
        return
        [
            scenario.Id, "whole",
            SpanText.Cell((whole.Min(all => all.Sourced), whole.Max(all => all.Sourced))),
            SpanText.Cell((whole.Min(all => all.Assumptions), whole.Max(all => all.Assumptions))),
        ];
    }

    private static object Span(Combination[] with, string file, NumberBasis basis)
    {
        int[] counts =
        [
            .. with.Select(combination =>
                combination.Provenance.Numbers.Count(number => number.File == file && number.Basis == basis)),
        ];
        return SpanText.Cell((counts.Min(), counts.Max()));
    }
}
