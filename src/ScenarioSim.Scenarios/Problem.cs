using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>It runs, but probably not as meant.</summary>
    Warning,

    /// <summary>Nothing runs until it is mended.</summary>
    Error,
}

/// <summary>Something wrong in a file or in a setting of the command line.</summary>
/// <param name="Code">One of <see cref="ProblemCode"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Origin">Where it is.</param>
/// <param name="Text">What is wrong; what to write instead.</param>
public sealed record Problem(string Code, Severity Severity, Origin Origin, string Text)
{
    /// <summary>Whether it is an error, not a warning.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary>
    /// <c>file(line,column): error CODE: text</c>, under it the line of the file and a caret. Safe on a terminal.
    /// </summary>
    public override string ToString() => ProblemText.Render(this);
}
