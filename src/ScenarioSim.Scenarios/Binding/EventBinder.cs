using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>An event whose names are looked up.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What happens.</param>
/// <param name="Standing">Whether runs take the act, and the record counts it.</param>
internal sealed record BoundEvent(BoundDate At, WorldEvent Event, EventStanding Standing);

/// <summary>Binds the section <c>events</c>.</summary>
internal sealed class EventBinder(Scope scope, Calendar calendar)
{
    private static readonly DateRule DateRule = new(MayBeNamed: true, MayBeUncertain: true);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<(PairReference Pair, int Act, Month Month), Origin> acts = [];

    /// <summary>All events, those that never happen too, in the order of the file.</summary>
    public IReadOnlyList<BoundEvent> Bind()
    {
        var events = new List<BoundEvent>();
        foreach (MappingNode node in (scope.Root["events"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
        {
            if (BindEvent(node) is { } happening)
            {
                events.Add(happening);
            }
        }

        return events;
    }

    private BoundEvent? BindEvent(MappingNode node)
    {
        DateValue? date = node["date"] is { } dated ? DateValue.Read(dated, DateRule, "date", new ProblemList()) : null;
        if (date is null || node["pair"] is not ScalarNode pairNode)
        {
            return null;
        }

        string path = PathOf(node, date, pairNode);
        PairReference? pair = scope.Pair(pairNode, path);
        BoundDate? at = calendar.Bind(date, path);
        WorldEvent happening = ReadEffects(node, pair ?? default, path);
        if (pair is null || at is null)
        {
            return null;
        }

        var standing = EventStanding.Of(node);
        RecordDate(standing, date, happening, path);
        bool allowed = CheckEffects(node, happening, path) & CheckHorizon(node, date, at, path);
        return allowed && CheckAct(node, happening, at, path) ? new BoundEvent(at, happening, standing) : null;
    }

    /// <summary>Records the date as a number of the scenario, unless it steers nothing, sourced or not.</summary>
    private void RecordDate(EventStanding standing, DateValue date, WorldEvent happening, string path)
    {
        if (standing.IsOnlyTold && date.Distribution is null)
        {
            scope.Cite(date.Annotation, path);
        }
        else
        {
            scope.Record(path, date.Text, date.Annotation, happening.Sources);
        }
    }

    private WorldEvent ReadEffects(MappingNode node, PairReference pair, string path)
    {
        IReadOnlyList<string> sources = scope.SourcesOf(node, path);
        return new WorldEvent(new Moment.Fixed(Month.Never), pair, node.Text("title"))
        {
            Act = node["act"] is ScalarNode name
                ? scope.Names.Acts.Find(name.Text, name.Origin, path, scope.Problems)
                : null,
            Stance = Number(node, "stance", Parameters.StanceShock, path, sources),
            Institution = Number(node, "institution", Parameters.InstitutionShock, path, sources),
            Sources = sources,
        };
    }

    /// <summary>A path that does not depend on the order of events, since it names draws.</summary>
    private string PathOf(MappingNode node, DateValue date, ScalarNode pair)
    {
        string what = node["act"] is ScalarNode act ? act.Text : node["stance"] is not null ? "stance" : "institution";
        string who = PairText.TryParse(pair.Text, out PairText text) ? text.Canonical : pair.Text;
        string path = $"events/{who}/{what}/{date.Text}";
        string unique = path;
        for (int number = 2; !paths.Add(unique); number++)
        {
            unique = $"{path}/{number}";
        }

        return unique;
    }

    private double Number(MappingNode node, string key, Bounds bounds, string path, IReadOnlyList<string> sources)
    {
        BoundNumber? number = node[key] is { } written
            ? scope.Number(written, new NumberRule(bounds), $"{path}/{key}", sources)
            : null;
        return number?.Value ?? 0;
    }

    private bool CheckEffects(MappingNode node, WorldEvent happening, string path)
    {
        Entry? act = node.Find("act");
        Entry? institution = node.Find("institution");
        if (act is null && IsNothing(node["stance"]) && IsNothing(institution?.Value))
        {
            scope.Problems.Error(
                ProblemCode.MissingKey, node.Origin, $"{path} does nothing; write act:, stance: or institution:");
            return false;
        }

        if (act is not null && !happening.Pair.Directed)
        {
            return WrongDirection(
                node, $"{path}: an act has a direction; write A>B with the actor that takes it first");
        }

        return institution is null || !happening.Pair.Directed ||
            WrongDirection(node, $"{path}: institutions have no direction; write A-B");
    }

    /// <summary>Reports words on the standing of an act at an event that is a shock.</summary>
    private bool CheckStanding(MappingNode node, string path)
    {
        Entry? stated = EventStanding.Keys.Select(node.Find).FirstOrDefault(entry => entry is not null);
        if (stated is null || (node["act"] is not null && node["stance"] is null && node["institution"] is null))
        {
            return true;
        }

        scope.Problems.Error(
            ProblemCode.UnknownKey, stated.Key.Origin,
            $"{path}: {stated.Name} is said of an act, and a shock is what the scenario supposes; " +
            "delete it, or write act and shock as two events");
        return false;
    }

    private static bool IsNothing(Node? size) =>
        size is null || NumberReader.Read(size, NumberRule.Any, "", new ProblemList()) is { Constant: 0 };

    private bool WrongDirection(MappingNode node, string text)
    {
        scope.Problems.Error(ProblemCode.PairDirection, node["pair"]!.Origin, text);
        return false;
    }

    private bool CheckHorizon(MappingNode node, DateValue date, BoundDate at, string path)
    {
        Horizon horizon = scope.Horizon;
        if (!horizon.IsKnown || at.Support.SurelyNever)
        {
            return true;
        }

        (Month earliest, Month latest, _) = at.Support;
        if (earliest < horizon.Start || latest > horizon.End)
        {
            string when = earliest == latest ? $"in {earliest}" : $"between {earliest} and {latest}";
            scope.Problems.Error(
                ProblemCode.EventOutside, date.Origin,
                $"{path} can happen {when}, outside {horizon.Start} to {horizon.End}; write a date that lies inside");
            return false;
        }

        bool isShock = node.Find("stance") is not null || node.Find("institution") is not null;
        if (isShock && earliest == horizon.Start)
        {
            scope.Problems.Error(
                ProblemCode.ShockAtStart, date.Origin,
                $"{path} is a shock in the first month, which is the steady state; " +
                "date it later, or change the initial values");
            return false;
        }

        return true;
    }

    private bool CheckAct(MappingNode node, WorldEvent happening, BoundDate at, string path) =>
        CheckStanding(node, path) && CheckOnce(node, happening, at, path);

    private bool CheckOnce(MappingNode node, WorldEvent happening, BoundDate at, string path)
    {
        if (happening.Act is not { } act || at.Nominal.IsNever || !EventStanding.Of(node).IsForced)
        {
            return true;
        }

        Origin place = node["act"]!.Origin;
        if (acts.TryAdd((happening.Pair, act, at.Nominal), place))
        {
            return true;
        }

        Origin first = acts[(happening.Pair, act, at.Nominal)];
        scope.Problems.Error(
            ProblemCode.ActTwice, place,
            $"{path}: {scope.Names.Acts.Names[act]} is taken twice in {at.Nominal}, first in {first}; keep one");
        return false;
    }
}
