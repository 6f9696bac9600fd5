using BenchmarkDotNet.Attributes;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>
/// What each stage of a month costs, by itself: one block of members with fixed values on one thread, every month once. The
/// stages together are a month but for what strikes and what is forced.
/// </summary>
[Config(typeof(WholeRuns))]
public class Stages
{
    /// <summary>So many that blocks wait to be counted in company, as they do in a long run.</summary>
    private const int ManyMembers = 1_000_000;

    private Circumstances circumstances = null!;
    private Opportunities opportunities = null!;
    private Exchange exchange = null!;
    private ActStep acts = null!;
    private Effects effects = null!;
    private Propensity propensity = null!;
    private StanceStep stances = null!;
    private SteadyStart start = null!;
    private Dice dice = null!;
    private BlockRecorder recorder = null!;
    private World world = null!;

    /// <summary>A block as large as the engine makes them.</summary>
    public static IEnumerable<WorldSize> Sizes => [new(6, 128, BenchmarkWorlds.Months)];

    [ParamsSource(nameof(Sizes))]
    public WorldSize Size { get; set; } = null!;

    [GlobalSetup]
    public void Prepare()
    {
        world = BenchmarkWorlds.Fixed(Size.Actors, Size.Months);
        var plan = RunPlan.Members(world, new EnsembleRequest(Size.Members, Seed: 1, Columns.All(world)) { FixedParameters = true });
        var block = new Block(world, Size.Members);
        var draws = new MemberDraws(plan, block.Members);
        circumstances = new Circumstances(plan, draws);
        opportunities = new Opportunities(plan, circumstances, block.Members);
        exchange = new Exchange(world, block, circumstances);
        acts = new ActStep(world, block, circumstances, opportunities, exchange);
        effects = new Effects(block, circumstances, acts);
        propensity = new Propensity(plan, draws, new Scene(world, block, circumstances, exchange));
        stances = new StanceStep(world, block, circumstances, propensity);
        start = new SteadyStart(world, block, acts, effects);
        dice = new Dice(plan.Streams!, block.Members);
        PrepareRecorder(plan);
        circumstances.Begin();
        propensity.Begin();
        circumstances.MoveTo(0);
        opportunities.Update(0);
        start.Solve(circumstances, firstMember: 0, CancellationToken.None);
        Pressures();
        dice.Begin(first: 0);
        Acts();
        Stances();
    }

    /// <summary>Every word that a month needs.</summary>
    [Benchmark]
    public void RandomNumbers()
    {
        dice.Begin(first: 0);
        for (int month = 0; month < Size.Months; month++)
        {
            dice.MoveTo(month);
            for (int pair = 0; pair < world.Dyads.Pairs; pair++)
            {
                for (int act = 0; act < world.Acts.Count; act++)
                {
                    dice.OfAct(pair, act);
                }

                dice.OfPairNoise(pair);
                dice.OfDyadNoise(world.Dyads.Dyad(pair));
            }
        }
    }

    /// <summary>What the scenario gives each month.</summary>
    [Benchmark]
    public void Circumstances()
    {
        for (int month = 0; month < Size.Months; month++)
        {
            circumstances.MoveTo(month);
            opportunities.Update(month);
        }
    }

    /// <summary>Choosing acts from words that are there.</summary>
    [Benchmark]
    public void Acts() => Repeat(() => acts.Choose(dice, schedule: null, Size.Members));

    /// <summary>What acts do to flows, goodwill and institutions.</summary>
    [Benchmark]
    public void Effects() => Repeat(() => effects.Apply(start.Institutions, start.Rate));

    /// <summary>Receipts, shares, threats and all mechanisms, triads among them.</summary>
    [Benchmark]
    public void Pressures() => Repeat(() =>
    {
        exchange.Receive();
        exchange.Assess();
        propensity.Update(ledger: null);
    });

    /// <summary>Noise from words that are there, and the move.</summary>
    [Benchmark]
    public void Stances() => Repeat(() => stances.Move(dice, ledger: null));

    /// <summary>Counting every pair and dyad.</summary>
    [Benchmark]
    public void Histograms()
    {
        recorder.Begin(first: 0, Size.Members);
        for (int month = 0; month < Size.Months; month++)
        {
            recorder.RecordRow(month);
            recorder.RecordActs(month);
        }

        recorder.EndBlock();
    }

    private void PrepareRecorder(RunPlan plan)
    {
        var ensemble = new Ensemble(world, new EnsembleRequest(ManyMembers, Seed: 1, Columns.All(world)));
        var step = new Step(plan, Size.Members);
        step.Begin(firstMember: 0, Size.Members, CancellationToken.None);
        recorder = new BlockRecorder(ensemble, step);
    }

    private void Repeat(Action month)
    {
        for (int row = 0; row < Size.Months; row++)
        {
            month();
        }
    }
}
