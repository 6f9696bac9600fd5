namespace ScenarioSim.Plotting.Layout;

/// <summary>A label on a pole that stands on a place of the month axis.</summary>
/// <param name="X">The place, in pixels from the left edge of the data area.</param>
/// <param name="Width">Width of the label.</param>
internal readonly record struct Flag(double X, double Width);

/// <summary>Where a flag's text begins, and its row above the data area, counted from 0.</summary>
internal readonly record struct FlagPlace(double Left, int Row);

/// <summary>Arranges flags in rows so that no label meets another label or another's pole.</summary>
internal static class Flags
{
    private const double PoleGap = 4;
    private const double LabelGap = 5;

    /// <summary>How many rows higher a label rather goes than to the other side of its place.</summary>
    private const double SideCost = 1.5;

    /// <summary>Places for the flags, in their order, or null if that many rows are not enough.</summary>
    /// <param name="flags">None wider than the room between the limits.</param>
    /// <param name="low">Left limit of labels.</param>
    /// <param name="high">Right limit of labels.</param>
    /// <param name="rows">
    /// Rows to use; null for as many as it takes, in which case a label that cannot avoid a pole lies over it.
    /// </param>
    public static FlagPlace[]? Place(IReadOnlyList<Flag> flags, double low, double high, int? rows)
    {
        var places = new FlagPlace[flags.Count];
        var done = new List<int>();

        // From right to left: labels grow to the right, so that the poles of the flags still to come stay free.
        foreach (int i in Enumerable.Range(0, flags.Count).OrderByDescending(i => flags[i].X))
        {
            FlagPlace? place = FirstFree(flags, i, places, done, low, high, rows ?? (flags.Count + 1));
            if (place is null && rows is not null)
            {
                return null;
            }

            int above = done.Select(k => places[k].Row + 1).DefaultIfEmpty(0).Max();
            places[i] = place ?? new FlagPlace(Inside(flags[i], low, high), above);
            done.Add(i);
        }

        return places;
    }

    private static FlagPlace? FirstFree(
        IReadOnlyList<Flag> flags, int i, FlagPlace[] places, List<int> done, double low, double high, int rows)
    {
        Flag flag = flags[i];
        double[] lefts = [flag.X + PoleGap, flag.X - PoleGap - flag.Width, Inside(flag, low, high)];
        return Enumerable.Range(0, rows)
            .SelectMany(row => lefts.Select((left, side) =>
                (Place: new FlagPlace(left, row), Cost: row + (side * SideCost))))
            .OrderBy(candidate => candidate.Cost)
            .Select(candidate => candidate.Place)
            .Where(place => place.Left >= low && place.Left + flag.Width <= high)
            .Cast<FlagPlace?>()
            .FirstOrDefault(place => done.TrueForAll(k => !Meet(flag, place!.Value, flags[k], places[k])));
    }

    private static double Inside(Flag flag, double low, double high) =>
        Math.Max(low, Math.Min(flag.X + PoleGap, high - flag.Width));

    private static bool Meet(Flag a, FlagPlace at, Flag b, FlagPlace bt)
    {
        bool labels = at.Row == bt.Row
            && at.Left < bt.Left + b.Width + LabelGap
            && bt.Left < at.Left + a.Width + LabelGap;
        return labels || PoleCrosses(a, at, b, bt) || PoleCrosses(b, bt, a, at);
    }

    private static bool PoleCrosses(Flag pole, FlagPlace top, Flag label, FlagPlace place) =>
        place.Row <= top.Row && pole.X > place.Left - 2 && pole.X < place.Left + label.Width + 2;
}
