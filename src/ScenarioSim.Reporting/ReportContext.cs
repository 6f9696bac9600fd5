using ScenarioSim.Reporting.Output;

namespace ScenarioSim.Reporting;

/// <summary>What a report says of the program and the run, beside the results.</summary>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="Command">The command that repeats the run.</param>
public sealed record ReportContext(string ProgramVersion, string Command)
{
    /// <summary>Formats of the figures; SVG is written whatever they are.</summary>
    public IReadOnlyList<FigureFormat> Formats { get; init; } = [FigureFormat.Svg];
}

/// <summary>What differs between two runs of the same thing.</summary>
/// <param name="Started">When the run began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Threads">Threads it used.</param>
public sealed record RunRecord(DateTimeOffset Started, TimeSpan Duration, string Machine, int Threads);
