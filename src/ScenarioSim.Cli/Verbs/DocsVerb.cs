using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Descriptions;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>docs</c>: the description of a model after the ODD protocol, as Markdown.</summary>
internal static class DocsVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("scenario") { Description = "A scenario, or a study, whose first scenario is described." };
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Write it into this file; a file that is not such a description is not replaced.",
            HelpName = "file",
        };
        SharedOptions.RefuseBlank(output);
        var shared = new SharedOptions();
        var verb = new Command(
            "docs",
            "Describes the model that a scenario makes, after the ODD protocol (Grimm et al. 2020), as Markdown: purpose, entities, " +
            "schedule, design concepts, start, input and every equation with the scenario's own numbers.\n\n" +
            "Examples:\n  scenariosim docs scenarios/hypotheses/strategic.yaml\n" +
            "  scenariosim docs scenarios/studies/six-hypotheses.yaml --out model.md")
        {
            file,
            output,
            shared.Future,
            shared.Settings,
        };
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Give(
                StudyPlanner.Read(new PlanRequest(
                    [arguments.GetRequiredValue(file)],
                    arguments.GetValue(shared.Future),
                    arguments.GetRequiredValue(shared.Settings))),
                arguments.GetValue(output)),
            cancellation));
        return verb;
    }

    private static int Give(PlanReading reading, string? path)
    {
        int? refusal = ProblemReport.Refuse(reading.Errors, reading.Warnings, reading.IsSettingAtFault);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        string description = ModelDescription.Of(reading.Plan!);
        if (path is null)
        {
            Messages.Document(description);
        }
        else
        {
            TextFile.Write(path, description, mayReplace: IsDescription(path));
            Messages.Note($"Wrote {path}.");
        }

        return ExitCode.Done;
    }

    /// <summary>Whether a file begins as descriptions do; one that cannot be read does not.</summary>
    private static bool IsDescription(string path)
    {
        try
        {
            using var reader = new StreamReader(RegularFile.OpenRead(path));
            var beginning = new char[ModelDescription.Beginning.Length];
            return reader.ReadBlock(beginning) == beginning.Length && beginning.AsSpan().SequenceEqual(ModelDescription.Beginning);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
