using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>tip</c>: the smallest change of uncertain values that takes a score across a threshold.</summary>
internal sealed class TipVerb
{
    private const int MostRows = 20;

    private readonly SharedOptions shared = new();
    private readonly PartVerb common;
    private readonly Argument<string> file = new("scenario") { Description = "A scenario." };
    private readonly Option<string> dyad = new("--dyad")
    {
        Description = "Whose alignment score, as in --dyad RUS-PRK.",
        Required = true,
    };

    private readonly Option<string> at = new("--at")
    {
        Description = "When: a month, or a named date with or without an offset, as in --at war_end+3y.",
        Required = true,
    };

    private readonly Option<double?> below = Score("--below", "The score is to fall below this.");
    private readonly Option<double?> above = Score("--above", "The score is to rise above this.");

    private TipVerb() => common = new PartVerb("tip", shared) { IsDeterministic = true };

    public static Command Create() => new TipVerb().Build();

    private Command Build()
    {
        var verb = new Command(
            "tip",
            "Finds the smallest change of one uncertain value, and of any two, that takes a score across a threshold; told in the " +
            "scenario's own words and ranked by how many standard deviations of its distribution the change is.\n\n" +
            "Example:\n  scenariosim tip scenarios/hypotheses/strategic.yaml --future war-ends-2026 --dyad RUS-PRK --at war_end+3y --below 0.3")
        {
            file, dyad, at, below, above,
        };
        foreach (Option option in common.Options)
        {
            verb.Add(option);
        }

        verb.Validators.Add(words =>
        {
            if (words.GetResult(below) is null == words.GetResult(above) is null)
            {
                words.AddError("Say where the score is to go: either --below or --above, as in --below 0.3.");
            }
        });
        verb.SetAction((arguments, cancellation) => common.RunAsync(
            arguments,
            arguments.GetRequiredValue(file),
            reading => Refuse(reading, arguments),
            (plan, options, _, token) => AnswerOf(plan, options, arguments, token),
            cancellation));
        return verb;
    }

    private int? Refuse(PlanReading reading, ParseResult arguments)
    {
        if (reading.Plan!.Combinations.Count != 1)
        {
            Messages.Error($"tip asks one scenario; name one of those of {reading.Plan.Id}, and a future by --future.");
            return ExitCode.WrongUsage;
        }

        var words = new WorldWords(reading.Plan.Combinations[0].World);
        words.Dyad(dyad.Name, arguments.GetRequiredValue(dyad));
        words.Date(at.Name, arguments.GetRequiredValue(at));
        return ProblemReport.Refuse(words.Problems, [], isSettingAtFault: true);
    }

    private PartAnswer AnswerOf(StudyPlan plan, RunOptions options, ParseResult arguments, CancellationToken cancellation)
    {
        Combination combination = plan.Combinations[0];
        TippingQuestion question = TippingQuestion.Of(
            combination, arguments.GetRequiredValue(dyad), arguments.GetRequiredValue(at),
            (arguments.GetValue(below) ?? arguments.GetValue(above))!.Value) with
        { WantsBelow = arguments.GetValue(below) is not null };
        TippingResult result = TippingRun.Execute(combination, question, withPairs: true, options.Threads, cancellation);
        return new PartAnswer([TippingPart.Of([result])], TippingTables.Of(result), TippingText.Sentences(result))
        {
            Shown = TippingTables.InWords(result, MostRows),
        };
    }

    private static Option<double?> Score(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "score",
        CustomParser = result => SharedOptions.NumberOf(
            result.Tokens[^1].Value, score => score is > -1 and < 1, name, "between -1 and 1, such as 0.3", result.AddError),
    };
}
