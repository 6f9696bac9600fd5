using System.Numerics;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>Sees each act of each pair as it is chosen: probabilities in the mean field, 0 or 1 in a member.</summary>
internal interface IActObserver
{
    void Taken(int pair, int act, Lane taken);
}

/// <summary>
/// The choice of acts (binary logit; McFadden 1974, "Conditional logit analysis of qualitative choice behavior") and what
/// the chosen acts bring about before any memory: deliveries, goodwill and a rate of institution building.
/// </summary>
internal sealed class ActStep
{
    private const int ReturnRow = 0;
    private const int TakenRow = 1;

    private readonly World world;
    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly Opportunities opportunities;
    private readonly Exchange exchange;
    private readonly LanePlane scratch;

    public ActStep(
        World world, Block block, Circumstances circumstances, Opportunities opportunities, Exchange exchange)
    {
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        this.opportunities = opportunities;
        this.exchange = exchange;
        scratch = new LanePlane(2, block.Members);
        Delivered = new LanePlane(block.Flows.Rows, block.Members);
        Goodwill = new LanePlane(world.Dyads.Pairs, block.Members);
        Rate = new LanePlane(world.Dyads.Dyads, block.Members);
    }

    /// <summary><c>Σ_c X_c,ij delivers_cg</c>, row pair × resources + resource.</summary>
    public LanePlane Delivered { get; }

    /// <summary><c>Σ_c X_c,ji friendliness_c</c> for <c>q_ij</c>, a row per pair.</summary>
    public LanePlane Goodwill { get; }

    /// <summary><c>r_ij = ½ Σ_c (X_c,ij + X_c,ji) institution_c</c>, a row per dyad.</summary>
    public LanePlane Rate { get; }

    /// <summary>Chooses the acts of a month from the state.</summary>
    /// <param name="dice">The members' uniforms; null for the mean field.</param>
    /// <param name="schedule">The acts that events force; null for none.</param>
    /// <param name="observer">Who wants to know; null for nobody.</param>
    public void Choose(Dice? dice, Schedule? schedule, IActObserver? observer)
    {
        Delivered.Clear();
        Goodwill.Clear();
        Rate.Clear();
        exchange.Receive();
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            PromiseReturn(pair);
            for (int act = 0; act < world.Acts.Count; act++)
            {
                Lane? forced = schedule?.Forced(pair, act);
                if (forced is null && world.Acts[act].DeliversAnything && opportunities.Match(pair, act).IsZero)
                {
                    continue;
                }

                Take(pair, act, dice, forced);
                TakeEffect(pair, world.Acts[act]);
                observer?.Taken(pair, act, scratch[TakenRow]);
            }
        }
    }

    /// <summary>
    /// <c>return_ij = (1 − conditionality) + conditionality (exchange_ij + advance (1 − exchange_ij) potential_ij)</c>.
    /// </summary>
    private void PromiseReturn(int pair)
    {
        Lane conditionality = circumstances.Of(Parameters.Conditionality);
        Lane advance = circumstances.Of(Parameters.Advance);
        Lane satisfaction = exchange.Satisfaction[pair];
        Lane potential = circumstances.Potential(pair);
        for (int m = 0; m < block.Members; m += Vector<double>.Count)
        {
            Vector<double> got = satisfaction[m];
            Vector<double> expected = got + (advance[m] * (Vector<double>.One - got) * potential[m]);
            scratch.Set(ReturnRow, m, Vector<double>.One - conditionality[m] + (conditionality[m] * expected));
        }
    }

    /// <summary>
    /// <c>v = affinity · friendliness · z + need_value · match · return − resistance − saturation · k</c>;
    /// <c>P = possible / (1 + exp(−decisiveness · v))</c>.
    /// </summary>
    private void Take(int pair, int act, Dice? dice, Lane? forced)
    {
        Act choice = world.Acts[act];
        Lane affinity = circumstances.Of(Parameters.Affinity);
        Lane needValue = circumstances.Of(Parameters.NeedValue);
        Lane decisiveness = circumstances.Of(Parameters.Decisiveness);
        Lane matchFloor = circumstances.Of(Parameters.MatchFloor);
        Lane match = opportunities.Match(pair, act);
        Lane resistance = opportunities.Resistance(pair, act);
        Lane stance = block.Stance[pair];
        Lane institutions = block.Institutions[world.Dyads.Dyad(pair)];
        Lane uniforms = dice?.OfAct(pair, act) ?? default;
        for (int m = 0; m < block.Members; m += Vector<double>.Count)
        {
            Vector<double> utility = (affinity[m] * choice.Friendliness * stance[m]) +
                (needValue[m] * match[m] * scratch[ReturnRow][m]) - resistance[m] - (choice.Saturation * institutions[m]);
            Vector<double> possible = choice.DeliversAnything
                ? Vector.Min(Vector<double>.One, match[m] / matchFloor[m])
                : Vector<double>.One;
            Vector<double> taken = possible / (Vector<double>.One + Vector.Exp(-decisiveness[m] * utility));
            if (dice is not null)
            {
                taken = Vector.ConditionalSelect(
                    Vector.LessThan(uniforms[m], taken), Vector<double>.One, Vector<double>.Zero);
            }

            scratch.Set(TakenRow, m, forced is Lane certain ? Vector.Max(taken, certain[m]) : taken);
        }
    }

    private void TakeEffect(int pair, Act act)
    {
        Lane taken = scratch[TakenRow];
        int resources = world.Resources.Count;
        for (int m = 0; m < block.Members; m += Vector<double>.Count)
        {
            Goodwill.Add(world.Dyads.Reverse(pair), m, taken[m] * act.Friendliness);
            Rate.Add(world.Dyads.Dyad(pair), m, taken[m] * (0.5 * act.Institution));
        }

        for (int g = 0; g < resources && act.DeliversAnything; g++)
        {
            for (int m = 0; act.Delivers[g] > 0 && m < block.Members; m += Vector<double>.Count)
            {
                Delivered.Add((pair * resources) + g, m, taken[m] * act.Delivers[g]);
            }
        }
    }
}
