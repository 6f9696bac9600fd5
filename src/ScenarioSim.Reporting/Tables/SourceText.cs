using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>Where the numbers of a plan come from, in lines to read: section by section, each number with what it rests on.</summary>
public static class SourceText
{
    /// <summary>The numbers of each section, and under each number what its sources say.</summary>
    public static IEnumerable<string> OfValues(StudyNumbers numbers)
    {
        foreach (IGrouping<string, HeldNumber> section in numbers.All.GroupBy(held => held.Number.Section))
        {
            yield return Heading(numbers, section.Key);
            foreach (HeldNumber held in section)
            {
                foreach (string line in Lines(numbers, held))
                {
                    yield return line;
                }
            }

            yield return "";
        }
    }

    /// <summary>Which documents scenarios depend on most.</summary>
    public static IEnumerable<string> OfDependence(StudyNumbers numbers)
    {
        IReadOnlyList<Story> scenarios = numbers.Plan.Scenarios;
        if (scenarios.Count == 1)
        {
            return Dependence("Of its numbers", numbers.All);
        }

        return
        [
            .. Dependence("Of the numbers that all scenarios share", numbers.All.Where(numbers.IsShared)),
            .. scenarios.SelectMany(scenario => Dependence(
                $"Of the numbers that set {numbers.Plan.ShortNameOf(scenario)} apart", SourceTables.OwnOf(numbers, scenario))),
        ];
    }

    private static IEnumerable<string> Dependence(string subject, IEnumerable<HeldNumber> meant)
    {
        HeldNumber[] sourced = [.. meant.Where(held => held.Number.Basis == NumberBasis.Source)];
        int places = sourced.Select(held => held.Number.Path).Distinct().Count();
        Dictionary<string, int> counts = SourceTables.CountByDocument(sourced);
        Source? first = sourced.SelectMany(held => held.Number.Documents).DistinctBy(document => document.Id)
            .OrderByDescending(document => counts[document.Id])
            .ThenBy(document => document.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (first is not null)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{subject}, {places} name a source; {counts[first.Id]} of these name {first.Id} ({CitationText.NameOf(first)}).");
        }
    }

    private static string Heading(StudyNumbers numbers, string section)
    {
        string[] counts =
        [
            .. new[] { NumberBasis.Source, NumberBasis.Assumption, NumberBasis.Default }.Select(basis =>
            {
                (int fewest, int most) = numbers.Count(number => number.Section == section && number.Basis == basis);
                return SpanText.Of(fewest, most);
            }),
        ];
        return $"{section} (with source: {counts[0]}, assumptions: {counts[1]}, defaults: {counts[2]})";
    }

    private static IEnumerable<string> Lines(StudyNumbers numbers, HeldNumber held)
    {
        NumberSource number = held.Number;
        string drawn = number.Distribution.Length > 0 ? $", {number.Distribution}" : "";
        string scenarios = numbers.Plan.Combinations.Count == held.Combinations.Count
            ? ""
            : $"  [{SourceTables.HoldsIn(numbers.Plan, held)}]";
        string place = number.Basis == NumberBasis.Default ? "" : $"  {number.Origin}";
        string basis = number.Basis == NumberBasis.Source ? "" : $"  {SourceTables.BasisOf(number)}";
        yield return $"  {number.Path} = {number.Text}{drawn}{place}{basis}{scenarios}";
        foreach (Citation citation in number.Citations)
        {
            yield return $"      {CitationText.Of(citation)}";
        }

        if (number.Note.Length > 0)
        {
            yield return $"      Note: {number.Note}";
        }
    }
}
