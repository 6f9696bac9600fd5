using System.Runtime.Intrinsics;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

[TestFixture]
public sealed class UniformityTests
{
    private const int Members = 40_000;
    private const int Cells = 100;

    [TestCase("act", 0u)]
    [TestCase("act", 7u)]
    [TestCase("noise of pair", 0u)]
    public void Every_word_of_a_stream_is_uniform(string purpose, uint period)
    {
        for (int word = 0; word < Philox.WordsPerCounter; word++)
        {
            AssertEven(Draw(StreamKey.Of(1, purpose, "A", "B"), period, word).Select(u => (int)(u * Cells)), Cells);
        }
    }

    [Test]
    public void Single_uniforms_are_uniform_and_never_zero_or_one()
    {
        ulong key = StreamKey.Of(3, "value", "x");
        double[] draws = [.. Enumerable.Range(0, Members).Select(member => Philox.Uniform(key, member))];
        Assert.That(draws, Is.All.InRange(double.Epsilon, Math.BitDecrement(1.0)));
        AssertEven(draws.Select(u => (int)(u * Cells)), Cells);
    }

    [TestCase("A", "C", 1u, 0, TestName = "Streams_of_another_pair_are_independent")]
    [TestCase("B", "A", 1u, 0, TestName = "Streams_of_the_opposite_direction_are_independent")]
    [TestCase("A", "B", 2u, 0, TestName = "Months_four_apart_are_independent")]
    [TestCase("A", "B", 1u, 1, TestName = "Neighbouring_months_are_independent")]
    public void Together_two_streams_fill_the_square_evenly(string from, string to, uint period, int word)
    {
        double[] one = Draw(StreamKey.Of(1, "act", "A", "B"), 1, 0);
        double[] other = Draw(StreamKey.Of(1, "act", from, to), period, word);
        AssertEven(one.Zip(other, (x, y) => ((int)(x * 10) * 10) + (int)(y * 10)), Cells);
    }

    [Test]
    public void Neighbouring_members_are_independent()
    {
        double[] draws = Draw(StreamKey.Of(1, "act", "A", "B"), 0, 0);
        AssertEven(draws.Zip(draws.Skip(1), (x, y) => ((int)(x * 10) * 10) + (int)(y * 10)), Cells);
    }

    [Test]
    public void Normals_have_the_moments_of_a_normal()
    {
        double[] draws = Draw(StreamKey.Of(1, "noise of dyad", "A", "B"), 0, 2);
        double[] z = [.. draws.Select(p => NormalQuantile.Of(Vector512.Create(p))[0])];

        // Standard errors of the first four moments of n standard normals: √(1/n), √(2/n), √(15/n), √(96/n).
        Assert.That(z.Average(), Is.Zero.Within(4.5 * Math.Sqrt(1.0 / Members)));
        Assert.That(z.Average(x => x * x), Is.EqualTo(1).Within(4.5 * Math.Sqrt(2.0 / Members)));
        Assert.That(z.Average(x => x * x * x), Is.Zero.Within(4.5 * Math.Sqrt(15.0 / Members)));
        Assert.That(z.Average(x => x * x * x * x), Is.EqualTo(3).Within(4.5 * Math.Sqrt(96.0 / Members)));
    }

    private static double[] Draw(ulong key, uint period, int word)
    {
        double[] uniforms = Words.Uniforms(key, period, 0, Members);
        double[] row = uniforms[(word * Members)..((word + 1) * Members)];
        Assert.That(row, Is.All.InRange(double.Epsilon, Math.BitDecrement(1.0)));
        return row;
    }

    private static void AssertEven(IEnumerable<int> cells, int count)
    {
        var counts = new long[count];
        foreach (int cell in cells)
        {
            counts[cell]++;
        }

        Assert.That(Moments.ChiSquare(counts), Is.LessThan(Moments.ChiSquareBound(count - 1)));
    }
}
