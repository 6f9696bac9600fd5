using System.CommandLine;
using System.CommandLine.Parsing;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>new</c>: a commented starting point that is valid as it stands.</summary>
internal static class NewVerb
{
    private static readonly string[] Kinds = [.. Enum.GetValues<StartingPoint>().Select(NameOf)];

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The file to write; its name becomes its identifier." };
        var kind = new Option<string?>("--kind", "-k")
        {
            Description = "What to begin. Default: a hypothesis where --from is given, else a scenario, which is a whole world.",
        };
        kind.AcceptOnlyFromAmong(Kinds);
        var from = new Option<string[]>("--from")
        {
            Description = "The scenario that a hypothesis, future or study is made from; several times for a study of several.",
            HelpName = "scenario",
            DefaultValueFactory = _ => [],
        };
        var verb = new Command(
            "new",
            "Writes a commented starting point that is valid as it stands: a world, a hypothesis, a future or a study. An " +
            "existing file is never overwritten.\n\n" +
            "Examples:\n  scenariosim new scenarios/my-world.yaml\n" +
            "  scenariosim new scenarios/hypotheses/my-reading.yaml --from scenarios/northeast-asia.yaml\n" +
            "  scenariosim new scenarios/futures/my-future.yaml --kind future --from scenarios/northeast-asia.yaml")
        {
            file,
            kind,
            from,
        };
        verb.Validators.Add(words =>
        {
            int origins = Given(words, from).Count;
            CheckOrigins(words, KindOf(Given(words, kind) is [var named, ..] ? named.Value : null, origins), origins);
        });
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () =>
            {
                string[] origins = arguments.GetRequiredValue(from);
                return Begin(arguments.GetRequiredValue(file), KindOf(arguments.GetValue(kind), origins.Length), origins);
            },
            cancellation));
        return verb;
    }

    private static int Begin(string file, StartingPoint kind, string[] from)
    {
        Reading<string> reading = new ScenarioReader().Begin(file, kind, from);
        if (ProblemReport.Refuse(reading.Errors, reading.Warnings, reading.IsSettingAtFault) is int refusal)
        {
            return refusal;
        }

        TextFile.Write(file, reading.Value!, mayReplace: false);
        Messages.Note($"Wrote {file}. Edit it, and then:");
        Messages.Note($"  {Application.Name} validate {file}");
        Messages.Note($"  {Application.Name} run {(kind == StartingPoint.Future ? $"{from[0]} --future {file}" : file)}");
        return ExitCode.Done;
    }

    /// <summary>The words given for an option, which may be wrong still.</summary>
    private static IReadOnlyList<Token> Given(SymbolResult words, Option option) => words.GetResult(option)?.Tokens ?? [];

    private static StartingPoint KindOf(string? kind, int origins) => kind is null
        ? origins == 0 ? StartingPoint.Scenario : StartingPoint.Hypothesis
        : Enum.GetValues<StartingPoint>().FirstOrDefault(known => NameOf(known) == kind);

    private static void CheckOrigins(SymbolResult words, StartingPoint kind, int origins)
    {
        if (kind == StartingPoint.Scenario && origins > 0)
        {
            words.AddError("A scenario is a world of its own, made from no other; leave --from out, or choose another --kind.");
        }
        else if (kind != StartingPoint.Scenario && origins == 0)
        {
            words.AddError($"A {NameOf(kind)} is made from a scenario; name it with --from.");
        }
        else if (kind is StartingPoint.Hypothesis or StartingPoint.Future && origins > 1)
        {
            words.AddError($"A {NameOf(kind)} is made from one scenario; give --from once.");
        }
    }

    private static string NameOf(StartingPoint kind) => kind.ToString().ToLowerInvariant();
}
