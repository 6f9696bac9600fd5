namespace ScenarioSim.Scenarios.Problems;

/// <summary>
/// Collects problems, each once, in the order in which they are found. That there is nothing to remove is no news where
/// something else is wrong already, and after a thousand problems of a file nobody needs more of them.
/// </summary>
internal sealed class ProblemList
{
    private const int MostOfOneFile = 1000;

    private List<Problem>? all;
    private HashSet<string>? seen;
    private Dictionary<(string File, Severity Severity), int>? counts;

    public IReadOnlyList<Problem> All => all ?? [];

    public bool HasErrors { get; private set; }

    public int Count => all?.Count ?? 0;

    public void Error(string code, Origin at, string text) => Add(new Problem(code, Severity.Error, at, text));

    public void Warn(string code, Origin at, string text) => Add(new Problem(code, Severity.Warning, at, text));

    public void AddRange(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            Add(problem);
        }
    }

    private void Add(Problem problem)
    {
        // Most lists stay empty, one for every number that is read; so nothing is set up before the first problem.
        seen ??= new HashSet<string>(StringComparer.Ordinal);
        if (CountOf(problem) > MostOfOneFile)
        {
            return;
        }

        Origin at = problem.Origin;
        string place = $"{at.File}({at.Line},{at.Column})";
        bool isNewPlace = seen.Add(place);
        if (problem.Code == ProblemCode.NothingToRemove && !isNewPlace)
        {
            return;
        }

        if (seen.Add($"{place}{problem.Code}{problem.Text}"))
        {
            HasErrors |= problem.IsError;
            (all ??= []).Add(NumberOf(problem) <= MostOfOneFile ? problem : TooMany(problem));
        }
    }

    private static Problem TooMany(Problem problem) => problem with
    {
        Code = ProblemCode.Limit,
        Text = $"there are more than {MostOfOneFile} problems in this file, and no more of them are told; mend those above first",
    };

    private int CountOf(Problem problem) => counts?.GetValueOrDefault((problem.Origin.File, problem.Severity)) ?? 0;

    private int NumberOf(Problem problem) =>
        (counts ??= [])[(problem.Origin.File, problem.Severity)] = CountOf(problem) + 1;
}
