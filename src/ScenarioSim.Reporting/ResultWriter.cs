using System.Text;
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
    private const string ReportName = "report.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // The longest come first, so that none is left for one thread alone at the end.
    private static readonly (string Name, Action<TextWriter, StudyResult> Write)[] Tables =
    [
        ("acts.csv", ActTable.Write),
        ("contributions.csv", ContributionTable.Write),
        ("alignment.csv", AlignmentTables.WritePairs),
        ("dyads.csv", AlignmentTables.WriteDyads),
        ("comparison.csv", ComparisonTables.WriteComparison),
        ("paired-differences.csv", ComparisonTables.WriteDifferences),
        ("distinguishable.csv", ComparisonTables.WriteDistinguishable),
        ("retention.csv", ComparisonTables.WriteRetention),
        ("outcomes.csv", ComparisonTables.WriteOutcomes),
        (ProvenanceSection.FileName, (output, study) => CsvText.Write(output, SourceTables.Values(study.Numbers))),
    ];

    /// <summary>Writes tables, figures, report and manifest; the folder is not finished yet.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="study">The results.</param>
    /// <param name="appraisal">What was asked besides.</param>
    /// <param name="context">The program and the command.</param>
    /// <param name="cancellation">Calls the writing off.</param>
    /// <exception cref="OutputException">Something cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was called off.</exception>
    public static void Write(
        OutputFolder folder,
        StudyResult study,
        StudyAppraisal appraisal,
        ReportContext context,
        CancellationToken cancellation)
    {
        IReadOnlyList<StudyFigure> own = FigureSet.Of(study, appraisal.Hindcast);
        IReadOnlyList<ReportPart> parts = AppraisalParts.Of(study, appraisal);
        ReportPart? description = null;
        WrittenPieces written = WritePieces(
            folder,
            [
                .. Tables.Select(table => (table.Name, (Action<TextWriter>)(output => table.Write(output, study)))),
                .. TablesOf(parts),
            ],
            [.. own, .. parts.SelectMany(part => part.Figures)],
            () => description = DescriptionPart.Of(study.Plan),
            study.Options.Threads,
            context,
            cancellation);
        string report = Report.Of(
            study,
            context,
            [.. own.Select(figure => (figure, written.DrawingOf(figure)))],
            parts,
            description!,
            written.DrawingOf);
        WriteText(folder, ReportName, output => output.Write(report), cancellation);
        folder.Write(
            "manifest.json", output => Manifest.Write(output, study, context, [.. written.Files, ReportName]), cancellation);
    }

    /// <summary>
    /// Writes the tables, figures, report and manifest of parts that stand by themselves; the folder is not finished yet.
    /// </summary>
    /// <param name="folder">Where to.</param>
    /// <param name="plan">What was run.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="context">The program and the command.</param>
    /// <param name="cancellation">Calls the writing off.</param>
    /// <exception cref="OutputException">Something cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was called off.</exception>
    public static void WriteParts(
        OutputFolder folder,
        StudyPlan plan,
        RunOptions options,
        IReadOnlyList<ReportPart> parts,
        ReportContext context,
        CancellationToken cancellation)
    {
        WrittenPieces written = WritePieces(
            folder,
            [.. TablesOf(parts)],
            [.. parts.SelectMany(part => part.Figures)],
            () => { },
            options.Threads,
            context,
            cancellation);
        string report = PartReport.Of(plan, parts, context, written.DrawingOf);
        WriteText(folder, ReportName, output => output.Write(report), cancellation);
        folder.Write(
            "manifest.json",
            output => Manifest.Write(output, plan, options, context, [.. written.Files, ReportName]),
            cancellation);
    }

    /// <summary>Writes the tables, report and manifest of a calibration; the folder is not finished yet.</summary>
    /// <exception cref="OutputException">Something cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was called off.</exception>
    public static void Write(
        OutputFolder folder, CalibrationResult result, ReportContext context, CancellationToken cancellation)
    {
        (string Name, ResultTable Table)[] tables =
        [
            ("values.csv", CalibrationTables.Values(result)),
            ("cells.csv", CalibrationTables.Cells(result)),
            ("fit.csv", CalibrationTables.Fit(result)),
            ("held-out.csv", CalibrationTables.HeldOut(result)),
        ];
        foreach ((string name, ResultTable table) in tables)
        {
            WriteText(folder, name, output => CsvText.Write(output, table), cancellation);
        }

        WriteText(folder, ReportName, output => output.Write(CalibrationReport.Of(result, context)), cancellation);
        string[] files = [.. tables.Select(table => table.Name), ReportName];
        folder.Write("manifest.json", output => Manifest.Write(output, result, context, files), cancellation);
    }

    /// <summary>Writes what differs between two runs of the same thing.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void WriteRunRecord(OutputFolder folder, RunRecord record) =>
        folder.Write("run.json", output => Manifest.WriteRunRecord(output, record));

    private static IEnumerable<(string Name, Action<TextWriter> Write)> TablesOf(IReadOnlyList<ReportPart> parts) => parts
        .SelectMany(part => part.Tables)
        .Select(block => (block.File, (Action<TextWriter>)(output => CsvText.Write(output, block.Table))));

    /// <summary>Writes tables and figures, several at once, and does something else meanwhile; the longest tables should come first.</summary>
    private static WrittenPieces WritePieces(
        OutputFolder folder,
        (string Name, Action<TextWriter> Write)[] tables,
        StudyFigure[] figures,
        Action meanwhile,
        int threads,
        ReportContext context,
        CancellationToken cancellation)
    {
        var drawings = new string[figures.Length];
        SideBySide.Do(1 + tables.Length + figures.Length, threads, piece =>
        {
            if (piece == 0)
            {
                meanwhile();
            }
            else if (piece <= tables.Length)
            {
                WriteText(folder, tables[piece - 1].Name, tables[piece - 1].Write, cancellation);
            }
            else
            {
                int number = piece - 1 - tables.Length;
                drawings[number] = WriteFigure(folder, figures[number], number, cancellation);
            }
        }, cancellation);
        IReadOnlyList<string> converted =
            FigureConverter.Convert(folder, [.. figures.Select(VectorName)], context.Formats, cancellation);
        return new WrittenPieces(
            figures.Zip(drawings).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal),
            [
                .. tables.Select(table => table.Name),
                .. figures.SelectMany(figure => new[] { VectorName(figure), DataName(figure) }),
                .. converted,
            ]);
    }

    private static string VectorName(StudyFigure figure) => $"figures/{figure.Name}.svg";

    private static string DataName(StudyFigure figure) => $"figures/{figure.Name}.csv";

    /// <summary>Writes a figure and its data; the drawing has identifiers of its own, so that the report can hold them all.</summary>
    private static string WriteFigure(OutputFolder folder, StudyFigure figure, int number, CancellationToken cancellation)
    {
        string drawing = SvgFigure.Draw(figure.Figure, $"figure-{number + 1}");
        WriteText(folder, VectorName(figure), output => output.Write(drawing), cancellation);
        WriteText(folder, DataName(figure), output => FigureTable.Write(output, figure.Figure), cancellation);
        return drawing;
    }

    private static void WriteText(
        OutputFolder folder, string name, Action<TextWriter> write, CancellationToken cancellation) => folder.Write(
        name,
        stream =>
        {
            using var output = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
            write(output);
        },
        cancellation);

    /// <summary>What was written: drawings by the names of figures, and the names of all files.</summary>
    private sealed record WrittenPieces(Dictionary<string, string> Drawings, IReadOnlyList<string> Files)
    {
        public string DrawingOf(StudyFigure figure) => Drawings[figure.Name];
    }
}
