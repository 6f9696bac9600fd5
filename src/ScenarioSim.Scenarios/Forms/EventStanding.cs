using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>How an act that the scenario states stands: whether runs take it, and whether the record of acts counts it.</summary>
/// <param name="Certainty">One of <see cref="Certainties"/>.</param>
/// <param name="Precision">One of <see cref="Precisions"/>.</param>
/// <param name="Use">One of <see cref="Uses"/>.</param>
internal sealed record EventStanding(string Certainty, string Precision, string Use)
{
    /// <summary>The key of how certain it is that the act was taken.</summary>
    public const string CertaintyKey = "certainty";

    /// <summary>The key of how exactly the sources date it.</summary>
    public const string PrecisionKey = "precision";

    /// <summary>The key of what it is used for.</summary>
    public const string UseKey = "use";

    private const string Month = "month";
    private const string Both = "both";
    private const string Run = "run";
    private const string Record = "record";

    /// <summary>How certain an act can be, the usual first; of the first two it is held that the act was taken.</summary>
    public static string[] Certainties { get; } = ["fact", "claimed", "planned", "hypothetical", "denied"];

    /// <summary>How exactly an act can be dated.</summary>
    public static string[] Precisions { get; } = ["day", Month, "quarter", "year"];

    /// <summary>What an act can be used for, the usual first.</summary>
    public static string[] Uses { get; } = [Both, Run, Record];

    /// <summary>The keys.</summary>
    public static IReadOnlyList<string> Keys { get; } = [CertaintyKey, PrecisionKey, UseKey];

    /// <summary>An act that was taken in its month.</summary>
    public static EventStanding Usual { get; } = new(Certainties[0], Month, Both);

    /// <summary>Whether the act is held to have been taken in its month.</summary>
    public bool IsDatedFact => Array.IndexOf(Certainties, Certainty) <= 1 && Array.IndexOf(Precisions, Precision) <= 1;

    /// <summary>Whether every run takes the act.</summary>
    public bool IsForced => IsDatedFact && Use != Record;

    /// <summary>Why the record does not count the act; empty where it does.</summary>
    public string WhyLeftOut => this switch
    {
        { IsDatedFact: false } when Array.IndexOf(Certainties, Certainty) > 1 => Certainty,
        { IsDatedFact: false } => $"dated only to the {Precision}",
        { Use: Run } => "supposed in the runs, but the sources do not give its month",
        _ => "",
    };

    /// <summary>Whether the act is only told of: no run takes it, and the record does not count it.</summary>
    public bool IsOnlyTold => !IsForced && WhyLeftOut.Length > 0;

    /// <summary>Reads the keys of an event; what they leave out is as usual.</summary>
    public static EventStanding Of(MappingNode node) => new(
        Word(node, CertaintyKey, Usual.Certainty), Word(node, PrecisionKey, Usual.Precision), Word(node, UseKey, Usual.Use));

    private static string Word(MappingNode node, string key, string usual) =>
        node.Text(key) is { Length: > 0 } word ? word : usual;
}
