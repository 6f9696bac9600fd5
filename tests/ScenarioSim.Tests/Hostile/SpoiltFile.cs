using FsCheck;
using FsCheck.Fluent;

namespace ScenarioSim.Tests.Hostile;

/// <summary>A file of a library with a few changes for the worse.</summary>
/// <param name="File">The file, below the library's parent.</param>
/// <param name="Other">A file that lines are taken from.</param>
/// <param name="Changes">The changes, in this order.</param>
/// <param name="Encoding">Seed of the encoding.</param>
internal sealed record SpoiltFile(string File, string Other, Spoiling[] Changes, int Encoding)
{
    /// <summary>Makes some, more often of files that stand together with few others.</summary>
    public static Gen<SpoiltFile> Some(IReadOnlyList<string> files)
    {
        Gen<string> file = Gen.Elements(files.AsEnumerable());
        Gen<Spoiling> change =
            from way in Gen.Elements(Enum.GetValues<Spoiling.Kind>().AsEnumerable())
            from seed in Gen.Choose(0, int.MaxValue)
            select new Spoiling(way, seed);
        return
            from one in file
            from other in file
            from count in Gen.Choose(1, 4)
            from changes in change.ArrayOf(count)
            from encoding in Gen.Choose(0, int.MaxValue)
            select new SpoiltFile(one, other, changes, encoding);
    }

    /// <summary>The same with one change less, in every way.</summary>
    public IEnumerable<SpoiltFile> Smaller() => Fuzz.WithoutOne(Changes).Select(fewer => this with { Changes = fewer });

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes(IReadOnlyDictionary<string, string> texts) =>
        Spoiling.Encoded(Changes.Aggregate(texts[File], (text, change) => change.Of(text, texts[Other])), Encoding);

    public override string ToString() => $"{File}, with {Other}: {string.Join(", ", Changes.AsEnumerable())}; encoding {Encoding}";
}
