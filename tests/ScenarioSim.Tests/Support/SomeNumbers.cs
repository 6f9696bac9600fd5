using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>Two scenarios under two futures whose numbers are told apart by hand.</summary>
internal static class SomeNumbers
{
    private static readonly Source Book = new("book") { Author = "Ann Author", Title = "A book", Outlet = "Press", Date = "2020" };

    private static readonly Source Paper = new("paper") { Title = "A paper" };

    private static readonly Citation Claim = new(new Source("c1") { In = "book", Says = "Oil is short." }, Book);

    /// <summary>
    /// Base: a sourced and an assumed number, and a default. The first story emphasises by the paper, the second by a guess; the
    /// second future moves the date that the base states on the book and the paper.
    /// </summary>
    public static StudyPlan Plan(int scenarios = 2)
    {
        StudyPlan plan = new SomeStudy { Scenarios = scenarios, Futures = 2 }.Plan();
        return plan with
        {
            Combinations =
            [
                .. plan.Combinations.Select((combination, index) =>
                {
                    NumberSource[] numbers = [.. Numbers(index / 2, index % 2)];
                    return combination with
                    {
                        Provenance = new Provenance(numbers),
                    };
                }),
            ],
        };
    }

    /// <summary>Numbers of no meaning, so many with a source and so many without.</summary>
    public static Provenance Provenance(int sourced, int assumptions) => new(
    [
        .. Enumerable.Range(0, sourced + assumptions).Select(number => new NumberSource($"test/{number}", "1", "", "a.yaml(1)", "a.yaml")
        {
            Citations = number < sourced ? [new Citation(Book, Book)] : [],
        }),
    ]);

    private static IEnumerable<NumberSource> Numbers(int scenario, int future)
    {
        yield return new NumberSource("actors/A/needs/oil", "0.5", "uniform: [0, 1]", "base.yaml(3)", "base.yaml")
        {
            Citations = [Claim],
            Note = "By hand.",
        };
        yield return new NumberSource("actors/A/order", "-0.5", "", "base.yaml(4)", "base.yaml");
        yield return new NumberSource("actors/A/closure", "0", "", "default", "");
        yield return scenario == 0
            ? new NumberSource("emphasis/exchange", "high", "", "one.yaml(5)", "one.yaml") { Citations = [new Citation(Paper, Paper)] }
            : new NumberSource("emphasis/exchange", "low", "", "two.yaml(5)", "two.yaml");
        yield return future == 0
            ? new NumberSource("dates/peace", "2020-06", "", "base.yaml(2)", "base.yaml") { Citations = [Claim, new Citation(Paper, Paper)] }
            : new NumberSource("dates/peace", "never", "", "never.yaml(4)", "never.yaml");
    }
}
