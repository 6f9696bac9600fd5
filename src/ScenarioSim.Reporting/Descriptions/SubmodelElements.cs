using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>Element 7 of a description: every equation, with the scenario's own numbers.</summary>
internal static class SubmodelElements
{
    /// <summary>Adds the element.</summary>
    public static void Add(MarkdownPage page, Described described)
    {
        page.Heading(2, "7 Submodels");
        page.Paragraph(
            "need_ig and supply_jg are the numbers under needs and supplies; every other parameter stands by its name. A quotient whose " +
            "denominator is 0 is 0.");
        AddSubmodel(page, Submodel.OfActs);
        AddActs(page, described.World);
        AddRegimes(page, described.World);
        AddSubmodel(page, Submodel.OfEffects);
        AddSubmodel(page, Submodel.OfExchange);
        foreach (MechanismWeight weight in described.World.Weights)
        {
            AddMechanism(page, described, weight);
        }

        AddAbsent(page, described.World);
        AddSubmodel(page, Submodel.OfPropensity);
        AddSubmodel(page, Submodel.OfStances);
        AddSubmodel(page, Submodel.OfStart);
        AddConstants(page, described);
    }

    private static void AddSubmodel(MarkdownPage page, Submodel submodel) =>
        page.Heading(3, submodel.Name).Paragraph(submodel.Meaning).Formula(submodel.Formula);

    private static void AddActs(MarkdownPage page, World world) => page.Table(
        ["Act", "Delivers", "Friendliness", "Institution", "Cost", "Saturation", "Crosses the border"],
        world.Acts.Select(act => (IReadOnlyList<string>)
        [
            act.Name, Deliveries(world, act), Described.TextOf(act.Friendliness), Described.TextOf(act.Institution),
            Described.TextOf(act.Cost), Described.TextOf(act.Saturation), act.CrossesBorder ? "yes" : "no",
        ]));

    private static string Deliveries(World world, Act act)
    {
        string[] deliveries =
        [
            .. Enumerable.Range(0, world.Resources.Count).Where(resource => act.Delivers[resource] > 0)
                .Select(resource => $"{world.Resources[resource]} {Described.TextOf(act.Delivers[resource])}"),
        ];
        return deliveries.Length == 0 ? "–" : string.Join(", ", deliveries);
    }

    private static void AddRegimes(MarkdownPage page, World world) => page.Table(
        ["Regime", "Target", "Acts that it forbids"],
        world.Regimes.Select(regime => (IReadOnlyList<string>)
            [regime.Name, world.Actors[regime.Target].Code, string.Join(", ", regime.Acts.Select(act => world.Acts[act].Name))]));

    private static void AddMechanism(MarkdownPage page, Described described, MechanismWeight weight)
    {
        string name = weight.Mechanism.Name;
        page.Heading(3, $"Mechanism {name}").Paragraph($"{Sentence(weight.Mechanism.Idea)}.").Formula(weight.Mechanism.Formula);
        string[] own =
        [
            .. described.Stated("actors/").Where(number => number.Path.EndsWith($"/weights/{name}", StringComparison.Ordinal))
                .Select(number => $"{number.Path.Split('/')[1]} {Described.ValueOf(number)}"),
        ];
        string actors = own.Length == 0 ? "" : $" Actors with a base weight of their own: {string.Join("; ", own)}.";
        NumberSource? emphasis = described.Stated($"emphasis/{name}").FirstOrDefault(number => number.Path == $"emphasis/{name}");
        string level = emphasis is null ? "not stated" : Described.ValueOf(emphasis);
        page.Paragraph(
            $"Base weight {described.ValueOf($"mechanisms/{name}", weight.BaseByActor[0])}; emphasis {level}, a factor of " +
            $"{Described.TextOf(weight.Emphasis)}.{actors}");
        page.List(weight.Mechanism.Parameters.Where(parameter => parameter.Shape != ParameterShape.World).Select(parameter =>
            $"{parameter.Name}: {parameter.Meaning}; {Described.TextOf(parameter.Bounds)}, by default {Described.TextOf(parameter.Default)}"));
    }

    private static string Sentence(string idea) => $"{char.ToUpperInvariant(idea[0])}{idea[1..]}";

    private static void AddAbsent(MarkdownPage page, World world)
    {
        string[] absent =
        [
            .. MechanismTable.All.Select(mechanism => mechanism.Name)
                .Except(world.Weights.Select(weight => weight.Mechanism.Name)),
        ];
        if (absent.Length > 0)
        {
            page.Heading(3, "Mechanisms that are off").Paragraph(
                $"The scenario gives no base weight to {ListText.Of(absent)}; these press on nobody.");
        }
    }

    private static void AddConstants(MarkdownPage page, Described described)
    {
        page.Heading(3, "Constants");
        page.Table(
            ["Constant", "Value", "Unit", "Range", "Default", "Meaning"],
            Parameters.Of(ParameterShape.World).Select(parameter => (IReadOnlyList<string>)
            [
                parameter.Name, described.Constant(parameter), parameter.Unit.Length > 0 ? parameter.Unit : "–",
                Described.TextOf(parameter.Bounds), Described.TextOf(parameter.Default), parameter.Meaning,
            ]));
    }
}
