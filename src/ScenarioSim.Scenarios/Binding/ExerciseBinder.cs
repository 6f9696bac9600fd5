using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>
/// Binds a classroom exercise to the scenarios and futures that it names. Its form is checked before, so that what has a wrong
/// form is passed over in silence.
/// </summary>
internal sealed class ExerciseBinder
{
    private readonly Document exercise;
    private readonly ExerciseRuns runs;
    private readonly ProblemList problems;
    private readonly RunBinder runBinder;
    private readonly ForecastBinder forecasts;

    /// <summary>Binds one exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="runs">The runs that it can name.</param>
    /// <param name="problems">Where problems go.</param>
    public ExerciseBinder(Document exercise, ExerciseRuns runs, ProblemList problems)
    {
        this.exercise = exercise;
        this.runs = runs;
        this.problems = problems;
        runBinder = new RunBinder(runs, problems);
        forecasts = new ForecastBinder(runBinder, problems);
    }

    private MappingNode Root => exercise.Root;

    /// <summary>The exercise; it can be used only where there are no problems.</summary>
    public Exercise Bind()
    {
        ExerciseStep[] steps =
        [
            .. Scope.EntriesOf(Root["steps"]).Where(entry => entry.Value is MappingNode)
                .Select(entry => BindStep(entry.Name, (MappingNode)entry.Value)),
        ];
        return new Exercise
        {
            Id = Root.Text("id"),
            Title = Root.Text("title"),
            Question = Root.Text("question"),
            Goal = Root.Text("goal"),
            Level = Root.Text("level"),
            Minutes = WholeForm.TryParse(Root.Text("minutes"), out long minutes) ? (int)minutes : null,
            Opening = Root.Text("opening"),
            Preparation = Root.Text("preparation"),
            Groups = Root.Text("groups"),
            Study = runs.Study,
            Scenarios = runs.Scenarios,
            Futures = runs.Futures,
            Steps = steps,
            Notes = Texts(Root["notes"]),
        };
    }

    private ExerciseStep BindStep(string id, MappingNode node)
    {
        string path = $"steps/{id}";
        Prediction[] predictions =
        [
            .. from entry in Scope.EntriesOf(node["predict"])
               let asked = entry.Value as MappingNode
               let target = asked is null ? null : forecasts.Bind(asked, $"{path}/predict/{entry.Name}")
               where target is not null
               select new Prediction(entry.Name, asked.Text("question"), target),
        ];
        CheckReveal(node, path);
        ExerciseScene? scene = node["show"] is MappingNode shown ? BindScene(shown, $"{path}/show") : null;
        return new ExerciseStep(id, node.Text("title"), node.Text("text"))
        {
            Show = scene,
            Choice = new ChoiceBinder(runBinder, problems).Bind(node["change"] as MappingNode, scene, $"{path}/change"),
            Predictions = predictions,
            Reveal = node.Text("reveal"),
            Discussion = Texts(node["discuss"]),
            Key = node["key"] is MappingNode key
                ? new KeyBinder(forecasts, problems).Bind(key, node["predict"] as MappingNode, predictions, $"{path}/key")
                : null,
        };
    }

    /// <summary>A prediction without anything said after it teaches nothing; and what is revealed has to be predicted.</summary>
    private void CheckReveal(MappingNode node, string path)
    {
        if (node.Find("predict") is { } predict && node["reveal"] is null)
        {
            problems.Error(
                ProblemCode.MissingKey, predict.Key.Origin,
                $"the key \"reveal\" is missing in {path}, where something is predicted; write what is read beside the model's answer");
        }

        if (node.Find("reveal") is { } reveal && node["predict"] is null)
        {
            problems.Error(
                ProblemCode.MissingKey, reveal.Key.Origin,
                $"the key \"predict\" is missing in {path}, so that nothing would be revealed; add it, or move the words to text");
        }
    }

    private ExerciseScene? BindScene(MappingNode shown, string path)
    {
        ScalarNode[] scenarios = [.. Scope.ScalarsOf(shown["scenarios"])];
        ScalarNode[] dyads = [.. Scope.ScalarsOf(shown["dyads"])];
        ExerciseRun[] bound =
            [.. scenarios.Select(name => runBinder.Bind(shown, name, path)).OfType<ExerciseRun>()];
        World[] worlds =
        [
            .. bound.Select(run => runs.Find(run, shown["changes"] as MappingNode, path)).OfType<Scenario>()
                .Select(scenario => scenario.World),
        ];
        foreach (World world in worlds)
        {
            var names = new WorldNames(world, problems);
            Array.ForEach(dyads, dyad => names.Dyad(dyad, $"{path}/dyads"));
        }

        _ = worlds.All(world => shown["until"] is null || forecasts.Resolve(world, shown, "until", path) is not null);
        return bound.Length == 0
            ? null
            : new ExerciseScene(
                [.. bound.Select(run => run.Scenario)], bound[0].Future, [.. dyads.Select(dyad => dyad.Text)], bound[0].Changes,
                shown.Text("until"));
    }

    private static string[] Texts(Node? list) => [.. Scope.ScalarsOf(list).Select(text => text.Text)];
}
