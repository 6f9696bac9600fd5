namespace ScenarioSim.Scenarios.Problems;

/// <summary>
/// Collects problems, each once, in the order in which they are found. That there is nothing to remove is no news where
/// something else is wrong already.
/// </summary>
internal sealed class ProblemList
{
    private readonly List<Problem> all = [];
    private readonly HashSet<(string Code, string File, int Line, int Column, string Text)> seen = [];
    private readonly HashSet<(string File, int Line, int Column)> places = [];

    public IReadOnlyList<Problem> All => all;

    public bool HasErrors { get; private set; }

    public int Count => all.Count;

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
        Origin at = problem.Origin;
        bool isNewPlace = places.Add((at.File, at.Line, at.Column));
        if (problem.Code == ProblemCode.NothingToRemove && !isNewPlace)
        {
            return;
        }

        if (seen.Add((problem.Code, at.File, at.Line, at.Column, problem.Text)))
        {
            all.Add(problem);
            HasErrors |= problem.IsError;
        }
    }
}
