using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>What calibrations and fusions are read as.</summary>
internal sealed class FittingTests
{
    private const string Note = "calibration: calibration/small.yaml";
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Fitting.Folder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_calibration_has_a_case_for_every_scenario_under_its_future()
    {
        Calibration calibration = Read();

        Assert.That((calibration.Id, calibration.Title, calibration.Note), Is.EqualTo(("c", "Small weights", "One reader's judgement")));
        Assert.That(
            calibration.Cases.Select(one => $"{one.Scenario.Id}/{one.Scenario.Future!.Id}"), Is.EqualTo(new[] { "one/laid", "two/laid" }));
    }

    [Test]
    public void Values_are_what_the_files_say_and_how_far_they_may_move() => Assert.That(
        Read().Values.Select(value => value with { Origin = null }),
        Is.EqualTo(new CalibratedValue[]
        {
            new("mechanisms/exchange", 0.5, 0.1, 1.2, "as rare as it is", null),
            new("behaviour/adjustment", 9, 3, 12, "", null),
        }));

    [Test]
    public void Values_know_where_they_were_written()
    {
        Assert.That($"{Read().Values[0].Origin}", Does.Match(@"base\.yaml\(\d+\)$"));
        Assert.That(Read().Values[1].Origin, Is.Null);
        Assert.That($"{Read("mechanisms.exchange=0.7").Values[0].Origin}", Is.EqualTo("--set mechanisms.exchange=0.7"));
    }

    [Test]
    public void Settings_are_laid_below_the_ranges()
    {
        Calibration calibration = Read("mechanisms.exchange=0.7", "behaviour.ratchet=2");

        Assert.That(calibration.Values[0].Value, Is.EqualTo(0.7));
        Assert.That(calibration.Cases.Select(one => Uncertainty(one, "mechanisms/exchange").Value), Is.All.EqualTo(0.7));
        Assert.That(
            calibration.Cases.Select(one => one.Scenario.World.Quantity(Parameters.Ratchet)), Is.All.EqualTo(new Quantity.Constant(2)));
    }

    [Test]
    public void A_setting_outside_the_range_is_at_fault()
    {
        Reading<Calibration> reading = folder.Reader.ReadCalibration(CalibrationFile, ["mechanisms.exchange=3"]);

        Assert.That(reading.IsSettingAtFault, Is.True);
        Assert.That(reading.Errors.Single().Text, Does.Contain("is 3 now (--set mechanisms.exchange=3), outside its own range"));
    }

    [Test]
    public void In_every_world_a_calibrated_value_is_drawn_from_its_range_and_others_as_they_were()
    {
        folder.Write("base.yaml", Small.With(
            "mechanisms: { exchange: { value: 0.5, triangular: [0.4, 0.5, 0.6] }, lock_in: { value: 0.3, uniform: [0.2, 0.4] } }"));

        foreach (CalibrationCase one in Read().Cases)
        {
            Assert.That(
                Uncertainty(one, "mechanisms/exchange"),
                Is.EqualTo(new Uncertainty("mechanisms/exchange", 0.5, new Distribution.Uniform(0.1, 1.2), Parameters.Weight)));
            Assert.That(Uncertainty(one, "behaviour/adjustment").Distribution, Is.EqualTo(new Distribution.Uniform(3, 12)));
            Assert.That(Uncertainty(one, "mechanisms/lock_in").Distribution, Is.EqualTo(new Distribution.Uniform(0.2, 0.4)));
        }
    }

    [Test]
    public void Expected_scores_are_those_of_each_scenario_by_dyad_and_time_fitted_ones_with_weight_1()
    {
        Calibration calibration = Read();
        World world = calibration.Cases[0].Scenario.World;

        Assert.That(
            calibration.Cases.Select(one => string.Join(", ", one.Expected.Select(
                score => $"{world.DyadName(score.Dyad)} {score.Date} {score.Low} {score.Mid} {score.High} x{score.Weight}"))),
            Is.EqualTo(new[]
            {
                "B-A 2020-03 0 0.1 0.3 x0.25, B-A peace+3m 0.2 0.2 0.2 x0.25, B-A peace+6m 0.1 0.2 0.3 x1, " +
                "B-C 2020-03 0.2 0.4 0.6 x0.25, B-C peace+6m -0.5 -0.25 1 x1",
                "B-A 2020-03 0.2 0.3 0.5 x0.25, B-A peace+6m 0 0.1 0.2 x1, B-C peace+6m 0 0.5 1 x1",
            }));
        Assert.That(calibration.Cases[0].Expected[1].At, Is.EqualTo(new Moment.Relative(0, 3)));
    }

    [Test]
    public void What_is_not_fitted_counts_for_nothing_unless_the_file_says_so()
    {
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration("-rest"));
        Assert.That(Read().Cases.SelectMany(one => one.Expected).Select(score => score.Weight).Distinct(), Is.EquivalentTo(new[] { 0, 1 }));
    }

    [Test]
    public void Dates_and_dyads_are_the_same_in_any_spelling()
    {
        folder.Write(Fitting.ExpectationsPath, Fitting.Expectations(
            "expected: { one: { B-A: { peace + 12m: [0, 0, 0] } }, two: { A-B: { peace+1y: [0, 0, 0] } } }"));
        folder.Write("futures/early.yaml", Small.Overlay + "dates: { peace: 2020-09 }\n");
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration("fit: { dyads: [B-A], dates: [peace+1y] }"));

        Assert.That(
            Read().Cases.SelectMany(one => one.Expected).Select(score => (score.Date, score.Weight)),
            Is.EqualTo(new[] { ("peace+12m", 1.0), ("peace+1y", 1.0) }));
    }

    [Test]
    public void Retention_is_judged_by_the_record_and_the_date_that_fitted_dates_count_from()
    {
        CalibrationCase one = Read().Cases[0];

        Assert.That(one.Scenario.World.DyadName(one.RetentionDyad!.Value), Is.EqualTo("B-A"));
        Assert.That(one.Record, Is.EqualTo(new RecordDates(new Moment.Fixed(new Month((2020 * 12) + 2)), new Moment.Relative(0, 0))));
        Assert.That(one.RetentionFrom, Is.EqualTo(new Moment.Relative(0, 0)));
    }

    [Test]
    public void Without_retention_there_is_no_record()
    {
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration("-retention"));
        Assert.That(
            Read().Cases.Select(one => (one.RetentionDyad, one.Record, one.RetentionFrom)),
            Is.All.EqualTo(((int?)null, (RecordDates?)null, (Moment?)null)));
    }

    [Test]
    public void Of_a_calibration_all_files_are_known_that_it_depends_on()
    {
        folder.Write("futures/lower.yaml", Small.Overlay);
        folder.Write("futures/early.yaml", Small.Overlay + "extends: lower.yaml\ndates: { peace: 2021-01 }\n");

        Assert.That(
            folder.Reader.ReadCalibration(CalibrationFile, []).Files.Select(file => Path.GetRelativePath(folder.Root, file)).Order(),
            Is.EqualTo(new[]
            {
                "base.yaml", "calibration/small.yaml", "evidence/expected.yaml", "futures/early.yaml", "futures/lower.yaml",
                "hypotheses/one.yaml", "hypotheses/two.yaml",
            }));
    }

    [Test]
    public void A_scenario_that_names_its_calibration_tells_of_it()
    {
        folder.Write("base.yaml", Small.With(Note));
        Reading<Scenario> reading = folder.Reader.ReadScenario(Path.Combine(folder.Root, "hypotheses/one.yaml"), null, []);

        Assert.That(
            ScenarioFolder.Valid(reading).Calibration,
            Is.EqualTo(new CalibrationNote("scenarios/calibration/small.yaml", "Small weights", 2, 4, "One reader's judgement")));
        Assert.That(
            reading.Files.Select(file => Path.GetFileName(file)!).Order(),
            Is.EqualTo(new[] { "base.yaml", "expected.yaml", "one.yaml", "small.yaml" }), "its scenarios stay unread");
        Assert.That(Read().Cases[0].Scenario.Calibration!.FittedCells, Is.EqualTo(4), "as it reads itself");
    }

    [Test]
    public void A_calibration_of_absurd_size_is_no_exception()
    {
        folder.Write("base.yaml", Small.With(Note));
        string many = string.Join(", ", Enumerable.Repeat("x-y", 2000));
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration(
            $"scenarios: [{many}]", $"fit: {{ dyads: [{many}], dates: [{many.Replace('-', '_')}] }}"));

        Reading<Scenario> reading = folder.Reader.ReadScenario(Path.Combine(folder.Root, "base.yaml"), null, []);

        Assert.That(ScenarioFolder.Valid(reading).Calibration!.FittedCells, Is.EqualTo(int.MaxValue));
    }

    [Test]
    public void As_many_scores_are_said_to_be_fitted_as_are() => Assert.That(
        Read().Cases.Sum(one => one.Expected.Count(score => score.Weight == 1)), Is.EqualTo(4));

    [Test]
    public void The_calibration_is_no_part_of_the_plain_document()
    {
        Scenario with = folder.ReadValid(Small.With(Note));
        Scenario without = folder.ReadValid(Small.With());

        Assert.That((with.PlainText, with.Hash), Is.EqualTo((without.PlainText, without.Hash)));
        Assert.That(without.Calibration, Is.Null);
    }

    [TestCase("calibration: §calibration/none.yaml", ProblemCode.Unreadable)]
    [TestCase("calibration: §../../small.yaml", ProblemCode.OutsideRoot)]
    [TestCase("calibration: §[a]", ProblemCode.WrongType)]
    public void A_calibration_that_is_not_there_is_a_problem_where_it_is_named(string line, string code)
    {
        string marked = Small.With(line);
        int at = marked.IndexOf('§', StringComparison.Ordinal);
        Problem problem = folder.Read(marked.Remove(at, 1)).Errors.Single();
        Assert.That((problem.Code, problem.Origin.Column), Is.EqualTo((code, at - marked.LastIndexOf('\n', at))));
    }

    [Test]
    public void A_hypothesis_can_leave_the_calibration_of_its_base_out()
    {
        folder.Write("base.yaml", Small.With(Note));
        string path = folder.Write("hypotheses/one.yaml", Fitting.Hypothesis("one", "calibration: null"));
        Assert.That(ScenarioFolder.Valid(folder.Reader.ReadScenario(path, null, [])).Calibration, Is.Null);
    }

    [Test]
    public void A_setting_cannot_name_a_calibration() => Assert.That(
        folder.Read(Small.With(), "calibration=calibration/small.yaml").Errors.Single().Text,
        Is.EqualTo("\"calibration\" cannot be set; edit the file"));

    [Test]
    public void Settings_of_a_calibration_complete_by_its_first_scenario() => Assert.That(
        folder.Reader.CompleteSetting(CalibrationFile, "mechanisms.exch"), Is.EqualTo(new[] { "mechanisms.exchange=" }));

    [Test]
    public void A_fusion_maps_every_reading_onto_the_scale()
    {
        Fusion fusion = ReadFusion();
        World world = fusion.Scenario.World;

        Assert.That((fusion.Id, fusion.Title, fusion.Scenario.Id), Is.EqualTo(("scores", "Scores to start with", "small")));
        Assert.That(
            fusion.Readings.Select(reading =>
                $"{reading.Measure} {world.DyadName(reading.Dyad)} {reading.Reading} {reading.Score} {reading.Sd} {string.Join(',', reading.Sources)}"),
            Is.EqualTo(new[] { "tone B-A 0.5 1.1 0.1 T2,S1", "tone B-C -0.25 -0.4 0.3 T1", "pact B-A 1 0.8 0.2 " }));
        Assert.That(
            fusion.Measures.Select(measure =>
                $"{measure.Name}/{measure.Title}/{measure.Unit}/{measure.Intercept}/{measure.Slope}/{measure.Sd}/{measure.Note}/{string.Join(',', measure.Sources)}"),
            Is.EqualTo(new[] { "tone/Mean tone/1 warm/0.1/2/0.3/by two anchors/T1", "pact/Pacts//0/0.8/0.2//" }));
    }

    [Test]
    public void An_asymmetry_holds_for_both_directions()
    {
        Fusion fusion = ReadFusion();
        DyadTable dyads = fusion.Scenario.World.Dyads;

        Assert.That((fusion.Asymmetry[dyads.Pair(1, 0)], fusion.Asymmetry[dyads.Pair(0, 1)]), Is.EqualTo((0.06, -0.06)));
        Assert.That(fusion.Asymmetry.Count(difference => difference != 0), Is.EqualTo(2));
    }

    [Test]
    public void A_fusion_is_checked_against_the_mean_expectation_of_a_dyad_on_its_date()
    {
        ExpectedScore[] check = [.. ReadFusion().Check];

        Assert.That(check.Select(score => (score.Dyad, score.Date, score.Weight)), Is.EqualTo(new[] { (0, "2020-03", 1.0), (2, "2020-03", 1.0) }));
        Assert.That(check[0].Low, Is.EqualTo(0.1).Within(1e-12));
        Assert.That(check[0].Mid, Is.EqualTo(0.2).Within(1e-12));
        Assert.That(check[0].High, Is.EqualTo(0.4).Within(1e-12));
        Assert.That((check[1].Low, check[1].Mid, check[1].High), Is.EqualTo((0.2, 0.4, 0.6)));
    }

    [Test]
    public void A_fusion_needs_nothing_to_be_checked_against()
    {
        folder.Write(Fitting.FusionPath, Fitting.Fusion("-check", "-at", "-asymmetry"));
        Assert.That(ReadFusion().Check, Is.Empty);
    }

    [Test]
    public void The_whole_folder_is_valid_and_listed()
    {
        Assert.That(folder.Reader.Validate(["scenarios"]), Is.Empty);
        Assert.That(
            folder.Reader.List("scenarios").Entries.Select(entry => $"{entry.Kind} {entry.Id}"),
            Is.EqualTo(new[]
            {
                "scenario small", "hypothesis one", "hypothesis two", "future laid",
                "calibration c", "expectations expected", "fusion scores",
            }));
    }

    private string CalibrationFile => Path.Combine(folder.Root, Fitting.CalibrationPath);

    private Calibration Read(params string[] settings)
    {
        Reading<Calibration> reading = folder.Reader.ReadCalibration(CalibrationFile, settings);
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }

    private Fusion ReadFusion()
    {
        Reading<Fusion> reading = folder.Reader.ReadFusion(Path.Combine(folder.Root, Fitting.FusionPath));
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }

    private static Uncertainty Uncertainty(CalibrationCase one, string name) =>
        one.Scenario.World.Uncertainties.Single(uncertainty => uncertainty.Name == name);
}
