using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Ways of drawing uncertain values, as commands, records and readers call them.</summary>
public static class SamplingText
{
    /// <summary>What readers of a report are told of Latin hypercube sampling.</summary>
    internal const string LatinHypercube =
        "Uncertain values were drawn by Latin hypercube (--sampling latin-hypercube), so that members depend on how many there " +
        "are. Monte Carlo errors are reckoned as if each had drawn for itself, and so are mostly too large.";

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
