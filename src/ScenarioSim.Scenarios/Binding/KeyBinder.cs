using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds what only the teacher sees of a step.</summary>
internal sealed class KeyBinder(ForecastBinder forecasts, ProblemList problems)
{
    /// <summary>The key of a step.</summary>
    /// <param name="node">The key as written.</param>
    /// <param name="asked">The predictions as written; null for none.</param>
    /// <param name="predictions">Those of them without problems.</param>
    /// <param name="path">Where the key is written, for messages.</param>
    public ExerciseKey Bind(MappingNode node, MappingNode? asked, IReadOnlyList<Prediction> predictions, string path)
    {
        var known = new NameTable("prediction", Scope.EntriesOf(asked).Select(entry => entry.Name));
        var answers = new Dictionary<string, KeyAnswer>(StringComparer.Ordinal);
        foreach (Entry entry in Scope.EntriesOf(node["answers"]))
        {
            bool isKnown = known.Find(entry.Name, entry.Key.Origin, $"{path}/answers", problems) is not null;
            Prediction? prediction = predictions.FirstOrDefault(one => one.Id == entry.Name);
            if (isKnown && prediction is not null && entry.Value is ScalarNode written &&
                BindAnswer(prediction.Target.Kind, written, $"{path}/answers/{entry.Name}") is { } answer)
            {
                answers[entry.Name] = answer;
            }
        }

        CheckComplete(node, predictions, path);
        return new ExerciseKey(node.Text("text"), node.Text("marking"), answers, BindNumbers(node, path));
    }

    private KeyAnswer? BindAnswer(ForecastKind kind, ScalarNode written, string path) => kind switch
    {
        ForecastKind.Score => Number(written, Bounds.Symmetric, path),
        ForecastKind.Retention => Number(written, ExerciseForms.RetentionRange, path),
        ForecastKind.Direction => Direction(written, path),
        _ => Refuse(ProblemCode.UnknownName, written, $"{path}: a line has no answer in a key, since the model draws it; delete this"),
    };

    private KeyAnswer? Number(ScalarNode written, Bounds range, string path)
    {
        if (!Numbers.TryParse(written.Text, out double number))
        {
            return Refuse(ProblemCode.WrongType, written, $"{path} is {written.Description}; write a number in {RangeText.Of(range)}");
        }

        return range.Contains(number)
            ? new KeyAnswer(number, null, written.Origin)
            : Refuse(
                ProblemCode.OutOfRange, written,
                $"{path} is {written.Text}, which is outside its range; write a number in {RangeText.Of(range)}");
    }

    private KeyAnswer? Direction(ScalarNode written, string path) =>
        ExerciseForms.Directions.TryGetValue(written.Text, out ForecastDirection direction)
            ? new KeyAnswer(null, direction, written.Origin)
            : Refuse(
                ProblemCode.Spelling, written,
                $"{path} is {written.Description}{Suggestion.For(written.Text, ExerciseForms.Directions.Keys)}");

    private KeyAnswer? Refuse(string code, ScalarNode written, string text)
    {
        problems.Error(code, written.Origin, text);
        return null;
    }

    private void CheckComplete(MappingNode node, IReadOnlyList<Prediction> predictions, string path)
    {
        string[] missing =
        [
            .. predictions.Where(one => one.Target.Kind != ForecastKind.Line).Select(one => one.Id)
                .Where(id => (node["answers"] as MappingNode)?.Find(id) is null),
        ];
        if (missing.Length > 0)
        {
            problems.Error(
                ProblemCode.MissingKey, (node.Find("answers") ?? node.Find("text"))?.Key.Origin ?? node.Origin,
                $"{path}/answers says nothing of {string.Join(", ", missing)}; write the model's answer");
        }
    }

    private KeyNumber[] BindNumbers(MappingNode node, string path)
    {
        var numbers = new List<KeyNumber>();
        foreach ((int index, Node item) in ((node["numbers"] as SequenceNode)?.Items ?? []).Index())
        {
            string place = $"{path}/numbers/{index + 1}";
            if (item is MappingNode written && IsWellFormed(written) && forecasts.Bind(written, place) is { } target &&
                BindAnswer(target.Kind, (ScalarNode)written["is"]!, $"{place}/is") is { } answer)
            {
                numbers.Add(new KeyNumber(target, answer, written.Text("note")));
            }
        }

        return [.. numbers];
    }

    /// <summary>Whether what the form of the file says of a number holds, so that it has not been reported.</summary>
    private static bool IsWellFormed(MappingNode written) =>
        ExerciseForms.NumberKinds.Contains(written.Text("what")) &&
        Numbers.TryParse(written.Text("is"), out double number) && ExerciseForms.RetentionRange.Contains(number);
}
