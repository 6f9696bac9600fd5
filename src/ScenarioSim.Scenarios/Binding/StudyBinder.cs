using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds a study to its scenarios.</summary>
/// <param name="document">The study.</param>
/// <param name="observed">The observations that it names; null for none.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class StudyBinder(Document document, Document? observed, ProblemList problems)
{
    /// <summary>Whether only some of the study's scenarios are there, which are then not weighed against each other.</summary>
    public bool IsPart { get; init; }

    private MappingNode? Compare => document.Root["compare"] as MappingNode;

    /// <summary>The study of the scenarios, which are in the order of the file.</summary>
    /// <param name="scenarios">The scenarios, each under each future.</param>
    /// <param name="ach">The matrix that the study names; null for none, or one with problems.</param>
    public Study Bind(IReadOnlyList<Scenario> scenarios, AchMatrix? ach)
    {
        var weighing = new WeighingBinder(document.Root, [.. scenarios.Select(scenario => scenario.Id).Distinct()], problems);
        var study = new Study
        {
            Id = document.Root.Text("id"),
            Title = document.Root.Text("title"),
            Question = document.Root.Text("question"),
            Combinations = [.. scenarios.Select(Combine)],
            Members = (int?)Whole("members"),
            Seed = Whole("seed"),
            Horizons = Horizons(),
            Prior = IsPart ? null : weighing.Prior(),
            Temper = weighing.Temper(),
            Ach = weighing.Matching(ach),
            Observations = observed is null
                ? null
                : new ObservationBinder(observed, problems).Bind(scenarios.Select(scenario => scenario.World)),
        };
        CheckOutcomes(study);
        CheckOrder(study, "before", "from", Compare, combination => (combination.Before, combination.From));
        CheckOrder(
            study, "from", "until", Compare?["record"] as MappingNode,
            combination => (combination.Record?.From, combination.Record?.Until));
        return study;
    }

    /// <summary>
    /// Reports two dates in the wrong order, as the deterministic run has them, in the first scenario where they are.
    /// </summary>
    private void CheckOrder(
        Study study, string first, string second, MappingNode? section, Func<StudyScenario, (Moment?, Moment?)> dates)
    {
        foreach (StudyScenario combination in study.Combinations)
        {
            World world = combination.Scenario.World;
            if (dates(combination) is not (Moment earlier, Moment later) ||
                MomentResolver.Nominal(world, earlier) is not { IsNever: false } from ||
                MomentResolver.Nominal(world, later) is not { IsNever: false } until || from <= until)
            {
                continue;
            }

            problems.Error(
                ProblemCode.DateOrder, (section?[first] ?? section?[second] ?? document.Root).Origin,
                $"{first} is {from} and {second} is {until} in {world.Id}; write dates in the order of time");
            return;
        }
    }

    private StudyScenario Combine(Scenario scenario)
    {
        World world = scenario.World;
        var names = new WorldNames(world, problems);
        return new StudyScenario(
            scenario,
            Dyads(world, names),
            Date(world, names, Compare, "before", StandardComparison.Before),
            Date(world, names, Compare, "from", StandardComparison.From),
            Record(world, names));
    }

    private RecordDates? Record(World world, WorldNames names)
    {
        var record = Compare?["record"] as MappingNode;
        Moment? from = Date(world, names, record, "from");
        Moment? until = Date(world, names, record, "until");
        return from is null || until is null ? null : new RecordDates(from, until);
    }

    /// <summary>Every compared dyad is looked at on every date, and a run takes only so many scalars from a member.</summary>
    private void CheckOutcomes(Study study)
    {
        int dyads = study.Combinations.Select(combination => combination.Dyads.Count).DefaultIfEmpty(0).Max();
        int dates = study.Horizons.Count + (Compare?["record"] is null ? 2 : 4);
        if (dyads * dates > Outcome.Limit)
        {
            problems.Error(
                ProblemCode.Limit, (Compare?["dyads"] ?? (Node)document.Root).Origin,
                $"{dyads} dyads on {dates} dates are {dyads * dates} outcomes a member, more than {Outcome.Limit}; " +
                $"compare at most {Outcome.Limit / dates} dyads, or fewer horizons");
        }
    }

    private long? Whole(string key) => WholeForm.TryParse(document.Root.Text(key), out long number) ? number : null;

    private IReadOnlyList<int> Horizons()
    {
        if (Compare?["horizons"] is not SequenceNode list)
        {
            return StandardComparison.Horizons;
        }

        var horizons = new List<int>();
        foreach (ScalarNode item in list.Items.OfType<ScalarNode>())
        {
            if (DateText.TryParseDuration(item.Text, out int months))
            {
                horizons.Add(months);
            }
        }

        return [.. horizons.Distinct().Order()];
    }

    private IReadOnlyList<PairReference> Dyads(World world, WorldNames names)
    {
        if (Compare?["dyads"] is not SequenceNode list)
        {
            return world.Focus;
        }

        return
        [
            .. list.Items.OfType<ScalarNode>()
                .Select(item => names.Pair(item, $"compare/dyads in {world.Id}")).OfType<PairReference>(),
        ];
    }

    private static Moment? Date(World world, WorldNames names, MappingNode? section, string key, string standard = "") =>
        section?[key] is ScalarNode written ? names.Date(written, $"compare/{key} in {world.Id}") : names.Named(standard);
}
