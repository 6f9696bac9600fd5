using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds a merged document, whose form has been checked.</summary>
internal static class ScenarioBinder
{
    /// <summary>The scenario; null, with problems, where there are any.</summary>
    public static Draft? Bind(MappingNode root, ProblemList problems)
    {
        var scope = new Scope(root, problems) { Horizon = Horizon.Read(root, problems) };
        if (!SizeLimits.Hold(scope))
        {
            return null;
        }

        CheckResources(scope);
        Draft draft = BindSections(scope);
        if (problems.HasErrors || draft.Dates.Contains(null!))
        {
            return null;
        }

        return draft;
    }

    private static Draft BindSections(Scope scope)
    {
        IReadOnlyList<Source> sources = SourceBinder.Bind(scope);
        CheckSourcesOfHorizon(scope);
        var calendar = new Calendar(scope);
        IReadOnlyList<BoundDriver> drivers = new DriverBinder(scope, calendar).Bind();
        Dictionary<(Parameter Parameter, int Index), BoundNumber> numbers = [];
        new QuantityBinder(scope, numbers).Bind();
        var pairs = new PairBinder(scope, numbers);
        pairs.Bind();
        var acts = new ActBinder(scope);
        var mechanisms = new MechanismBinder(scope);
        mechanisms.Bind();
        IReadOnlyList<BoundEvent> events = new EventBinder(scope, calendar).Bind();
        return new Draft
        {
            Root = scope.Root,
            Id = scope.Root.Text("id"),
            Title = scope.Root.Text("title"),
            Horizon = scope.Horizon,
            Names = scope.Names,
            Actors = [.. scope.Names.Actors.Names.Select(code => BindActor(scope, code))],
            Sources = sources,
            Dates = [.. calendar.Dates!],
            Drivers = drivers,
            DriversAtStart = [.. scope.Series.Select(series => series is [double first, ..] ? first : 0)],
            Acts = acts.BindActs(),
            Regimes = acts.BindRegimes(),
            Numbers = numbers,
            Disapproval = pairs.Disapproval,
            Mechanisms = mechanisms,
            Events = [.. events.Where(happening => !happening.At.Support.SurelyNever)],
            Focus = BindFocus(scope),
            Evidence = new EvidenceBinder(scope, calendar, events).Bind(),
            Values = scope.Values,
            Uncertainties = scope.Uncertainties,
        };
    }

    private static void CheckResources(Scope scope)
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (ScalarNode item in Scope.ScalarsOf(scope.Root["resources"]))
        {
            if (!first.TryAdd(item.Text, item))
            {
                scope.Problems.Error(
                    ProblemCode.DuplicateKey, item.Origin, $"the resource {item.Text} stands here twice; keep one");
            }
        }
    }

    /// <summary>The months of start and end are read before anything is declared, and so are their sources here.</summary>
    private static void CheckSourcesOfHorizon(Scope scope)
    {
        foreach (string key in (string[])["start", "end"])
        {
            if (scope.Root[key] is MappingNode annotated)
            {
                scope.SourcesOf(annotated, key);
            }
        }
    }

    private static Actor BindActor(Scope scope, string code)
    {
        var node = (scope.Root["actors"] as MappingNode)?[code] as MappingNode;
        return new Actor(code, node?.Text("name") is { Length: > 0 } name ? name : code, node?.Text("group") ?? "");
    }

    private static List<PairReference> BindFocus(Scope scope)
    {
        var focus = new List<PairReference>();
        var spellings = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (ScalarNode item in Scope.ScalarsOf(scope.Root["focus"]))
        {
            if (scope.Pair(item, "focus") is not { } pair || !PairText.TryParse(item.Text, out PairText text))
            {
                continue;
            }

            if (spellings.TryAdd(text.Canonical, item))
            {
                focus.Add(pair);
            }
            else
            {
                scope.Problems.Error(
                    ProblemCode.PairTwice, item.Origin,
                    $"focus: {item.Text} is given twice, first as {spellings[text.Canonical].Text}; keep one");
            }
        }

        return focus;
    }
}
