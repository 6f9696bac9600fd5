using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

/// <summary>Weighing on worlds whose acts have known probabilities: a record of four months, February to May, of A towards B.</summary>
[TestFixture]
public sealed class EvidenceRunTests
{
    // Probabilities are added up in units of 2⁻⁴⁰ per member.
    private const double Exact = 1e-10;

    private static readonly (double, double)[] Different = [(1, 0.5), (2, 0.5)];

    [Test]
    public void Likelihood_and_weights_are_those_computed_by_hand()
    {
        using var library = new WeighedLibrary();

        EvidenceResult result = library.Weigh(Different);

        (double first, double second) = (WeighedLibrary.Chance(1), WeighedLibrary.Chance(2));
        double[] logs = [ByHand(first), ByHand(second)];
        Assert.That(result.LogLikelihoods, Is.EqualTo(logs).Within(Exact));
        double odds = Math.Exp(0.5 * (logs[0] - logs[1]));
        Assert.That(result.Temper, Is.EqualTo(0.5));
        Assert.That(result.Weights, Is.EqualTo(new[] { odds / (1 + odds), 1 / (1 + odds) }).Within(Exact));
        double whole = Math.Exp(logs[0] - logs[1]);
        Assert.That(result.Untempered[0], Is.EqualTo(whole / (1 + whole)).Within(Exact));

        static double ByHand(double chance) => Math.Log(0.4 * chance) + (3 * Math.Log(1 - (0.4 * chance)));
    }

    [Test]
    public void Reporting_halved_and_doubled_is_what_stating_it_so_would_give()
    {
        using var library = new WeighedLibrary();
        using var half = new WeighedLibrary { Reporting = "{ greet: 0.2 }" };
        using var twice = new WeighedLibrary { Reporting = "{ greet: 0.8 }" };
        using var often = new WeighedLibrary { Reporting = "{ greet: 0.7 }" };
        using var always = new WeighedLibrary { Reporting = "{ greet: 1 }" };

        EvidenceResult result = library.Weigh(Different);

        Assert.That(result.Halved, Is.EqualTo(half.Weigh(Different).Weights).Within(Exact));
        Assert.That(result.Doubled, Is.EqualTo(twice.Weigh(Different).Weights).Within(Exact));
        Assert.That(often.Weigh(Different).Doubled, Is.EqualTo(always.Weigh(Different).Weights).Within(Exact));
    }

    [Test]
    public void Where_hypotheses_differ_in_one_act_only_its_items_move_weight()
    {
        using var library = new WeighedLibrary
        {
            Reporting = "{ greet: 0.4, insult: 0.3 }",
            Events = "[ { date: 2020-03, pair: A>B, act: greet, title: t }, { date: 2020-04, pair: A>B, act: insult, title: t } ]",
        };

        EvidenceResult result = library.Weigh((1, 0.5), (1, 3));

        int insult = IndexOf(result.World, "insult");
        Assert.That(result.Rows, Has.Count.EqualTo(4));
        foreach (EvidenceRow row in result.Rows)
        {
            Assert.That(
                row.Moved.Max(Math.Abs), row.Act == insult ? Is.GreaterThan(0.01) : Is.Zero.Within(Exact), $"{row}");
        }

        EvidenceRow shown = result.Rows.Single(row => row.Recorded is not null && row.Act == insult);
        Assert.That(shown.Moved[0], Is.Positive);
        EvidenceRow silent = result.Rows.Single(row => row.Recorded is null && row.Act == insult);
        Assert.That(silent.Moved[0], Is.Negative);
        Assert.That(silent.Months, Is.EqualTo(3));
    }

    [Test]
    public void The_parts_of_an_act_and_all_silences_add_up_to_the_whole()
    {
        using var library = new WeighedLibrary { Reporting = "{ greet: 0.4, insult: 0.3 }" };

        EvidenceResult result = library.Weigh((1, 0.5), (2, 1), (0, 3));

        for (int hypothesis = 0; hypothesis < 3; hypothesis++)
        {
            Assert.That(
                result.Rows.Sum(row => row.Terms[hypothesis]), Is.EqualTo(result.LogLikelihoods[hypothesis]).Within(1e-12));
        }
    }

    [Test]
    public void Identical_hypotheses_keep_the_prior()
    {
        using var library = new WeighedLibrary { Study = "evidence: { prior: { h0: 1, h1: 3 }, temper: 1 }" };

        EvidenceResult result = library.Weigh((1, 1), (1, 1));

        double[] prior = [0.25, 0.75];
        Assert.That(result.Temper, Is.EqualTo(1));
        Assert.That(result.Weights, Is.EqualTo(prior).Within(1e-14));
        Assert.That(result.Halved, Is.EqualTo(prior).Within(1e-14));
        Assert.That(result.Decisions, Is.Empty);
    }

    [Test]
    public void Leaving_out_the_only_document_returns_the_prior()
    {
        using var library = new WeighedLibrary { Study = "evidence: { prior: { h0: 0.3, h1: 0.7 }, temper: 1 }" };

        EvidenceResult result = library.Weigh(Different);

        DocumentRow only = result.Documents.Single();
        Assert.That((only.Document, only.Acts, only.IsEmpty), Is.EqualTo(("D1", 1, true)));
        Assert.That(only.Weights, Is.EqualTo(new[] { 0.3, 0.7 }).Within(1e-14));
        Assert.That(result.Weights[0], Is.Not.EqualTo(0.3).Within(0.01));
    }

    [Test]
    public void Without_a_document_what_only_it_tells_of_is_neither_shown_nor_a_silence()
    {
        using var library = new WeighedLibrary
        {
            Events = """
                [ { date: 2020-02, pair: A>B, act: greet, title: t, source: [E1, E3] },
                  { date: 2020-03, pair: A>B, act: greet, title: u, source: [E2] },
                  { date: 2020-04, pair: A>B, act: greet, title: v, source: [E1, E2] } ]
                """,
        };

        EvidenceResult result = library.Weigh(Different);

        Assert.That(result.Documents.Select(row => (row.Document, row.Acts)), Is.EqualTo(new[] { ("D1", 1), ("D2", 1) }));
        double[] logs = [.. new[] { 1.0, 2 }.Select(cost =>
            (2 * Math.Log(0.4 * WeighedLibrary.Chance(cost))) + Math.Log(1 - (0.4 * WeighedLibrary.Chance(cost))))];
        Assert.That(
            result.Documents[0].Weights, Is.EqualTo(TemperedWeights.Of([1, 1], logs, result.Temper)).Within(Exact));
    }

    [Test]
    public void An_act_of_a_document_that_is_left_out_is_not_forced_either()
    {
        // A greeting builds institutions, which make the next one rarer; it comes before the record, which does not count it.
        const string later = "{ date: 2020-05, pair: A>B, act: greet, title: u, source: [E2] }";
        using var both = new WeighedLibrary
        {
            Greeting = ", institution: 0.9, saturation: 5",
            Record = "dyads: [A>B], from: 2020-03, until: 2020-05",
            Events = $"[ {{ date: 2020-02, pair: A>B, act: greet, title: t, source: [E1] }}, {later} ]",
        };
        using var one = new WeighedLibrary { Greeting = both.Greeting, Record = both.Record, Events = $"[ {later} ]" };

        EvidenceResult result = both.Weigh(Different);

        DocumentRow without = result.Documents.Single(row => row.Document == "D1");
        Assert.That(without.Acts, Is.Zero);
        Assert.That(without.Weights, Is.EqualTo(one.Weigh(Different).Weights));
        Assert.That(without.Weights[0], Is.Not.EqualTo(result.Weights[0]).Within(1e-4));
    }

    [TestCase("2020-03", ", use: run")]
    [TestCase("{ value: 2020-03, uniform: [2020-03, 2020-04] }", "")]
    [TestCase("{ value: 2020-02, uniform: [2020-02, 2020-04] }", "")]
    public void What_the_record_does_not_count_of_its_months_is_not_forced(string date, string standing)
    {
        // A greeting builds institutions, which make the next one rarer.
        const string later = "{ date: 2020-05, pair: A>B, act: greet, title: u, source: [E2] }";
        using var free = new WeighedLibrary
        {
            Greeting = ", institution: 0.9, saturation: 5",
            Record = "dyads: [A>B], from: 2020-03, until: 2020-05",
            Events = $"[ {later} ]",
        };
        using var stated = new WeighedLibrary
        {
            Greeting = free.Greeting,
            Record = free.Record,
            Events = $"[ {{ date: {date}, pair: A>B, act: greet, title: t{standing}, source: [E1] }}, {later} ]",
        };
        using var before = new WeighedLibrary
        {
            Greeting = free.Greeting,
            Record = free.Record,
            Events = $"[ {{ date: 2020-02, pair: A>B, act: greet, title: t{standing}, source: [E1] }}, {later} ]",
        };

        IReadOnlyList<double> expected = Shown(free);
        Assert.That(Shown(stated), Is.EqualTo(expected));
        Assert.That(Shown(before)[0], Is.Not.EqualTo(expected[0]).Within(1e-3), "what comes before the record is history");

        static IReadOnlyList<double> Shown(WeighedLibrary library) =>
            library.Weigh(Different).Rows.Single(row => row.Recorded is not null).Chances;
    }

    [TestCase("2020-03", ", use: run", ExpectedResult = 2)]
    [TestCase("{ value: 2020-03, uniform: [2020-02, 2020-04] }", "", ExpectedResult = 0)]
    [TestCase("{ value: 2020-05, uniform: [2020-04, 2020-05] }", "", ExpectedResult = 2)]
    [TestCase("2020-03", ", certainty: planned", ExpectedResult = 3)]
    [TestCase("2020-03", ", precision: quarter", ExpectedResult = 3)]
    [TestCase("2020-03", ", use: record", ExpectedResult = 2)]
    public int Silent_are_the_months_in_which_nothing_is_held_to_have_been_done(string date, string standing)
    {
        using var library = new WeighedLibrary
        {
            Events = $"[ {{ date: {date}, pair: A>B, act: greet, title: t{standing} }}, {{ date: 2020-05, pair: A>B, act: greet, title: u, use: record }} ]",
        };

        EvidenceResult result = library.Weigh(Different);

        return result.Rows.Where(row => row.Recorded is null).Sum(row => row.Months);
    }

    [Test]
    public void Where_nothing_is_shown_and_nothing_silent_the_prior_stays()
    {
        using var library = new WeighedLibrary
        {
            Record = "dyads: [A>B], from: 2020-03, until: 2020-03",
            Events = "[ { date: 2020-03, pair: A>B, act: greet, title: t, use: run } ]",
        };

        EvidenceResult result = library.Weigh(Different);

        Assert.That(result.Rows, Is.Empty);
        Assert.That(result.Weights, Is.EqualTo(new[] { 0.5, 0.5 }));
        Assert.That(EvidencePart.Of(result, []).Figures.Select(figure => figure.Name), Has.None.EqualTo("evidence-contributions"));
    }

    [Test]
    public void What_is_counted_and_not_forced_is_named()
    {
        using var library = new WeighedLibrary
        {
            Events = "[ { date: 2020-03, pair: A>B, act: greet, title: A treaty, use: record }, { date: 2020-04, pair: A>B, act: greet, title: A visit } ]",
        };

        EvidenceResult result = library.Weigh(Different);

        Assert.That(result.NotForced.Select(act => act.Title), Is.EqualTo(new[] { "A treaty" }));
    }

    [Test]
    public void Scenarios_that_weigh_the_same_share_the_first_place()
    {
        using var library = new WeighedLibrary();

        EvidenceResult result = library.Weigh((1, 1), (1, 1));

        Assert.That(
            EvidencePart.Sentences(result), Has.Some.Contains("halved Hypothesis 0 and Hypothesis 1 would share the first place (0.50 each)"));
    }

    [Test]
    public void The_first_page_has_the_spread_over_reporting_and_the_warning()
    {
        using var library = new WeighedLibrary
        {
            Study = "evidence: { temper: 1 }",
            Reporting = "{ greet: { value: 0.4, triangular: [0.1, 0.4, 0.9] } }",
        };

        IReadOnlyList<string> first = EvidencePart.Of(library.Weigh((0, 1), (4, 1)), []).FirstPage;

        Assert.That(first, Has.Some.Contains("the median weights, with the middle 90 %, are Hypothesis 0 "));
        Assert.That(first, Has.Some.Contains("Warning: single items or documents decide"));
    }

    [Test]
    public void One_act_that_turns_the_order_is_said_to_decide()
    {
        using var library = new WeighedLibrary { Study = "evidence: { temper: 1 }" };

        EvidenceResult result = library.Weigh((0, 1), (4, 1));

        Assert.That(EvidenceResult.Leader(result.Weights), Is.Zero);
        Decision[] decisions = [.. result.Decisions.Where(decision => decision.Row?.Recorded is not null)];
        Assert.That(decisions.Single().Leader, Is.EqualTo(1), "without the greeting four silent months speak for the rarer act");
        Assert.That(result.Decisions.Select(decision => decision.Document), Has.Member("D1"));
    }

    [Test]
    public void Uncertain_reporting_gives_a_range_and_does_not_change_what_members_draw()
    {
        using var certain = new WeighedLibrary();
        using var uncertain = new WeighedLibrary { Reporting = "{ greet: { value: 0.4, uniform: [0.1, 0.7], source: [E1] } }" };

        EvidenceResult one = certain.Weigh(Different);
        EvidenceResult other = uncertain.Weigh(Different);

        Assert.That(one.Drawn, Is.Null);
        Assert.That(other.LogLikelihoods, Is.EqualTo(one.LogLikelihoods));
        Assert.That(other.World.Uncertainties, Is.Empty);
        Assert.That(other.Drawn![0].Q05, Is.LessThan(one.Weights[0]));
        Assert.That(other.Drawn[0].Q95, Is.GreaterThan(one.Weights[0]));
        double[] ends = [.. new[] { 0.1, 0.7 }.Select(WeightWith)];
        Assert.That(other.Drawn[0].Q05, Is.GreaterThan(ends.Min()));
        Assert.That(other.Drawn[0].Q95, Is.LessThan(ends.Max()));

        static double WeightWith(double reporting)
        {
            double[] logs = [.. new[] { 1.0, 2 }.Select(cost => Math.Log(reporting * WeighedLibrary.Chance(cost)) +
                (3 * Math.Log(1 - (reporting * WeighedLibrary.Chance(cost)))))];
            return TemperedWeights.Of([1, 1], logs, 0.5)[0];
        }
    }

    [Test]
    public void What_a_scenario_holds_impossible_does_not_rule_it_out()
    {
        using var library = new WeighedLibrary();

        EvidenceResult result = library.Weigh((1, 1), (100, 1));

        FlooredItem floored = result.Floored.Single();
        Assert.That((floored.Month.ToString(), floored.IsRecorded), Is.EqualTo(("2020-03", true)));
        Assert.That(floored.Hypotheses, Is.EqualTo(new[] { 1 }));
        Assert.That(
            EvidencePart.Sentences(result)[^1],
            Does.StartWith("Once a scenario held").And.Contain("(2020-03, A towards B: greet under Hypothesis 1)"));
        Assert.That(result.LogLikelihoods[1], Is.EqualTo(Math.Log(0.4 * RecordLikelihood.Floor)).Within(1e-9));
        Assert.That(result.Weights[1], Is.Positive);
    }

    [Test]
    public void Threads_change_no_bit()
    {
        using var library = new WeighedLibrary
        {
            Reporting = "{ greet: { value: 0.4, triangular: [0.1, 0.4, 0.7] } }",
            Greeting = ", institution: 0.2, saturation: 2",
        };

        EvidenceResult one = library.Weigh(1, Different);
        EvidenceResult seven = library.Weigh(7, Different);

        Assert.That(seven.Weights, Is.EqualTo(one.Weights));
        Assert.That(seven.Drawn, Is.EqualTo(one.Drawn));
        Assert.That(seven.Rows.SelectMany(row => row.Moved), Is.EqualTo(one.Rows.SelectMany(row => row.Moved)));
    }

    [TestCase("dyads: [B>A], from: 2020-02, until: 2020-05", "{ greet: 0.4 }", "evidence/dyads")]
    [TestCase("dyads: [A>B], from: 2020-02, until: 2020-06", "{ greet: 0.4 }", "the months of evidence")]
    [TestCase("dyads: [A>B], from: 2020-02, until: 2020-05", "{ greet: 0.5 }", "evidence/reporting")]
    [TestCase("dyads: [A>B], from: 2020-02, until: 2020-05", "{ greet: { value: 0.4, uniform: [0, 1] } }", "evidence/reporting")]
    public void Scenarios_of_different_records_are_refused(string record, string reporting, string what)
    {
        using var library = new WeighedLibrary();
        using var other = new WeighedLibrary { Record = record, Reporting = reporting };
        StudyPlan plan = library.Plan(Different);
        StudyPlan mixed = plan with { Combinations = [plan.Combinations[0], other.Plan(Different).Combinations[1]] };

        Assert.That(EvidencePlan.Of(mixed, out string reason), Is.Null);
        Assert.That(reason, Does.Match(@"h1\.yaml\(11,\d+\): h0 and h1 differ in " + what));
    }

    [Test]
    public void One_scenario_alone_and_one_without_a_record_are_refused()
    {
        using var library = new WeighedLibrary();
        StudyPlan plan = library.Plan(Different);

        Assert.That(EvidencePlan.Of(plan with { Combinations = [plan.Combinations[0]] }, out string alone), Is.Null);
        Assert.That(alone, Does.Contain("two scenarios or more"));
        StudyPlan without = plan with { Combinations = [plan.Combinations[0], plan.Combinations[1] with { Evidence = null }] };
        Assert.That(EvidencePlan.Of(without, out string missing), Is.Null);
        Assert.That(missing, Does.Contain("h1 has no section evidence"));
    }

    private static int IndexOf(World world, string act) =>
        Enumerable.Range(0, world.Acts.Count).Single(number => world.Acts[number].Name == act);
}
