using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios;

/// <summary>What words of a command line name in a world, spelt as in files; with all that is wrong with them.</summary>
/// <param name="world">The world.</param>
public sealed class WorldWords(World world)
{
    private readonly ProblemList problems = new();

    /// <summary>What is wrong with the words asked for so far.</summary>
    public IReadOnlyList<Problem> Problems => problems.All;

    /// <summary>A pair of actors, <c>A-B</c> or <c>A&gt;B</c>; null, with a problem, where the word names none.</summary>
    /// <param name="option">The option that the word belongs to, such as <c>--pair</c>.</param>
    /// <param name="word">The word.</param>
    public PairReference? Pair(string option, string word)
    {
        ScalarNode written = Written(option, word);
        if (!PairText.TryParse(word, out PairText pair))
        {
            problems.Error(ProblemCode.Spelling, written.Origin, $"{option}: {written.Description} is no pair; {PairText.Rule}");
            return null;
        }

        if (pair.From == pair.To)
        {
            problems.Error(
                ProblemCode.SelfPair, written.Origin, $"{option}: {pair.From} is paired with itself; write two different actors");
            return null;
        }

        return new WorldNames(world, problems).Pair(written, option);
    }

    /// <summary>The number of a dyad, <c>A-B</c>; null, with a problem, where the word names none or one direction of it.</summary>
    /// <param name="option">The option that the word belongs to, such as <c>--dyad</c>.</param>
    /// <param name="word">The word.</param>
    public int? Dyad(string option, string word)
    {
        if (Pair(option, word) is not PairReference pair)
        {
            return null;
        }

        if (!pair.Directed)
        {
            return world.Dyads.Dyad(world.Dyads.Pair(pair.From, pair.To));
        }

        problems.Error(
            ProblemCode.PairDirection, Written(option, word).Origin,
            $"{option}: {word} is one direction of a dyad; write {word.Replace('>', '-')}, whose score is the mean of both");
        return null;
    }

    /// <summary>A date; null, with a problem, where the word is none or it lies outside the horizon.</summary>
    /// <param name="option">The option that the word belongs to, such as <c>--at</c>.</param>
    /// <param name="word">The word: a month, or a named date with or without an offset.</param>
    public Moment? Date(string option, string word)
    {
        ScalarNode written = Written(option, word);
        if (!DateText.TryParse(word, out _))
        {
            problems.Error(
                ProblemCode.Spelling, written.Origin, $"{option}: {written.Description} is no date; {DateText.Rule}");
            return null;
        }

        if (new WorldNames(world, problems).Date(written, option) is not Moment moment)
        {
            return null;
        }

        Month month = MomentResolver.Nominal(world, moment);
        if (world.RowOf(month) is not null)
        {
            return moment;
        }

        string when = month.IsNever ? "is no date that comes" : $"is {month}";
        problems.Error(
            ProblemCode.Horizon, written.Origin,
            $"{option}: {word} {when} in {world.Id}, whose months run from {world.Start} to {world.MonthAt(world.Months - 1)}; " +
            "write a date that lies inside");
        return null;
    }

    /// <summary>A date that comes after another by nominal values; null, with a problem, where it does not or is none.</summary>
    /// <param name="earlier">The other date.</param>
    /// <param name="option">The option that the word belongs to, such as <c>--to</c>.</param>
    /// <param name="word">The word: a month, or a named date with or without an offset.</param>
    public Moment? DateAfter(Moment earlier, string option, string word)
    {
        Moment? moment = Date(option, word);
        Month before = MomentResolver.Nominal(world, earlier);
        if (moment is null || MomentResolver.Nominal(world, moment) > before)
        {
            return moment;
        }

        problems.Error(
            ProblemCode.DateOrder, Written(option, word).Origin, $"{option}: {word} does not come after {before}; write a later date");
        return null;
    }

    private static ScalarNode Written(string option, string word) => new(Origin.OfWord(option, word), word, plain: true);
}
