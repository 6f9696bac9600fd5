namespace ScenarioSim.Scenarios.Problems;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    private const int LongestName = 64;

    /// <summary><c>; did you mean "name"?</c>, or what there is to choose from, or nothing.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? nearest = Nearest(name, names);
        if (nearest is not null)
        {
            return $"; did you mean \"{nearest}\"?";
        }

        return names.Length is > 0 and <= 12 ? $"; known: {string.Join(", ", names)}" : "";
    }

    /// <summary>The known name at the least distance, where it is near enough to be a slip.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int least = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known.Where(candidate => Math.Abs(candidate.Length - name.Length) < least))
        {
            int distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)
                ? 0
                : Distance(name, candidate);
            if (distance < least && distance < Math.Max(name.Length, candidate.Length))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment;
    /// Damerau 1964, Communications of the ACM 7(3)).
    /// </summary>
    public static int Distance(string left, string right)
    {
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cost, left, right, i, j);
            }
        }

        return cost[left.Length, right.Length];
    }

    private static int Cheapest(int[,] cost, string left, string right, int i, int j)
    {
        bool same = left[i - 1] == right[j - 1];
        int least = Math.Min(
            Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
            cost[i - 1, j - 1] + (same ? 0 : 1));
        bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
