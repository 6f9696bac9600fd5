using ScenarioSim.Cli.Terminal;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Tells what is wrong with input.</summary>
internal static class ProblemReport
{
    /// <summary>Tells all problems; the exit code where there is an error, else null.</summary>
    /// <param name="errors">What keeps anything from running.</param>
    /// <param name="warnings">What runs, but probably not as meant.</param>
    /// <param name="isSettingAtFault">Whether settings on the command line alone are wrong.</param>
    public static int? Refuse(IReadOnlyList<Problem> errors, IEnumerable<Problem> warnings, bool isSettingAtFault)
    {
        foreach (string text in errors.Concat(warnings).Select(problem => problem.ToString()).Distinct())
        {
            Messages.Note(text);
        }

        if (errors.Count == 0)
        {
            return null;
        }

        return isSettingAtFault ? ExitCode.WrongUsage : ExitCode.InvalidInput;
    }
}
