using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>fuse</c>: what several measures of dyads come to together, beside what the scenario states.</summary>
internal static class FuseVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A fusion." };
        Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);
        var verb = new Command(
            "fuse",
            "Fuses what several measures say of dyads, each read on the scale of alignment with its own uncertainty, to the " +
            "scores that a scenario can start with, and says where the scenario states others.\n\n" +
            "Example:\n  scenariosim fuse scenarios/evidence/starting-scores.yaml")
        {
            file,
            format,
        };
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Fuse(FusionTable.Read(arguments.GetRequiredValue(file)), arguments.GetRequiredValue(format)), cancellation));
        return verb;
    }

    private static int Fuse(Reading<Fusion> reading, string format)
    {
        int? refusal = ProblemReport.Refuse(reading.Errors, reading.Warnings, reading.IsSettingAtFault);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        IReadOnlyList<FusedDyad> dyads = FusionTable.Of(reading.Value!);
        TablePrinter.Print(FusionTables.Of(dyads), format);
        foreach (string difference in FusionTables.Differences(dyads))
        {
            Messages.Note($"warning: {difference}");
        }

        return ExitCode.Done;
    }
}
