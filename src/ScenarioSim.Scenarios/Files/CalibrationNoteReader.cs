using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>
/// Reads by what a scenario was fitted: only how much, and what the expectations are. A calibration's scenarios stay unread, so
/// that each of them can name it.
/// </summary>
internal static class CalibrationNoteReader
{
    /// <summary>
    /// The note of a merged scenario; null where it names no calibration, or with problems one that cannot be used.
    /// </summary>
    public static CalibrationNote? Read(MappingNode scenario, Layers layers)
    {
        if (layers.LoadNamed(scenario, "calibration", FileKind.Calibration) is not { } calibration ||
            layers.LoadNamed(calibration.Root, "expected", FileKind.Expectations) is not { } expectations)
        {
            return null;
        }

        var fit = calibration.Root["fit"] as MappingNode;
        long cells = (long)Count(calibration.Root["scenarios"]) * Count(fit?["dyads"]) * Count(fit?["dates"]);
        return new CalibrationNote(
            calibration.Source.Name, calibration.Root.Text("title"), Count(calibration.Root["values"]),
            (int)Math.Min(cells, int.MaxValue), expectations.Root.Text("note"));
    }

    private static int Count(Node? node) => node switch
    {
        SequenceNode list => list.Items.Length,
        MappingNode mapping => mapping.Entries.Length,
        _ => 0,
    };
}
