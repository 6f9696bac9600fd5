using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.ShippedLibrary;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>Members run in several parts are the members of one run: histograms, sums, acts and outcomes, to the last bit.</summary>
[TestFixture]
public sealed class PartsTests
{
    private const int Members = 100;

    private static readonly int[][] Divisions = [[1, 99], [50, 50], [33, 1, 66], [8, 8, 64, 20]];

    private static readonly World Busy = Some.BusyWorld().Months(9).Build();

    [Test]
    public void Several_extensions_amount_to_one_run(
        [ValueSource(nameof(Divisions))] int[] parts, [Values] Sampling sampling, [Values(1, 2, 7)] int threads)
    {
        EnsembleRequest request = Some.Request(Busy, Members) with { Sampling = sampling, Threads = threads };
        Assert.That(Digest.Of(Extended(Busy, request, parts)), Is.EqualTo(Digest.Of(Runs.Ensemble(Busy, request))));
    }

    [Test]
    public void Parts_appended_amount_to_one_run(
        [ValueSource(nameof(Divisions))] int[] parts, [Values] Sampling sampling, [Values(8, 64, 512)] int blockMembers)
    {
        EnsembleRequest request = Some.Request(Busy, Members) with { Sampling = sampling };
        Ensemble joined = Joined(Busy, request with { BlockMembers = blockMembers }, parts);
        Assert.That(Digest.Of(joined), Is.EqualTo(Digest.Of(Runs.Ensemble(Busy, request))));
    }

    [Test]
    public void Generated_worlds_can_be_run_in_parts([Values] Sampling sampling) =>
        WorldGenerator.ForAll(WorldGenerator.Moderate, 12, world =>
        {
            EnsembleRequest request = Some.Request(world, 21) with { Sampling = sampling };
            string whole = Digest.Of(Runs.Ensemble(world, request));
            Assert.That(Digest.Of(Extended(world, request, [5, 16])), Is.EqualTo(whole), world.Id);
            Assert.That(Digest.Of(Joined(world, request, [10, 11])), Is.EqualTo(whole), world.Id);
        });

    [Test]
    public void The_shipped_world_is_the_same_in_threads_blocks_and_parts([Values] Sampling sampling)
    {
        World world = Shipped.Plan(Shipped.FileOf("trilateral"), "war-ends-2025").Combinations[0].World;
        EnsembleRequest request = Some.Request(world, 70) with { Sampling = sampling };
        string whole = Digest.Of(Runs.Ensemble(world, request with { Threads = 1, BlockMembers = 64 }));
        Assert.That(Digest.Of(Runs.Ensemble(world, request with { Threads = 2, BlockMembers = 8 })), Is.EqualTo(whole));
        Assert.That(Digest.Of(Runs.Ensemble(world, request with { Threads = 7, BlockMembers = 512 })), Is.EqualTo(whole));
        Assert.That(Digest.Of(Extended(world, request, [33, 37])), Is.EqualTo(whole));
        Assert.That(Digest.Of(Joined(world, request, [1, 69])), Is.EqualTo(whole));
    }

    /// <summary>One ensemble that grows part by part.</summary>
    private static Ensemble Extended(World world, EnsembleRequest request, int[] parts)
    {
        var ensemble = new Ensemble(world, request);
        var run = new EnsembleRun(ensemble);
        foreach (int members in parts)
        {
            run.Extend(members, progress: null, CancellationToken.None);
        }

        return ensemble;
    }

    /// <summary>The first of several ensembles, to which the others are appended.</summary>
    private static Ensemble Joined(World world, EnsembleRequest request, int[] parts)
    {
        Ensemble? joined = null;
        int first = 0;
        foreach (int members in parts)
        {
            Ensemble part = Extended(world, request with { FirstMember = first }, [members]);
            joined?.Append(part);
            joined ??= part;
            first += members;
        }

        return joined!;
    }
}
