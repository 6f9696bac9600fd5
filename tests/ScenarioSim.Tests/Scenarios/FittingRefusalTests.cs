using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Every mistake in a calibration and the like has its code, its place at the mark §, and a remedy.</summary>
internal sealed class FittingRefusalTests
{
    private ScenarioFolder folder = null!;

    private static IEnumerable<TestCaseData> Expectations() => Cases(FittingRefusals.OfExpectations);

    private static IEnumerable<TestCaseData> Calibrations() => Cases(FittingRefusals.OfCalibration);

    private static IEnumerable<TestCaseData> Fusions() => Cases(FittingRefusals.OfFusion);

    [SetUp]
    public void MakeFolder()
    {
        folder = Fitting.Folder();
        folder.Write("another.yaml", Small.With("id: another"));
        folder.Write("other/two.yaml", "kind: scenario\nextends: ../another.yaml\nid: two\ntitle: Two\n");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCaseSource(nameof(Expectations))]
    public void One_mistake_in_expectations_gives_one_problem_at_its_place(string code, string[] changes) =>
        AssertRefused(Fitting.ExpectationsPath, Fitting.Expectations(changes), code, path => folder.Reader.Validate([path]));

    [TestCaseSource(nameof(Calibrations))]
    public void One_mistake_in_a_calibration_gives_one_problem_at_its_place(string code, string[] changes) =>
        AssertRefused(
            Fitting.CalibrationPath, Fitting.Calibration(changes), code,
            path => folder.Reader.ReadCalibration(path, []).Errors);

    [TestCaseSource(nameof(Fusions))]
    public void One_mistake_in_a_fusion_gives_one_problem_at_its_place(string code, string[] changes) =>
        AssertRefused(Fitting.FusionPath, Fitting.Fusion(changes), code, path => folder.Reader.ReadFusion(path).Errors);

    [Test]
    public void Every_code_of_its_own_has_a_refusal_here()
    {
        IEnumerable<string> refused = FittingRefusals.OfExpectations.Concat(FittingRefusals.OfCalibration)
            .Select(refusal => refusal.Code);
        Assert.That(FittingRefusals.Codes.Except(refused).Except([ProblemCode.SetElsewhere]), Is.Empty);
    }

    [Test]
    public void Validation_finds_the_same_as_reading()
    {
        string calibration = folder.Write(Fitting.CalibrationPath, Fitting.Calibration("rest: 2"));
        string fusion = folder.Write(Fitting.FusionPath, Fitting.Fusion("at: 2020-04"));

        Assert.That(
            folder.Reader.Validate([calibration, fusion]).Select(problem => problem.Code),
            Is.EqualTo(new[] { ProblemCode.OutOfRange, ProblemCode.NothingKnown }));
    }

    [TestCase("mechanisms: { exchange: 0.7 }", "mechanisms.exchange")]
    [TestCase("behaviour: { adjustment: 5 }", "behaviour.adjustment")]
    public void A_value_that_a_scenario_sets_for_itself_cannot_be_common(string own, string path)
    {
        folder.Write("hypotheses/two.yaml", Fitting.Hypothesis("two", own));
        AssertSetElsewhere(path, "scenarios/hypotheses/two.yaml(5)");
    }

    [Test]
    public void Nor_one_that_the_future_or_what_it_extends_sets()
    {
        folder.Write("futures/lower.yaml", Small.Overlay + "behaviour: { adjustment: 5 }\n");
        folder.Write("futures/early.yaml", Small.Overlay + "extends: lower.yaml\ndates: { peace: 2021-01 }\n");
        AssertSetElsewhere("behaviour.adjustment", "scenarios/futures/lower.yaml(4)");
    }

    [TestCase("mechanisms.exchagne", "; did you mean \"mechanisms.exchange\"?")]
    [TestCase("drivers.war", "; only base weights and constants can be calibrated: write mechanisms.NAME or behaviour.NAME")]
    public void A_value_that_cannot_move_is_told_what_can(string path, string remedy)
    {
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration($"values: {{ {path}: {{ range: [0, 1] }} }}"));
        Assert.That(Read().Errors.Single().Text, Is.EqualTo($"unknown value \"{path}\" in values{remedy}"));
    }

    [Test]
    public void A_date_that_is_never_or_beyond_the_end_under_the_future_cannot_be_expected()
    {
        string expected = Path.Combine(folder.Root, Fitting.ExpectationsPath);
        folder.Write("futures/early.yaml", Small.Overlay + "dates: { peace: never }\n");
        Assert.That(folder.Reader.Validate([expected]), Is.Empty, "under no future there is a peace");

        Problem never = Read().Errors.First(problem => problem.Code == ProblemCode.EventOutside);
        folder.Write("futures/early.yaml", Small.Overlay + "dates: { peace: 2021-09 }\n");
        Problem beyond = Read().Errors[0];

        Assert.That((never.Origin.File, never.Origin.Line), Is.EqualTo(("scenarios/evidence/expected.yaml", 8)));
        Assert.That(never.Text, Does.Contain("is never, outside 2020-01 to 2021-12 of one; write a date"));
        Assert.That((beyond.Code, beyond.Origin.Line, beyond.Origin.Column), Is.EqualTo((ProblemCode.EventOutside, 8, 36)));
    }

    [Test]
    public void A_file_of_another_kind_is_not_taken_for_expectations()
    {
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration("expected: ../base.yaml"));
        Assert.That(
            Read().Errors.Single().Text,
            Is.EqualTo("this is a scenario, and a file of expectations is wanted here; name another file"));
    }

    [Test]
    public void All_problems_of_all_files_of_a_calibration_come_at_once()
    {
        folder.Write("base.yaml", Small.With("alignment: { A>B: 2 }"));
        folder.Write(Fitting.ExpectationsPath, Fitting.Expectations("expected: { one: { A-B: { 2020-03: [1, 0, 0] } } }"));
        folder.Write(Fitting.CalibrationPath, Fitting.Calibration("rest: 2", "values: { mechanisms.exchange: { range: [2, 3] } }"));

        Assert.That(
            Read().Errors.Select(problem => problem.Code).Order(),
            Is.EqualTo(new[]
            {
                ProblemCode.OutOfRange, ProblemCode.OutOfRange, ProblemCode.ValueOutsideDistribution, ProblemCode.RangeOrder,
            }));
    }

    [TestCase(Fitting.ExpectationsPath)]
    [TestCase(Fitting.CalibrationPath)]
    [TestCase(Fitting.FusionPath)]
    public void Random_damage_to_a_file_never_throws(string name)
    {
        var random = new Random(11);
        string text = File.ReadAllText(Path.Combine(folder.Root, name));
        string[] paths = [folder.Write(name, text), Path.Combine(folder.Root, Fitting.CalibrationPath)];
        for (int i = 0; i < 300; i++)
        {
            folder.Write(name, i % 3 == 0 ? Damage.ToCharacters(text, random) : Damage.ToWords(text, random));
            foreach (Problem problem in folder.Reader.Validate(paths.Distinct()))
            {
                Assert.That(problem.ToString(), Is.Not.Empty);
            }
        }
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<(string Name, string Code, string[] Changes)> refusals) =>
        refusals.Select(refusal => new TestCaseData(refusal.Code, refusal.Changes).SetArgDisplayNames(refusal.Name));

    private Reading<Calibration> Read() =>
        folder.Reader.ReadCalibration(Path.Combine(folder.Root, Fitting.CalibrationPath), []);

    private void AssertSetElsewhere(string path, string where)
    {
        Problem problem = Read().Errors.Single();
        Assert.That((problem.Code, problem.Origin.File), Is.EqualTo((ProblemCode.SetElsewhere, "scenarios/calibration/small.yaml")));
        Assert.That(problem.Text, Does.StartWith($"values/{path}: {where} sets it for itself").And.Contains("; delete it"));
    }

    private void AssertRefused(string name, string marked, string code, Func<string, IReadOnlyList<Problem>> read)
    {
        int at = marked.IndexOf('§', StringComparison.Ordinal);
        int line = marked[..at].Count(character => character == '\n') + 1;

        IReadOnlyList<Problem> problems = read(folder.Write(name, marked.Remove(at, 1)));

        Assert.That(
            problems.Select(problem => (problem.Code, problem.Origin.File, problem.Origin.Line, problem.Origin.Column)),
            Is.EqualTo(new[] { (code, $"scenarios/{name}", line, at - marked.LastIndexOf('\n', at)) }), string.Join("\n", problems));
        Assert.That(problems[0].Text, Does.Contain(";"), "what to write instead");
    }
}
