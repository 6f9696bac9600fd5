using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>What the shipped hypotheses are weighed by: every act that the documents tell of once, and the matrix as rated.</summary>
internal sealed class WeighingTests
{
    private static readonly Lazy<Scenario> Base = new(() => Shipped.Read(Shipped.Base));

    [Test]
    public void Every_document_has_its_part_in_the_record() => Assert.That(
        Record.Acts.SelectMany(act => act.Sources).Select(DocumentOf).Distinct(),
        Is.EquivalentTo(new[] { "DW2022", "EAF2022", "LOWY2023", "N38-2024", "DIPLOMAT2024" }));

    [Test]
    public void The_record_has_fourteen_acts_and_the_treaty_is_one_of_them()
    {
        Assert.That(Record.Acts, Has.Count.EqualTo(14));
        RecordedAct treaty = Record.Acts.Single(act => act.Act == Shipped.ActOf(Base.Value.World, "institutionalise"));
        Assert.That(treaty.Month, Is.EqualTo(Shipped.MonthOf("2024-06")));
        Assert.That(treaty.Sources, Is.EqualTo(new[] { "E099", "E101" }));
    }

    [TestCase("2023-07", "PRK>RUS", "E063")]
    [TestCase("2023-07", "RUS>PRK", "E064", "E067")]
    [TestCase("2023-09", "RUS>PRK", "E072", "E073", "E074")]
    [TestCase("2023-09", "PRK>RUS", "E071", "E075", "E077")]
    public void Host_and_guest_of_a_visit_are_each_in_the_record(string month, string pair, params string[] sources) => Assert.That(
        Record.Acts.Single(act => act.Month == Shipped.MonthOf(month) && Base.Value.World.PairName(act.Pair) == pair &&
            act.Act == Shipped.ActOf(Base.Value.World, "consult")).Sources,
        Is.EqualTo(sources));

    [Test]
    public void No_event_of_the_documents_stands_in_two_acts()
    {
        IEnumerable<string> told = Record.Acts.SelectMany(act => act.Sources).Concat(
            Record.LeftOut.Where(act => act.Sources is not ["E076"]).SelectMany(act => act.Sources));

        Assert.That(told, Is.Unique, "the exchange of visits alone is told of both directions");
        Assert.That(Record.LeftOut.Where(act => act.Sources.Count == 0), Is.Empty);
    }

    [Test]
    public void What_is_left_out_is_in_no_run_but_for_two_acts_dated_by_their_report()
    {
        World world = Base.Value.World;
        string[] forced =
        [
            .. from act in Record.LeftOut
               where world.Events.Any(happening => happening.Act == act.Act && happening.Title == act.Title)
               select act.Sources[0],
        ];

        Assert.That(forced, Is.EquivalentTo(new[] { "E034", "E043" }));
    }

    [Test]
    public void Chances_of_reporting_are_all_uncertain_assumptions() => Assert.That(
        Record.Uncertain.All(belief => belief is not null) &&
            Base.Value.Values.Where(value => value.Path.StartsWith("evidence/reporting/", StringComparison.Ordinal))
                .All(value => value.IsAssumption));

    [Test]
    public void The_matrix_comes_to_the_scores_computed_apart_from_it()
    {
        Reading<AchMatrix> reading = new ScenarioReader().ReadAch(Shipped.PathOf("evidence/ach.yaml"));
        var ach = AchResult.Of(reading.Value!, [.. Shipped.Hypotheses.Select(id => new Story(id, id))]);

        Assert.That(ach.Items, Has.Count.EqualTo(35));
        Assert.That(ach.Inconsistency, Is.EqualTo(new[] { -7.5, -4.5, -2.4, -7.4, -4.4, -5.5 }).Within(1e-9));
        Assert.That(
            ach.Without.Single(without => without.Document == "DIPLOMAT2024").Inconsistency,
            Is.EqualTo(new[] { -3.4, -3.5, 0, -2.5, -4.4, -3.4 }).Within(1e-9));
        Assert.That(ach.Ranks[2], Is.EqualTo(1));
        Assert.That(ach.Items.MaxBy(row => row.Diagnosticity)!.Id, Is.EqualTo("E20"));
    }

    private static Evidence Record => Base.Value.Evidence!;

    private static string DocumentOf(string source) =>
        Base.Value.World.Sources.Single(known => known.Id == source).In is { Length: > 0 } document ? document : source;
}
