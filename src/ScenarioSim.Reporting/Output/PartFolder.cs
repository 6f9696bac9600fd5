using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>
/// The folder of a shard's members: written under another name beside it and renamed at the end, so that what has the name is
/// complete.
/// </summary>
public sealed class PartFolder : IDisposable
{
    private readonly FileStream claim;

    private PartFolder(string path, string partial, FileStream claim, PartRecord record, bool isComplete)
    {
        this.claim = claim;
        Path = path;
        IsComplete = isComplete;
        Members = new MemberFolder(isComplete ? path : partial, record);
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Whether the part was there already.</summary>
    public bool IsComplete { get; }

    /// <summary>Where members are kept until the end.</summary>
    public MemberFolder Members { get; }

    /// <summary>Name of the folder that holds the parts of a run.</summary>
    public static string NameOfAll(string id) => $"{id}.parts";

    /// <summary>Claims the folder of a part.</summary>
    /// <param name="root">The folder that results of all runs lie in.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="record">Whose members it holds.</param>
    /// <param name="resumes">Whether to go on with what an interrupted run has left, and not to remove it.</param>
    /// <exception cref="OutputException">It cannot be written, or another run is writing it.</exception>
    /// <exception cref="PartException">It holds members of another run.</exception>
    public static PartFolder Claim(string root, Shard shard, PartRecord record, bool resumes)
    {
        string parent = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, NameOfAll(record.Identity.Study)));
        string path = System.IO.Path.Combine(parent, shard.Name);
        string partial = System.IO.Path.Combine(parent, ".partial-" + shard.Name);
        return OutputException.Guarded(path, () =>
        {
            Directory.CreateDirectory(parent);
            FileStream claim = FolderClaim.Take(parent, shard.Name);
            try
            {
                bool isComplete = Find(path, record, "remove it to run the part anew, or choose another folder with --out");
                Prepare(partial, record, resumes && !isComplete);
                return new PartFolder(path, partial, claim, record, isComplete);
            }
            catch
            {
                claim.Dispose();
                throw;
            }
        });
    }

    /// <summary>Gives the part its name.</summary>
    /// <exception cref="OutputException">It cannot be renamed.</exception>
    public void Finish() => OutputException.Guarded(Path, () =>
    {
        Directory.Move(Members.Path, Path);
        return true;
    });

    /// <summary>Lets go of the folder; what was written stays, so that a run can go on with it.</summary>
    public void Dispose() => claim.Dispose();

    /// <summary>Whether a folder exists, which then is a part of the same run.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="record">Whose members it should hold.</param>
    /// <param name="remedy">What to do where it does not.</param>
    internal static bool Find(string path, PartRecord record, string remedy)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            return false;
        }

        if (PartRecord.Read(path) is not PartRecord found)
        {
            throw new PartException($"{path} is not a part of a run; {remedy}.");
        }

        string? difference = record.Identity.DifferenceFrom(found.Identity, "now", "there");
        return difference is null
            ? true
            : throw new PartException($"{path} holds members of another run: {difference}; {remedy}.");
    }

    private static void Prepare(string partial, PartRecord record, bool resumes)
    {
        if (resumes)
        {
            Find(partial, record, "repeat that run's command to go on with it, or leave out --resume to begin anew");
        }
        else if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }
    }
}
