namespace ScenarioSim.Scenarios.Files;

/// <summary>The files that make a scenario under a future.</summary>
/// <param name="Scenario">The scenario and all that it extends, the lowest first.</param>
/// <param name="Future">The future and all that it extends, the lowest first; none without a future.</param>
internal sealed record Stack(IReadOnlyList<Document> Scenario, IReadOnlyList<Document> Future)
{
    /// <summary>The scenario that the others lie beneath or over.</summary>
    public Document Top => Scenario[^1];

    /// <summary>The future, as results name it; null for none.</summary>
    public Future? Named => Future.Count == 0
        ? null
        : new Future(Future[^1].Root.Text("id"), Future[^1].Root.Text("title"));
}
