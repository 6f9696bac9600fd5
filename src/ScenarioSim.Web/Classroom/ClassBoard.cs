using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Classroom;

/// <summary>
/// What groups of a class have put up, in memory alone: it is forgotten when the server stops. Safe to use from several threads.
/// </summary>
internal sealed class ClassBoard
{
    /// <summary>The most entries.</summary>
    public const int MostEntries = 500;

    /// <summary>The most groups of an exercise.</summary>
    public const int MostGroups = 60;

    private readonly Lock turn = new();
    private List<BoardEntry> entries = [];

    /// <summary>What stands there of an exercise, in the order in which it was first put up.</summary>
    /// <param name="exercise">Identifier of the exercise; empty for all.</param>
    public IReadOnlyList<BoardEntry> Of(string exercise)
    {
        lock (turn)
        {
            return [.. entries.Where(entry => exercise.Length == 0 || entry.Exercise == exercise)];
        }
    }

    /// <summary>Puts an entry up, in place of what the group has said of the same thing before.</summary>
    /// <returns>Why it cannot be put up; null where it was.</returns>
    public string? Put(BoardEntry entry)
    {
        BoardEntry tidy = entry with { Group = entry.Group.Trim(), Revision = 0 };
        if (BoardRules.Refuse(tidy) is string reason)
        {
            return reason;
        }

        lock (turn)
        {
            int at = entries.FindIndex(other => IsSame(other, tidy));
            if (at >= 0)
            {
                entries[at] = tidy with { Revision = entries[at].Revision + 1 };
                return null;
            }

            if (RefuseRoom([.. entries, tidy]) is string full)
            {
                return full;
            }

            entries.Add(tidy);
            return null;
        }
    }

    /// <summary>Takes everything of an exercise down.</summary>
    /// <param name="exercise">Identifier of the exercise; empty for all.</param>
    public void Clear(string exercise)
    {
        lock (turn)
        {
            entries.RemoveAll(entry => exercise.Length == 0 || entry.Exercise == exercise);
        }
    }

    /// <summary>Puts a board that was saved in place of what stands there.</summary>
    /// <returns>Why it cannot be; null where it was.</returns>
    public string? Load(IReadOnlyList<BoardEntry> saved)
    {
        if (saved.Select(BoardRules.Refuse).FirstOrDefault(reason => reason is not null) is string reason)
        {
            return reason;
        }

        if (saved.Index().Any(entry => saved.Take(entry.Index).Any(other => IsSame(other, entry.Item))))
        {
            return "A group says one thing twice in this file.";
        }

        if (RefuseRoom(saved) is string full)
        {
            return full;
        }

        lock (turn)
        {
            entries = [.. saved];
        }

        return null;
    }

    private static string? RefuseRoom(IReadOnlyList<BoardEntry> entries)
    {
        if (entries.Count > MostEntries)
        {
            return $"The board holds {MostEntries} entries; the teacher can clear it.";
        }

        bool isCrowded = entries.GroupBy(entry => entry.Exercise)
            .Any(exercise => exercise.Select(entry => entry.Group).Distinct(StringComparer.Ordinal).Count() > MostGroups);
        return isCrowded ? $"An exercise has at most {MostGroups} groups." : null;
    }

    private static bool IsSame(BoardEntry one, BoardEntry other) =>
        one.Exercise == other.Exercise && one.Step == other.Step && one.Group == other.Group &&
        one.Subject == other.Subject && (one.Kind == "branch") == (other.Kind == "branch");
}
