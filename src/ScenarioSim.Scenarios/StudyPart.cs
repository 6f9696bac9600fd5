namespace ScenarioSim.Scenarios;

/// <summary>Some scenarios of a study under one future, and what is laid over them.</summary>
/// <param name="Scenarios">Identifiers of the scenarios; empty for all.</param>
/// <param name="Future">An overlay: a path or the identifier of a future of the root; null for the scenarios as they stand.</param>
public sealed record StudyPart(IReadOnlyCollection<string> Scenarios, string? Future)
{
    /// <summary>Settings <c>path=value</c> to lay over every scenario, in this order.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Settings to lay over single scenarios after those, by the scenario's identifier.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OwnSettings { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>All settings, of whichever scenario.</summary>
    internal IReadOnlyList<string> AllSettings => [.. Settings, .. OwnSettings.Values.SelectMany(own => own)];

    /// <summary>Whether a scenario belongs to the part.</summary>
    public bool Holds(string scenario) => Scenarios.Count == 0 || Scenarios.Contains(scenario);

    /// <summary>All settings of a scenario, in the order in which they are laid over it.</summary>
    public IReadOnlyList<string> SettingsOf(string scenario) =>
        OwnSettings.TryGetValue(scenario, out IReadOnlyList<string>? own) ? [.. Settings, .. own] : Settings;
}
