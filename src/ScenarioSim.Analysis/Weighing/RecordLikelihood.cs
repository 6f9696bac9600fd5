namespace ScenarioSim.Analysis.Weighing;

/// <summary>
/// How likely hypotheses make a record of acts, which is a thinned view of what was done: an act taken is in it with a chance of
/// its own. Months, pairs and acts count one by one, each given the earlier record, so that their logarithms add up.
/// </summary>
public static class RecordLikelihood
{
    /// <summary>
    /// The least probability that anything is given: what a hypothesis or a chance of reporting rules out is held to be that
    /// probable, since no model is sure, and one item should not be able to rule a hypothesis out for ever.
    /// </summary>
    public const double Floor = 1e-4;

    /// <summary>
    /// The logarithm of <c>r · P</c> for an act that the record shows, and of <c>1 − r · P</c> for one that it does not.
    /// </summary>
    /// <param name="isRecorded">Whether the record shows it.</param>
    /// <param name="reporting">The chance <c>r</c> that an act taken is in the record, in [0, 1].</param>
    /// <param name="chance">The probability <c>P</c> of the act, in [0, 1].</param>
    public static double LogOf(bool isRecorded, double reporting, double chance) => Math.Log(
        isRecorded
            ? Math.Max(Floor, reporting) * Math.Max(Floor, chance)
            : Math.Max(Floor, 1 - (reporting * chance)));

    /// <summary>Whether <see cref="LogOf"/> takes <see cref="Floor"/> in place of something less.</summary>
    public static bool IsFloored(bool isRecorded, double reporting, double chance) =>
        isRecorded ? reporting < Floor || chance < Floor : 1 - (reporting * chance) < Floor;

    /// <summary>The log-likelihood of a record under each hypothesis.</summary>
    /// <param name="items">Its items, all of the same hypotheses.</param>
    /// <param name="hypotheses">Number of hypotheses.</param>
    /// <param name="reporting">The chance of reporting by act.</param>
    public static double[] Of(IReadOnlyList<RecordItem> items, int hypotheses, IReadOnlyList<double> reporting)
    {
        double[] sums = new double[hypotheses];
        foreach (RecordItem item in items)
        {
            for (int hypothesis = 0; hypothesis < hypotheses; hypothesis++)
            {
                sums[hypothesis] += LogOf(item.IsRecorded, reporting[item.Act], item.Chances[hypothesis]);
            }
        }

        return sums;
    }
}
