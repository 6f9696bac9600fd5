using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Looks up in a world what another file says of it.</summary>
/// <param name="world">The world.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class WorldNames(World world, ProblemList problems)
{
    private readonly NameTable actors = new("actor", world.Actors.Select(actor => actor.Code));
    private readonly NameTable dates = new("named date", world.Dates.Select(date => date.Name));

    /// <summary>A pair of actors; null, with problems for unknown actors, where it is none.</summary>
    public PairReference? Pair(ScalarNode written, string path)
    {
        if (!PairText.TryParse(written.Text, out PairText pair))
        {
            return null;
        }

        int? from = actors.Find(pair.From, written.Origin, path, problems);
        int? to = actors.Find(pair.To, written.Origin.Shifted(pair.From.Length + 1), path, problems);
        return from is null || to is null || from == to ? null : new PairReference(from.Value, to.Value, pair.Directed);
    }

    /// <summary>A dyad's index; null, with problems for unknown actors, where it is none.</summary>
    public int? Dyad(ScalarNode written, string path) => Pair(written, path) is { } pair ? world.Dyads.Dyad(pair) : null;

    /// <summary>A date; null, with a problem for an unknown name, where it is none.</summary>
    public Moment? Date(ScalarNode written, string path)
    {
        if (!DateText.TryParse(written.Text, out DateText date))
        {
            return null;
        }

        if (!date.IsNamed)
        {
            return new Moment.Fixed(date.Month);
        }

        int? named = dates.Find(date.Name, written.Origin, path, problems);
        return named is null ? null : new Moment.Relative(named.Value, date.Offset);
    }

    /// <summary>The named date itself; null where there is none of that name.</summary>
    public Moment? Named(string name) => dates.IndexOf(name) is { } index ? new Moment.Relative(index, 0) : null;
}
