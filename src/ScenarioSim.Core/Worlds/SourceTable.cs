namespace ScenarioSim.Core.Worlds;

/// <summary>Sources by their identifiers, each with the document that it stands in. Immutable.</summary>
public sealed class SourceTable
{
    private readonly Dictionary<string, Source> sources;

    /// <summary>A table of sources.</summary>
    /// <param name="sources">The sources.</param>
    /// <exception cref="ArgumentException">Two have one identifier, or claims stand in each other and in no document.</exception>
    public SourceTable(IEnumerable<Source> sources)
    {
        this.sources = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        if (Circles(this.sources.Keys, id => this.sources.GetValueOrDefault(id)?.In ?? "").Count > 0)
        {
            throw new ArgumentException("A claim stands in a document, and not in itself.", nameof(sources));
        }
    }

    /// <summary>A source with its document; null where there is no such source.</summary>
    public Citation? Find(string id)
    {
        if (!sources.TryGetValue(id, out Source? source))
        {
            return null;
        }

        Source document = source;
        while (sources.TryGetValue(document.In, out Source? above))
        {
            document = above;
        }

        return new Citation(source, document);
    }

    /// <summary>
    /// One claim out of each circle of claims that stand in each other, so that none of them stands in a document.
    /// </summary>
    /// <param name="ids">The identifiers of sources.</param>
    /// <param name="standsIn">What a source stands in; empty for a document.</param>
    public static IReadOnlyList<string> Circles(IEnumerable<string> ids, Func<string, string> standsIn)
    {
        var circles = new List<string>();
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        int way = 0;
        foreach (string id in ids)
        {
            way++;
            string next = id;
            while (next.Length > 0 && reached.TryAdd(next, way))
            {
                next = standsIn(next);
            }

            if (reached.GetValueOrDefault(next) == way)
            {
                circles.Add(next);
            }
        }

        return circles;
    }
}
