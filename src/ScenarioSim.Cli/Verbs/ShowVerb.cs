using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Verbs;

/// <summary>
/// <c>show</c>: a resolved scenario, each value with the file and line that set it, or how it differs from another one.
/// </summary>
internal static class ShowVerb
{
    private const string Yaml = "yaml";

    public static Command Create()
    {
        var file = new Argument<string>("scenario") { Description = "A scenario." };
        var other = new Option<string?>("--diff")
        {
            Description = "Show only what differs in another scenario; --future and --set apply to both.",
            HelpName = "scenario",
        };
        var shared = new SharedOptions();
        Option<string> format = SharedOptions.Format([.. TablePrinter.Formats, Yaml]);
        var verb = new Command(
            "show",
            "Shows a resolved scenario, each value with the file and line that set it; --format yaml gives one plain " +
            "document that stands by itself, --diff what differs in another scenario.\n\n" +
            "Examples:\n  scenariosim show scenarios/hypotheses/strategic.yaml --future war-ends-2027\n" +
            "  scenariosim show scenarios/hypotheses/transactional.yaml --diff scenarios/hypotheses/strategic.yaml")
        {
            file,
            other,
            format,
            shared.Future,
            shared.Settings,
        };
        verb.Validators.Add(words =>
        {
            if (words.GetResult(other) is not null && words.GetResult(format)?.Tokens is [{ Value: Yaml }])
            {
                words.AddError("--diff gives no YAML document; leave --format out, or choose text, csv or json.");
            }
        });
        verb.SetAction((arguments, cancellation) => Interruption.RunAsync(
            () =>
            {
                string?[] paths = [arguments.GetRequiredValue(file), arguments.GetValue(other)];
                return Show(
                    [
                        .. paths.OfType<string>().Select(path => new ScenarioReader().ReadScenario(
                            path, arguments.GetValue(shared.Future), arguments.GetRequiredValue(shared.Settings))),
                    ],
                    arguments.GetRequiredValue(format));
            },
            cancellation));
        return verb;
    }

    private static int Show(Reading<Scenario>[] readings, string format)
    {
        int? refusal = ProblemReport.Refuse(
            [.. readings.SelectMany(reading => reading.Errors)],
            readings.SelectMany(reading => reading.Warnings),
            readings.All(reading => reading.Value is not null || reading.IsSettingAtFault));
        if (refusal is not null)
        {
            return refusal.Value;
        }

        Scenario scenario = readings[0].Value!;
        if (readings is [_, { Value: { } other }])
        {
            DifferencePrinter.Print(scenario, other, format);
        }
        else if (format == Yaml)
        {
            Messages.Document(scenario.PlainText);
        }
        else
        {
            TablePrinter.Print(TableOf(scenario), format);
        }

        return ExitCode.Done;
    }

    private static ResultTable TableOf(Scenario scenario) => new(
        ["path", "value", "drawn from", "set by", "sources"],
        [.. scenario.Values.Select(value => (IReadOnlyList<object?>)
        [
            value.Path,
            value.Text,
            value.Distribution,
            value.OriginText,
            value.IsAssumption ? "assumption" : string.Join(' ', value.Sources),
        ])]);
}
