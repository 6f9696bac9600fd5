using System.Diagnostics;

namespace ScenarioSim.Tests.Browser;

/// <summary>Debian's Chromium, installed where it is missing and may be.</summary>
internal static class Chromium
{
    private const string Package = "chromium";
    private const string HowTo = "The tests in a browser need Debian's Chromium; install it: apt-get install chromium";

    /// <summary>The path of the browser.</summary>
    public static string Find()
    {
        if (OnPath() is string found)
        {
            return found;
        }

        if (Environment.UserName == "root" && Run("apt-get", "update") && Run("apt-get", "install", "--yes", "--no-install-recommends", Package))
        {
            return OnPath() ?? throw new InvalidOperationException(HowTo);
        }

        throw new InvalidOperationException(HowTo);
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, Package)).FirstOrDefault(File.Exists);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments);
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
