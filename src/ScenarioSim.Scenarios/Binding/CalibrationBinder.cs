using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds a calibration to its scenarios and to what is expected of them.</summary>
internal sealed class CalibrationBinder(Document calibration, ExpectationTable table, ProblemList problems)
{
    private MappingNode Root => calibration.Root;

    /// <summary>
    /// The calibration of the scenarios, which are in the order of the file; it can be used only where there are no problems.
    /// </summary>
    public Calibration Bind(
        IReadOnlyList<(ScalarNode Path, Scenario Scenario)> scenarios, IReadOnlyList<CalibratedValue> values)
    {
        FittedCells? fit = scenarios.Count == 0 ? null : FittedCells.Read(Root, scenarios[0].Scenario.World, problems);
        NumberValue? rest = Root["rest"] is { } written
            ? NumberReader.Read(written, FittingForms.Rest, "rest", new ProblemList())
            : null;
        double weight = rest?.Constant ?? FittingForms.Rest.Default!.Value;
        CalibrationCase[] cases =
            [.. scenarios.Select(scenario => BindCase(scenario.Path, scenario.Scenario, fit!, weight))];
        fit?.CheckExpected(cases.Select(one => one.Scenario.Id), table, problems);
        CheckOrder(cases);
        return new Calibration
        {
            Id = Root.Text("id"),
            Title = Root.Text("title"),
            Note = table.Document.Root.Text("note"),
            Values = values,
            Cases = cases,
        };
    }

    private CalibrationCase BindCase(ScalarNode path, Scenario scenario, FittedCells fit, double rest)
    {
        IReadOnlyList<WrittenScore> written = table.Of(scenario.Id);
        if (written.Count == 0)
        {
            problems.Error(
                ProblemCode.NothingKnown, path.Origin,
                $"{table.Document.Source.Name} expects nothing of {scenario.Id}" +
                (Suggestion.For(scenario.Id, table.Scenarios.Select(name => name.Text)) is { Length: > 0 } near
                    ? near
                    : "; write its scores there"));
        }

        var binder = new ExpectationBinder(scenario.World, problems);
        var expected = new List<ExpectedScore>();
        foreach (WrittenScore score in written)
        {
            if (binder.Bind(score, scenario.Id, fit.Contains(score) ? 1 : rest) is { } bound)
            {
                binder.CheckHorizon(score, bound, scenario.Id);
                expected.Add(bound);
            }
        }

        var inOrder = expected
            .OrderBy(score => score.Dyad).ThenBy(score => MomentResolver.Nominal(scenario.World, score.At)).ToList();
        return WithRetention(new CalibrationCase(scenario, inOrder, null, null, null), fit);
    }

    private CalibrationCase WithRetention(CalibrationCase bound, FittedCells fit)
    {
        if (Root.Find("retention") is not { Value: MappingNode retention } entry)
        {
            return bound;
        }

        var names = new WorldNames(bound.Scenario.World, problems);
        Moment? from = Date("from");
        Moment? until = Date("until");
        if (fit is { HasDates: true, NamedDate: null })
        {
            problems.Error(
                ProblemCode.NothingKnown, entry.Key.Origin,
                "retention is measured after the named date that the dates of fit count from, and they count from none or " +
                "from several; write them all as offsets from one, such as war_end+1y");
        }

        return bound with
        {
            RetentionDyad = retention["dyad"] is ScalarNode dyad ? names.Dyad(dyad, "retention/dyad") : null,
            Record = from is null || until is null ? null : new RecordDates(from, until),
            RetentionFrom = fit.NamedDate is null ? null : names.Named(fit.NamedDate),
        };

        Moment? Date(string key) => retention[key] is ScalarNode date ? names.Date(date, $"retention/{key}") : null;
    }

    /// <summary>Reports a record whose dates are in the wrong order, as the deterministic run has them.</summary>
    private void CheckOrder(CalibrationCase[] cases)
    {
        foreach (CalibrationCase one in cases.Where(one => one.Record is not null))
        {
            World world = one.Scenario.World;
            Month from = MomentResolver.Nominal(world, one.Record!.From);
            Month until = MomentResolver.Nominal(world, one.Record.Until);
            if (world.RowOf(from) is null || world.RowOf(until) is null || from >= until)
            {
                problems.Error(
                    ProblemCode.DateOrder, ((MappingNode)Root["retention"]!)["from"]!.Origin,
                    $"the record of retention runs from {from} to {until} in {world.Id}; write dates in the order of time, " +
                    $"from {world.Start} to {world.MonthAt(world.Months - 1)}");
                return;
            }
        }
    }
}
