using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>
/// The whole model of an ensemble as one would write it without a thought of vectors: member by member, month by month, one
/// number after the other, on one thread. It draws what the engine draws, so that members can be compared one by one, and
/// is the measure that the engine's speed is told in.
/// </summary>
internal sealed class ScalarModel
{
    private readonly World world;
    private readonly EnsembleRequest request;
    private readonly ScalarShape shape;
    private readonly ScalarDraws draws;
    private readonly ScalarMonth[] months;
    private readonly bool[] pairVaries;
    private readonly ScalarState state;
    private readonly ScalarState started;
    private readonly ScalarDice dice;
    private readonly ScalarActs acts;
    private readonly ScalarWeights weights;
    private readonly ScalarPressures pressures;
    private readonly ScalarStances stances;
    private readonly ScalarSchedule schedule;
    private readonly ScalarStart start;
    private readonly ScalarRecord record;

    /// <param name="world">The world.</param>
    /// <param name="request">How to run it; threads and blocks mean nothing here.</param>
    public ScalarModel(World world, EnsembleRequest request)
    {
        this.world = world;
        this.request = request;
        shape = new ScalarShape(world);
        draws = new ScalarDraws(world, request.Seed);
        var values = new ScalarValues(world, draws);
        var places = new ScalarPlaces(values);
        months = [.. Enumerable.Range(0, world.Months).Select(month => new ScalarMonth(shape, values, places, month))];
        pairVaries = values.VaryingPairs(shape, places);
        state = new ScalarState(shape);
        started = new ScalarState(shape);
        dice = new ScalarDice(world, request.Seed);
        acts = new ScalarActs(shape, state, dice);
        weights = new ScalarWeights(world);
        pressures = new ScalarPressures(shape, state, weights);
        stances = new ScalarStances(shape, state, dice);
        schedule = new ScalarSchedule(world, state, acts.Forced);
        start = new ScalarStart(world, shape, state, acts, pressures);
        record = new ScalarRecord(world, request);
    }

    /// <summary>Runs every member; once more counts every member again.</summary>
    public ScalarRecord Run()
    {
        bool vary = !request.FixedParameters && world.Uncertainties.Count > 0;
        if (!vary)
        {
            Begin();
            started.CopyFrom(state);
        }

        for (int member = request.FirstMember; member < request.Members; member++)
        {
            if (vary)
            {
                draws.Draw(member);
                Begin();
            }
            else
            {
                state.CopyFrom(started);
            }

            RunMember(member);
        }

        return record;
    }

    private void Begin()
    {
        weights.Take(draws);
        foreach (ScalarMonth month in months)
        {
            month.Update(pairVaries);
        }

        start.Solve(months[0]);
    }

    private void RunMember(int member)
    {
        dice.Begin(member);
        schedule.Begin(draws);
        record.Begin(member, draws);
        for (int month = 0; month < months.Length; month++)
        {
            schedule.Strike(month);
            state.Align();
            record.RecordRow(month, state.Alignment);
            dice.MoveTo(month);
            acts.TimesTaken = record.ActsOf(month);
            acts.Choose(months[month], meanField: false);
            acts.TakeEffect(months[month]);
            acts.Receive(months[month]);
            pressures.Press(months[month]);
            stances.Move(months[month]);
            schedule.Clear(month);
        }
    }
}
