using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>validate</c>: everything that is wrong with files, at once.</summary>
internal static class ValidateVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files or folders; the folder scenarios if none is named.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["scenarios"],
        };
        SharedOptions.RefuseUnknownOptions(paths);
        var shared = new SharedOptions();
        var verb = new Command(
            "validate",
            "Says everything that is wrong with scenarios, futures and studies, with file, line and remedy.\n\n" +
            "Example:\n  scenariosim validate scenarios")
        {
            paths,
            shared.Quiet,
        };
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Validate(arguments.GetRequiredValue(paths), arguments.GetValue(shared.Quiet)), cancellation));
        return verb;
    }

    private static int Validate(string[] paths, bool quiet)
    {
        IReadOnlyList<Problem> problems = new ScenarioReader().Validate(paths);
        foreach (Problem problem in problems)
        {
            Messages.Result(problem.ToString());
        }

        int errors = problems.Count(problem => problem.IsError);
        if (!quiet)
        {
            Messages.Note(errors == 0 ? "No errors." : $"{errors} {(errors == 1 ? "error" : "errors")}.");
        }

        return errors == 0 ? ExitCode.Done : ExitCode.InvalidInput;
    }
}
