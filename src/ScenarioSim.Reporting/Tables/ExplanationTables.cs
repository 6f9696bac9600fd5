using ScenarioSim.Analysis;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>Explanations as tables: what a score is made of in the first month, and the part of each account in its change.</summary>
public static class ExplanationTables
{
    /// <summary>
    /// Of every combination a row per item: history, pressures of the first month and earlier moves, which add up to the score
    /// in the first of the two months; the accounts, which add up to the change; the score in the second. With members the means
    /// over them and their Monte Carlo errors stand beside the deterministic run. The kind says which rows are sums of others.
    /// </summary>
    public static ResultTable Of(ExplanationResult result)
    {
        bool hasMembers = result.Explanations.Any(explanation => explanation.Members is not null);
        string[] means = hasMembers ? ["stance_mean", "stance_mean_mce", "score_mean", "score_mean_mce"] : [];
        return new ResultTable(
            ["scenario", "future", "pair", "from", "to", "kind", "item", "stance", "score", .. means, "what it is"],
            [.. result.Explanations.SelectMany(explanation => Rows(explanation, hasMembers))]);
    }

    /// <summary>The same for readers: of one combination the items with their numbers alone, of several the whole table.</summary>
    public static ResultTable Shown(ExplanationResult result)
    {
        if (result.Explanations is not [Explanation explanation])
        {
            return Of(result);
        }

        bool hasMembers = explanation.Members is not null;
        string[] means = hasMembers ? ["mean stance", "± (error)", "mean score", "± (error)"] : [];
        return new ResultTable(
            ["item", "stance", "score", .. means, "what it is"],
            [.. Items(explanation).Select(item => Cells(item, hasMembers))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(Explanation explanation, bool hasMembers)
    {
        ExplainedSpan span = explanation.Span;
        return Items(explanation).Select(item => (IReadOnlyList<object?>)
        [
            span.Combination.Scenario.Id, span.Combination.Future.Id, span.Name, span.FromMonth.ToString(),
            span.ToMonth.ToString(), item.Kind, .. Cells(item, hasMembers),
        ]);
    }

    private static IReadOnlyList<object?> Cells(Item item, bool hasMembers)
    {
        object?[] means = hasMembers ? [item.Mean?.Stance, item.Error?.Stance, item.Mean?.Score, item.Error?.Score] : [];
        return [item.Name, item.Run?.Stance, item.Run?.Score, .. means, item.Meaning];
    }

    private static IEnumerable<Item> Items(Explanation explanation)
    {
        ExplainedSpan span = explanation.Span;
        yield return Of("level", "history", "taken as given; the same in every month", score => score.History);
        yield return Of(
            "level", $"pressures of {span.World.Start}", "what the pressures of the first month hold up", score => score.Start);
        yield return Of("level", $"moves until {span.FromMonth}", "what had moved since the first month", score => score.Earlier);
        yield return Of("sum", $"score in {span.FromMonth}", "the sum of the rows above", score => score.Before);
        foreach (string account in Accounts(explanation))
        {
            yield return OfAccount(explanation, account);
        }

        yield return Of("sum", "change", "the sum of the parts", score => score.Change);
        yield return Of("sum", $"score in {span.ToMonth}", "the earlier score and the change", score => score.After);

        Item Of(string kind, string name, string meaning, Func<Decomposition, Amount> amount) => new(kind, name, meaning)
        {
            Run = amount(explanation.Deterministic),
            Mean = explanation.Members is MemberExplanation members ? amount(members.Mean) : null,
            Error = explanation.Members?.Error is Decomposition error ? amount(error) : null,
        };
    }

    /// <summary>The accounts, those that did most in the deterministic run first; noise, which it has none of, last.</summary>
    private static IEnumerable<string> Accounts(Explanation explanation) => explanation.Deterministic.Parts
        .OrderByDescending(part => Math.Abs(part.Score))
        .ThenBy(part => part.Account, StringComparer.Ordinal)
        .Select(part => part.Account)
        .Union(explanation.Members?.Accounts ?? []);

    private static Item OfAccount(Explanation explanation, string account) =>
        new("part", Looks.Spoken(account), AccountWords.IdeaOf(account))
        {
            Run = AmountOf(explanation.Deterministic, account),
            Mean = AmountOf(explanation.Members?.Mean, account),
            Error = AmountOf(explanation.Members?.Error, account),
        };

    private static Amount? AmountOf(Decomposition? decomposition, string account)
    {
        AccountPart[] found = [.. decomposition?.Parts.Where(part => part.Account == account) ?? []];
        return found.Length == 0 ? null : found[0].Amount;
    }

    /// <summary>A row: what stands in it, whatever of it is known.</summary>
    private sealed record Item(string Kind, string Name, string Meaning)
    {
        public Amount? Run { get; init; }

        public Amount? Mean { get; init; }

        public Amount? Error { get; init; }
    }
}
