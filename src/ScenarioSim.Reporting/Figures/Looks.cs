using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What a thing looks like and is called, the same in every figure.</summary>
internal static class Looks
{
    private static readonly PointShape[] Shapes = Enum.GetValues<PointShape>();

    /// <summary>Lines that only stand by for comparison.</summary>
    public static SeriesStyle StandingBy { get; } = new(Colour.FromHex("#9A9A9A"), Weight: LineWeight.Thin);

    /// <summary>A sum of what else is drawn.</summary>
    public static SeriesStyle Net { get; } = new(Colour.FromHex("#1F1F1F"));

    /// <summary>What is left over in a sum of many parts.</summary>
    public static SeriesStyle Remainder { get; } = new(Colour.FromHex("#BDBDBD"));

    /// <summary>What was observed and the model was fitted to.</summary>
    public static SeriesStyle InTraining { get; } = new(Colour.FromHex("#9A9A9A"), Shape: PointShape.Circle);

    /// <summary>What was observed and the model does not know.</summary>
    public static SeriesStyle HeldOut { get; } = new(Colour.FromHex("#1F1F1F"), Shape: PointShape.Diamond);

    /// <summary>What a measure reads, by its number among the measures: no scenario's own colour.</summary>
    public static SeriesStyle Observed(int measure) => measure % 2 == 0
        ? HeldOut with { Shape = Shapes[measure / 2 % Shapes.Length] }
        : new SeriesStyle(Colour.FromHex("#6E6E6E"), Shape: Shapes[(measure / 2 + 1) % Shapes.Length]);

    /// <summary>A scenario.</summary>
    public static SeriesStyle Of(StudyPlan plan, Story scenario) => Palette.Style(plan.Scenarios.ToList().IndexOf(scenario));

    /// <summary>A pair of scenarios: no scenario's own colour.</summary>
    public static SeriesStyle OfPair(StudyPlan plan, Story first, Story second)
    {
        List<Story> scenarios = [.. plan.Scenarios];
        (int one, int other) = (scenarios.IndexOf(first), scenarios.IndexOf(second));
        return Palette.Part((Math.Max(one, other) * (Math.Max(one, other) - 1) / 2) + Math.Min(one, other));
    }

    /// <summary>The two actors of a dyad as readers call them, in the order in which its name has them.</summary>
    public static string ActorNames(World world, string dyad) => string.Join(
        " and ", dyad.Split('-').Select(code => world.Actors[world.IndexOfActor(code)].Name));

    /// <summary>That part of a score which is taken as given.</summary>
    public static SeriesStyle Given { get; } = new(Colour.FromHex("#BDBDBD"), LineDash.LongDash);

    /// <summary>That part of a score which the pressures of the first month hold up.</summary>
    public static SeriesStyle Held { get; } = new(Colour.FromHex("#9A9A9A"), LineDash.Dotted);

    /// <summary>That part of a score which moved before what is shown.</summary>
    public static SeriesStyle Earlier { get; } = new(Colour.FromHex("#777777"), LineDash.Dashed);

    /// <summary>An account that changes of a score are booked to; what is no mechanism comes after the mechanisms.</summary>
    public static SeriesStyle OfAccount(string account)
    {
        int number = MechanismTable.All.ToList().FindIndex(mechanism => mechanism.Name == account);
        return Palette.Part(number >= 0 ? number : MechanismTable.All.Count + (account == "noise" ? 1 : 0));
    }

    /// <summary>A name of the scenario file, such as <c>common_adversary</c>, as readers say it.</summary>
    public static string Spoken(string name) => name.Replace('_', ' ');

    /// <summary>A date's name and its month; the month alone where that is its name.</summary>
    public static string Dated(ComparisonDate date, Month month) =>
        date.Label == month.ToString() ? date.Label : $"{Spoken(date.Label)} ({month})";

    /// <summary>Closes a title as a sentence.</summary>
    public static string Sentence(string title) =>
        title.Length == 0 || title[^1] is '.' or '?' or '!' or '…' or '。' or '？' ? title : title + ".";
}
