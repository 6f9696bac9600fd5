using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What one measure says of a dyad.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Reading">What was measured.</param>
/// <param name="Score">The score that it stands for.</param>
/// <param name="Sd">The standard deviation of that.</param>
/// <param name="Sources">Identifiers of the sources it rests on.</param>
public sealed record MeasuredScore(string Measure, double Reading, double Score, double Sd, IReadOnlyList<string> Sources);

/// <summary>The alignment of one actor towards another, fused and as the scenario states it.</summary>
/// <param name="Pair">The directed pair's name.</param>
/// <param name="Fused">The fused score of the dyad and what lies between its two directions, within (−1, 1).</param>
/// <param name="Stated">What the scenario states, or its default.</param>
public sealed record FusedDirection(string Pair, double Fused, double Stated)
{
    // Half of a unit of the second decimal.
    private const double Tolerance = 0.005;

    /// <summary>The fused alignment as it is to be written, with two decimals.</summary>
    public double ToWrite => Math.Round(Fused, 2) + 0.0;

    /// <summary>Whether the scenario states something else than the fused alignment with two decimals.</summary>
    public bool Differs => Math.Abs(Stated - ToWrite) > Tolerance + 1e-9;
}

/// <summary>What all measures together say of a dyad.</summary>
/// <param name="Dyad">The dyad's name.</param>
/// <param name="Measures">Measure by measure.</param>
/// <param name="Fused">What they come to together.</param>
/// <param name="Directions">Both directions.</param>
/// <param name="Expected">What a reading of the sources expects; null where it says nothing of the dyad.</param>
public sealed record FusedDyad(
    string Dyad,
    IReadOnlyList<MeasuredScore> Measures,
    FusedScore Fused,
    IReadOnlyList<FusedDirection> Directions,
    ExpectedRange? Expected);

/// <summary>What a reading of the sources expects of a score.</summary>
/// <param name="Date">When, as the file spells it.</param>
/// <param name="Low">The least that would not surprise.</param>
/// <param name="Mid">What is expected.</param>
/// <param name="High">The most that would not surprise.</param>
public sealed record ExpectedRange(string Date, double Low, double Mid, double High);

/// <summary>Fuses what measures say of dyads to the scores that a scenario can start with.</summary>
public static class FusionTable
{
    /// <summary>The alignment farthest from 0 that a fused score becomes.</summary>
    public const double Farthest = 0.95;

    /// <summary>Reads a fusion.</summary>
    public static Reading<Fusion> Read(string path) => new ScenarioReader().ReadFusion(path);

    /// <summary>Every dyad that some measure says something of.</summary>
    public static IReadOnlyList<FusedDyad> Of(Fusion fusion) =>
    [
        .. fusion.Readings.GroupBy(reading => reading.Dyad).OrderBy(dyad => dyad.Key)
            .Select(dyad => Fuse(fusion, dyad.Key, [.. dyad])),
    ];

    private static FusedDyad Fuse(Fusion fusion, int dyad, FusedReading[] readings)
    {
        World world = fusion.Scenario.World;
        var fused = FusedScore.Of([.. readings.Select(reading => (reading.Score, reading.Sd))]);
        double mean = Math.Clamp(fused.Mean, -Farthest, Farthest);
        int forward = world.Dyads.Forward(dyad);
        ExpectedScore? expected = fusion.Check.FirstOrDefault(check => check.Dyad == dyad);
        return new FusedDyad(
            world.DyadName(dyad),
            [
                .. readings.Select(reading => new MeasuredScore(
                    reading.Measure, reading.Reading, reading.Score, reading.Sd, reading.Sources)),
            ],
            fused with { Mean = mean },
            [.. new[] { forward, world.Dyads.Reverse(forward) }.Select(pair => new FusedDirection(
                world.PairName(pair), Math.Clamp(mean + fusion.Asymmetry[pair], -Farthest, Farthest), Stated(world, pair)))],
            expected is null ? null : new ExpectedRange(expected.Date, expected.Low, expected.Mid, expected.High));
    }

    private static double Stated(World world, int pair) => world.Quantity(Parameters.Alignment, pair) switch
    {
        Quantity.Constant constant => constant.Value,
        Quantity.Drawn drawn => world.Uncertainties[drawn.Uncertainty].Value,
        _ => throw new InvalidOperationException("An initial alignment does not change with time."),
    };
}
