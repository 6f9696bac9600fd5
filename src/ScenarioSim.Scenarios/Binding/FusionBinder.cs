using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>
/// Binds a fusion to its scenario. Its form is checked before, so that what has a wrong form is passed over in silence.
/// </summary>
internal sealed class FusionBinder
{
    private readonly MappingNode root;
    private readonly Scenario scenario;
    private readonly ProblemList problems;
    private readonly WorldNames names;
    private readonly FileSources sources;

    /// <summary>Makes a binder.</summary>
    public FusionBinder(Document fusion, Scenario scenario, ProblemList problems)
    {
        root = fusion.Root;
        this.scenario = scenario;
        this.problems = problems;
        names = new WorldNames(scenario.World, problems);
        sources = new FileSources(root, scenario.World.Sources, problems);
    }

    /// <summary>The fusion; null, with problems, where it is not valid.</summary>
    /// <param name="expectations">What its scores are compared with; null for nothing.</param>
    public Fusion? Bind(Document? expectations)
    {
        MeasureBinder[] binders =
            [.. Scope.EntriesOf(root["measures"]).Select(entry => new MeasureBinder(entry, names, sources, problems))];
        FusionMeasure[] measures = [.. binders.Select(binder => binder.Measure)];
        FusedReading[] readings = [.. binders.SelectMany(binder => binder.BindReadings())];
        double[] asymmetry = BindAsymmetry([.. binders.SelectMany(binder => binder.Dyads)]);
        IReadOnlyList<ExpectedScore> check = BindCheck(expectations);
        return problems.HasErrors
            ? null
            : new Fusion
            {
                Id = root.Text("id"),
                Title = root.Text("title"),
                Scenario = scenario,
                Measures = measures,
                Readings = readings,
                Asymmetry = asymmetry,
                Check = check,
            };
    }

    private double[] BindAsymmetry(HashSet<int> measured)
    {
        DyadTable dyads = scenario.World.Dyads;
        double[] asymmetry = new double[dyads.Pairs];
        var stated = new HashSet<int>();
        foreach (Entry entry in Scope.EntriesOf(root["asymmetry"]))
        {
            string path = $"asymmetry/{entry.Name}";
            NumberValue? written = NumberReader.Read(entry.Value, FittingForms.Asymmetry, path, new ProblemList());
            sources.Find(written?.Annotation.Sources ?? [], path);
            if (names.Pair(entry.Key, "asymmetry") is not { } named || written?.Constant is not { } number)
            {
                continue;
            }

            int pair = dyads.Pair(named.From, named.To);
            if (!stated.Add(dyads.Dyad(pair)))
            {
                problems.Error(
                    ProblemCode.PairTwice, entry.Key.Origin,
                    $"asymmetry: {entry.Name} is of a dyad that is given before it, and B>A is the opposite of A>B; keep one");
            }
            else if (measured.Count > 0 && !measured.Contains(dyads.Dyad(pair)))
            {
                problems.Error(
                    ProblemCode.NothingKnown, entry.Key.Origin,
                    $"{path}: no measure has a reading of {scenario.World.DyadName(dyads.Dyad(pair))}; " +
                    "write one, or delete this");
            }

            (asymmetry[pair], asymmetry[dyads.Reverse(pair)]) = (number, -number);
        }

        return asymmetry;
    }

    /// <summary>What is expected of each dyad on the date, as the mean over the scenarios of the file.</summary>
    private IReadOnlyList<ExpectedScore> BindCheck(Document? expectations)
    {
        if (!IsCheckWhole() || expectations is null || root["at"] is not ScalarNode on ||
            !DateText.TryParse(on.Text, out DateText date) || names.Date(on, "at") is null)
        {
            return [];
        }

        var table = new ExpectationTable(expectations, problems);
        var binder = new ExpectationBinder(scenario.World, problems);
        ExpectedScore[] scores =
        [
            .. from name in table.Scenarios
               from written in table.Of(name.Text)
               where written.Cell.Date == date
               let bound = binder.Bind(written, name.Text, 1)
               where bound is not null
               select bound,
        ];
        if (scores.Length == 0)
        {
            problems.Error(
                ProblemCode.NothingKnown, on.Origin,
                $"{expectations.Source.Name} expects nothing on {on.Text}; write a date of it");
        }

        return
        [
            .. from score in scores
               group score by score.Dyad into dyad
               orderby dyad.Key
               select dyad.First() with
               {
                   Low = dyad.Average(score => score.Low),
                   Mid = dyad.Average(score => score.Mid),
                   High = dyad.Average(score => score.High),
               },
        ];
    }

    /// <summary>Whether expectations and their date are both there, or neither; a problem where not.</summary>
    private bool IsCheckWhole()
    {
        if ((root.Find("check") ?? root.Find("at")) is not { } one || (root["check"] is null) == (root["at"] is null))
        {
            return true;
        }

        string missing = one.Name == "check" ? "at: and the date" : "check: and the expectations";
        problems.Error(
            ProblemCode.MissingKey, one.Key.Origin,
            $"{one.Name} means nothing alone; write {missing} to compare with, or delete it");
        return false;
    }
}
