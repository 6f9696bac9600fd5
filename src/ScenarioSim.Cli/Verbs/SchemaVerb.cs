using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>schema</c>: the JSON Schemas by which editors complete and check scenario files.</summary>
internal static class SchemaVerb
{
    public static Command Create()
    {
        var kind = new Argument<string?>("kind") { Description = "The kind of file.", Arity = ArgumentArity.ZeroOrOne };
        SharedOptions.AcceptOnly(kind, [.. SchemaWriter.Kinds.Select(NameOf)]);
        var folder = new Option<string?>("--out", "-o")
        {
            Description = "Write the schemas of all kinds into this folder.",
            HelpName = "folder",
        };
        SharedOptions.RefuseBlank(folder);
        var verb = new Command(
            "schema",
            "Prints the JSON Schema of a kind of file, or writes all schemas, for completion and checking in editors.\n\n" +
            "Examples:\n  scenariosim schema overlay\n  scenariosim schema --out scenarios/schema")
        {
            kind,
            folder,
        };
        verb.Validators.Add(words =>
        {
            if (words.GetResult(kind) is { Tokens.Count: > 0 } == words.GetResult(folder) is not null)
            {
                words.AddError("Name one kind of file to print its schema, or write all of them with --out.");
            }
        });
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Give(arguments.GetValue(kind), arguments.GetValue(folder)), cancellation));
        return verb;
    }

    private static int Give(string? asked, string? folder)
    {
        foreach (FileKind kind in SchemaWriter.Kinds)
        {
            if (folder is not null)
            {
                string path = Path.Combine(folder, SchemaWriter.FileName(kind));
                TextFile.Write(path, SchemaWriter.Write(kind), mayReplace: true);
                Messages.Note($"Wrote {path}.");
            }
            else if (NameOf(kind) == asked)
            {
                Messages.Document(SchemaWriter.Write(kind));
            }
        }

        return ExitCode.Done;
    }

    private static string NameOf(FileKind kind) => kind.ToString().ToLowerInvariant();
}
