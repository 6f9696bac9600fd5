using System.Runtime.Intrinsics;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>Sees each act of each pair as it is chosen: probabilities in the mean field, 0 or 1 in a member.</summary>
internal interface IActObserver
{
    /// <param name="pair">The pair.</param>
    /// <param name="act">The act.</param>
    /// <param name="taken">A number per member, padding included.</param>
    void Taken(int pair, int act, ReadOnlySpan<double> taken);
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
    private readonly Act[] repertoire;
    private readonly double[][] delivers;
    private Lane affinity;
    private Lane needValue;
    private Lane decisiveness;
    private Lane matchFloor;
    private Lane conditionality;
    private Lane advance;

    public ActStep(
        World world, Block block, Circumstances circumstances, Opportunities opportunities, Exchange exchange)
    {
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        this.opportunities = opportunities;
        this.exchange = exchange;
        scratch = new LanePlane(2, block.Members);
        repertoire = [.. world.Acts];
        delivers = [.. world.Acts.Select(act => act.Delivers.ToArray())];
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
        ReadBehaviour();
        exchange.Receive();
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            PromiseReturn(pair);
            for (int act = 0; act < repertoire.Length; act++)
            {
                Lane? forced = schedule?.Forced(pair, act);
                if (forced is null && repertoire[act].DeliversAnything && opportunities.Match(pair, act).IsZero)
                {
                    continue;
                }

                Take(pair, act, dice, forced);
                TakeEffect(pair, act);
                observer?.Taken(pair, act, scratch.Row(TakenRow));
            }
        }
    }

    /// <summary>
    /// <c>return_ij = (1 − conditionality) + conditionality (exchange_ij + advance (1 − exchange_ij) potential_ij)</c>.
    /// </summary>
    private void PromiseReturn(int pair)
    {
        Lane satisfaction = exchange.Satisfaction[pair];
        Lane potential = circumstances.Potential(pair);
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> got = satisfaction[m];
            Vector512<double> expected = got + (advance[m] * (Vector512<double>.One - got) * potential[m]);
            scratch.Set(ReturnRow, m, Vector512<double>.One - conditionality[m] + (conditionality[m] * expected));
        }
    }

    /// <summary>
    /// <c>v = affinity · friendliness · z + need_value · match · return − resistance − saturation · k</c>;
    /// <c>P = possible / (1 + exp(−decisiveness · v))</c>.
    /// </summary>
    private void Take(int pair, int act, Dice? dice, Lane? forced)
    {
        Act choice = repertoire[act];
        Lane match = opportunities.Match(pair, act);
        Lane resistance = opportunities.Resistance(pair, act);
        Lane stance = block.Stance[pair];
        Lane institutions = block.Institutions[world.Dyads.Dyad(pair)];
        Lane uniforms = dice?.OfAct(pair, act) ?? default;
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> utility = (affinity[m] * choice.Friendliness * stance[m]) +
                (needValue[m] * match[m] * scratch[ReturnRow][m]) - resistance[m] - (choice.Saturation * institutions[m]);
            Vector512<double> possible = choice.DeliversAnything
                ? Vector512.Min(Vector512<double>.One, match[m] / matchFloor[m])
                : Vector512<double>.One;
            Vector512<double> taken = possible / (Vector512<double>.One + Vector512.Exp(-decisiveness[m] * utility));
            if (dice is not null)
            {
                taken = Vector512.ConditionalSelect(
                    Vector512.LessThan(uniforms[m], taken), Vector512<double>.One, Vector512<double>.Zero);
            }

            scratch.Set(TakenRow, m, forced is Lane certain ? Vector512.Max(taken, certain[m]) : taken);
        }
    }

    private void TakeEffect(int pair, int act)
    {
        Lane taken = scratch[TakenRow];
        int reverse = world.Dyads.Reverse(pair);
        int dyad = world.Dyads.Dyad(pair);
        var friendliness = Vector512.Create(repertoire[act].Friendliness);
        var built = Vector512.Create(0.5 * repertoire[act].Institution);
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Goodwill.Add(reverse, m, taken[m] * friendliness);
            Rate.Add(dyad, m, taken[m] * built);
        }

        for (int g = 0; g < delivers[act].Length; g++)
        {
            if (delivers[act][g] > 0)
            {
                Deliver((pair * delivers[act].Length) + g, taken, Vector512.Create(delivers[act][g]));
            }
        }
    }

    private void Deliver(int row, Lane taken, Vector512<double> share)
    {
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Delivered.Add(row, m, taken[m] * share);
        }
    }

    private void ReadBehaviour()
    {
        affinity = circumstances.Of(Parameters.Affinity);
        needValue = circumstances.Of(Parameters.NeedValue);
        decisiveness = circumstances.Of(Parameters.Decisiveness);
        matchFloor = circumstances.Of(Parameters.MatchFloor);
        conditionality = circumstances.Of(Parameters.Conditionality);
        advance = circumstances.Of(Parameters.Advance);
    }
}
