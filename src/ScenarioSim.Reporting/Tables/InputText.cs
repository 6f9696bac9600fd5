using System.Globalization;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Figures;

namespace ScenarioSim.Reporting.Tables;

/// <summary>An uncertain value as readers call it, made of its path in the scenario and of the scenario's own titles.</summary>
internal static class InputText
{
    private const string PointsKey = "points";
    private const string WeightsKey = "weights";

    /// <summary>The name of a value, such as <c>Russia's supplies of technology</c>.</summary>
    /// <param name="world">The world.</param>
    /// <param name="path">The value's path, such as <c>actors/RUS/supplies/technology</c>.</param>
    public static string Of(World world, string path) => path.Split('/') switch
    {
        ["dates", string name] => Looks.Spoken(name),
        ["drivers", string name, PointsKey, string date] => $"{TitleOf(world, name)}, at {Looks.Spoken(date)}",
        ["behaviour", string name] => $"{Looks.Spoken(name)} ({MeaningOf(name)})",
        ["emphasis", string name] => $"{Looks.Spoken(name)} ({MechanismTable.Find(name)?.Idea})",
        ["mechanisms", string name] => $"base weight of {Looks.Spoken(name)} ({MechanismTable.Find(name)?.Idea})",
        ["actors", string actor, WeightsKey, string name] => $"own base weight of {Looks.Spoken(name)} of {Named(world, actor)}",
        ["actors", string actor, string name] => $"{Looks.Spoken(name)} of {Named(world, actor)}",
        ["actors", string actor, string name, string resource] => $"{Looks.Spoken(name)} of {Looks.Spoken(resource)}, {Named(world, actor)}",
        ["alignment", string pair] => $"starting alignment of {Pair(world, pair)}",
        ["institutions", string pair] => $"starting institutions of {Pair(world, pair)}",
        ["disapproval", string observer, string pair] => $"how much {Named(world, observer)} minds {Pair(world, pair)}",
        [string section, string pair] when pair.Contains('>', StringComparison.Ordinal) || pair.Contains('-', StringComparison.Ordinal) =>
            $"{Looks.Spoken(section)} of {Pair(world, pair)}",
        _ => Looks.Spoken(path),
    };

    /// <summary>A value as readers see it: a month where it is one, else a number.</summary>
    public static string Value(double value, bool isMonth) =>
        isMonth ? new Month((int)value).ToString() : value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string TitleOf(World world, string driver) =>
        world.Drivers.FirstOrDefault(known => known.Name == driver) is { Title.Length: > 0 } titled ? titled.Title : Looks.Spoken(driver);

    private static string MeaningOf(string name) =>
        Parameters.Of(ParameterShape.World).FirstOrDefault(parameter => parameter.Name == name)?.Meaning ?? "";

    private static string Pair(World world, string pair) => pair.Contains('>', StringComparison.Ordinal)
        ? string.Join(" towards ", pair.Split('>').Select(code => Named(world, code)))
        : string.Join(" and ", pair.Split('-').Select(code => Named(world, code)));

    private static string Named(World world, string code) =>
        world.IndexOfActor(code) is int index and >= 0 && world.Actors[index].Name.Length > 0 ? world.Actors[index].Name : code;
}
