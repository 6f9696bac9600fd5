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
    private Lane decisiveness;
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
        Goodwill.Clear();
        Rate.Clear();
        Prepare();
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            PromiseReturn(pair);
            for (int act = 0; act < repertoire.Length; act++)
            {
                Lane? forced = schedule?.Forced(pair, act);
                if (forced is null && opportunities.Possible(pair, act).IsZero)
                {
                    continue;
                }

                Take(pair, act, dice, forced);
                AddPart(Goodwill, world.Dyads.Reverse(pair), repertoire[act].Friendliness);
                AddPart(Rate, world.Dyads.Dyad(pair), 0.5 * repertoire[act].Institution);
                Deliver(pair, act);
                observer?.Taken(pair, act, scratch.Row(TakenRow));
            }
        }
    }

    /// <summary>
    /// Of the mean field only <see cref="Delivered"/>: by flows alone does what is chosen now change what is chosen next, as long
    /// as stances and institutions stay.
    /// </summary>
    public void ChooseDeliveries()
    {
        Prepare();
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            PromiseReturn(pair);
            for (int act = 0; act < repertoire.Length; act++)
            {
                if (repertoire[act].DeliversAnything && !opportunities.Possible(pair, act).IsZero)
                {
                    Take(pair, act, dice: null, forced: null);
                    Deliver(pair, act);
                }
            }
        }
    }

    private void Prepare()
    {
        Delivered.Clear();
        affinity = circumstances.Of(Parameters.Affinity);
        decisiveness = circumstances.Of(Parameters.Decisiveness);
        conditionality = circumstances.Of(Parameters.Conditionality);
        advance = circumstances.Of(Parameters.Advance);
        exchange.Receive();
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
        Lane worth = opportunities.Worth(pair, act);
        Lane possible = opportunities.Possible(pair, act);
        Lane resistance = opportunities.Resistance(pair, act);
        Lane stance = block.Stance[pair];
        Lane institutions = block.Institutions[world.Dyads.Dyad(pair)];
        Uniforms uniforms = dice?.OfAct(pair, act) ?? default;
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> utility = (affinity[m] * choice.Friendliness * stance[m]) +
                (worth[m] * scratch[ReturnRow][m]) - resistance[m] - (choice.Saturation * institutions[m]);
            Vector512<double> odds = Vector512<double>.One + Vector512.Exp(-decisiveness[m] * utility);
            Vector512<double> taken = dice is null ? possible[m] / odds : Drawn(uniforms[m], possible[m], odds);
            scratch.Set(TakenRow, m, forced is Lane certain ? Vector512.Max(taken, certain[m]) : taken);
        }
    }

    /// <summary>1 where a uniform lies below <c>possible / odds</c>, else 0, without the division.</summary>
    private static Vector512<double> Drawn(Vector512<double> uniform, Vector512<double> possible, Vector512<double> odds) =>
        Vector512.LessThan(uniform * odds, possible) & Vector512<double>.One;

    private void Deliver(int pair, int act)
    {
        double[] shares = delivers[act];
        for (int g = 0; g < shares.Length; g++)
        {
            AddPart(Delivered, (pair * shares.Length) + g, shares[g]);
        }
    }

    /// <summary>Adds a part of what was taken to a row.</summary>
    private void AddPart(LanePlane plane, int row, double part)
    {
        if (part == 0)
        {
            return;
        }

        Lane taken = scratch[TakenRow];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            plane.Add(row, m, taken[m] * part);
        }
    }
}
