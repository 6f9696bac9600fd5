using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace ScenarioSim.Tests.Hostile;

/// <summary>
/// Throws inputs at a reader, the same ones every time, and reports the smallest that breaks it with everything that makes it
/// again. Two environment variables change that: with <c>SCENARIOSIM_FUZZ_SECONDS=600</c> every test of this kind goes on for so
/// many seconds, round after round, each with the next seed; with <c>SCENARIOSIM_FUZZ_SEED=7</c> the first round has that seed, so
/// that a round which failed is made again by its seed alone. An input that was found belongs in the folder <c>Found</c>.
/// </summary>
internal static class Fuzz
{
    private const ulong UsualSeed = 20241023;

    private static ulong FirstSeed => NumberOf("SCENARIOSIM_FUZZ_SEED") ?? UsualSeed;

    private static TimeSpan? Duration => NumberOf("SCENARIOSIM_FUZZ_SECONDS") is ulong seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Throws inputs.</summary>
    /// <param name="inputs">Makes inputs.</param>
    /// <param name="smaller">Makes smaller inputs of one that breaks the reader.</param>
    /// <param name="count">How many inputs a round has.</param>
    /// <param name="survives">Throws where the reader breaks.</param>
    public static void Throw<T>(Gen<T> inputs, Func<T, IEnumerable<T>> smaller, int count, Action<T> survives)
    {
        var watch = Stopwatch.StartNew();
        ulong seed = FirstSeed;
        do
        {
            TestContext.Out.WriteLine($"seed {seed}, {count} inputs");
            Replay start = new(new Rnd(seed, (2 * seed) | 1), FSharpOption<int>.None);
            Config config = Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true)
                .WithReplay(FSharpOption<Replay>.Some(start));
            Check.One(config, Prop.ForAll(Arb.From(inputs, smaller), survives));
            seed++;
        }
        while (watch.Elapsed < Duration);
    }

    /// <summary>An array with one of its items left out, in every way.</summary>
    public static IEnumerable<T[]> WithoutOne<T>(T[] items) =>
        Enumerable.Range(0, items.Length).Select(at => (T[])[.. items[..at], .. items[(at + 1)..]]);

    private static ulong? NumberOf(string variable) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : null;
}
