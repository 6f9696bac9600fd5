namespace ScenarioSim.Reporting;

/// <summary>Words of commands that readers are to copy.</summary>
public static class ShellWord
{
    /// <summary>A word as a POSIX shell takes it for one word.</summary>
    public static string Quoted(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char letter) =>
        char.IsLetterOrDigit(letter) || "-_./=,:+@%".Contains(letter, StringComparison.Ordinal);
}
