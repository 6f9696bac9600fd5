using ScenarioSim.Reporting;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web;

/// <summary>Commands that do on the command line what a page does.</summary>
internal static class Commands
{
    /// <summary>The command that repeats a run of what a page shows; a line per scenario where they have changes of their own.</summary>
    public static string Of(Selection selection, StudyOutline outline, RunOptions run, ServeOptions options)
    {
        string end = $" --members {run.Members} --seed {run.Seed}";
        string future = selection.Future is string id ? $" --future {ShellWord.Quoted(id)}" : "";
        bool isWhole = selection.Scenarios.Count == 0 && selection.Future is not null && selection.Changes.All(change => change.Scenario is null);
        return isWhole
            ? $"{Run(options, selection.File)}{future}{Settings(selection, scenario: null)}{end}"
            : string.Join('\n', outline.Scenarios
                .Where(scenario => selection.Scenarios.Count == 0 || selection.Scenarios.Contains(scenario.Id))
                .Select(scenario => $"{Run(options, scenario.File)}{future}{Settings(selection, scenario.Id)}{end}"));
    }

    /// <summary>The command that runs a scenario under an overlay.</summary>
    public static string OfOverlay(string scenario, string overlay, RunOptions run, ServeOptions options) =>
        $"{Run(options, scenario)} --future {ShellWord.Quoted(Named(options, overlay))} --members {run.Members} --seed {run.Seed}";

    private static string Run(ServeOptions options, string file) => $"scenariosim run {ShellWord.Quoted(Named(options, file))}";

    private static string Named(ServeOptions options, string file) => Path.Combine(options.FolderName, file).Replace('\\', '/');

    private static string Settings(Selection selection, string? scenario) => string.Concat(
        SelectionReader.SettingsOf(selection, scenario).Select(setting => $" --set {ShellWord.Quoted(setting)}"));
}
