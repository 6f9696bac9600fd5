using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>Everything that a run says, in a few characters: equal digests mean equal to the last bit.</summary>
internal static class Digest
{
    public static string Of(Ensemble ensemble) => Of(
        ensemble, Enumerable.Range(0, ensemble.Columns.Count), Enumerable.Range(0, ensemble.Columns.Pairs.Count));

    /// <summary>The digest of some columns and positions of pairs, and of every outcome.</summary>
    public static string Of(Ensemble ensemble, IEnumerable<int> columns, IEnumerable<int> positions)
    {
        var text = new StringBuilder();
        for (int month = 0; month < ensemble.World.Months; month++)
        {
            foreach (int column in columns)
            {
                Add(text, ensemble.HistogramOf(month, column));
            }

            foreach (int position in positions)
            {
                for (int act = 0; act < ensemble.World.Acts.Count; act++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{ensemble.TimesTaken(month, position, act)} ");
                }
            }
        }

        for (int outcome = 0; outcome < ensemble.Request.Outcomes.Count; outcome++)
        {
            foreach (float value in ensemble.Outcome(outcome).Span)
            {
                text.Append(CultureInfo.InvariantCulture, $"{BitConverter.SingleToInt32Bits(value)} ");
            }
        }

        return Hash(text);
    }

    /// <summary>The digest of what a study's members came to.</summary>
    public static string Of(StudyResult study)
    {
        var text = new StringBuilder();
        foreach (MembersResult members in study.Results.Select(result => result.Members!))
        {
            text.Append(CultureInfo.InvariantCulture, $"{members.Count} ");
            for (int month = 0; month < members.Course.Months; month++)
            {
                int columns = study.Results[0].Deterministic.Columns.Count;
                text.AppendJoin(' ', Enumerable.Range(0, columns).Select(column => members.Course.At(month, column)));
                text.AppendJoin(' ', members.ActFrequencies[month]);
            }

            for (int outcome = 0; outcome < members.Outcomes.Names.Count; outcome++)
            {
                text.AppendJoin(' ', members.Outcomes.Column(outcome).ToArray());
            }
        }

        return Hash(text);
    }

    public static string Of(Trajectory run)
    {
        var text = new StringBuilder();
        for (int month = 0; month < run.World.Months; month++)
        {
            for (int pair = 0; pair < run.World.Dyads.Pairs; pair++)
            {
                Add(text, run.Alignment(month, pair));
                Add(text, run.Institutions(month, run.World.Dyads.Dyad(pair)));
                for (int account = 0; account < run.Accounts.Count; account++)
                {
                    Add(text, run.Contribution(month, pair, account));
                }

                for (int act = 0; act < run.World.Acts.Count; act++)
                {
                    Add(text, run.Act(month, pair, act));
                }
            }
        }

        return Hash(text);
    }

    private static void Add(StringBuilder text, Histogram histogram)
    {
        for (int bin = 0; bin < histogram.Counts.Length; bin++)
        {
            if (histogram.Counts[bin] > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{bin}:{histogram.Counts[bin]} ");
            }
        }

        foreach (uint odd in histogram.OddMembers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{odd} ");
        }

        text.Append(CultureInfo.InvariantCulture, $"{histogram.Members} {histogram.Sum} {histogram.SumOfSquares} ");
    }

    private static void Add(StringBuilder text, double number) =>
        text.Append(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(number)} ");

    private static string Hash(StringBuilder text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
