using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios;

/// <summary>Pairs and dates of a world that somebody names outside its files, in the spelling of scenario files.</summary>
public static class SpokenPlace
{
    /// <summary>Reads a pair: <c>A&gt;B</c> for one direction, <c>A-B</c> for the dyad.</summary>
    /// <param name="world">The world whose actors are named.</param>
    /// <param name="text">What was written.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="problem">Why it is none, with what to write instead; empty where it is one.</param>
    public static bool TryPair(World world, string text, out PairReference pair, out string problem)
    {
        pair = default;
        problem = "";
        if (!PairText.TryParse(text, out PairText written))
        {
            problem = $"'{text}' is no pair; {PairText.Rule}, as in {Example(world)}.";
            return false;
        }

        (int from, int to) = (world.IndexOfActor(written.From), world.IndexOfActor(written.To));
        if (from < 0 || to < 0)
        {
            string unknown = from < 0 ? written.From : written.To;
            string hint = Suggestion.For(unknown, world.Actors.Select(actor => actor.Code));
            problem = Closed($"'{text}': {world.Id} has no actor \"{unknown}\"{hint}");
            return false;
        }

        if (from == to)
        {
            problem = $"'{text}' names one actor twice; a pair is of two, as in {Example(world)}.";
            return false;
        }

        pair = new PairReference(from, to, written.Directed);
        return true;
    }

    /// <summary>Reads a date: <c>YYYY-MM</c>, or a named date with or without an offset.</summary>
    /// <param name="world">The world whose named dates are meant.</param>
    /// <param name="text">What was written.</param>
    /// <param name="moment">The date.</param>
    /// <param name="problem">Why it is none, with what to write instead; empty where it is one.</param>
    public static bool TryDate(World world, string text, out Moment moment, out string problem)
    {
        moment = new Moment.Fixed(Month.Never);
        problem = "";
        if (!DateText.TryParse(text, out DateText written) || (!written.IsNamed && written.Month.IsNever))
        {
            problem = $"'{text}' is no month; write YYYY-MM, or a named date with an offset such as war_end+6m.";
            return false;
        }

        if (!written.IsNamed)
        {
            moment = new Moment.Fixed(written.Month);
            return true;
        }

        int index = world.Dates.ToList().FindIndex(date => date.Name == written.Name);
        if (index < 0)
        {
            string hint = Suggestion.For(written.Name, world.Dates.Select(date => date.Name));
            problem = Closed($"'{text}': {world.Id} has no date \"{written.Name}\"{hint}");
            return false;
        }

        moment = new Moment.Relative(index, written.Offset);
        return true;
    }

    private static string Example(World world) => world.Dyads.Dyads == 0 ? "RUS>PRK" : world.PairName(0);

    private static string Closed(string sentence) => sentence.EndsWith('?') ? sentence : sentence + ".";
}
