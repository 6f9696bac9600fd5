using System.Runtime.CompilerServices;

namespace ScenarioSim.Core.Worlds;

/// <summary>The words of a refusal, put together only where something is refused: a check that holds costs no text.</summary>
[InterpolatedStringHandler]
internal ref struct Refusal
{
    private DefaultInterpolatedStringHandler words;

    /// <summary>Begins the words.</summary>
    /// <param name="literalLength">How many characters stand fast.</param>
    /// <param name="formattedCount">How many values stand between them.</param>
    /// <param name="holds">Whether there is nothing to refuse.</param>
    /// <param name="isNeeded">Whether the words are.</param>
    public Refusal(int literalLength, int formattedCount, bool holds, out bool isNeeded)
    {
        isNeeded = !holds;
        words = holds ? default : new DefaultInterpolatedStringHandler(literalLength, formattedCount);
    }

    public void AppendLiteral(string value) => words.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(value);

    /// <summary>The words, which are told once.</summary>
    public string Tell() => words.ToStringAndClear();
}
