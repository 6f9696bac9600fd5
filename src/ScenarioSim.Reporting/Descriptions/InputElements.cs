using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>Elements 5 and 6 of a description: how a run begins, and what is fed into it.</summary>
internal static class InputElements
{
    private static readonly string[] Header = ["Number", "Value", "Rests on"];

    /// <summary>Adds the two elements.</summary>
    public static void Add(MarkdownPage page, Described described)
    {
        AddInitialization(page, described);
        AddInput(page, described);
    }

    private static void AddInitialization(MarkdownPage page, Described described)
    {
        page.Heading(2, "5 Initialization");
        page.Paragraph(
            $"{Submodel.OfStart.Meaning} History before {described.World.Start} is taken as given: it is the baseline b of each " +
            "stance. Every run of a scenario starts there; members that draw a number of the first month start from a steady state of " +
            "their own. Pairs without a number below start with the default of 0.");
        AddNumbers(page, described, $"{Parameters.Alignment.Name}/");
        AddNumbers(page, described, $"{Parameters.Institutions.Name}/");
    }

    private static void AddInput(MarkdownPage page, Described described)
    {
        World world = described.World;
        Provenance provenance = described.Combination.Provenance;
        page.Heading(2, "6 Input data");
        page.Paragraph(
            "Everything that a run reads stands in the scenario; there is no other input. It states " +
            $"{Described.TextOf(provenance.Total)} numbers, of which {Described.TextOf(provenance.Assumptions)} are assumptions and the " +
            "others name a source.");
        AddDates(page, described);
        foreach (Driver driver in world.Drivers)
        {
            AddDriver(page, described, driver);
        }

        AddEvents(page, described);
        page.Heading(3, "Numbers of actors and pairs");
        foreach (string section in (string[])["actors", "proximity", "rivalry", "disapproval", "regimes"])
        {
            AddNumbers(page, described, $"{section}/");
        }

        AddDocuments(page, world);
    }

    private static void AddDates(MarkdownPage page, Described described)
    {
        if (described.World.Dates.Count == 0)
        {
            return;
        }

        page.Heading(3, "Dates");
        page.Table(
            ["Date", "Stated as", "Month"],
            described.World.Dates.Select(date => (IReadOnlyList<string>)
            [
                date.Name, Stated(date.Name) ?? described.MonthOf(date.Moment), described.MonthOf(date.Moment),
            ]));

        string? Stated(string name) => described.Stated($"dates/{name}").Where(number => number.Path == $"dates/{name}")
            .Select(Described.ValueOf).FirstOrDefault();
    }

    private static void AddDriver(MarkdownPage page, Described described, Driver driver)
    {
        page.Heading(3, $"Driver {driver.Name}: {(driver.Title.Length > 0 ? driver.Title : driver.Name)}");
        string moves = driver.Interpolation == Interpolation.Linear ? "It moves in a straight line between points" : "A value holds until the next point";
        page.Paragraph($"{moves}, and is flat before the first and after the last.{(driver.Unit.Length > 0 ? $" Unit: {driver.Unit}." : "")}");
        string beginning = $"drivers/{driver.Name}/points/";
        page.Table(
            ["Date", "Month", "Value", "Rests on"],
            described.Stated(beginning)
                .Join(driver.Points, number => number.Path[beginning.Length..], point => point.Label, (number, point) => (number, point))
                .Select(stated => (IReadOnlyList<string>)
                [
                    stated.point.Label, described.MonthOf(stated.point.At), Described.ValueOf(stated.number),
                    Described.BasisOf(stated.number),
                ]));
    }

    private static void AddEvents(MarkdownPage page, Described described)
    {
        World world = described.World;
        if (world.Events.Count == 0)
        {
            return;
        }

        page.Heading(3, "Events");
        page.Table(
            ["Month", "Pair", "What happens", "Effect", "Sources"],
            world.Events.OrderBy(happening => MomentResolver.Nominal(world, happening.Date).Number).Select(happening =>
                (IReadOnlyList<string>)
                [
                    described.MonthOf(happening.Date),
                    happening.Pair.Directed
                        ? world.PairName(world.Dyads.Pair(happening.Pair.From, happening.Pair.To))
                        : world.DyadName(world.Dyads.Dyad(happening.Pair)),
                    happening.Title, EffectOf(world, happening), string.Join(' ', happening.Sources),
                ]));
    }

    private static string EffectOf(World world, WorldEvent happening)
    {
        string?[] effects =
        [
            happening.Act is int act ? $"act {world.Acts[act].Name}" : null,
            happening.Stance != 0 ? $"stance {Described.TextOf(happening.Stance)}" : null,
            happening.Institution != 0 ? $"institutions {Described.TextOf(happening.Institution)}" : null,
        ];
        return string.Join(", ", effects.OfType<string>());
    }

    private static void AddNumbers(MarkdownPage page, Described described, string beginning) => page.Table(
        Header,
        described.Stated(beginning).Select(number => (IReadOnlyList<string>)
            [number.Path, Described.ValueOf(number), Described.BasisOf(number)]));

    private static void AddDocuments(MarkdownPage page, World world)
    {
        if (world.Sources.Count == 0)
        {
            return;
        }

        page.Heading(3, "Sources");
        var table = new SourceTable(world.Sources);
        page.List(world.Sources.Select(source => source.In.Length == 0
            ? CitationText.Of(source)
            : CitationText.Of(table.Find(source.Id)!)));
    }
}
