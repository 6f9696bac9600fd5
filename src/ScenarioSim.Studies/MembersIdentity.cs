using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>Everything that decides the bytes of a study's members: equal identities mean equal members.</summary>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="RandomNumbers"><see cref="StreamKey.SchemeVersion"/>.</param>
/// <param name="InstructionSet"><see cref="Core.Simulation.InstructionSet.Name"/>.</param>
/// <param name="Study">Identifier of the plan.</param>
/// <param name="Combinations">What is run, in the plan's order.</param>
/// <param name="Members">Members of each whole ensemble; null where an error decides how many.</param>
/// <param name="UntilError">The error that decides how many; null where the number is given.</param>
/// <param name="Seed">The user's seed.</param>
/// <param name="FixedParameters">Whether members keep the nominal values.</param>
/// <param name="Sampling">How members share out the distributions of uncertain values.</param>
/// <param name="MemoryMegabytes">Memory for histograms, in MB.</param>
public sealed record MembersIdentity(
    string ProgramVersion,
    string RandomNumbers,
    string InstructionSet,
    string Study,
    IReadOnlyList<CombinationIdentity> Combinations,
    int? Members,
    double? UntilError,
    ulong Seed,
    bool FixedParameters,
    Sampling Sampling,
    int MemoryMegabytes)
{
    private const string Nothing = "not given";

    /// <summary>The identity of a run by this program on this machine.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="programVersion">Version of the program.</param>
    public static MembersIdentity Of(StudyPlan plan, RunOptions options, string programVersion) => new(
        programVersion,
        StreamKey.SchemeVersion,
        Core.Simulation.InstructionSet.Name,
        plan.Id,
        [.. plan.Combinations.Select(combination => CombinationIdentity.Of(combination, StudyRun.ColumnsOf(combination.World, plan, options)))],
        options.UntilError is null ? options.Members : null,
        options.UntilError,
        options.Seed,
        options.FixedParameters,
        options.Sampling,
        options.MemoryMegabytes);

    /// <summary>The options of which this is the identity.</summary>
    public RunOptions Options => new(Members ?? 0, Seed)
    {
        UntilError = UntilError,
        FixedParameters = FixedParameters,
        Sampling = Sampling,
        MemoryMegabytes = MemoryMegabytes,
    };

    /// <summary>The first thing in which two runs differ, in words; null where they are the same.</summary>
    /// <param name="other">The other run.</param>
    /// <param name="here">Where this one is met, such as <c>in parts/1-of-2</c>.</param>
    /// <param name="there">Where the other is.</param>
    public string? DifferenceFrom(MembersIdentity other, string here, string there)
    {
        (string What, string Value)[] mine = [.. Facts()];
        (string What, string Value)[] theirs = [.. other.Facts()];
        int fact = Enumerable.Range(0, Math.Min(mine.Length, theirs.Length)).FirstOrDefault(at => mine[at] != theirs[at], -1);
        return fact < 0 ? null : $"the {mine[fact].What} is {mine[fact].Value} {here} and {theirs[fact].Value} {there}";
    }

    private IEnumerable<(string What, string Value)> Facts()
    {
        yield return ("study", Study);
        yield return ("program version", ProgramVersion);
        yield return ("random-number scheme", RandomNumbers);
        yield return ("instruction set", InstructionSet);
        yield return ("number of members", Members is int members ? Text(members) : Nothing);
        yield return ("wanted error", UntilError is double error ? Text(error) : Nothing);
        yield return ("seed", Text(Seed));
        yield return ("choice of --fixed", FixedParameters ? "given" : Nothing);
        yield return ("choice of --sampling", SamplingNames.NameOf(Sampling));
        yield return ("limit --memory", $"{Text(MemoryMegabytes)} MB");
        yield return ("number of scenarios and futures", Text(Combinations.Count));
        for (int position = 0; position < Combinations.Count; position++)
        {
            yield return ($"hash of scenario {Text(position + 1)}", Combinations[position].Text);
        }
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}

/// <summary>What decides the members of one combination, besides the run's options.</summary>
/// <param name="Label">Scenario and future in one name.</param>
/// <param name="Digest">SHA-256 of all that is run and recorded, in hexadecimal.</param>
public sealed record CombinationIdentity(string Label, string Digest)
{
    private const int ShownLetters = 12;

    /// <summary>The identity in words.</summary>
    public string Text => $"{(Digest.Length > ShownLetters ? Digest[..ShownLetters] : Digest)} ({Label})";

    internal static CombinationIdentity Of(Combination combination, Columns columns)
    {
        string[] parts =
        [
            combination.Hash,
            .. combination.Uncertain,
            string.Join(' ', columns.Pairs.Concat(columns.Dyads)),
            .. OutcomeTable.Declare(combination).Select(outcome => outcome.Name),
        ];
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return new CombinationIdentity(combination.Label, Convert.ToHexStringLower(digest));
    }
}
