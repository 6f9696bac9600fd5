using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

/// <summary>
/// Draws against the distribution that they are of, by Kolmogorov and Smirnov: √n D exceeds 2.6 with probability
/// 2 e^(−2 · 2.6²) ≈ 3 in a million.
/// </summary>
[TestFixture]
public sealed class DrawsTests
{
    private const int Draws = 4000;
    private const double KolmogorovBound = 2.6;

    private static readonly Distribution[] Cases =
    [
        new Distribution.Uniform(-1, 0.7), new Distribution.Triangular(-0.5, 0.2, 1.5), new Distribution.Normal(0.8, 0.4),
        new Distribution.BetaPert(-0.5, 0.2, 1.5),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Truncated_draws_follow_the_truncated_distribution(Distribution distribution)
    {
        ulong key = StreamKey.Of(1, "value", "x");
        double[] draws = [.. Enumerable.Range(0, Draws)
            .Select(member => distribution.TruncatedQuantile(Philox.Uniform(key, member), Bounds.Unit)).Order()];
        Assert.That(draws, Is.All.InRange(0, 1));
        Assert.That(Distance(draws, distribution, Bounds.Unit), Is.LessThan(KolmogorovBound));
    }

    [Test]
    public void Members_draw_what_the_world_states_from_the_stream_of_its_name()
    {
        var distribution = new Distribution.Triangular(-0.2, 0.3, 0.8);
        World world = Some.World("A", "B").Months(1)
            .Uncertain("liking", 0.3, distribution, Bounds.Symmetric)
            .Set(Parameters.Alignment, Value.Drawn("liking"), "A>B").Set(Parameters.Alignment, Value.Drawn("liking"), "B>A").Build();
        Ensemble ensemble = Runs.Ensemble(world, Draws, seed: 3);
        double[] sorted = [.. ensemble.Outcome(0).ToArray().Select(score => (double)score).Order()];
        Assert.That(Distance(sorted, distribution, Bounds.Symmetric), Is.LessThan(KolmogorovBound));
        double first = distribution.Quantile(Philox.Uniform(StreamKey.Of(3, "value", "liking"), 0));
        Assert.That(ensemble.Outcome(0).Span[0], Is.EqualTo(first).Within(1e-6));
    }

    [Test]
    public void Choices_are_drawn_equally_often()
    {
        ulong key = StreamKey.Of(1, "value", "x");
        var choice = new Distribution.Choice([4, 5, 6, 7, 8]);
        var counts = new long[5];
        for (int member = 0; member < Draws; member++)
        {
            counts[(int)choice.TruncatedQuantile(Philox.Uniform(key, member), new Bounds(0, 10)) - 4]++;
        }

        Assert.That(Moments.ChiSquare(counts), Is.LessThan(Moments.ChiSquareBound(4)));
    }

    /// <summary><c>√n sup |F_n − F|</c> of sorted draws.</summary>
    private static double Distance(double[] sorted, Distribution distribution, Bounds bounds)
    {
        double below = distribution.Cumulative(bounds.Low);
        double within = distribution.Cumulative(bounds.High) - below;
        double greatest = 0;
        for (int rank = 0; rank < sorted.Length; rank++)
        {
            double expected = (distribution.Cumulative(sorted[rank]) - below) / within;
            greatest = Math.Max(greatest, Math.Max(
                Math.Abs(((rank + 1.0) / sorted.Length) - expected), Math.Abs(((double)rank / sorted.Length) - expected)));
        }

        return Math.Sqrt(sorted.Length) * greatest;
    }
}
