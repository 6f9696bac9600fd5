using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>
/// The folder of a shard's members: written under another name beside it and renamed at the end, so that what has the name is
/// complete.
/// </summary>
public sealed class PartFolder : IDisposable
{
    private readonly FileStream claim;

    private PartFolder(string path, FileStream claim, MemberFolder members)
    {
        this.claim = claim;
        Path = path;
        Members = members;
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Whether the part was there already.</summary>
    public bool IsComplete => Members.Path == Path;

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
                var complete = new MemberFolder(path, record);
                if (complete.IsPart())
                {
                    return new PartFolder(path, claim, complete);
                }

                if (!resumes && Directory.Exists(partial))
                {
                    Directory.Delete(partial, recursive: true);
                }

                return new PartFolder(path, claim, new MemberFolder(partial, record));
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
}
