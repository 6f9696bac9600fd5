using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>
/// Members in a folder: a record of whose they are, and a file per combination. What an interrupted run leaves and what a
/// shard writes are the same.
/// </summary>
/// <param name="path">The folder; made when there is something to keep.</param>
/// <param name="record">Whose members they are.</param>
public sealed class MemberFolder(string path, PartRecord record) : IMemberStore
{
    private bool hasWarned;

    /// <summary>
    /// Told, once, why members cannot be kept, so that a run can go on without it; null where that ends the run.
    /// </summary>
    public Action<string>? Warn { get; init; }

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Whether a folder holds members of a run.</summary>
    public static bool HoldsMembers(string path) => File.Exists(System.IO.Path.Combine(path, PartRecord.FileName));

    /// <summary>Whether there are members to go on with, which then are of the same run.</summary>
    /// <exception cref="PartException">They are of another run.</exception>
    public bool CanBeResumed()
    {
        if (PartRecord.Read(path) is not PartRecord found)
        {
            return false;
        }

        RefuseOther(found, "repeat that run's command to go on with it, or leave out --resume to begin anew");
        foreach (string leftover in Directory.EnumerateFiles(path, "*" + WholeFile.Unfinished))
        {
            File.Delete(leftover);
        }

        return true;
    }

    /// <summary>Whether the folder exists, which then is a part of the same run.</summary>
    /// <exception cref="PartException">It is anything else.</exception>
    internal bool IsPart()
    {
        const string remedy = "remove it to run the part anew, or choose another folder with --out";
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            return false;
        }

        RefuseOther(PartRecord.Read(path) ?? throw new PartException($"{path} is not a part of a run; {remedy}."), remedy);
        return true;
    }

    /// <summary>What is kept of a combination; null where nothing is.</summary>
    /// <exception cref="PartException">It cannot be read, or is damaged.</exception>
    public Ensemble? Load(MembersTask task)
    {
        string file = FileOf(task.Combination);
        try
        {
            using Stream stream = RegularFile.OpenRead(file);
            return EnsembleFormat.Read(task.World, task.Request, DigestOf(task.Combination), stream);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (InvalidDataException damaged)
        {
            throw new PartException(
                $"{file} is damaged or belongs to another run; remove the folder {path} and run what it held again.", damaged);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PartException($"{file} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Keeps the members of a combination, in place of earlier ones.</summary>
    /// <exception cref="OutputException">They cannot be written, and there is nobody to warn.</exception>
    public void Save(int combination, Ensemble ensemble, bool isComplete)
    {
        try
        {
            if (!HoldsMembers(path))
            {
                Directory.CreateDirectory(path);
                record.Write(path);
            }

            WholeFile.Write(
                FileOf(combination),
                stream => EnsembleFormat.Write(ensemble, DigestOf(combination), stream),
                isComplete);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Complain($"Cannot write {path}: {failure.Message}", failure);
        }
    }

    private string FileOf(int combination) => System.IO.Path.Combine(path, $"{combination + 1}.members");

    private string DigestOf(int combination) => record.Identity.Combinations[combination].Digest;

    private void RefuseOther(PartRecord found, string remedy)
    {
        if (record.Identity.DifferenceFrom(found.Identity, "now", "there") is string difference)
        {
            throw new PartException($"{path} holds members of another run: {difference}; {remedy}.");
        }
    }

    private void Complain(string text, Exception failure)
    {
        if (Warn is null)
        {
            throw new OutputException(text, failure);
        }

        if (!hasWarned)
        {
            hasWarned = true;
            Warn(text);
        }
    }
}
