using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>
/// The folder of a shard's members: written under another name beside it and renamed at the end, so that what has the name is
/// complete.
/// </summary>
public sealed class PartFolder : IDisposable
{
    private const string Partial = ".partial-";

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

    /// <summary>The folder that holds the parts of a run, absolute.</summary>
    /// <param name="root">The folder that results of all runs lie in.</param>
    /// <param name="id">Name of the run's own folder.</param>
    public static string PathOfAll(string root, string id) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(root, $"{id}.parts"));

    /// <summary>Makes sure that what is there of a run's parts, complete or begun, is of the same run.</summary>
    /// <param name="root">The folder that results of all runs lie in.</param>
    /// <param name="count">How many parts the run has.</param>
    /// <param name="record">Whose members they should hold.</param>
    /// <exception cref="PartException">A part is of another run, or cannot be read.</exception>
    public static void RefuseOthers(string root, int count, PartRecord record)
    {
        string parent = PathOfAll(root, record.Identity.Study);
        foreach (string name in Enumerable.Range(1, count).Select(number => new Shard(number, count).Name))
        {
            new MemberFolder(System.IO.Path.Combine(parent, name), record).IsPart();
            string partial = System.IO.Path.Combine(parent, Partial + name);
            if (MemberFolder.HoldsMembers(partial))
            {
                new MemberFolder(partial, record).IsPart();
            }
        }
    }

    /// <summary>Claims the folder of a part.</summary>
    /// <param name="root">The folder that results of all runs lie in.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="record">Whose members it holds.</param>
    /// <param name="resumes">Whether to go on with what an interrupted run has left, and not to remove it.</param>
    /// <exception cref="OutputException">It cannot be written, or another run is writing it.</exception>
    /// <exception cref="PartException">It holds members of another run.</exception>
    public static PartFolder Claim(string root, Shard shard, PartRecord record, bool resumes)
    {
        string parent = PathOfAll(root, record.Identity.Study);
        string path = System.IO.Path.Combine(parent, shard.Name);
        string partial = System.IO.Path.Combine(parent, Partial + shard.Name);
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
