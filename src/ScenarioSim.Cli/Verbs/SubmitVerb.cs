using System.CommandLine;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>submit</c>: has a study run by other machines; a verb of its own for each scheduler.</summary>
internal static class SubmitVerb
{
    public static Command Create() => new("submit", "Has a study run in shards by a cluster of machines, and merged there.")
    {
        SubmitSlurmVerb.Create(),
    };
}
