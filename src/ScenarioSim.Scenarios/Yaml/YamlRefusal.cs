namespace ScenarioSim.Scenarios.Yaml;

/// <summary>Ends the reading of one text at a place from which there is no going on.</summary>
internal sealed class YamlRefusal(string code, Origin at, string message) : Exception(message)
{
    public string Code { get; } = code;

    public Origin At { get; } = at;
}
