using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>Ways of drawing uncertain values, as commands and records call them.</summary>
public static class SamplingNames
{
    private static readonly Dictionary<string, Sampling> Names = new(StringComparer.Ordinal)
    {
        ["independent"] = Sampling.Independent,
        ["latin-hypercube"] = Sampling.LatinHypercube,
    };

    /// <summary>All names, that of the usual way first.</summary>
    public static IReadOnlyCollection<string> All => Names.Keys;

    /// <summary>The way of a name that is one of <see cref="All"/>.</summary>
    public static Sampling Of(string name) => Names[name];

    /// <summary>The name of a way.</summary>
    public static string NameOf(Sampling sampling) => Names.Single(pair => pair.Value == sampling).Key;
}
