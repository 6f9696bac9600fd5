namespace ScenarioSim.Tests.Scenarios;

/// <summary>A small valid scenario, and variations of it.</summary>
internal static class Small
{
    /// <summary>The head of an overlay.</summary>
    public const string Overlay = "kind: overlay\nid: laid\ntitle: Laid over\n";

    private static readonly (string Key, string Text)[] Sections =
    [
        ("kind", "kind: scenario"),
        ("id", "id: small"),
        ("title", "title: Small"),
        ("start", "start: 2020-01"),
        ("end", "end: 2021-12"),
        ("focus", "focus: [B-A]"),
        ("dates", "dates: { peace: 2021-06 }"),
        ("sources", "sources: { S1: { title: A book }, S2: { in: S1, says: something } }"),
        ("resources", "resources: [oil, arms]"),
        ("actors", """
            actors:
              A: { name: Aland, autonomy: 0.5, needs: { oil: 0.2 + 0.5 * war } }
              B: { name: Beland, capability: 2, supplies: { oil: 0.9 } }
              C: { capability: 0.5 }
            """),
        ("alignment", "alignment: { A>B: 0.2, B-C: 0.4 }"),
        ("drivers", """
            drivers:
              war: { title: War, points: { 2020-01: 0, 2020-06: 0.8, peace: 1, peace+2m: 0.1 } }
            """),
        ("acts", "acts: { give: { friendliness: 0.5, delivers: { oil: 1 }, cost: 1 }, talk: { institution: 0.01 } }"),
        ("regimes", "regimes: { ban: { target: A, acts: [give], enforcement: { C: 1 } } }"),
        ("levels", "levels: { low: 0.3, high: 1.8 }"),
        ("mechanisms", "mechanisms: { exchange: 0.5, lock_in: 0.3 }"),
        ("events", "events: [ { date: 2020-05, pair: A>B, act: talk, title: They talk } ]"),
    ];

    /// <summary>The scenario, with some of its sections replaced, removed (<c>-key</c>) or added.</summary>
    public static string With(params string[] changes) => Change(Sections, changes);

    /// <summary>Sections, some of them replaced, removed (<c>-key</c>) or added, as one file.</summary>
    public static string Change(IEnumerable<(string Key, string Text)> original, string[] changes)
    {
        var sections = original.ToList();
        foreach (string change in changes)
        {
            string key = change.TrimStart('§').Split(':')[0].TrimStart('-');
            int at = sections.FindIndex(section => section.Key == key);
            if (change.StartsWith('-'))
            {
                sections.RemoveAt(at);
            }
            else if (at >= 0)
            {
                sections[at] = (key, change);
            }
            else
            {
                sections.Add((key, change));
            }
        }

        return string.Join('\n', sections.Select(section => section.Text)) + "\n";
    }
}
