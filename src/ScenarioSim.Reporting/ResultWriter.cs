using System.Text;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting;

/// <summary>Writes everything that a run leaves in its folder.</summary>
public static class ResultWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly (string Name, Action<TextWriter, StudyResult> Write)[] Tables =
    [
        ("alignment.csv", AlignmentTables.WritePairs),
        ("dyads.csv", AlignmentTables.WriteDyads),
        ("acts.csv", ActTable.Write),
        ("contributions.csv", ContributionTable.Write),
        ("comparison.csv", ComparisonTables.WriteComparison),
        ("retention.csv", ComparisonTables.WriteRetention),
        ("outcomes.csv", ComparisonTables.WriteOutcomes),
    ];

    /// <summary>Writes tables, figures, report and manifest; the folder is not finished yet.</summary>
    /// <exception cref="OutputException">Something cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was called off.</exception>
    public static void Write(
        OutputFolder folder, StudyResult study, ReportContext context, CancellationToken cancellation)
    {
        var files = new List<string>();
        foreach ((string name, Action<TextWriter, StudyResult> write) in Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteText(folder, name, output => write(output, study));
            files.Add(name);
        }

        var figures = new List<(string Dyad, string Svg)>();
        IReadOnlyList<string> captions = DyadFigure.Captions(study);
        foreach (DyadKey dyad in study.Plan.Dyads)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = NameOf(study, dyad);
            string svg = SvgFigure.Draw(DyadFigure.Of(study, dyad, captions), $"figure-{name}");
            WriteText(folder, $"figures/{name}.svg", output => output.Write(svg));
            files.Add($"figures/{name}.svg");
            figures.Add((name, svg));
        }

        WriteText(folder, "report.html", output => output.Write(Report.Of(study, context, figures)));
        files.Add("report.html");
        folder.Write("manifest.json", output => Manifest.Write(output, study, context, files));
    }

    /// <summary>Writes what differs between two runs of the same thing.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void WriteRunRecord(OutputFolder folder, RunRecord record) =>
        folder.Write("run.json", output => Manifest.WriteRunRecord(output, record));

    /// <summary>The dyad as the first world that holds it spells it.</summary>
    private static string NameOf(StudyResult study, DyadKey dyad)
    {
        World world = study.Results.Select(result => result.Combination.World).First(world => dyad.In(world) is not null);
        return world.DyadName(dyad.In(world)!.Value);
    }

    private static void WriteText(OutputFolder folder, string name, Action<TextWriter> write) => folder.Write(name, stream =>
    {
        using var output = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(output);
    });
}
