using System.Runtime.Intrinsics;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>
/// From streams to members, followed by hand: which uniform decides what. A change here changes every result, so
/// <see cref="StreamKey.SchemeVersion"/> has to change with it.
/// </summary>
[TestFixture]
public sealed class MemberDrawsTests
{
    private const ulong Seed = 20241023;
    private const int Members = 24;

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(5)]
    public void An_act_is_taken_where_its_uniform_lies_below_its_probability(int month)
    {
        World world = Some.World("A", "B").Months(6).Act("greet", cost: 0.4).Build();
        Ensemble ensemble = Runs.Ensemble(world, Some.Request(world, Members, Seed) with { BlockMembers = 8 });
        double[] uniforms = Uniforms(StreamKey.Of(Seed, "act", "B", "A", "greet"), month);
        double probability = 1 / (1 + Math.Exp(0.4));
        Assert.That(
            ensemble.TimesTaken(month, Runs.Pair(world, "B>A"), 0), Is.EqualTo(uniforms.Count(u => u < probability)));
    }

    [Test]
    public void Noise_mixes_what_the_dyad_shares_with_what_each_direction_has_of_its_own()
    {
        const double adjustment = 5;
        const double volatility = 0.3;
        const double shared = 0.36;
        World world = Some.World("A", "B").Months(2).Set(Parameters.Adjustment, adjustment).Set(Parameters.Volatility, volatility)
            .Set(Parameters.DyadicCorrelation, shared).Build();
        Ensemble ensemble = Runs.Ensemble(world, Some.Request(world, Members, Seed) with { BlockMembers = 8 });
        double[] eta = Normals("noise of dyad", "A", "B");
        double[] there = Normals("noise of pair", "A", "B");
        double[] back = Normals("noise of pair", "B", "A");
        double sd = volatility * Math.Sqrt(adjustment * (1 - Math.Exp(-2 / adjustment)) / 2);
        for (int member = 0; member < Members; member++)
        {
            double one = Math.Tanh(sd * ((0.6 * eta[member]) + (0.8 * there[member])));
            double other = Math.Tanh(sd * ((0.6 * eta[member]) + (0.8 * back[member])));
            Assert.That(ensemble.Outcome(0).Span[member], Is.EqualTo((one + other) / 2).Within(1e-7));
        }
    }

    [Test]
    public void Noise_of_a_slowed_decline_is_that_of_its_own_time_constant()
    {
        // Far above its propensity every member declines, with τ = 5 · (1 + 3 · 0.5).
        const double tau = 5 * (1 + (3 * 0.5));
        World world = Some.World("A", "B").Months(3).Set(Parameters.Adjustment, 5).Set(Parameters.Volatility, 0.01)
            .Set(Parameters.Ratchet, 3).Set(Parameters.DyadicCorrelation, 1).Set(Parameters.Institutions, 0.5, "A-B")
            .Event(Some.At(1), "A-B", stance: 1.5).Build();
        EnsembleRequest request = Some.Request(world, Members, Seed) with
        {
            Outcomes = [new Outcome("1", 0, Some.At(1)), new Outcome("2", 0, Some.At(2))],
        };
        Ensemble ensemble = Runs.Ensemble(world, request);
        double[] eta = Normals("noise of dyad", "A", "B", month: 1);
        double sd = 0.01 * Math.Sqrt(tau * (1 - Math.Exp(-2 / tau)) / 2);
        for (int member = 0; member < Members; member++)
        {
            double before = Math.Atanh(ensemble.Outcome(0).Span[member]);
            double after = (before * Math.Exp(-1 / tau)) + (sd * eta[member]);
            Assert.That(ensemble.Outcome(1).Span[member], Is.EqualTo(Math.Tanh(after)).Within(1e-6));
        }
    }

    private static double[] Normals(string purpose, string from, string to, int month = 0) =>
        [.. Uniforms(StreamKey.Of(Seed, purpose, from, to), month).Select(u => NormalQuantile.Of(Vector512.Create(u))[0])];

    /// <summary>Word month mod 4 of the counters (member, month / 4).</summary>
    private static double[] Uniforms(ulong key, int month)
    {
        double[] words = Words.Uniforms(key, (uint)(month / Philox.WordsPerCounter), 0, Members);
        return words[(month % Philox.WordsPerCounter * Members)..][..Members];
    }
}
