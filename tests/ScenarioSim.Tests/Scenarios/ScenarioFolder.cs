using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>A temporary folder with a scenario root in it.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    public ScenarioFolder()
    {
        Working = Directory.CreateTempSubdirectory("scenariosim-tests-").FullName;
        Root = Directory.CreateDirectory(Path.Combine(Working, "scenarios")).FullName;
        Reader = new ScenarioReader(Working);
    }

    public string Working { get; }

    public string Root { get; }

    public ScenarioReader Reader { get; }

    /// <summary>Writes a file below the root and gives its path.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        string path = Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A scenario of one file.</summary>
    public Reading<Scenario> Read(string text, params string[] settings) =>
        Reader.ReadScenario(Write("test.yaml", text), null, settings);

    /// <summary>A scenario that must be valid.</summary>
    public Scenario ReadValid(string text, params string[] settings) => Valid(Read(text, settings));

    /// <summary>A scenario under an overlay, both valid.</summary>
    public Scenario ReadUnder(string scenario, string overlay, params string[] settings) => Valid(
        Reader.ReadScenario(Write("test.yaml", scenario), Write("overlay.yaml", Small.Overlay + overlay), settings));

    public static Scenario Valid(Reading<Scenario> reading)
    {
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }

    public void Dispose() => Directory.Delete(Working, recursive: true);
}
