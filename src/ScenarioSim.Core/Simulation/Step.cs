using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The state of a block and everything that moves it by a month. Not shared between threads.</summary>
internal sealed class Step
{
    private readonly Opportunities opportunities;
    private readonly Exchange exchange;
    private readonly Effects effects;
    private readonly StanceStep stances;
    private readonly Dice? dice;
    private readonly Ledger? ledger;

    /// <param name="plan">What the run's blocks share.</param>
    /// <param name="members">Members of the block.</param>
    /// <param name="ledger">Where to book what moves stances; null for nowhere.</param>
    public Step(RunPlan plan, int members, Ledger? ledger = null)
    {
        this.ledger = ledger;
        World world = plan.World;
        Block = new Block(world, members);
        Draws = new MemberDraws(world, plan.UncertaintyKeys, Block.Members);
        Circumstances = new Circumstances(plan, Draws);
        opportunities = new Opportunities(world, Circumstances, Block.Members);
        exchange = new Exchange(world, Block, Circumstances);
        Acts = new ActStep(world, Block, Circumstances, opportunities, exchange);
        effects = new Effects(world, Block, Circumstances, Acts);
        Propensity = new Propensity(plan, Draws, new Scene(world, Block, Circumstances, exchange));
        stances = new StanceStep(world, Block, Circumstances, Propensity);
        Schedule = new Schedule(world, Draws);
        Start = new SteadyStart(world, Block, Acts, effects);
        dice = plan.Streams is null ? null : new Dice(plan.Streams, Block.Members);
    }

    public Block Block { get; }

    public MemberDraws Draws { get; }

    public Circumstances Circumstances { get; }

    public ActStep Acts { get; }

    public Propensity Propensity { get; }

    public Schedule Schedule { get; }

    public SteadyStart Start { get; }

    /// <summary>Puts a block's members into their steady first month.</summary>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="members">How many are real and not padding.</param>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    public void Begin(long firstMember, int members = 1)
    {
        Draws.Draw(firstMember, members);
        Circumstances.Begin();
        Propensity.Begin();
        Schedule.Begin();
        dice?.Begin(firstMember);
        MoveTo(0);
        Start.Solve(Circumstances);
        AssessPressures();
        Propensity.Settle(Block.Stance, ledger);
    }

    /// <summary>Lets the month's shocks strike; afterwards the block holds the month's row.</summary>
    public void Strike(int month)
    {
        Schedule.Strike(Block, month, ledger);
        Block.Align();
    }

    /// <summary>Lives through a month whose shocks have struck.</summary>
    /// <param name="month">The month, counted from the first.</param>
    /// <param name="observer">Who wants to know of acts; null for nobody.</param>
    public void Live(int month, IActObserver? observer)
    {
        MoveTo(month);
        Schedule.Force(month);
        dice?.MoveTo(month);
        Move(Schedule, observer);
    }

    /// <summary>Lives through another month under the circumstances as they are, without events.</summary>
    public void Linger()
    {
        Block.Align();
        Move(schedule: null, observer: null);
    }

    private void Move(Schedule? schedule, IActObserver? observer)
    {
        Acts.Choose(dice, schedule, observer);
        effects.Apply(Start.Institutions, Start.Rate);
        AssessPressures();
        Propensity.Update(ledger);
        stances.Move(dice, ledger);
    }

    private void AssessPressures()
    {
        exchange.Receive();
        exchange.Assess();
    }

    private void MoveTo(int month)
    {
        Circumstances.MoveTo(month);
        opportunities.Update();
    }
}
