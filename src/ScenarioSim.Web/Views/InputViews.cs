using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>Values that can be changed, as a page is told of them.</summary>
internal static class InputViews
{
    private static readonly Dictionary<InputGroup, string> Groups = new()
    {
        [InputGroup.Date] = "date",
        [InputGroup.Emphasis] = "emphasis",
        [InputGroup.Behaviour] = "behaviour",
        [InputGroup.Uncertain] = "uncertain",
    };

    /// <summary>A value of a plan's scenarios.</summary>
    public static InputView Of(StudyPlan plan, ChangeableInput input)
    {
        World world = plan.Combinations.First(combination => input.Scenario is null || combination.Scenario == input.Scenario).World;
        return new InputView
        {
            Scenario = input.Scenario?.Id,
            Path = input.Path,
            Group = Groups[input.Group],
            Title = Capitalised(StudyPage.ValueName(world, input.Number.Path)),
            Kind = input.Group == InputGroup.Date ? "month" : "number",
            Value = Text(input, input.Value),
            Low = Text(input, input.Low),
            High = Text(input, input.High),
            Marks = input.Group == InputGroup.Date
                ? [new MarkView(Month.Never.ToString(), Month.Never.ToString())]
                : [.. input.Levels.Select(level => new MarkView(Text(input, level.Value), level.Name))],
            Origin = input.Number.Origin,
            Sources = [.. input.Number.Citations.Select(StudyPage.Citation)],
            Note = input.Number.Note,
            Drawn = input.Number.Distribution,
        };
    }

    private static string Text(ChangeableInput input, double value) => input.Group == InputGroup.Date
        ? new Month((int)value).ToString()
        : value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
