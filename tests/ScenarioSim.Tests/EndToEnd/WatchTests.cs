namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>--watch</c> as an analyst with an editor meets it.</summary>
[Platform(Exclude = "Win", Reason = "Windows has no SIGINT between processes.")]
public sealed class WatchTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Results = "output/two-blocs";

    /// <summary>The reciprocity that a scenario is edited to.</summary>
    private const string Edit = "0.9";

    private static readonly string[] WithoutMembers = ["run", Scenario, "--members", "0"];

    /// <summary>How editors save a file.</summary>
    private static readonly Dictionary<string, Action<string, string>> Savers = new(StringComparer.Ordinal)
    {
        ["in place"] = File.WriteAllText,
        ["renaming a new file"] = (file, text) =>
        {
            File.WriteAllText(file + ".new", text);
            File.Move(file + ".new", file, overwrite: true);
        },
        ["moving the old file away first"] = (file, text) =>
        {
            File.Move(file, file + "~");
            File.WriteAllText(file, text);
            File.Delete(file + "~");
        },
        ["deleting the file first"] = (file, text) =>
        {
            File.Delete(file);
            File.WriteAllText(file, text);
        },
    };

    private static IEnumerable<string> SaverNames => Savers.Keys;

    /// <summary>What a run by hand leaves of the scenario with <see cref="Edit"/>.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, string>> ResultsOfEdit = new(() =>
    {
        using var elsewhere = new Workplace();
        Save(elsewhere, Edited(elsewhere, Edit));
        ProgramRun.Of(elsewhere.Folder, WithoutMembers);
        return elsewhere.Results(Results);
    });

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [TestCaseSource(nameof(SaverNames))]
    public void A_save_is_run_as_if_by_hand(string saver)
    {
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        string edited = Edited(place, Edit);
        Savers[saver](place.PathOf(Scenario), Edited(place, "0.7"));
        program.WaitForErrors("new figures", times: 2);
        Savers[saver](place.PathOf(Scenario), edited);

        WaitForResultsOfEdit();
        Assert.That(program.Interrupt(), Is.Zero, program.Errors);
    }

    [Test]
    public void Of_a_burst_of_saves_the_last_one_stays()
    {
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        string edited = Edited(place, Edit);
        foreach (int save in Enumerable.Range(1, 49))
        {
            Save(place, edited.Replace(Edit, $"0.{save:00}", StringComparison.Ordinal));
        }

        Save(place, edited);
        WaitForResultsOfEdit();
    }

    [Test]
    public void A_half_written_file_is_told_and_its_completion_is_run()
    {
        string text = Edited(place, Edit);
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        IReadOnlyDictionary<string, string> before = place.Results(Results);
        int half = text.IndexOf("reciprocity", StringComparison.Ordinal) + 5;
        Save(place, text[..half]);
        program.WaitForErrors("Nothing was run", times: 1);
        Assert.That(program.Errors, Does.Contain("scenarios/two-blocs.yaml(").And.Contain(": error SCN"));
        Assert.That(place.Results(Results), Is.EqualTo(before), "the last good results stay");

        File.AppendAllText(place.PathOf(Scenario), text[half..]);
        WaitForResultsOfEdit();
        Assert.That(program.Interrupt(), Is.Zero, program.Errors);
    }

    [Test]
    public void A_deleted_file_is_told_and_run_when_it_comes_back()
    {
        string text = Edited(place, Edit);
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        File.Delete(place.PathOf(Scenario));
        program.WaitForErrors("Nothing was run", times: 1);
        Save(place, text);

        WaitForResultsOfEdit();
    }

    [Test]
    public void A_folder_that_is_replaced_is_watched_again()
    {
        string text = Edited(place, Edit);
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        Directory.Move(place.PathOf("scenarios"), place.PathOf("moved"));
        Directory.CreateDirectory(place.PathOf("scenarios"));
        File.Copy(place.PathOf("moved/two-blocs.yaml"), place.PathOf(Scenario));
        Save(place, text);

        WaitForResultsOfEdit();
    }

    [Test]
    public void A_file_that_comes_to_be_referred_to_is_watched_from_then_on()
    {
        string sticky = place.Read("scenarios/sticky.yaml");
        File.WriteAllText(place.PathOf("scenarios/base.yaml"), place.Read(Scenario));
        using var program = new WatchedProgram(place.Folder, "run", "scenarios/sticky.yaml", "--members", "0");
        File.WriteAllText(
            place.PathOf("scenarios/sticky.yaml"), sticky.Replace("two-blocs.yaml", "base.yaml", StringComparison.Ordinal));
        program.WaitForErrors("new figures", times: 2);
        File.WriteAllText(place.PathOf("scenarios/base.yaml"), Edited(place, Edit));
        program.WaitForErrors("new figures", times: 3);

        ProgramRun.Of(place.Folder, "run", "scenarios/sticky.yaml", "--members", "0", "--out", "expected");
        Assert.That(place.Results("output/sticky"), Is.EqualTo(place.Results("expected/sticky")));
    }

    [Test]
    public void Of_several_runs_only_those_that_a_save_concerns_are_run_again()
    {
        using var program = new WatchedProgram(place.Folder, "run", Scenario, "scenarios/sticky.yaml", "--members", "0");
        string untouched = place.Read($"{Results}/run.json");
        File.AppendAllText(place.PathOf("scenarios/sticky.yaml"), "# A comment.\n");
        program.WaitForErrors("sticky: new figures", times: 2);

        Assert.That(place.Read($"{Results}/run.json"), Is.EqualTo(untouched));
    }

    [Test]
    public void A_new_id_leaves_the_results_of_the_old_one()
    {
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        IReadOnlyDictionary<string, string> before = place.Results(Results);
        Save(place, place.Read(Scenario).Replace("id: two-blocs", "id: three-blocs", StringComparison.Ordinal));
        Wait.Until(() => File.Exists(place.PathOf("output/three-blocs/report.html")));

        Assert.That(place.Results(Results), Is.EqualTo(before));
    }

    [Test]
    public void The_ensemble_follows_and_ends_as_a_run_by_hand_does()
    {
        using var program = new WatchedProgram(place.Folder, "run", Study);
        program.WaitForErrors("Report:", times: 1);
        Save(place, Edited(place, Edit));
        program.WaitForErrors("Report:", times: 2);
        ProgramRun.Of(place.Folder, "run", Study, "--out", "expected");

        Assert.That(place.Results("output/grain-and-arms"), Is.EqualTo(place.Results("expected/grain-and-arms")));
        Wait.Until(() => program.Output.Split('\n').Count(line => line.StartsWith("scenario ", StringComparison.Ordinal)) == 2);
        Assert.That(program.Errors, Does.Contain("48 members follow"));
        Assert.That(program.Interrupt(), Is.Zero, program.Errors);
    }

    [Test]
    public void A_newer_save_calls_a_long_ensemble_off_and_an_interrupt_of_it_exits_with_130()
    {
        string text = Edited(place, Edit);
        using var program = new WatchedProgram(place.Folder, "run", Scenario, "--members", "1000000");
        Wait.Until(() => Directory.Exists(place.PathOf("output/.partial-two-blocs")));
        Save(place, text);

        WaitForResultsOfEdit();
        Assert.That(program.Interrupt(), Is.EqualTo(130), program.Errors);
        Assert.That(place.Results(Results), Is.EqualTo(ResultsOfEdit.Value));
        Assert.That(program.Output, Is.Empty);
    }

    [Test]
    public void An_invalid_save_does_not_keep_the_last_valid_one_from_its_ensemble()
    {
        using var program = new WatchedProgram(place.Folder, "run", Scenario, "--members", "20000");
        File.AppendAllText(place.PathOf(Scenario), "nonsense: 1\n");
        program.WaitForErrors("Nothing was run", times: 1);
        program.WaitForErrors("Report:", times: 1);

        Assert.That(place.Read($"{Results}/manifest.json"), Does.Contain("--members 20000"));
    }

    [Test]
    public void Results_that_cannot_be_written_are_told_and_the_watch_goes_on()
    {
        string text = Edited(place, Edit);
        using var program = new WatchedProgram(place.Folder, WithoutMembers);
        using (new FileStream(place.PathOf("output/.claim-two-blocs"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            File.AppendAllText(place.PathOf(Scenario), "# A comment.\n");
            program.WaitForErrors("Another run is writing", times: 1);
        }

        Save(place, text);
        WaitForResultsOfEdit();
    }

    [Test]
    public void Files_that_are_invalid_from_the_start_are_not_watched()
    {
        File.AppendAllText(place.PathOf(Scenario), "nonsense: 1\n");

        Assert.That(ProgramRun.Of(place.Folder, [.. WithoutMembers, "--watch"]).ExitCode, Is.EqualTo(65));
    }

    private static string Edited(Workplace place, string reciprocity) =>
        place.Read(Scenario).Replace("reciprocity: 0.5", $"reciprocity: {reciprocity}", StringComparison.Ordinal);

    private static void Save(Workplace place, string text) => File.WriteAllText(place.PathOf(Scenario), text);

    private void WaitForResultsOfEdit() => Wait.Until(
        () => place.Read($"{Results}/dyads.csv") == ResultsOfEdit.Value["dyads.csv"] &&
            place.Results(Results).OrderBy(file => file.Key, StringComparer.Ordinal)
                .SequenceEqual(ResultsOfEdit.Value.OrderBy(file => file.Key, StringComparer.Ordinal)));
}
