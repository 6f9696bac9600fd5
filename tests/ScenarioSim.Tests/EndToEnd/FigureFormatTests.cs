using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>Figures in other formats than SVG.</summary>
public sealed class FigureFormatTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const string Figures = "output/two-blocs/figures";

    /// <summary>Pictures are compared in cells of 8 × 8 pixels, each about 3 px of the figure.</summary>
    private const int CellSide = 8;

    /// <summary>
    /// Two rasterisers place an edge within half a pixel of each other, and a stroke through a cell has two edges: 2 × ½ px of
    /// 8 px at full contrast.
    /// </summary>
    private const double EdgeTolerance = 255.0 / CellSide;

    /// <summary>
    /// Share of cells, mostly of small text with many strokes, that may differ by more. Measured: under 0.1 % where the picture
    /// is the same, 6 % and more where it is another figure of the same kind.
    /// </summary>
    private const double Same = 0.01;

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [TestCase("gif", "'gif'")]
    [TestCase("", "''")]
    [TestCase("svg,,pdf", "''")]
    [TestCase("pdf,png,pdf", "pdf twice")]
    public void A_wrong_list_of_formats_exits_with_2_and_one_message(string list, string named)
    {
        var run = ProgramRun.Of(place.Folder, "run", Scenario, "--figures", list);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors.Split('\n')[0], Does.StartWith("error: --figures").And.Contain(named));
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    [Test]
    public void A_missing_converter_is_told_before_anything_runs()
    {
        ProgramRun run = RunWith(converter: null, "run", Scenario, "--figures", "pdf");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Errors);
        Assert.That(
            run.Errors,
            Does.Contain("rsvg-convert").And.Contain("librsvg2-bin").And.Contain("librsvg2-tools").And.Contain("Homebrew"));
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    [Test]
    public void Figures_in_svg_need_no_converter()
    {
        ProgramRun run = RunWith(converter: null, "run", Scenario, "--members", "0", "--figures", "svg");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(Directory.EnumerateFiles(place.PathOf(Figures), "*.svg"), Is.Not.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The stand-in is a shell script.")]
    public void Every_figure_is_made_in_every_format_and_stands_in_the_manifest()
    {
        ProgramRun run = RunWith(
            """
            while [ "$1" != --output ]; do shift; done
            printf 'made of %s at %s' "$3" "$SOURCE_DATE_EPOCH" > "$2"
            """,
            "run", Scenario, "--members", "0", "--figures", "png,pdf");
        string[] figures = [.. Directory.EnumerateFiles(place.PathOf(Figures), "*.svg").Order(StringComparer.Ordinal)];
        JsonElement manifest = JsonDocument.Parse(place.Read("output/two-blocs/manifest.json")).RootElement;

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Errors, Does.Contain("--figures pdf,png"), "the command that repeats the run makes the same files");
        Assert.That(figures, Is.Not.Empty);
        string[] others =
            [.. figures.SelectMany(svg => new[] { Path.ChangeExtension(svg, ".pdf"), Path.ChangeExtension(svg, ".png") })];
        foreach (string other in others)
        {
            Assert.That(File.ReadAllText(other), Does.EndWith($"{Path.GetFileNameWithoutExtension(other)}.svg at 0"));
            Assert.That(manifest.GetProperty("files").ToString(), Does.Contain($"figures/{Path.GetFileName(other)}"));
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The stand-in is a shell script.")]
    public void A_converter_that_fails_is_quoted_and_the_old_result_stays()
    {
        ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0");
        IReadOnlyDictionary<string, string> before = place.Results("output/two-blocs");
        ProgramRun run = RunWith("echo 'out of ink' >&2; exit 3", "run", Scenario, "--members", "8", "--figures", "pdf");

        Assert.That(run.ExitCode, Is.EqualTo(73));
        Assert.That(
            run.Errors, Does.Contain("rsvg-convert cannot make figures/").And.Contain("out of ink").And.Not.Contain("   at "));
        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(before));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no SIGINT between processes.")]
    public void An_interrupt_ends_the_converter_too()
    {
        string marker = place.PathOf("converter.pid");
        using Process process = Start(
            $"echo $$ > {marker}.new; /bin/mv {marker}.new {marker}; exec /bin/sleep 600",
            "run", Scenario, "--members", "0", "--figures", "pdf");
        Wait.Until(() => File.Exists(marker));
        int converter = int.Parse(File.ReadAllText(marker), CultureInfo.InvariantCulture);
        ProgramRun.Interrupt(process);
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(130), process.StandardError.ReadToEnd());
        Wait.Until(() => !IsRunning(converter));
        Assert.That(Directory.Exists(place.PathOf("output/two-blocs")), Is.False);
    }

    [Test]
    [Category("System")]
    public void The_picture_is_the_same_in_all_three_formats_and_no_other_figure_passes_for_it()
    {
        var run = ProgramRun.Of(place.Folder, "run", Scenario, "--members", "64", "--figures", "pdf,png");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        string[] names =
        [
            .. Directory.EnumerateFiles(place.PathOf(Figures), "*.svg").Select(Path.GetFileNameWithoutExtension).OfType<string>()
                .Order(StringComparer.Ordinal),
        ];
        Assert.That(names, Has.Length.GreaterThan(1));

        for (int figure = 0; figure < names.Length; figure++)
        {
            string other = names[(figure + 1) % names.Length];
            var png = Picture.Read(place.PathOf($"{Figures}/{names[figure]}.png"));
            Assert.That(Difference(OfVectors(names[figure], png), png), Is.LessThan(Same), names[figure]);
            Assert.That(Difference(OfPage(names[figure], png), png), Is.LessThan(Same), names[figure]);
            Assert.That(Difference(OfPage(other, png), png), Is.GreaterThan(Same), $"{other} for {names[figure]}");
        }
    }

    [Test]
    [Category("System")]
    public void The_same_run_gives_the_same_bytes_in_every_format()
    {
        string[] command = ["run", Scenario, "--members", "8", "--figures", "pdf,png", "--out"];
        ProgramRun.Of(place.Folder, [.. command, "first"]);
        ProgramRun.Of(place.Folder, [.. command, "second"]);
        string[] files = Directory.GetFiles(place.PathOf("first/two-blocs/figures"));

        Assert.That(files.Select(Path.GetExtension), Does.Contain(".pdf").And.Contain(".png"));
        foreach (string file in files)
        {
            Assert.That(
                File.ReadAllBytes(file),
                Is.EqualTo(File.ReadAllBytes(place.PathOf($"second/two-blocs/figures/{Path.GetFileName(file)}"))), file);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static double Difference(Picture one, Picture other) => one.ShareOfDifferingCells(other, CellSide, EdgeTolerance);

    private Picture OfVectors(string name, Picture like) => Rasterised(
        "rsvg-convert", name, $"--width={like.Width}", $"--height={like.Height}", "--background-color=white",
        $"--output={place.PathOf("raster.png")}", place.PathOf($"{Figures}/{name}.svg"));

    private Picture OfPage(string name, Picture like) => Rasterised(
        "pdftocairo", name, "-png", "-singlefile", "-scale-to-x", $"{like.Width}", "-scale-to-y", $"{like.Height}",
        place.PathOf($"{Figures}/{name}.pdf"), place.PathOf("raster"));

    private Picture Rasterised(string program, string name, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program} of {name}");
        return Picture.Read(place.PathOf("raster.png"));
    }

    private ProgramRun RunWith(string? converter, params string[] arguments) =>
        ProgramRun.With(Only(converter), place.Folder, arguments);

    private Process Start(string? converter, params string[] arguments) =>
        ProgramRun.StartWith(Only(converter), place.Folder, arguments);

    /// <summary>An environment where no other program is found than a stand-in for <c>rsvg-convert</c>, or none at all.</summary>
    private Dictionary<string, string> Only(string? converter) => new()
    {
        ["PATH"] = converter is null
            ? place.PathOf("bin")
            : place.StandIn("rsvg-convert", $"if [ \"$1\" = --version ]; then exit 0; fi\n{converter}"),
    };
}
