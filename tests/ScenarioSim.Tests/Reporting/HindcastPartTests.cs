using ScenarioSim.Analysis.Hindcasting;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

/// <summary>What readers are told of a hindcast.</summary>
internal sealed class HindcastPartTests
{
    private static readonly string[] Dyads = ["A00-A01", "A00-A02", "A01-A02"];

    private static readonly StudyResult Study = new SomeStudy { Actors = 3, Months = 72 }.Run();

    private static readonly HindcastResult Hindcast = Run(SomeHindcast.Measure(
        SomeHindcast.Cells(Dyads, Enumerable.Range(2020, 4), (dyad, year) => dyad == "A00-A01" ? 0.9 - (0.01 * (year - 2020)) : 0.1)));

    [Test]
    public void The_part_says_what_is_given_what_was_dropped_and_who_is_no_better_than_persistence()
    {
        ReportPart part = HindcastPart.Of(Hindcast);
        IReadOnlyList<string> statement = HindcastPart.Statement(Hindcast);

        Assert.That(part.Heading, Is.EqualTo("Conditional hindcast, trained until 2021"));
        Assert.That(statement[0], Does.StartWith("This is a conditional hindcast: what the drivers did is given"));
        Assert.That(statement[0], Does.Contain("Events dated after 2021-12 are dropped (1 of each scenario, 0 of them forced acts"));
        Assert.That(statement[1], Does.StartWith("The tone (6 readings of 3 dyads): ").And.Contain("no better than persistence"));
        Assert.That(part.FirstPage.Single(), Does.Contain("in 2 of 2 cases").And.Contain("no better than persistence"));
        Assert.That(part.Doubts, Has.Some.Contains("conditional").And.Some.Contains("few points").And.Some.Contains("errors of coding"));
        Assert.That(part.Tables.Select(table => table.File), Is.EqualTo(new[]
        {
            "hindcast-scores.csv", "hindcast-links.csv", "hindcast-counts.csv", "hindcast-predictions.csv",
        }));
        Assert.That(part.Figures.Single().Name, Is.EqualTo("hindcast-tone"));
    }

    [Test]
    public void Predictions_reach_five_years_beyond_training_and_leave_what_is_not_known_empty()
    {
        ResultTable table = HindcastTables.Predictions(Hindcast);
        IReadOnlyList<object?>[] rows = [.. table.Rows.Where(row => Equals(row[1], "A00-A01") && Equals(row[4], "story-0"))];

        Assert.That(rows.Select(row => row[2]), Is.EqualTo(Enumerable.Range(2020, 6)), "72 months");
        Assert.That(rows.Select(row => row[3]), Is.EqualTo(new[]
        {
            "training", "training", "held out", "held out", "not observed", "not observed",
        }));
        Assert.That(rows.Select(row => row[9] is null), Is.EqualTo(new[] { false, false, false, false, true, true }));
        Assert.That(rows.Select(row => (double)row[7]! < (double)row[6]! && (double)row[6]! < (double)row[8]!), Is.All.True);
        Assert.That(table.Rows.Select(row => row[4]).Distinct(), Is.EqualTo(new[] { "story-0", "story-1", "(persistence)", "(mean)" }));
    }

    [Test]
    public void Every_row_has_as_many_cells_as_the_header()
    {
        ObservedMeasure single = SomeHindcast.Measure([("A00-A01", 2020, 1)], name: "single");
        HindcastResult both = Run(Hindcast.Measures[0].Measure, single);
        ResultTable[] tables =
            [HindcastTables.Scores(both), HindcastTables.Links(both), HindcastTables.Predictions(both), HindcastTables.Counts(both)];

        foreach (ResultTable table in tables)
        {
            Assert.That(table.Rows.Select(row => row.Count), Is.All.EqualTo(table.Header.Count));
        }

        Assert.That(tables[0].Rows[^1][^1], Is.EqualTo("no link: too few observations for a line (1)"));
        Assert.That(HindcastPart.Of(both).Figures.Count(), Is.EqualTo(1), "no link, no figure");
    }

    [Test]
    public void The_figure_has_a_panel_a_dyad_with_what_was_known_and_what_was_not()
    {
        Figure figure = HindcastFigure.Of(Hindcast, Hindcast.Measures[0])!.Figure;
        TimePanel panel = figure.Panels.Cast<TimePanel>().First();

        Assert.That(figure.Panels, Has.Count.EqualTo(3));
        Assert.That(panel.Series.OfType<PointSeries>().Select(series => (series.Label, series.Points.Count)), Is.EqualTo(new[]
        {
            ("observed in training", 2), ("observed later", 2),
        }));
        Assert.That(panel.Series.OfType<LineSeries>().Count(), Is.EqualTo(2));
        Assert.That(panel.Series.OfType<BandSeries>().Count(), Is.EqualTo(2));
        Assert.That(() => SvgFigure.Draw(figure, "f"), Throws.Nothing);
    }

    [Test]
    public void Observed_scores_are_the_readings_through_the_inverse_link()
    {
        MeasurementLink link = Hindcast.Measures[0].Fit.Link!;
        ObservedPoints points = ObservedPoints.Of(Hindcast, SomeHindcast.KeyOf("A00-A01"));

        Assert.That(link.CanBeInverted);
        Observation first = ((PointSeries)points.Series.Single()).Points[0];
        Assert.That(first.Value, Is.EqualTo((0.9 - link.Intercept) / link.Slope).Within(1e-12));
        Assert.That(first.Month, Is.EqualTo((2020 * Month.PerYear) + 6));
        Assert.That(points.Footnotes.Single(), Does.Contain("more than 2 standard errors from 0"));
    }

    [Test]
    public void A_measure_that_hardly_reads_scores_gives_no_points()
    {
        HindcastResult vague = Run(SomeHindcast.Measure(
            SomeHindcast.Cells(Dyads, Enumerable.Range(2020, 2), (dyad, year) => (dyad[2] + dyad[6] + year) % 2)));

        Assert.That(vague.Measures[0].Fit.Link!.CanBeInverted, Is.False);
        Assert.That(ObservedPoints.Of(vague, SomeHindcast.KeyOf("A00-A01")).Series, Is.Empty);
        Assert.That(ObservedPoints.Of(null, SomeHindcast.KeyOf("A00-A01")).Footnotes, Is.Empty);
    }

    [Test]
    public void The_course_of_a_dyad_shows_observed_scores_where_it_is_given_them()
    {
        StudyFigure with = DyadFigure.Of(Study, Hindcast).First();
        StudyFigure without = DyadFigure.Of(Study, hindcast: null).First();

        Assert.That(((TimePanel)with.Figure.Panels[0]).Series.OfType<PointSeries>().Single().Label, Is.EqualTo("observed: The tone"));
        Assert.That(((TimePanel)without.Figure.Panels[0]).Series.OfType<PointSeries>(), Is.Empty);
        Assert.That(with.Figure.Footnotes, Has.Count.EqualTo(without.Figure.Footnotes.Count + 1));
    }

    private static HindcastResult Run(params ObservedMeasure[] measures) => SomeHindcast.Run(Study.Plan, 2021, measures);
}
