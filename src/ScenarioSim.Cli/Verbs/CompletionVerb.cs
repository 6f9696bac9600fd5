using System.CommandLine;
using ScenarioSim.Cli.Completion;
using ScenarioSim.Cli.Terminal;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>completion</c>: a script that teaches a shell to complete this program's words.</summary>
internal static class CompletionVerb
{
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        SharedOptions.AcceptOnly(shell, [.. CompletionScript.OfShell.Keys]);
        var verb = new Command(
            "completion",
            "Prints a script by which a shell completes verbs, options, files, futures and the paths of --set.\n\n" +
            "Examples:\n  eval \"$(scenariosim completion bash)\"       in ~/.bashrc; with zsh in ~/.zshrc, after compinit\n" +
            "  scenariosim completion fish | source       in ~/.config/fish/config.fish\n" +
            "  scenariosim completion powershell | Out-String | Invoke-Expression       in $PROFILE")
        {
            shell,
        };
        verb.SetAction(arguments =>
        {
            Messages.Document(CompletionScript.OfShell[arguments.GetRequiredValue(shell)]());
            return ExitCode.Done;
        });
        return verb;
    }
}
