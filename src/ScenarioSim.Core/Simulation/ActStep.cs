using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The choice of acts (binary logit; McFadden 1974, "Conditional logit analysis of qualitative choice behavior") and what
/// the chosen acts bring about before any memory: deliveries, goodwill and a rate of institution building.
/// </summary>
internal sealed class ActStep
{
    private const int ReturnRow = 0;
    private const int LikingRow = 1;
    private const int TakenRow = 2;

    private readonly World world;
    private readonly Block block;
    private readonly Circumstances circumstances;
    private readonly Opportunities opportunities;
    private readonly Exchange exchange;
    private readonly LanePlane scratch;
    private readonly LanePlane odds;
    private readonly int[] open;
    private readonly Act[] repertoire;
    private readonly int[] all;
    private readonly int[] delivering;
    private readonly double[] totals;
    private readonly ActChances? chances;
    private Lane affinity;
    private Lane decisiveness;
    private Lane conditionality;
    private Lane advance;

    public ActStep(
        World world,
        Block block,
        Circumstances circumstances,
        Opportunities opportunities,
        Exchange exchange,
        ActChances? chances = null)
    {
        this.chances = chances;
        this.world = world;
        this.block = block;
        this.circumstances = circumstances;
        this.opportunities = opportunities;
        this.exchange = exchange;
        scratch = new LanePlane(TakenRow + 1, block.Members);
        repertoire = [.. world.Acts];
        odds = new LanePlane(repertoire.Length, block.Members);
        open = new int[repertoire.Length];
        totals = new double[checked(world.Dyads.Pairs * repertoire.Length)];
        all = [.. Enumerable.Range(0, repertoire.Length)];
        delivering = [.. all.Where(act => repertoire[act].DeliversAnything)];
        Delivered = new LanePlane(block.Flows.Rows, block.Members);
        Goodwill = new LanePlane(world.Dyads.Pairs, block.Members);
        Rate = new LanePlane(world.Dyads.Dyads, block.Members);
    }

    /// <summary>The same in words and symbols, for documentation.</summary>
    public static Submodel Described { get; } = new(
        "Choice of acts",
        "Each month each actor decides on every act towards each other actor by its utility, as a binary logit (McFadden 1974).",
        """
        match_c,ij = Σ_g delivers_cg · supply_ig · need_jg
        return_ij = (1 − conditionality) + conditionality · (exchange_ij + advance · (1 − exchange_ij) · potential_ij)
        v_c = affinity · friendliness_c · z_ij + need_value · match_c,ij · return_ij − cost_c − saturation_c · k_ij
              − breach_penalty · Σ enforcement − closure_penalty · crosses_border_c · max(closure_i, closure_j)
        P(c) = possible_c / (1 + exp(−decisiveness · v_c))
        possible_c = min(1, match_c,ij / match_floor) if c delivers anything, else 1
        """);

    /// <summary><c>Σ_c X_c,ij delivers_cg</c>, a row per entry of the block's table of flows.</summary>
    public LanePlane Delivered { get; }

    /// <summary><c>Σ_c X_c,ji friendliness_c</c> for <c>q_ij</c>, a row per pair.</summary>
    public LanePlane Goodwill { get; }

    /// <summary><c>r_ij = ½ Σ_c (X_c,ij + X_c,ji) institution_c</c>, a row per dyad.</summary>
    public LanePlane Rate { get; }

    /// <summary><c>X_c,ij</c> of the last choice, summed over the members.</summary>
    public double Total(int pair, int act) => totals[(pair * repertoire.Length) + act];

    /// <summary>Chooses the acts of a month from the state.</summary>
    /// <param name="dice">The members' uniforms; null for the mean field.</param>
    /// <param name="schedule">The acts that events force; null for none.</param>
    /// <param name="members">How many are real and not padding.</param>
    public void Choose(Dice? dice, Schedule? schedule, int members)
    {
        Goodwill.Clear();
        Rate.Clear();
        Array.Clear(totals);
        chances?.Clear();
        Prepare();
        Schedule? forcing = schedule is { IsForcing: true } ? schedule : null;
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            int count = FindOpen(all, pair, forcing);
            Weigh(pair, count);
            for (int place = 0; place < count; place++)
            {
                int act = open[place];
                Take(pair, place, dice, forcing?.Forced(pair, act));
                chances?.Add(pair, act, opportunities.Possible(pair, act), odds[place], scratch[TakenRow], members);
                AddPart(Goodwill, world.Dyads.Reverse(pair), repertoire[act].Friendliness);
                AddPart(Rate, world.Dyads.Dyad(pair), 0.5 * repertoire[act].Institution);
                Deliver(pair, act);
                totals[(pair * repertoire.Length) + act] = SumTaken(members);
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
            int count = FindOpen(delivering, pair, forcing: null);
            Weigh(pair, count);
            for (int place = 0; place < count; place++)
            {
                Take(pair, place, dice: null, forced: null);
                Deliver(pair, open[place]);
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

    /// <summary>Lists those of some acts that some member of a pair may take; returns how many there are.</summary>
    private int FindOpen(int[] acts, int pair, Schedule? forcing)
    {
        int count = 0;
        foreach (int act in acts)
        {
            if (!opportunities.Possible(pair, act).IsZero || forcing?.Forced(pair, act) is not null)
            {
                open[count++] = act;
            }
        }

        return count;
    }

    /// <summary><c>exp(−decisiveness · v)</c> of the open acts of a pair, all in one pass.</summary>
    private void Weigh(int pair, int count)
    {
        Share(pair);
        for (int place = 0; place < count; place++)
        {
            WeighUp(pair, place);
        }

        Span<double> weighed = odds.All[..(count * block.Members)];
        TensorPrimitives.Exp(weighed, weighed);
    }

    /// <summary>
    /// What all acts of a pair share: <c>affinity · z</c> and
    /// <c>return_ij = (1 − conditionality) + conditionality (exchange_ij + advance (1 − exchange_ij) potential_ij)</c>.
    /// </summary>
    private void Share(int pair)
    {
        Lane satisfaction = exchange.Satisfaction[pair];
        Lane potential = circumstances.Potential(pair);
        Lane stance = block.Stance[pair];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> got = satisfaction[m];
            Vector512<double> expected = got + (advance[m] * (Vector512<double>.One - got) * potential[m]);
            scratch.Set(ReturnRow, m, Vector512<double>.One - conditionality[m] + (conditionality[m] * expected));
            scratch.Set(LikingRow, m, affinity[m] * stance[m]);
        }
    }

    /// <summary>
    /// <c>−decisiveness · v</c> with <c>v = affinity · friendliness · z + need_value · match · return − resistance − saturation · k</c>.
    /// </summary>
    private void WeighUp(int pair, int place)
    {
        int act = open[place];
        Lane worth = opportunities.Worth(pair, act);
        Lane resistance = opportunities.Resistance(pair, act);
        Lane institutions = block.Institutions[world.Dyads.Dyad(pair)];
        Lane promise = scratch[ReturnRow];
        Lane liking = scratch[LikingRow];
        Lane decided = decisiveness;
        Vector512<double> friendliness = Vector512.Create(repertoire[act].Friendliness);
        Vector512<double> saturation = Vector512.Create(repertoire[act].Saturation);
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> utility =
                (friendliness * liking[m]) + (worth[m] * promise[m]) - resistance[m] - (saturation * institutions[m]);
            odds.Set(place, m, -decided[m] * utility);
        }
    }

    /// <summary>Decides on an open act: <c>P = possible / (1 + exp(−decisiveness · v))</c>.</summary>
    private void Take(int pair, int place, Dice? dice, Lane? forced)
    {
        Lane possible = opportunities.Possible(pair, open[place]);
        if (dice is null)
        {
            Expect(possible, odds[place]);
        }
        else
        {
            Draw(possible, odds[place], dice.OfAct(pair, open[place]));
        }

        if (forced is Lane certain)
        {
            Force(certain);
        }
    }

    private void Expect(Lane possible, Lane odds)
    {
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            scratch.Set(TakenRow, m, possible[m] / (Vector512<double>.One + odds[m]));
        }
    }

    /// <summary>1 where a uniform lies below the probability, else 0, without the division.</summary>
    private void Draw(Lane possible, Lane odds, Uniforms uniforms)
    {
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            Vector512<double> isTaken = Vector512.LessThan(uniforms[m] * (Vector512<double>.One + odds[m]), possible[m]);
            scratch.Set(TakenRow, m, isTaken & Vector512<double>.One);
        }
    }

    private void Force(Lane certain)
    {
        Lane taken = scratch[TakenRow];
        for (int m = 0; m < block.Members; m += Vector512<double>.Count)
        {
            scratch.Set(TakenRow, m, Vector512.Max(taken[m], certain[m]));
        }
    }

    /// <summary>How many of the real members take the act; in the mean field the sum of their probabilities.</summary>
    private double SumTaken(int members)
    {
        Lane taken = scratch[TakenRow];
        Vector512<double> sum = Vector512<double>.Zero;
        int m = 0;
        for (; m <= members - Vector512<double>.Count; m += Vector512<double>.Count)
        {
            sum += taken[m];
        }

        double total = Vector512.Sum(sum);
        for (; m < members; m++)
        {
            total += taken.Of(m);
        }

        return total;
    }

    private void Deliver(int pair, int act)
    {
        foreach (int g in repertoire[act].Goods)
        {
            if (block.FlowRows.RowOf(pair, g) is int row)
            {
                AddPart(Delivered, row, repertoire[act].Shares[g]);
            }
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
