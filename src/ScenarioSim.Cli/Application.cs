using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using ScenarioSim.Cli.Completion;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Cli.Verbs;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli;

/// <summary>The program: verbs, what goes wrong, and the code that tells the caller.</summary>
internal static class Application
{
    /// <summary>Name of the program.</summary>
    public const string Name = "scenariosim";

    private static (string Name, Func<Command> Create)[] Verbs =>
    [
        ("run", RunVerb.Create),
        ("compare", CompareVerb.Create),
        ("explain", ExplainVerb.Create),
        ("merge", MergeVerb.Create),
        ("submit", SubmitVerb.Create),
        ("hindcast", HindcastVerb.Create),
        ("calibrate", CalibrateVerb.Create),
        ("fuse", FuseVerb.Create),
        ("evidence", EvidenceVerb.Create),
        ("signals", SignalsVerb.Create),
        ("tip", TipVerb.Create),
        ("serve", ServeVerb.Create),
        ("list", ListVerb.Create),
        ("show", ShowVerb.Create),
        ("sources", SourcesVerb.Create),
        ("docs", DocsVerb.Create),
        ("validate", ValidateVerb.Create),
        ("new", NewVerb.Create),
        ("schema", SchemaVerb.Create),
        ("completion", CompletionVerb.Create),
    ];

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(Application).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>How words are understood: one that begins with @ is a word like any other, not a file of words.</summary>
    internal static ParserConfiguration Parsing => new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program; what needs no command line is answered before anything is loaded that reads one.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args)
    {
        AppDomain.CurrentDomain.UnhandledException += (_, failure) => Crash(failure.ExceptionObject);
        return args switch
        {
            [] => QuickAnswer.Give(Welcome.Text),
            ["--version"] => QuickAnswer.Give(Version),
            [Licences.Option] => QuickAnswer.Give(Licences.Text),
            _ => RunAsync(args).GetAwaiter().GetResult(),
        };
    }

    private static async Task<int> RunAsync(string[] args)
    {
        ParseResult parsed = Commands(args).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed);
        }

        using var interruption = new Interruption();
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interruption.Token);
        }
        catch (OperationCanceledException)
        {
            Messages.Note("Interrupted; earlier results are as they were.");
            return ExitCode.Interrupted;
        }
        catch (OutputException failure)
        {
            Messages.Error(failure.Message);
            return ExitCode.CannotWrite;
        }
        catch (PartException failure)
        {
            Messages.Error(failure.Message);
            return ExitCode.InvalidInput;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse(failure);
        }
        catch (Exception failure) when (Failures.TextOf(failure) is string text)
        {
            Messages.Error(text);
            return ExitCode.Failed;
        }
    }

    /// <summary>The verb that is asked for alone, so that the others cost nothing; where none of them is, all.</summary>
    private static RootCommand Commands(string[] args)
    {
        var root = new RootCommand("Scenario simulation of alignment among states.");
        string asked = Suggestions.IsAskedFor(args) ? Suggestions.FirstWord(args) : args[0];
        (string Name, Func<Command> Create)[] verbs = [.. Verbs.Where(verb => verb.Name == asked)];
        foreach ((_, Func<Command> create) in verbs.Length > 0 ? verbs : Verbs)
        {
            root.Add(create());
        }

        root.Add(new Option<bool>(Licences.Option) { Description = "Show the licences of the packages that the program holds" });
        Suggestions.Attach(root);
        return root;
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            Messages.Error(error.Message);
        }

        string verb = string.Concat(
            parsed.Tokens.Where(token => token.Type == TokenType.Command).Select(token => $" {token.Value}"));
        Messages.Note($"Try '{Name}{verb} --help'.");
        return ExitCode.WrongUsage;
    }

    /// <summary>Tells what the system refuses where results and input files tell of themselves.</summary>
    private static int Refuse(Exception failure)
    {
        (string text, int code) = failure switch
        {
            FileNotFoundException { FileName: null } =>
                ("The folder in which this was started is no more; change to another one.", ExitCode.InvalidInput),
            _ when Failures.TextOf(failure) is string known => (known, ExitCode.Failed),
            UnauthorizedAccessException when !failure.Message.Contains('\'', StringComparison.Ordinal) =>
                ("Cannot write to standard output: it is closed.", ExitCode.CannotWrite),
            UnauthorizedAccessException => (failure.Message, ExitCode.CannotWrite),
            _ => ($"Cannot write to standard output: {failure.Message}", ExitCode.CannotWrite),
        };
        Messages.Error(text);
        return code;
    }

    private static void Crash(object failure)
    {
        var exception = failure as Exception;
        string what = exception is null ? "unknown failure" : $"{exception.GetType().Name}: {exception.Message}";
        Messages.Error(
            (exception is null ? null : Failures.TextOf(exception)) ??
            $"This should not have happened, and is a defect of {Name} {Version}. {what}");
        Environment.Exit(ExitCode.Failed);
    }
}
