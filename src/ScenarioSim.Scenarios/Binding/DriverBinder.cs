using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>A dated value of a driver.</summary>
internal sealed record BoundPoint(string Label, BoundDate At, BoundNumber Value);

/// <summary>A driver whose dates and numbers are bound.</summary>
internal sealed record BoundDriver(
    string Name, string Title, string Unit, Interpolation Interpolation, IReadOnlyList<BoundPoint> Points);

/// <summary>Binds the section <c>drivers</c>.</summary>
internal sealed class DriverBinder(Scope scope, Calendar calendar)
{
    /// <summary>All drivers in canonical order; of one with problems the series stays unknown.</summary>
    public IReadOnlyList<BoundDriver> Bind()
    {
        var drivers = new List<BoundDriver>();
        foreach (string name in scope.Names.Drivers.Names)
        {
            if (scope.Root["drivers"] is MappingNode section && section[name] is MappingNode node)
            {
                drivers.Add(BindDriver(name, node));
            }
        }

        return drivers;
    }

    private BoundDriver BindDriver(string name, MappingNode node)
    {
        string path = $"drivers/{name}";
        int before = scope.Problems.Count;
        IReadOnlyList<string> sources = scope.SourcesOf(node, path);
        string? sourced = node.Find(Annotation.SourceKey)?.Key.Origin.File;
        List<WrittenPoint> written = node["points"] is MappingNode points ? Resolve(points, $"{path}/points") : [];
        CheckMonths(written, node, path);
        var bound = new List<BoundPoint>();
        foreach (WrittenPoint point in written)
        {
            // A later file's points do not rest on what an earlier one says of the whole series.
            BoundNumber? value = scope.Number(
                point.Value, Grammar.PointRule, $"{path}/points/{point.Label}",
                point.Value.Origin.File == sourced ? sources : null);
            if (value is not null && !point.At.Support.SurelyNever)
            {
                bound.Add(new BoundPoint(point.Label, point.At, value));
            }
        }

        Interpolation interpolation = node.Text("interpolation") == "step" ? Interpolation.Step : Interpolation.Linear;
        var driver = new BoundDriver(name, node.Text("title"), node.Text("unit"), interpolation, bound);
        if (scope.Problems.Count == before && bound.Count == written.Count(point => !point.At.Support.SurelyNever))
        {
            FillSeries(driver);
        }

        return driver;
    }

    /// <summary>The points that hold once later layers have replaced earlier ones.</summary>
    private List<WrittenPoint> Resolve(MappingNode points, string path)
    {
        List<WrittenPoint> kept = points.Beneath is { } beneath ? Below(points, beneath, path) : [];
        foreach (Entry entry in points.Entries)
        {
            if (DateText.TryParse(entry.Name, out DateText date) &&
                calendar.Bind(date, null, entry.Key.Origin, path) is { } at)
            {
                kept.Add(new WrittenPoint(date.Canonical(entry.Name), entry.Key.Origin, at, entry.Value));
            }
        }

        return kept;
    }

    private List<WrittenPoint> Below(MappingNode points, PointsBeneath beneath, string path)
    {
        IEnumerable<WrittenPoint> earlier = Resolve(beneath.Points, path);
        if (beneath.ReplacesSingly)
        {
            string[] replaced = [.. points.Entries.Select(entry => entry.Name), .. beneath.Removed];
            Month[] months = [.. replaced.Select(MonthOf).OfType<Month>()];
            return [.. earlier.Where(point => !replaced.Contains(point.Label) && !months.Contains(point.At.Nominal))];
        }

        if (beneath.From is null)
        {
            return [];
        }

        Month from = calendar.Bind(beneath.From, $"{path[..path.LastIndexOf('/')]}/from")?.Nominal ?? Month.Earliest;
        return [.. earlier.Where(point => point.At.Nominal < from && !beneath.Removed.Contains(point.Label))];
    }

    /// <summary>The month of a point's date; null for never, and for a date that is reported elsewhere.</summary>
    private Month? MonthOf(string label)
    {
        bool known = DateText.TryParse(label, out DateText date) &&
            (!date.IsNamed || scope.Names.Dates.IndexOf(date.Name) is not null);
        Month? month = known ? calendar.Bind(date, null, scope.Root.Origin, "points")?.Nominal : null;
        return month is { IsNever: false } ? month : null;
    }

    private void CheckMonths(List<WrittenPoint> points, MappingNode node, string path)
    {
        bool isEmpty = points.Count == 0 && node["points"] is MappingNode { Entries.Length: 0 };
        if (isEmpty || (points.Count > 0 && points.All(point => point.At.Nominal.IsNever)))
        {
            scope.Problems.Error(
                ProblemCode.DriverPoints, node.Find("points")!.Key.Origin,
                $"{path} has no point that exists; write one, such as {scope.Horizon.Start}: 0");
        }

        foreach (IGrouping<int, WrittenPoint> month in points.GroupBy(point => point.At.Nominal.Number).Where(month => month.Count() > 1))
        {
            WrittenPoint[] same = [.. month];
            if (!same[0].At.Nominal.IsNever)
            {
                scope.Problems.Error(
                    ProblemCode.DriverPoints, same[1].KeyOrigin,
                    $"{path} has two points in {same[0].At.Nominal}: {same[0].Label} in {same[0].KeyOrigin} " +
                    $"and {same[1].Label} in {same[1].KeyOrigin}; keep one");
            }
        }
    }

    private void FillSeries(BoundDriver driver)
    {
        (Month Month, double Value)[] points =
        [
            .. driver.Points
                .Where(point => !point.At.Nominal.IsNever)
                .OrderBy(point => point.At.Nominal.Number)
                .Select(point => (point.At.Nominal, point.Value.Value)),
        ];
        double[] series = new double[ExpressionBinder.Padded(scope.Horizon.Months)];
        DriverSeries.Fill(points, driver.Interpolation, scope.Horizon.Start, series);
        scope.Series[scope.Names.Drivers.IndexOf(driver.Name)!.Value] = series;
    }

    private sealed record WrittenPoint(string Label, Origin KeyOrigin, BoundDate At, Node Value);
}
