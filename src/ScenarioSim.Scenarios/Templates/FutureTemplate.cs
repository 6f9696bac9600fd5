using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A future that moves one of a scenario's named dates, or where it has none lets a driver go on otherwise.</summary>
internal static class FutureTemplate
{
    /// <summary>Months by which a date is moved: the first that leaves the scenario valid is taken.</summary>
    private static readonly int[] Shifts = [12, -12, 6, -6, 1, -1, 0];

    /// <summary>
    /// Files of which the first valid one is wanted; none where the scenario has nothing that a future could change.
    /// </summary>
    /// <param name="file">The new file.</param>
    /// <param name="world">The scenario that it is to be laid over.</param>
    public static IEnumerable<string> Write(NewFile file, NamedScenario world)
    {
        string[] dates = [.. Scope.EntriesOf(world.Scenario.Draft.Root["dates"]).Select(entry => entry.Name)];
        IEnumerable<string> redated =
            from shift in Shifts
            from date in dates.OrderBy(date => date != StandardComparison.From)
            where world.MonthOf(date) is not null
            select Redating(file, world, date, shift);
        return redated.Concat(world.World.Drivers.Index().Select(driver => Redriving(file, world, driver.Index)));
    }

    private static string Redating(NewFile file, NamedScenario world, string date, int shift)
    {
        Month month = world.MonthOf(date)!.Value;
        return $$"""
            {{Beginning(file, world)}}
            # Everything that is dated relative to a named date moves with it.
            dates:
              {{date}}: { value: {{month.Plus(shift)}}, note: "Supposed." }   # {{month}} in {{world.Name}}

            {{Other(world, month)}}
            """;
    }

    private static string Redriving(NewFile file, NamedScenario world, int driver)
    {
        Month middle = world.World.MonthAt(world.World.Months / 2);
        return $$"""
            {{Beginning(file, world)}}
            # From the date on, these points replace those of {{world.Name}}.
            drivers:
            {{Points(world, driver, middle)}}

            """;
    }

    private static string Beginning(NewFile file, NamedScenario world) =>
        $"""
        {file.SchemaLine(FileKind.Overlay)}
        #
        {Describe.Comment(
            $"A future: when and how things go on that nobody in {world.Name} decides. It is laid over any scenario that has " +
            "what it names. Change no hypothesis here: what follows from a future, the run shows.")}
        {file.Head(FileKind.Overlay)}

        """;

    /// <summary>How a driver is changed, as a comment; nothing where there is none.</summary>
    private static string Other(NamedScenario world, Month from) => world.World.Drivers.Count == 0 ? "" :
        "# A driver can go on otherwise, too; from the date on, these points replace those of the scenario:\n" +
        "# drivers:\n" +
        string.Join('\n', Points(world, 0, from).Split('\n').Select(line => $"# {line}")) + "\n";

    private static string Points(NamedScenario world, int driver, Month from)
    {
        BoundDriver bound = world.Scenario.Draft.Drivers[driver];
        string number = Numbers.Write(ValueAt(world, bound, from));
        return $$"""
              {{bound.Name}}:
                from: {{from}}
                points: { {{from}}: {{number}} }
            """;
    }

    private static double ValueAt(NamedScenario world, BoundDriver driver, Month month)
    {
        (Month Month, double Value)[] points =
        [
            .. driver.Points
                .Where(point => !point.At.Nominal.IsNever)
                .OrderBy(point => point.At.Nominal)
                .Select(point => (point.At.Nominal, point.Value.Value)),
        ];
        double[] series = new double[world.World.Months];
        DriverSeries.Fill(points, driver.Interpolation, world.World.Start, series);
        return Math.Round(series[world.World.RowOf(month) ?? series.Length - 1], 3);
    }
}
