using ScenarioSim.Scenarios.Binding;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Reads a classroom exercise with the study whose scenarios it uses.</summary>
internal sealed class ExerciseReading(ReadingSession session, Document exercise)
{
    /// <summary>The exercise; null, with problems, where it is not valid.</summary>
    public Exercise? Read()
    {
        if (session.Layers.LoadNamed(exercise.Root, "study", FileKind.Study) is not { } study)
        {
            return null;
        }

        var runs = new ExerciseRuns(session, study);
        Exercise bound = new ExerciseBinder(exercise, runs, session.Problems).Bind();
        return session.Problems.HasErrors ? null : bound;
    }
}
