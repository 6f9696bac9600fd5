using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>show</c>: a resolved scenario, each value with the file and line that set it.</summary>
internal static class ShowVerb
{
    private const string Yaml = "yaml";

    public static Command Create()
    {
        var file = new Argument<string>("scenario") { Description = "A scenario." };
        var shared = new SharedOptions();
        Option<string> format = SharedOptions.Format([.. TablePrinter.Formats, Yaml]);
        var verb = new Command(
            "show",
            "Shows a resolved scenario, each value with the file and line that set it; --format yaml gives one plain " +
            "document that stands by itself.\n\n" +
            "Example:\n  scenariosim show scenarios/hypotheses/strategic.yaml --future war-ends-2027")
        {
            file,
            format,
            shared.Future,
            shared.Settings,
        };
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () => Show(
                new ScenarioReader().ReadScenario(
                    arguments.GetRequiredValue(file),
                    arguments.GetValue(shared.Future),
                    arguments.GetRequiredValue(shared.Settings)),
                arguments.GetRequiredValue(format)),
            cancellation));
        return verb;
    }

    private static int Show(Reading<Scenario> reading, string format)
    {
        if (ProblemReport.Refuse(reading.Errors, reading.Warnings, reading.IsSettingAtFault) is int refusal)
        {
            return refusal;
        }

        if (format == Yaml)
        {
            Console.Out.Write(reading.Value!.PlainText);
            return ExitCode.Done;
        }

        TablePrinter.Print(
            new ResultTable(
                ["path", "value", "drawn from", "set by", "sources"],
                [.. reading.Value!.Values.Select(value => (IReadOnlyList<object?>)
                [
                    value.Path,
                    value.Text,
                    value.Distribution,
                    value.OriginText,
                    value.IsAssumption ? "assumption" : string.Join(' ', value.Sources),
                ])]),
            format);
        return ExitCode.Done;
    }
}
