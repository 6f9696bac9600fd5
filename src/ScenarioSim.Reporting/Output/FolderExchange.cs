using System.Runtime.InteropServices;
using System.Text;

namespace ScenarioSim.Reporting.Output;

/// <summary>Swaps two folders in one step, where the system can (Linux 3.15 and later, on most file systems).</summary>
internal static class FolderExchange
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Whether the folders have changed places; false where the system cannot do it.</summary>
    public static bool TryExchange(string first, string second)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt(CurrentDirectory, Terminated(first), CurrentDirectory, Terminated(second), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt(int firstFolder, byte[] first, int secondFolder, byte[] second, uint flags);
}
