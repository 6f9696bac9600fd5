using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>
/// Each uncertain value is the initial alignment of one dyad, so that the dyad's score in the first month is what the member
/// drew.
/// </summary>
[TestFixture]
public sealed class LatinHypercubeTests
{
    private const double Errors = 4.5;

    private static readonly Distribution[] Believed =
    [
        new Distribution.Uniform(-0.9, 0.9), new Distribution.Triangular(-0.6, 0.2, 0.7), new Distribution.Normal(0.1, 0.5),
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(64)]
    [TestCase(100)]
    [TestCase(1000)]
    public void Every_stratum_of_every_uncertain_value_is_drawn_from_once(int members)
    {
        Ensemble ensemble = Runs.Ensemble(Drawing(), Request(Drawing(), members));
        for (int value = 0; value < Believed.Length; value++)
        {
            int[] strata = [.. Probabilities(ensemble, value).Select(probability => (int)(probability * members))];
            Assert.That(strata.Order(), Is.EqualTo(Enumerable.Range(0, members)), $"value {value}");
        }
    }

    [Test]
    public void Where_in_its_stratum_a_member_draws_is_left_to_chance()
    {
        const int members = 2000;
        const int cells = 20;
        Ensemble ensemble = Runs.Ensemble(Drawing(), Request(Drawing(), members));
        for (int value = 0; value < Believed.Length; value++)
        {
            var counts = new long[cells];
            foreach (double probability in Probabilities(ensemble, value))
            {
                counts[(int)(probability * members % 1 * cells)]++;
            }

            Assert.That(Moments.ChiSquare(counts), Is.LessThan(Moments.ChiSquareBound(cells - 1)), $"value {value}");
        }
    }

    [Test]
    public void Uncertain_values_are_drawn_independently_of_each_other()
    {
        const int members = 4000;
        const int side = 10;
        Ensemble ensemble = Runs.Ensemble(Drawing(), Request(Drawing(), members));
        for (int value = 0; value < Believed.Length; value++)
        {
            var counts = new long[side * side];
            foreach ((double one, double other) in Probabilities(ensemble, value).Zip(Probabilities(ensemble, (value + 1) % 3)))
            {
                counts[((int)(one * side) * side) + (int)(other * side)]++;
            }

            // Rows and columns have equal sums whatever is drawn, which leaves (side − 1)² degrees of freedom.
            Assert.That(Moments.ChiSquare(counts), Is.LessThan(Moments.ChiSquareBound((side - 1) * (side - 1))));
        }
    }

    [Test]
    public void The_mean_of_a_sum_is_far_surer_than_with_independent_draws()
    {
        const int members = 50;
        const int seeds = 60;
        World world = Some.World("A", "B").Months(1)
            .Uncertain("u", 0, new Distribution.Uniform(-0.5, 0.5)).Set(Parameters.Alignment, Value.Drawn("u"), "A>B")
            .Uncertain("v", 0, new Distribution.Uniform(-0.5, 0.5)).Set(Parameters.Alignment, Value.Drawn("v"), "B>A").Build();

        // The score (u + v) / 2 has variance 1/24; where each member has a stratum of width 1/n, its mean has 1/n² of the variance.
        const double independent = 1.0 / 24 / members;
        const double spread = independent / members / members;
        double tolerance = Errors * Math.Sqrt(2.0 / (seeds - 1));
        Assert.That(VarianceOfMean(Sampling.Independent), Is.EqualTo(independent).Within(tolerance * independent));
        Assert.That(VarianceOfMean(Sampling.LatinHypercube), Is.EqualTo(spread).Within(tolerance * spread));

        double VarianceOfMean(Sampling sampling) => Moments.Variance(
        [
            .. Enumerable.Range(0, seeds).Select(seed => Drawn(Runs.Ensemble(
                world, Request(world, members) with { Seed = (ulong)seed, Sampling = sampling }), 0).Average()),
        ]);
    }

    [Test]
    public void Another_uncertain_value_leaves_the_draws_of_the_others()
    {
        World world = Drawing();
        WorldDefinition definition = TestDefinitions.Of(world);
        World more = new(definition with
        {
            Uncertainties = [.. definition.Uncertainties, Some.Uncertainty("zzz", 1, new Distribution.Uniform(0, 2))],
        });
        Assert.That(
            Digest.Of(Runs.Ensemble(more, Request(more, 40))), Is.EqualTo(Digest.Of(Runs.Ensemble(world, Request(world, 40)))));
    }

    [Test]
    public void A_single_member_draws_as_if_for_itself() => Assert.That(
        Digest.Of(Runs.Ensemble(Drawing(), Request(Drawing(), 1))),
        Is.EqualTo(Digest.Of(Runs.Ensemble(Drawing(), Request(Drawing(), 1) with { Sampling = Sampling.Independent }))));

    [Test]
    public void More_members_draw_anew()
    {
        Ensemble few = Runs.Ensemble(Drawing(), Request(Drawing(), 40));
        Ensemble many = Runs.Ensemble(Drawing(), Request(Drawing(), 41));
        Assert.That(many.Outcome(0)[..40].ToArray(), Is.Not.EqualTo(few.Outcome(0).ToArray()));
    }

    [Test]
    public void Where_nothing_is_uncertain_or_all_is_kept_it_changes_nothing()
    {
        World world = Some.BusyWorld().Build();
        EnsembleRequest request = Some.Request(world, 40) with { FixedParameters = true };
        Assert.That(
            Digest.Of(Runs.Ensemble(world, request with { Sampling = Sampling.LatinHypercube })),
            Is.EqualTo(Digest.Of(Runs.Ensemble(world, request))));
    }

    /// <summary>Three actors whose dyads' scores in the first month are drawn.</summary>
    private static World Drawing()
    {
        string[] dyads = ["A-B", "A-C", "B-C"];
        WorldBuilder builder = Some.World("A", "B", "C").Months(1);
        for (int value = 0; value < dyads.Length; value++)
        {
            builder.Uncertain($"value {value}", 0, Believed[value], Bounds.Symmetric)
                .Set(Parameters.Alignment, Value.Drawn($"value {value}"), $"{dyads[value][0]}>{dyads[value][2]}")
                .Set(Parameters.Alignment, Value.Drawn($"value {value}"), $"{dyads[value][2]}>{dyads[value][0]}");
        }

        return builder.Build();
    }

    private static EnsembleRequest Request(World world, int members) =>
        Some.Request(world, members) with { Sampling = Sampling.LatinHypercube };

    private static double[] Drawn(Ensemble ensemble, int value) =>
        [.. ensemble.Outcome(value).ToArray().Select(score => (double)score)];

    /// <summary>Where each draw lies in the truncated distribution that it is of.</summary>
    private static double[] Probabilities(Ensemble ensemble, int value)
    {
        Distribution distribution = Believed[value];
        double below = distribution.Cumulative(Bounds.Symmetric.Low);
        double within = distribution.Cumulative(Bounds.Symmetric.High) - below;
        return [.. Drawn(ensemble, value).Select(draw => (distribution.Cumulative(draw) - below) / within)];
    }
}
