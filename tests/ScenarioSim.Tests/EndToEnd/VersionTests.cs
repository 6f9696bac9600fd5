using System.Diagnostics;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>What the program says of itself before it reads a command line.</summary>
public sealed class VersionTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void The_version_is_a_line_of_its_own()
    {
        var run = ProgramRun.Of(place.Folder, "--version");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match(@"^\d+\.\d+\.\d+\S*\n$"));
    }

    [TestCase("--version")]
    [TestCase("")]
    [Platform("Linux,MacOSX")]
    public void It_goes_where_earlier_output_ends(string arguments)
    {
        (int exitCode, _) = Shell($"(echo before; {Program} {arguments}; echo after) > out; {Program} {arguments} >> out");
        string said = ProgramRun.Of(place.Folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Output;

        Assert.That(exitCode, Is.Zero);
        Assert.That(place.Read("out"), Is.EqualTo($"before\n{said}after\n{said}"));
    }

    [TestCase("--version")]
    [TestCase("")]
    [Platform("Linux", Reason = "The device that is always full is Linux's.")]
    public void A_full_standard_output_is_told_plainly(string arguments)
    {
        (int exitCode, string errors) = Shell($"{Program} {arguments} > /dev/full");

        Assert.That(exitCode, Is.EqualTo(73), errors);
        Assert.That(errors, Does.StartWith("error: Cannot write to standard output").And.Not.Contain("   at "));
    }

    private static string Program => $"dotnet '{Path.Combine(AppContext.BaseDirectory, "scenariosim.dll")}'";

    private (int ExitCode, string Errors) Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", command },
            WorkingDirectory = place.Folder,
            RedirectStandardError = true,
        })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
