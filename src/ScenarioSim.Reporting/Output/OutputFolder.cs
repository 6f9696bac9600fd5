using System.Diagnostics;
using System.Text.Json;
using ScenarioSim.Reporting.Documents;

namespace ScenarioSim.Reporting.Output;

/// <summary>
/// A folder of results that holds the complete old or the complete new result at any moment: everything is written beside
/// it and swapped in at the end. Only an absent or empty folder, or one with our manifest, is ever replaced. Members that a run
/// has kept outlast it where it does not finish.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string ManifestName = "manifest.json";

    private readonly FileStream claim;
    private readonly string beside;
    private readonly string retired;
    private bool finished;

    private OutputFolder(string path, FileStream claim)
    {
        this.claim = claim;
        Path = path;
        string parent = System.IO.Path.GetDirectoryName(path)!;
        string name = System.IO.Path.GetFileName(path);
        beside = System.IO.Path.Combine(parent, ".partial-" + name);
        Partial = System.IO.Path.Combine(beside, "results");
        Members = System.IO.Path.Combine(beside, "members");
        retired = System.IO.Path.Combine(parent, ".retired-" + name);
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Where to write until the end.</summary>
    public string Partial { get; }

    /// <summary>Where to keep members until the end.</summary>
    public string Members { get; }

    /// <summary>Claims a folder for a run, and clears what a killed run has left beside it.</summary>
    /// <param name="root">The folder that results of all runs lie in.</param>
    /// <param name="id">Name of the run's own folder.</param>
    /// <param name="resumes">Whether to leave the members that an interrupted run has kept.</param>
    /// <exception cref="OutputException">It cannot be written, or holds something that is not ours.</exception>
    public static OutputFolder Claim(string root, string id, bool resumes = false)
    {
        string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, id));
        return OutputException.Guarded(path, () =>
        {
            string parent = System.IO.Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(parent);
            var folder = new OutputFolder(path, FolderClaim.Take(parent, System.IO.Path.GetFileName(path)));
            try
            {
                folder.Recover(resumes);
                folder.RefuseForeign();
                Directory.CreateDirectory(folder.Partial);
                return folder;
            }
            catch
            {
                folder.claim.Dispose();
                throw;
            }
        });
    }

    /// <summary>Writes a file of the result.</summary>
    /// <param name="name">Its path within the folder, with forward slashes.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="cancellation">Calls the writing off, in the middle of a file, too.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was called off.</exception>
    public void Write(string name, Action<Stream> write, CancellationToken cancellation = default) => OutputException.Guarded(Path, () =>
    {
        string file = System.IO.Path.Combine(Partial, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        using var stream = new CancellableFile(file, cancellation);
        write(stream);
        return true;
    });

    /// <summary>Puts the new result in the place of the old.</summary>
    /// <exception cref="OutputException">It cannot be put there, or something that is not ours has come meanwhile.</exception>
    public void Finish() => OutputException.Guarded(Path, () =>
    {
        RefuseForeign();
        if (!Directory.Exists(Path))
        {
            Directory.Move(Partial, Path);
        }
        else if (!FolderExchange.TryExchange(Partial, Path))
        {
            Directory.Move(Path, retired);
            Directory.Move(Partial, Path);
        }

        finished = true;
        RemoveQuietly(retired);
        return true;
    });

    /// <summary>Lets go of the folder; what was written and not finished is removed, but for members that were kept.</summary>
    public void Dispose()
    {
        RemoveQuietly(!finished && MemberFolder.HoldsMembers(Members) ? Partial : beside);
        claim.Dispose();
    }

    /// <summary>Removes what is no result any more; what cannot be removed is removed by the next run.</summary>
    private static void RemoveQuietly(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(failure.Message);
        }
    }

    /// <summary>Completes a swap that was killed between its two renames, and removes what a killed run has written.</summary>
    private void Recover(bool resumes)
    {
        if (Directory.Exists(retired) && !Directory.Exists(Path))
        {
            Directory.Move(retired, Path);
        }

        foreach (string leftover in new[] { retired, resumes ? Partial : beside })
        {
            if (Directory.Exists(leftover))
            {
                Directory.Delete(leftover, recursive: true);
            }
        }
    }

    private void RefuseForeign()
    {
        if (File.Exists(Path))
        {
            throw new OutputException($"{Path} is a file; results need a folder. Move it, or choose another folder with --out.");
        }

        if (new DirectoryInfo(Path).LinkTarget is not null)
        {
            throw new OutputException($"{Path} is a link; remove it, or choose another folder with --out.");
        }

        bool foreign = Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any() && !IsOurs();
        if (foreign)
        {
            throw new OutputException(
                $"{Path} holds something that is not a result of this program; empty it, or choose another folder with --out.");
        }
    }

    private bool IsOurs()
    {
        // A pipe or device, which could keep a reader waiting for ever, has no length.
        var named = new FileInfo(System.IO.Path.Combine(Path, ManifestName));
        if (!named.Exists || (named.ResolveLinkTarget(returnFinalTarget: true) ?? named) is not FileInfo { Exists: true, Length: > 0 } manifest)
        {
            return false;
        }

        try
        {
            using FileStream stream = manifest.OpenRead();
            using JsonDocument document = JsonDocument.Parse(stream);
            return document.RootElement.ValueKind == JsonValueKind.Object &&
                document.RootElement.TryGetProperty("program", out JsonElement program) &&
                program.ValueKind == JsonValueKind.String && program.GetString() == Manifest.Program;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
