using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>Comments of generated files, written from the tables that readers of files check by.</summary>
internal static class Describe
{
    private const int LineWidth = 126;

    /// <summary>A text as comment lines.</summary>
    public static string Comment(string text)
    {
        var lines = new List<string> { "#" };
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > LineWidth)
            {
                lines.Add("#");
            }

            lines[^1] += $" {word}";
        }

        return string.Join('\n', lines);
    }

    /// <summary>What a number means, its unit, range and default, and whether it may change in time.</summary>
    public static string Of(Parameter parameter)
    {
        string unit = parameter.Unit.Length > 0 ? $" ({parameter.Unit})" : "";
        string range = parameter.IsFlag ? "true or false" : RangeText.Of(parameter.Bounds);
        string monthly = parameter.Monthly ? ", may follow drivers" : "";
        return $"{parameter.Meaning}{unit}; {range}, {Numbers.WriteDefault(parameter)} if left out{monthly}";
    }

    /// <summary>The parameters of some shapes as comment lines, a line for each.</summary>
    /// <param name="shapes">What they have one number for.</param>
    public static string Table(params ReadOnlySpan<ParameterShape> shapes)
    {
        var lines = new List<string>();
        foreach (ParameterShape shape in shapes)
        {
            bool isTable = shape is ParameterShape.ActorResource or ParameterShape.ActResource or ParameterShape.RegimeActor;
            lines.AddRange(Parameters.Of(shape).Select(
                parameter => $"#   {parameter.Name + (isTable ? ": { ... }" : ":"),-20} {Of(parameter)}"));
        }

        return string.Join('\n', lines);
    }

    /// <summary>A constant of behaviour with a value, and what it means.</summary>
    public static string Constant(Parameter parameter, string value) =>
        $"{$"{parameter.Name}: {value}",-24}  # {Of(parameter)}";

    /// <summary>A mechanism with a value, and its idea.</summary>
    public static string Mechanism(IMechanism mechanism, string value) =>
        $"{$"{mechanism.Name}: {value}",-24}  # {mechanism.Idea}";
}
