using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>The parts of one run, which together hold all of its members.</summary>
/// <param name="Record">What they have in common.</param>
/// <param name="Parts">The parts, in member order.</param>
public sealed record PartSet(PartRecord Record, IReadOnlyList<MembersPart> Parts)
{
    /// <summary>Finds parts, and makes sure that they are of one run, without gaps or overlaps.</summary>
    /// <param name="folders">Parts, or folders that hold parts.</param>
    /// <exception cref="PartException">They cannot be joined.</exception>
    public static PartSet Read(IReadOnlyList<string> folders)
    {
        (string Folder, PartRecord Record)[] found = [.. folders.SelectMany(PartsIn)];
        foreach ((string folder, PartRecord record) in found.Skip(1))
        {
            if (found[0].Record.Identity.DifferenceFrom(record.Identity, $"in {found[0].Folder}", $"in {folder}") is string difference)
            {
                throw new PartException($"The parts are not of one run: {difference}; merge parts of one run only.");
            }
        }

        (string Folder, PartRecord Record)[] ordered =
            [.. found.OrderBy(part => part.Record.FirstMember).ThenBy(part => part.Record.EndMember)];
        RefuseGapsAndOverlaps(ordered);
        return new PartSet(ordered[0].Record, [.. ordered.Select(part => new MembersPart(
            part.Folder, part.Record.FirstMember, part.Record.EndMember, new MemberFolder(part.Folder, part.Record)))]);
    }

    private static IEnumerable<(string Folder, PartRecord Record)> PartsIn(string folder)
    {
        if (PartRecord.Read(folder) is PartRecord record)
        {
            return [(folder, record)];
        }

        (string, PartRecord)[] inside = Directory.Exists(folder)
            ? [.. from path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
                  where Path.GetFileName(path)[0] != '.'
                  let part = PartRecord.Read(path)
                  where part is not null
                  select (path, part)]
            : [];
        return inside.Length > 0
            ? inside
            : throw new PartException($"{folder} is no part of a run and holds none; name folders that run --shard has written.");
    }

    private static void RefuseGapsAndOverlaps((string Folder, PartRecord Record)[] ordered)
    {
        int end = 0;
        string before = "";
        foreach ((string folder, PartRecord record) in ordered)
        {
            if (record.FirstMember < end)
            {
                throw new PartException(
                    $"{before} and {folder} both hold members {record.FirstMember} to {Math.Min(end, record.EndMember) - 1}; " +
                    "leave one of them out.");
            }

            RefuseGap(end, record.FirstMember, ordered);
            (end, before) = (record.EndMember, folder);
        }

        RefuseGap(end, ordered[0].Record.Identity.Members ?? end, ordered);
    }

    private static void RefuseGap(int end, int next, (string Folder, PartRecord Record)[] ordered)
    {
        if (end != next)
        {
            throw new PartException(
                $"Members {Math.Min(end, next)} to {Math.Max(end, next) - 1} are in none of the parts ({ordered.Length} given); run " +
                "the shard that is missing, and merge all of them.");
        }
    }
}
