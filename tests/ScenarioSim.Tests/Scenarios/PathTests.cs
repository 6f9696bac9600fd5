using System.Diagnostics;
using System.Runtime.Versioning;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Which files a file may name.</summary>
internal sealed class PathTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_scenario_may_extend_another_that_extends_a_third()
    {
        folder.Write("base.yaml", Small.With());
        folder.Write("sub/middle.yaml", Extending("../base.yaml") + "alignment: { A>B: 0.3 }\n");
        Scenario scenario = ScenarioFolder.Valid(folder.Reader.ReadScenario(
            folder.Write("sub/top.yaml", Extending("middle.yaml") + "alignment: { B-C: 0.5 }\n"), null, []));

        Assert.That(
            scenario.Values.Single(value => value.Path == "alignment/A>B").OriginText,
            Does.StartWith("scenarios/sub/middle.yaml"));
    }

    [Test]
    public void Files_that_a_scenario_depends_on_are_known()
    {
        folder.Write("base.yaml", Small.With());
        Reading<Scenario> reading = folder.Reader.ReadScenario(
            folder.Write("top.yaml", Extending("base.yaml")), null, []);
        Assert.That(string.Join(' ', reading.Files.Select(Path.GetFileName).Order()), Is.EqualTo("base.yaml top.yaml"));
    }

    [Test]
    public void A_circle_of_files_is_refused()
    {
        folder.Write("a.yaml", Extending("b.yaml"));
        folder.Write("b.yaml", Extending("c.yaml"));
        AssertRefused(folder.Write("c.yaml", Extending("a.yaml")), ProblemCode.ExtendsCycle, "scenarios/b.yaml", 2, 10);
    }

    [Test]
    public void A_file_that_extends_itself_is_refused() =>
        AssertRefused(folder.Write("a.yaml", Extending("a.yaml")), ProblemCode.ExtendsCycle, "scenarios/a.yaml", 2, 10);

    [Test]
    public void A_missing_file_is_reported_where_it_is_named() =>
        AssertRefused(
            folder.Write("a.yaml", Extending("nowhere.yaml")), ProblemCode.Unreadable, "scenarios/a.yaml", 2, 10);

    [Test]
    public void A_folder_is_no_file() =>
        AssertRefused(
            folder.Write("a.yaml", Extending("../scenarios")), ProblemCode.Unreadable, "scenarios/a.yaml", 2, 10);

    [Test]
    public void An_overlay_cannot_be_extended()
    {
        folder.Write("o.yaml", Small.Overlay);
        AssertRefused(folder.Write("a.yaml", Extending("o.yaml")), ProblemCode.Kind, "scenarios/o.yaml", 1, 7);
    }

    [TestCase("../outside.yaml")]
    [TestCase("sub/../../outside.yaml")]
    [TestCase("/etc/passwd")]
    [TestCase("..\\\\outside.yaml")]
    public void A_path_may_not_leave_the_root(string path)
    {
        File.WriteAllText(Path.Combine(folder.Working, "outside.yaml"), Small.With());
        folder.Write("sub/keep.yaml", "");
        AssertRefused(
            folder.Write("a.yaml", Extending($"\"{path}\"")), ProblemCode.OutsideRoot, "scenarios/a.yaml", 2, 10);
    }

    [Test]
    public void A_link_may_not_lead_out_of_the_root()
    {
        string outside = Path.Combine(folder.Working, "outside.yaml");
        File.WriteAllText(outside, Small.With());
        File.CreateSymbolicLink(Path.Combine(folder.Root, "link.yaml"), outside);
        AssertRefused(
            folder.Write("a.yaml", Extending("link.yaml")), ProblemCode.OutsideRoot, "scenarios/a.yaml", 2, 10);
    }

    [Test]
    public void A_linked_folder_may_not_lead_out_of_the_root()
    {
        string outside = Directory.CreateDirectory(Path.Combine(folder.Working, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(outside, "base.yaml"), Small.With());
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "linked"), outside);
        AssertRefused(
            folder.Write("a.yaml", Extending("linked/base.yaml")), ProblemCode.OutsideRoot, "scenarios/a.yaml", 2, 10);
    }

    [Test]
    public void Links_in_a_circle_are_refused()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Root, "one.yaml"), "two.yaml");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "two.yaml"), "one.yaml");
        AssertRefused(folder.Write("a.yaml", Extending("one.yaml")), ProblemCode.Unreadable, "scenarios/a.yaml", 2, 10);
    }

    [Test]
    public void A_link_within_the_root_is_followed()
    {
        folder.Write("base.yaml", Small.With());
        File.CreateSymbolicLink(Path.Combine(folder.Root, "link.yaml"), "base.yaml");
        ScenarioFolder.Valid(folder.Reader.ReadScenario(folder.Write("a.yaml", Extending("link.yaml")), null, []));
    }

    [Test]
    public void Without_a_folder_called_scenarios_the_working_directory_is_the_root()
    {
        string lower = Directory.CreateDirectory(Path.Combine(folder.Working, "mine", "deep")).FullName;
        File.WriteAllText(Path.Combine(folder.Working, "base.yaml"), Small.With());
        string path = Path.Combine(lower, "a.yaml");
        File.WriteAllText(path, Extending("../../base.yaml"));

        Assert.That(folder.Reader.ReadScenario(path, null, []).Errors, Is.Empty);
        Assert.That(
            new ScenarioReader(Path.Combine(folder.Working, "scenarios")).ReadScenario(path, null, []).Errors.Single().Code,
            Is.EqualTo(ProblemCode.OutsideRoot), "elsewhere the file's own folder is");
    }

    [Test]
    public void A_future_is_named_by_path_or_by_identifier()
    {
        string scenario = folder.Write("a.yaml", Small.With());
        folder.Write("futures/laid.yaml", Small.Overlay + "dates: { peace: 2021-01 }\n");

        foreach (string future in new[] { "laid", "scenarios/futures/laid.yaml" })
        {
            Scenario read = ScenarioFolder.Valid(folder.Reader.ReadScenario(scenario, future, []));
            Assert.That(read.Values.Single(value => value.Path == "dates/peace").Text, Is.EqualTo("2021-01"));
        }
    }

    [Test]
    public void A_missing_future_is_a_problem_of_the_command_line()
    {
        Reading<Scenario> reading = folder.Reader.ReadScenario(folder.Write("a.yaml", Small.With()), "nowhere", []);
        Assert.That(reading.Errors.Single().Code, Is.EqualTo(ProblemCode.Unreadable));
        Assert.That(reading.Errors.Single().Origin.IsCommandLine, Is.True);
    }

    [Test]
    public void A_missing_scenario_is_a_problem_that_names_it() =>
        AssertRefused("scenarios/nowhere.yaml", ProblemCode.Unreadable, "scenarios/nowhere.yaml", 1, 1);

    [TestCase("loop.yaml", "this path cannot be followed")]
    [TestCase("loop.yaml/deeper.yaml", "this path cannot be followed")]
    [TestCase("/", "it is a folder")]
    [TestCase(".", "it is a folder")]
    [TestCase("scenarios", "it is a folder")]
    [TestCase("scenarios/", "it is a folder")]
    [TestCase("", "it is a folder")]
    [TestCase("nul\0.yaml", "this path cannot be followed")]
    public void A_path_that_leads_to_no_file_is_a_problem_that_names_it(string path, string text)
    {
        File.CreateSymbolicLink(Path.Combine(folder.Working, "loop.yaml"), "loop.yaml");
        Problem[] problems =
        [
            folder.Reader.ReadScenario(path, null, []).Errors.Single(),
            folder.Reader.ReadStudy(path, "some", ["a.b=1"]).Errors[0],
        ];

        foreach (Problem problem in problems)
        {
            Assert.That(problem.Code, Is.EqualTo(ProblemCode.Unreadable));
            Assert.That(problem.Text, Does.Contain(text));
            Assert.That((problem.Origin.Line, problem.Origin.Column), Is.EqualTo((1, 1)));
            Assert.That(problem.Origin.File, Does.EndWith(path.TrimEnd('/')));
        }

        Assert.That(folder.Reader.KindOf(path), Is.Null);
    }

    [Test]
    public void Validation_reports_a_circle_of_links()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Root, "loop.yaml"), "loop.yaml");

        foreach (string path in new[] { "scenarios/loop.yaml", "scenarios" })
        {
            Problem problem = folder.Reader.Validate([path]).Single();
            Assert.That(
                (problem.Code, problem.Origin.File), Is.EqualTo((ProblemCode.Unreadable, "scenarios/loop.yaml")));
        }
    }

    [Test]
    public void A_working_directory_behind_a_circle_of_links_is_no_exception()
    {
        string loop = Path.Combine(folder.Working, "loop");
        File.CreateSymbolicLink(loop, "loop");
        Assert.That(
            new ScenarioReader(loop).ReadScenario("a.yaml", null, []).Errors.Single().Code,
            Is.EqualTo(ProblemCode.Unreadable));
    }

    [Test]
    public void A_file_that_the_system_refuses_is_a_problem_at_its_name()
    {
        string path = Path.Combine(folder.Root, new string('x', 300) + ".yaml");
        Assert.That(
            folder.Reader.ReadScenario(path, null, []).Errors.Single().Code, Is.EqualTo(ProblemCode.Unreadable));
        AssertRefused(
            folder.Write("a.yaml", Extending(Path.GetFileName(path))),
            ProblemCode.Unreadable, "scenarios/a.yaml", 2, 10);
    }

    [TestCase("/dev/zero")]
    [TestCase("/proc/self/mem")]
    [Platform("Linux")]
    public void A_device_is_refused_by_its_name(string path)
    {
        Problem problem = folder.Reader.ReadScenario(path, null, []).Errors.Single();
        Assert.That(problem.Code, Is.EqualTo(ProblemCode.Kind));
        Assert.That(problem.Origin.File, Does.EndWith(Path.GetFileName(path)));
        Assert.That(problem.Text, Does.Contain("a pipe or device"));
    }

    [Test]
    [CancelAfter(20_000)]
    [Platform("Linux,MacOSX")]
    public void A_pipe_that_nobody_writes_to_keeps_nobody_waiting(CancellationToken cancellation)
    {
        string pipe = Path.Combine(folder.Root, "pipe.yaml");
        Process.Start("mkfifo", [pipe]).WaitForExit();

        Task<IReadOnlyList<Problem>> reading = Task.Run(() => folder.Reader.Validate(["scenarios"]), cancellation);

        Assert.That(() => reading.Wait(cancellation), Throws.Nothing);
        Assert.That(reading.Result.Single().Code, Is.EqualTo(ProblemCode.Kind));
    }

    [Test]
    [Platform("Linux,MacOSX")]
    [UnsupportedOSPlatform("windows")]
    public void Closed_folders_are_problems_where_they_are_named()
    {
        string scenario = folder.Write("a.yaml", Small.With());
        string futures = Path.GetDirectoryName(folder.Write("futures/laid.yaml", Small.Overlay))!;
        File.SetUnixFileMode(futures, UnixFileMode.UserExecute);
        try
        {
            IReadOnlyList<Problem> problems = folder.Reader.ReadScenario(scenario, "laid", []).Errors;
            if (Environment.IsPrivilegedProcess)
            {
                Assert.That(problems, Is.Empty, "to the superuser no folder is closed");
                return;
            }

            Problem future = problems.Single();
            Assert.That((future.Code, future.Origin.IsCommandLine), Is.EqualTo((ProblemCode.Unreadable, true)));
            Problem closed = folder.Reader.Validate([futures]).Single();
            Assert.That(
                (closed.Code, closed.Origin.File), Is.EqualTo((ProblemCode.Unreadable, "scenarios/futures")));
        }
        finally
        {
            File.SetUnixFileMode(futures, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Extending(string path) => $"kind: scenario\nextends: {path}\nid: x\ntitle: X\n";

    private void AssertRefused(string path, string code, string file, int line, int column)
    {
        Reading<Scenario> reading = folder.Reader.ReadScenario(path, null, []);
        Assert.That(
            reading.Errors.Select(
                problem => (problem.Code, problem.Origin.File, problem.Origin.Line, problem.Origin.Column)),
            Is.EqualTo(new[] { (code, file, line, column) }), string.Join('\n', reading.Errors));
    }
}
