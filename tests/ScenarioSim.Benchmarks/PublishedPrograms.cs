namespace ScenarioSim.Benchmarks;

/// <summary>Programs as they are published: ours, and one that does nothing, for comparison.</summary>
internal static class PublishedPrograms
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string Folder => Path.Combine(Root, ".artifacts", "benchmarks");

    /// <summary>Publishes the command line program.</summary>
    public static ProgramFile PublishOurs() => Publish(Path.Combine(Root, "src", "ScenarioSim.Cli"), "scenariosim");

    /// <summary>Publishes a program that does nothing.</summary>
    public static ProgramFile PublishEmpty()
    {
        string source = Directory.CreateDirectory(Path.Combine(Folder, "source", "empty")).FullName;
        File.WriteAllText(Path.Combine(source, "Program.cs"), "return 0;\n");
        File.WriteAllText(Path.Combine(source, "Directory.Build.props"), "<Project />\n");
        File.WriteAllText(
            Path.Combine(source, "empty.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>
            """);
        return Publish(source, "empty");
    }

    private static ProgramFile Publish(string project, string name)
    {
        string published = Path.Combine(Folder, name);
        new ProgramFile("dotnet").Run(Root, "publish", project, "--configuration", "Release", "--output", published);
        return new ProgramFile(Path.Combine(published, OperatingSystem.IsWindows() ? $"{name}.exe" : name));
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScenarioSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks do not lie below the repository.");
    }
}
