using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Sorts the acts that a scenario states into those that the record counts, and those that it leaves out.</summary>
/// <param name="dyads">The numbering of pairs.</param>
/// <param name="pairs">The pairs whose acts it records.</param>
/// <param name="reporting">The chance that an act taken is in the record, by act; null for one that it does not follow.</param>
/// <param name="from">Its first month.</param>
/// <param name="until">Its last month.</param>
internal sealed class RecordSorter(
    DyadTable dyads, IReadOnlyList<int> pairs, IReadOnlyList<double?> reporting, Month from, Month until)
{
    /// <summary>The acts that count; what is told in two events of one act, pair and month is one act.</summary>
    public IReadOnlyList<RecordedAct> Counted(IEnumerable<BoundEvent> events) =>
    [
        .. from happening in events
           where IsOfPairs(happening) && WhyLeftOut(happening).Length == 0 && IsWithin(happening.At.Nominal)
           let stated = happening.Event
           group stated by (happening.At.Nominal, Pair: PairOf(stated), Act: stated.Act!.Value) into told
           orderby told.Key.Nominal, told.Key.Pair, told.Key.Act
           select new RecordedAct(
               told.Key.Nominal, told.Key.Pair, told.Key.Act, string.Join("; ", told.Select(stated => stated.Title)),
               [.. told.SelectMany(stated => stated.Sources).Distinct()]),
    ];

    /// <summary>
    /// The acts of its pairs that may fall into its months and do not count, and those whose month is not known.
    /// </summary>
    public IReadOnlyList<LeftOutAct> LeftOut(IEnumerable<BoundEvent> events) =>
    [
        .. from happening in events
           where IsOfPairs(happening)
           let reason = WhyLeftOut(happening)
           let open = OpenMonths(happening)
           where reason.Length > 0 && (happening.At.Nominal.IsNever || IsWithin(happening.At.Nominal) || open is not null)
           let stated = happening.Event
           orderby happening.At.Nominal, PairOf(stated), stated.Act, stated.Title
           select new LeftOutAct(
               happening.At.Nominal, PairOf(stated), stated.Act!.Value, stated.Title, reason, stated.Sources)
           { Open = open },
    ];

    /// <summary>The months of the record that an act which is held to have been taken may fall in; null for none.</summary>
    private (Month First, Month Last)? OpenMonths(BoundEvent happening)
    {
        DateSupport support = happening.At.Support;
        if (!happening.Standing.IsDatedFact || support.SurelyNever || support.Latest < from || support.Earliest > until)
        {
            return null;
        }

        return (support.Earliest < from ? from : support.Earliest, support.Latest > until ? until : support.Latest);
    }

    private bool IsOfPairs(BoundEvent happening) =>
        happening.Event is { Act: not null, Pair.Directed: true } stated && pairs.Contains(PairOf(stated));

    private bool IsWithin(Month month) => month >= from && month <= until;

    private int PairOf(WorldEvent stated) => dyads.Pair(stated.Pair.From, stated.Pair.To);

    private string WhyLeftOut(BoundEvent happening)
    {
        DateSupport support = happening.At.Support;
        if (support.SurelyNever || happening.At.Nominal.IsNever)
        {
            return "dated never";
        }

        if (support.Earliest != support.Latest)
        {
            return "its date is uncertain";
        }

        return happening.Standing.WhyLeftOut is { Length: > 0 } reason ? reason
            : reporting[happening.Event.Act!.Value] is null ? "no chance of reporting is stated for such acts"
            : "";
    }
}
