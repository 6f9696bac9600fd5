using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ScenarioSim.Benchmarks;

/// <summary>The median time divided by members and months, in microseconds.</summary>
internal sealed class PerMemberAndMonth : IColumn
{
    public string Id => nameof(PerMemberAndMonth);

    public string ColumnName => "µs per member and month";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "The median divided by members and months";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        const double nanosecondsPerMicrosecond = 1000;
        double? median = summary[benchmarkCase]?.ResultStatistics?.Median;
        if (median is null || benchmarkCase.Parameters["Size"] is not WorldSize size)
        {
            return "-";
        }

        double microseconds = median.Value / nanosecondsPerMicrosecond / ((double)size.Members * size.Months);
        return microseconds.ToString("F3", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
