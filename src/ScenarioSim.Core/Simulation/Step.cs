using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The state of a block and everything that moves it by a month. Not shared between threads.</summary>
internal sealed class Step
{
    private readonly World world;
    private readonly Circumstances circumstances;
    private readonly Opportunities opportunities;
    private readonly Exchange exchange;
    private readonly ActStep acts;
    private readonly Effects effects;
    private readonly Propensity propensity;
    private readonly StanceStep stances;
    private readonly Schedule schedule;
    private readonly SteadyStart start;
    private readonly Dice? dice;
    private readonly Ledger? ledger;
    private Block? started;
    private int members;

    /// <param name="plan">What the run's blocks share.</param>
    /// <param name="members">Members of the block.</param>
    /// <param name="ledger">Where to book what moves stances; null for nowhere.</param>
    /// <param name="chances">Where to add up the probabilities of acts; null for nowhere.</param>
    public Step(RunPlan plan, int members, Ledger? ledger = null, ActChances? chances = null)
    {
        this.ledger = ledger;
        world = plan.World;
        Block = new Block(world, members);
        Draws = new MemberDraws(plan, Block.Members);
        circumstances = new Circumstances(plan, Draws);
        opportunities = new Opportunities(plan, circumstances, Block.Members);
        exchange = new Exchange(world, Block, circumstances);
        acts = new ActStep(world, Block, circumstances, opportunities, exchange, chances);
        effects = new Effects(Block, circumstances, acts);
        propensity = new Propensity(plan, Draws, new Scene(world, Block, circumstances, exchange));
        stances = new StanceStep(world, Block, circumstances, propensity);
        schedule = new Schedule(world, Draws);
        start = new SteadyStart(world, Block, acts, effects);
        dice = plan.Streams is null ? null : new Dice(plan.Streams, Block.Members);
    }

    public Block Block { get; }

    public MemberDraws Draws { get; }

    /// <summary>Puts a block's members into their steady first month.</summary>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="members">How many are real and not padding.</param>
    /// <param name="cancellation">Calls the search for the steady state off.</param>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    /// <exception cref="OperationCanceledException">The search was called off.</exception>
    public void Begin(long firstMember, int members, CancellationToken cancellation)
    {
        this.members = members;
        Draws.Draw(firstMember, members);
        circumstances.Begin();
        propensity.Begin();
        schedule.Begin();
        dice?.Begin(firstMember);
        ledger?.Open();
        if (started is null || Draws.Vary)
        {
            Start(firstMember, cancellation);
        }
        else
        {
            Block.CopyFrom(started);
        }
    }

    /// <summary>Lets the month's shocks strike; afterwards the block holds the month's row.</summary>
    public void Strike(int month)
    {
        schedule.Strike(Block, month, ledger);
        Block.Align();
    }

    /// <summary>Lives through a month whose shocks have struck.</summary>
    /// <param name="month">The month, counted from the first.</param>
    public void Live(int month)
    {
        MoveTo(month);
        schedule.Force(month);
        dice?.MoveTo(month);
        Move(schedule);
    }

    /// <summary>How many of the block's real members took an act in the last month; in the mean field their probability of it.</summary>
    public double Taken(int pair, int act) => acts.Total(pair, act);

    /// <summary>Lives through another month under the circumstances as they are, without events.</summary>
    public void Linger()
    {
        Block.Align();
        Move(schedule: null);
    }

    /// <summary>Solves for the steady state; where no member has values of its own, once for all blocks.</summary>
    private void Start(long firstMember, CancellationToken cancellation)
    {
        MoveTo(0);
        start.Solve(circumstances, firstMember, cancellation);
        AssessPressures();
        propensity.Settle(Block.Stance, ledger);
        if (!Draws.Vary)
        {
            started = new Block(world, Block.Members);
            started.CopyFrom(Block);
        }
    }

    private void Move(Schedule? schedule)
    {
        acts.Choose(dice, schedule, members);
        effects.Apply(start.Institutions, start.Rate);
        AssessPressures();
        propensity.Update(ledger);
        stances.Move(dice, ledger);
    }

    private void AssessPressures()
    {
        exchange.Receive();
        exchange.Assess();
    }

    private void MoveTo(int month)
    {
        circumstances.MoveTo(month);
        opportunities.Update(month);
    }
}
