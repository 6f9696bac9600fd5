using System.Text;
using ScenarioSim.Reporting.Output;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Writes text files so that whoever looks sees the whole text or none of it.</summary>
internal static class TextFile
{
    /// <summary>Writes a file, and the folder that it lies in where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mayReplace">Whether a file of that name may be replaced.</param>
    /// <exception cref="OutputException">The file exists and may not be replaced, or it cannot be written.</exception>
    public static void Write(string path, string text, bool mayReplace)
    {
        if (!mayReplace && (File.Exists(path) || Directory.Exists(path)))
        {
            throw new OutputException($"{path} exists, and is left as it is; choose another name.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), isLasting: false, mayReplace);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be written: {Reason(failure)}", failure);
        }
    }

    private static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "access is denied; change the permissions of its folder, or choose another.",
        _ => "the system refuses; check the path, and whether there is room.",
    };
}
