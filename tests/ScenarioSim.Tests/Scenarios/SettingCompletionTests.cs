namespace ScenarioSim.Tests.Scenarios;

/// <summary>How a setting of the command line can go on, and which futures can be laid over a scenario.</summary>
internal sealed class SettingCompletionTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("small.yaml", Small.With("evidence: { dyads: [A>B], from: 2020-02, until: 2021-01, reporting: { talk: 0.5 } }"));
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("", "start= end= dates. actors. drivers. acts. regimes. levels. evidence. mechanisms. emphasis. behaviour. " +
        "alignment. institutions. proximity. rivalry. disapproval.")]
    [TestCase("ac", "actors. acts.")]
    [TestCase("actors.", "actors.A. actors.B. actors.C.")]
    [TestCase("actors.A.au", "actors.A.autonomy=")]
    [TestCase("actors.A.needs.", "actors.A.needs.arms= actors.A.needs.oil=")]
    [TestCase("actors.A.weights.", "actors.A.weights.exchange= actors.A.weights.lock_in=")]
    [TestCase("alignment.A", "alignment.A-B= alignment.A>B= alignment.A-C= alignment.A>C=")]
    [TestCase("alignment.B-", "alignment.B-A= alignment.B-C=")]
    [TestCase("institutions.C", "institutions.C-A= institutions.C-B=")]
    [TestCase("disapproval.A.B", "disapproval.A.B-C= disapproval.A.B>C=")]
    [TestCase("drivers.war.points.", "drivers.war.points.2020-01= drivers.war.points.2020-06= drivers.war.points.peace= drivers.war.points.peace+2m=")]
    [TestCase("acts.give.", "acts.give.friendliness= acts.give.institution= acts.give.cost= acts.give.saturation= acts.give.crosses_border= acts.give.delivers.")]
    [TestCase("acts.give.crosses_border=", "acts.give.crosses_border=true acts.give.crosses_border=false")]
    [TestCase("regimes.ban.enforcement.", "regimes.ban.enforcement.A= regimes.ban.enforcement.B= regimes.ban.enforcement.C=")]
    [TestCase("emphasis.exchange=", "emphasis.exchange=high emphasis.exchange=low")]
    [TestCase("evidence.reporting.", "evidence.reporting.give= evidence.reporting.talk=")]
    [TestCase("dates.p", "dates.peace=")]
    [TestCase("behaviour.ratchet=", "")]
    [TestCase("nonsense.", "")]
    [TestCase("actors.A.name.x.y.", "")]
    public void A_setting_goes_on_to_the_next_key(string typed, string expected) => Assert.That(
        string.Join(' ', folder.Reader.CompleteSetting("scenarios/small.yaml", typed)), Is.EqualTo(expected));

    [Test]
    public void What_is_offered_can_be_set()
    {
        foreach (string path in Leaves("").Where(path => path != "start=" && path != "end="))
        {
            string value = path.StartsWith("dates.", StringComparison.Ordinal) ? "2021-06"
                : path.EndsWith(".crosses_border=", StringComparison.Ordinal) ? "true" : "0.5";
            Assert.That(
                folder.Reader.ReadScenario("scenarios/small.yaml", null, [path + value]).Errors, Is.Empty, path + value);
        }
    }

    [Test]
    public void A_file_with_mistakes_has_its_settings_too()
    {
        folder.Write("small.yaml", Small.With("alignment: { A>B: 7 }", "behaviour: { ratchett: 1 }"));

        Assert.That(folder.Reader.CompleteSetting("scenarios/small.yaml", "actors.A.or"), Is.EqualTo(new[] { "actors.A.order=" }));
    }

    [Test]
    public void A_study_has_the_settings_of_its_first_scenario()
    {
        folder.Write("s.yaml", "kind: study\nid: s\ntitle: S\nscenarios: [small.yaml]\n");

        Assert.That(folder.Reader.CompleteSetting("scenarios/s.yaml", "dates."), Is.EqualTo(new[] { "dates.peace=" }));
    }

    [TestCase("nowhere.yaml")]
    [TestCase("scenarios")]
    [TestCase("\0")]
    public void What_cannot_be_read_has_none(string path) => Assert.That(folder.Reader.CompleteSetting(path, ""), Is.Empty);

    [Test]
    public void Futures_are_those_that_fit_or_all_where_there_is_no_scenario()
    {
        folder.Write("futures/early.yaml", Small.Overlay + "dates: { peace: 2021-01 }\n");
        folder.Write("futures/of-another.yaml", Small.Overlay + "dates: { armistice: 2021-01 }\n");
        folder.Write("futures/broken.yaml", "a: [");

        Assert.That(folder.Reader.Futures("scenarios/small.yaml"), Is.EqualTo(new[] { "early" }));
        Assert.That(folder.Reader.Futures("scenarios/nowhere.yaml"), Is.EqualTo(new[] { "broken", "early", "of-another" }));
    }

    private IEnumerable<string> Leaves(string typed) => folder.Reader.CompleteSetting("scenarios/small.yaml", typed)
        .SelectMany(path => path.EndsWith('.') ? Leaves(path) : [path]);
}
