using System.ComponentModel;
using System.Diagnostics;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>Figures in other formats than SVG: the same picture, made of it by <c>rsvg-convert</c> (librsvg).</summary>
public static class FigureConverter
{
    private const string Program = "rsvg-convert";

    /// <summary>A figure 760 px wide becomes 2,128 px: 300 dots per inch over the 180 mm of a printed column.</summary>
    private const string PngZoom = "2.8";

    /// <summary>Exit codes of a process that a signal has ended begin above this, by the convention of shells.</summary>
    private const int FirstSignal = 128;

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    /// <summary>What to tell the user where <c>rsvg-convert</c> is needed and not installed.</summary>
    public const string HowToInstall =
        $"PDF and PNG figures are made by {Program}, which is not installed; install librsvg2-bin (Debian, Ubuntu), " +
        "librsvg2-tools (Fedora) or librsvg (Homebrew), or leave --figures at svg.";

    /// <summary>Whether formats can be made on this machine.</summary>
    public static bool CanMake(IEnumerable<FigureFormat> formats) =>
        formats.All(format => format == FigureFormat.Svg) || IsInstalled();

    /// <summary>Makes other formats of figures that stand in the folder as SVG, beside them.</summary>
    /// <param name="folder">The folder, not finished yet.</param>
    /// <param name="svgNames">Paths of the figures within the folder, such as <c>figures/RUS-PRK.svg</c>.</param>
    /// <param name="formats">The formats wanted; SVG is there already.</param>
    /// <param name="cancellation">Calls the work off, and ends the processes that do it.</param>
    /// <returns>Paths within the folder of the files that were made, figure by figure.</returns>
    /// <exception cref="OutputException">A figure cannot be made.</exception>
    /// <exception cref="OperationCanceledException">The work was called off.</exception>
    public static IReadOnlyList<string> Convert(
        OutputFolder folder, IReadOnlyList<string> svgNames, IReadOnlyList<FigureFormat> formats, CancellationToken cancellation)
    {
        FigureFormat[] made = [.. formats.Where(format => format != FigureFormat.Svg).Distinct()];
        (string Svg, string Name, FigureFormat Format)[] tasks =
        [
            .. svgNames.SelectMany(svg => made.Select(format => (svg, Path.ChangeExtension(svg, Ending(format)), format))),
        ];
        SideBySide.Do(
            tasks.Length,
            Environment.ProcessorCount,
            task => Make(folder.Partial, tasks[task].Svg, tasks[task].Name, tasks[task].Format, cancellation),
            cancellation);
        return [.. tasks.Select(task => task.Name)];
    }

    private static string Ending(FigureFormat format) => format == FigureFormat.Pdf ? ".pdf" : ".png";

    private static void Make(string folder, string svg, string name, FigureFormat format, CancellationToken cancellation)
    {
        string[] layout = format == FigureFormat.Pdf
            ? ["--format=pdf"]
            : ["--format=png", $"--zoom={PngZoom}", "--background-color=white"];
        try
        {
            using Process process = Start([.. layout, "--output", Path.Combine(folder, name), Path.Combine(folder, svg)]);
            using CancellationTokenRegistration registration = cancellation.Register(() => EndQuietly(process));
            string complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode > FirstSignal)
            {
                // Ctrl-C reaches every process of a terminal, and may have reached this one first.
                cancellation.WaitHandle.WaitOne(Grace);
            }

            cancellation.ThrowIfCancellationRequested();
            if (process.ExitCode != 0)
            {
                throw new OutputException($"{Program} cannot make {name}: {FirstLine(complaint)}");
            }
        }
        catch (Win32Exception failure)
        {
            throw new OutputException($"{Program} cannot make {name}: {failure.Message}", failure);
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            using Process process = Start(["--version"]);
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Without it every PDF would hold the moment at which it was made.
            Environment = { ["SOURCE_DATE_EPOCH"] = "0" },
        };
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static void EndQuietly(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException ended)
        {
            Debug.WriteLine(ended.Message);
        }
    }

    private static string FirstLine(string complaint) => complaint
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .FirstOrDefault("it does not say why.");
}
