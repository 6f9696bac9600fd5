using System.Globalization;
using System.Xml.Linq;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Reporting;

[TestFixture]
public sealed class FigureSetTests
{
    /// <summary>By how much a number of six decimals can be off.</summary>
    private const double Rounding = 0.5000001e-6;

    [Test]
    public void Two_scenarios_and_two_futures_have_these_figures()
    {
        string[] names = [.. FigureSet.Of(new SomeStudy { Futures = 2, Actors = 3, Members = 16 }.Run()).Select(figure => figure.Name)];

        Assert.That(names, Is.EqualTo(new[]
        {
            "A00-A01", "retention-A00-A01", "divergence-A00-A01", "contributions-A00-A01--future-0",
            "contributions-A00-A01--future-1", "matrix--future-0", "matrix--future-1", "dyads--future-0", "dyads--future-1",
        }));
    }

    [Test]
    public void What_is_drawn_once_per_future_stands_in_the_report_for_the_first_future_alone()
    {
        IReadOnlyList<StudyFigure> figures = FigureSet.Of(new SomeStudy { Futures = 2 }.Run());

        Assert.That(figures.Single(figure => figure.Name == "dyads--future-0").Place, Is.EqualTo(FigurePlace.Detail));
        Assert.That(figures.Single(figure => figure.Name == "dyads--future-1").Place, Is.EqualTo(FigurePlace.FolderOnly));
    }

    [TestCase(1, 1, 2, 24, 0)]
    [TestCase(1, 1, 2, 1, 0)]
    [TestCase(3, 1, 2, 1, 16)]
    [TestCase(2, 3, 12, 24, 0)]
    [TestCase(12, 3, 4, 24, 16)]
    [TestCase(1, 1, 24, 10, 0)]
    [TestCase(1, 1, 30, 10, 0)]
    public void Studies_of_every_size_have_figures_that_can_be_drawn(
        int scenarios, int futures, int actors, int months, int members)
    {
        var some = new SomeStudy { Scenarios = scenarios, Futures = futures, Actors = actors, Months = months, Members = members };
        IReadOnlyList<StudyFigure> figures = FigureSet.Of(some.Run());

        Assert.That(figures.Select(figure => figure.Name), Is.Unique);
        foreach (StudyFigure figure in figures)
        {
            XElement svg = XDocument.Parse(SvgFigure.Draw(figure.Figure, "f")).Root!;
            double width = double.Parse(svg.Attribute("width")!.Value, CultureInfo.InvariantCulture);
            double height = double.Parse(svg.Attribute("height")!.Value, CultureInfo.InvariantCulture);
            Assert.That(height / width, Is.LessThan(1.6), $"{figure.Name} has to fit a printed page");
        }
    }

    [Test]
    public void Bands_of_many_scenarios_get_a_panel_each_and_those_of_few_share_one()
    {
        IReadOnlyList<StudyFigure> few = FigureSet.Of(new SomeStudy { Scenarios = 3, Members = 16 }.Run());
        IReadOnlyList<StudyFigure> many = FigureSet.Of(new SomeStudy { Scenarios = 5, Members = 16 }.Run());

        Assert.That(few.Select(figure => figure.Name), Has.None.Contains("bands"));
        Assert.That(Bands(few[0].Figure.Panels[0]), Is.EqualTo(6));
        Assert.That(Bands(many[0].Figure.Panels[0]), Is.Zero);
        Assert.That(many.Single(figure => figure.Name == "A00-A01-bands").Figure.Panels.Select(Bands), Is.EqualTo(new[] { 2, 2, 2, 2, 2 }));

        static int Bands(Panel panel) => ((TimePanel)panel).Series.OfType<BandSeries>().Count();
    }

    [Test]
    public void A_scenario_has_one_colour_in_all_figures()
    {
        StudyResult study = new SomeStudy { Scenarios = 3, Futures = 2, Members = 16 }.Run();
        string last = study.Plan.NameOf(study.Plan.Scenarios[2]);
        string shortName = study.Plan.ShortNameOf(study.Plan.Scenarios[2]);

        Colour[] colours =
        [
            .. FigureSet.Of(study).SelectMany(figure => figure.Figure.Panels).SelectMany(panel => panel switch
            {
                TimePanel time => time.Series.Where(series => series.Label == last).Select(series => series.Style.Colour),
                RangePanel range => range.Rows.Where(row => row.Label == shortName).Select(row => row.Style.Colour),
                _ => [],
            }),
        ];

        Assert.That(colours, Has.Length.GreaterThan(3));
        Assert.That(colours, Is.All.EqualTo(Palette.Style(2).Colour));
    }

    [Test]
    public void The_data_of_a_figure_are_the_numbers_of_the_run()
    {
        StudyResult study = new SomeStudy { Members = 16 }.Run();

        string[][] rows = Rows(study, "A00-A01");

        string[][] lines = [.. rows.Where(row => row[1] == study.Plan.NameOf(study.Plan.Scenarios[1]) && row[2] == "line")];
        Assert.That(lines, Has.Length.EqualTo(24));
        Assert.That(lines[20][3], Is.EqualTo("2021-09"));
        Assert.That(Number(lines[20][4]), Is.EqualTo(study.Results[1].Deterministic.Score(20, 0)).Within(1e-6));
        string[][] bands = [.. rows.Where(row => row[2] == "middle 90 %")];
        Assert.That(bands, Has.Length.EqualTo(48));
        Assert.That(Number(bands[20][5]), Is.EqualTo(study.Results[0].BandAt(0, 20)!.Q05.Value).Within(1e-6));
        Assert.That(Number(bands[20][6]), Is.EqualTo(study.Results[0].BandAt(0, 20)!.Q95.Value).Within(1e-6));
    }

    [Test]
    public void The_parts_of_a_contributions_figure_add_up_to_its_line() =>
        CheckParts(Rows(new SomeStudy { Scenarios = 1 }.Run(), "contributions-A00-A01"), parts: 3);

    [Test]
    public void What_is_too_small_for_a_part_of_its_own_is_in_everything_else()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 1 }.Plan();
        StudyResult study = Run(
            plan, plan.Combinations[0] with { World = Some.BusyWorld().Build(), Comparison = new Comparison([0], null, null, []) });

        CheckParts(Rows(study, "contributions-A-B"), parts: 7);
    }

    private static void CheckParts(string[][] rows, int parts)
    {
        Assert.That(rows.Where(row => row[2] == "area").Select(row => row[1]).Distinct().Count(), Is.EqualTo(parts));
        foreach (IGrouping<string, string[]> month in rows.Where(row => row[2] != "event").GroupBy(row => row[3]))
        {
            double sum = month.Where(row => row[2] == "area").Sum(row => Number(row[4]));
            Assert.That(Number(month.Single(row => row[2] == "line")[4]), Is.EqualTo(sum).Within((parts + 1) * Rounding), month.Key);
        }
    }

    [Test]
    public void A_matrix_names_every_actor_and_leaves_its_diagonal_empty()
    {
        StudyResult study = new SomeStudy { Scenarios = 1, Actors = 3 }.Run();

        string[][] rows = Rows(study, "matrix");

        Assert.That(rows, Has.Length.EqualTo(3 * 9));
        Assert.That(rows.Where(row => row[1] == row[2]).Select(row => row[3]), Is.All.Empty);
        Assert.That(rows.Where(row => row[1] != row[2]).Select(row => row[3]), Is.All.Not.Empty);
    }

    [Test]
    public void A_retention_figure_shows_the_retention_table()
    {
        StudyResult study = new SomeStudy { Scenarios = 2, Members = 32 }.Run();

        string[][] rows = Rows(study, "retention-A00-A01");

        Assert.That(rows.Select(row => Number(row[2])), Is.EqualTo(study.Retention.Select(row => row.Deterministic!.Value)).Within(1e-6));
        Assert.That(rows.Select(row => Number(row[5])), Is.EqualTo(study.Retention.Select(row => row.Members!.Q50)).Within(1e-6));
    }

    [TestCase(": what remains", "One", "Same", "Same", "Same (story-2)")]
    [TestCase("the other scenarios", "(the other scenarios)", "Two", "Three", "Four")]
    public void Titles_that_name_nothing_or_what_a_figure_calls_something_else_can_be_drawn(params string[] titles)
    {
        foreach (StudyFigure figure in FigureSet.Of(new SomeStudy { Scenarios = 5, Members = 16, Title = number => titles[number] }.Run()))
        {
            Assert.That(() => SvgFigure.Draw(figure.Figure, "f"), Throws.Nothing, figure.Name);
        }
    }

    [Test]
    public void A_world_of_one_actor_has_no_figures()
    {
        World lonely = Some.World("A00").Months(6).Build();
        StudyPlan plan = new SomeStudy().Plan();
        StudyResult study = Run(plan, plan.Combinations[0] with { World = lonely, Comparison = new Comparison([], null, null, []) });

        Assert.That(FigureSet.Of(study).Select(figure => figure.Name), Is.EqualTo(new[] { "matrix" }));
    }

    [Test]
    public void Of_very_many_dyads_the_first_are_shown_and_the_figure_says_so()
    {
        StudyFigure[] pages = [.. FigureSet.Of(new SomeStudy { Scenarios = 1, Actors = 25, Months = 10 }.Run())
            .Where(figure => figure.Name.StartsWith("dyads", StringComparison.Ordinal))];

        Assert.That(pages.Sum(page => page.Figure.Panels.Count), Is.EqualTo(240));
        Assert.That(pages[0].Figure.Title, Does.StartWith("Alignment scores of 240 of 300 dyads"));
        Assert.That(pages[1].Name, Is.EqualTo("dyads+2"));
    }

    [Test]
    public void Pairs_of_scenarios_keep_their_colour_where_a_future_cannot_compare_them_all()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 3, Futures = 2, Members = 16 }.Plan();
        Combination[] combinations =
        [
            .. plan.Combinations.Select(one => one.Scenario.Id == "story-0" && one.Future.Id == "future-1"
                ? one with { World = Some.World("A00", "A01").Months(30).Build() }
                : one),
        ];
        StudyResult study = Run(plan, combinations);

        StudyFigure divergence = FigureSet.Of(study).Single(figure => figure.Name == "divergence-A00-A01");
        Assert.That(() => SvgFigure.Draw(divergence.Figure, "f"), Throws.Nothing);
        (string Name, SeriesStyle Style)[] looks =
        [
            .. divergence.Figure.Panels.Cast<TimePanel>().SelectMany(panel => panel.Series)
                .Where(series => series.Label.Contains(" against ", StringComparison.Ordinal))
                .Select(series => (series.Label, series.Style)).Distinct(),
        ];
        Assert.That(looks, Has.Length.EqualTo(3));
        Assert.That(looks.Select(look => look.Style), Is.Unique);
    }

    [Test]
    public void A_retention_figure_says_of_how_many_members_it_is_undefined()
    {
        StudyPlan plan = new SomeStudy { Scenarios = 1 }.Plan();
        World uneven = Some.World("A00", "A01").Months(24).Set(Parameters.Adjustment, 15).Set(Parameters.Volatility, 0.001)
            .Uncertain("rise", 0.9, new Distribution.Uniform(0, 1), Bounds.Unit)
            .Driver("rises", Interpolation.Linear, (Some.At(2), 0), (Some.At(12), Value.Drawn("rise")))
            .Set(Some.Mechanism("order_convergence"), Value.Follows("rises"), "A00")
            .Set(Some.Mechanism("order_convergence"), 1, "A01")
            .Weight("order_convergence", 1).Build();
        StudyResult study = StudyRun.Execute(
            plan with { Combinations = [plan.Combinations[0] with { World = uneven }] }, new RunOptions(256, 1), null, CancellationToken.None);

        double undefined = study.Retention.Single().Members!.UndefinedShare;
        Assert.That(undefined, Is.InRange(0.1, 0.5));
        Assert.That(Rows(study, "retention-A00-A01").Single()[8], Is.EqualTo($"{Math.Round(undefined * 100)} % undefined"));
    }

    private static StudyResult Run(StudyPlan plan, params Combination[] combinations) => StudyRun.Execute(
        plan with { Combinations = combinations }, new RunOptions(16, 1), null, CancellationToken.None);

    private static string[][] Rows(StudyResult study, string name)
    {
        using var text = new StringWriter();
        FigureTable.Write(text, FigureSet.Of(study).Single(figure => figure.Name == name).Figure);
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
