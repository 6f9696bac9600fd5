namespace ScenarioSim.Core.Worlds;

/// <summary>
/// Everything that a run needs, immutable and valid: names resolved to indices, formulas compiled, every list in canonical
/// order. Safe to share between threads.
/// </summary>
public sealed class World
{
    private readonly WorldDefinition definition;
    private readonly QuantityTable quantities;
    private readonly string[] dyadNames;

    /// <summary>Makes a world of its definition.</summary>
    /// <exception cref="ArgumentException">The definition is out of order or refers to something that it does not hold.</exception>
    public World(WorldDefinition definition)
    {
        WorldChecks.Check(definition);
        this.definition = definition;
        quantities = definition.Quantities.Copy();
        Dyads = new DyadTable(definition.Actors.Count);
        dyadNames = NameDyads();
    }

    /// <summary>The scenario's identifier.</summary>
    public string Id => definition.Id;

    /// <summary>The scenario's title.</summary>
    public string Title => definition.Title;

    /// <summary>The first month.</summary>
    public Month Start => definition.Start;

    /// <summary>Number of months, at least 1.</summary>
    public int Months => definition.Months;

    /// <summary>The actors, ascending by code.</summary>
    public IReadOnlyList<Actor> Actors => definition.Actors;

    /// <summary>The numbering of pairs and dyads.</summary>
    public DyadTable Dyads { get; }

    /// <summary>The resources' names, ascending.</summary>
    public IReadOnlyList<string> Resources => definition.Resources;

    /// <summary>The repertoire, ascending by name.</summary>
    public IReadOnlyList<Act> Acts => definition.Acts;

    /// <summary>The regimes, ascending by name.</summary>
    public IReadOnlyList<Regime> Regimes => definition.Regimes;

    /// <summary>The drivers, ascending by name.</summary>
    public IReadOnlyList<Driver> Drivers => definition.Drivers;

    /// <summary>The named dates, ascending by name.</summary>
    public IReadOnlyList<NamedDate> Dates => definition.Dates;

    /// <summary>What members draw, ascending by name.</summary>
    public IReadOnlyList<Uncertainty> Uncertainties => definition.Uncertainties;

    /// <summary>Who minds whose closeness, ascending by pair and observer.</summary>
    public IReadOnlyList<ObservedPair> Disapproval => definition.Disapproval;

    /// <summary>The mechanisms at work, ascending by name.</summary>
    public IReadOnlyList<MechanismWeight> Weights => definition.Weights;

    /// <summary>Dated shocks and acts.</summary>
    public IReadOnlyList<WorldEvent> Events => definition.Events;

    /// <summary>The sources, ascending by identifier.</summary>
    public IReadOnlyList<Source> Sources => definition.Sources;

    /// <summary>The pairs and dyads that readers see first.</summary>
    public IReadOnlyList<PairReference> Focus => definition.Focus;

    /// <summary>The parameters whose quantities <see cref="Quantity"/> gives.</summary>
    internal IEnumerable<Parameter> QuantityRows => quantities.Rows;

    /// <summary>One quantity; indices as in <see cref="QuantityTable"/>.</summary>
    public Quantity Quantity(Parameter parameter, int index = 0) => quantities[parameter, index];

    /// <summary>How many numbers a parameter has in this world.</summary>
    public int Count(Parameter parameter) => quantities.Count(parameter);

    /// <summary>The calendar month of a row, counted from 0.</summary>
    public Month MonthAt(int row) => Start.Plus(row);

    /// <summary>The row of a month, counted from 0; null where it is never or outside the horizon.</summary>
    public int? RowOf(Month month)
    {
        long row = (long)month.Number - Start.Number;
        return !month.IsNever && row >= 0 && row < Months ? (int)row : null;
    }

    /// <summary>The dyad's name: as spelt in the focus, else in ordinal order of its actors.</summary>
    public string DyadName(int dyad) => dyadNames[dyad];

    /// <summary>The directed pair's name, such as <c>RUS&gt;PRK</c>.</summary>
    public string PairName(int pair) => $"{Actors[Dyads.From(pair)].Code}>{Actors[Dyads.To(pair)].Code}";

    /// <summary>The index of an actor, or −1.</summary>
    public int IndexOfActor(string code)
    {
        for (int i = 0; i < Actors.Count; i++)
        {
            if (Actors[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The same world under other emphases.</summary>
    /// <param name="emphases">A factor for every entry of <see cref="Weights"/>, in its order.</param>
    public World WithEmphases(IReadOnlyList<double> emphases) => new(definition with
    {
        Weights = [.. definition.Weights.Select((weight, number) => weight with { Emphasis = emphases[number] })],
        Quantities = quantities,
    });

    /// <summary>The same world as far as some of its events only.</summary>
    /// <param name="isKept">Whether an event still happens.</param>
    public World WithEvents(Func<WorldEvent, bool> isKept) => new(definition with
    {
        Events = [.. definition.Events.Where(isKept)],
        Quantities = quantities,
    });

    /// <summary>The same world without some of the acts that it states; what else their events do stays.</summary>
    /// <param name="isLeft">Whether the act of an event is left free; asked of events with an act.</param>
    public World WithoutActs(Func<WorldEvent, bool> isLeft) => new(definition with
    {
        Events =
        [
            .. from happening in definition.Events
               let isFree = happening.Act is not null && isLeft(happening)
               where !isFree || happening.Stance != 0 || happening.Institution != 0
               select isFree ? happening with { Act = null } : happening,
        ],
        Quantities = quantities,
    });

    /// <summary>
    /// The same world with an earlier end; what happens until then is the same to the bit, since draws belong to months.
    /// </summary>
    /// <param name="months">Number of months, at least 1 and at most <see cref="Months"/>.</param>
    public World Shortened(int months)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, Months);
        return new World(definition with { Months = months, Quantities = quantities });
    }

    private string[] NameDyads()
    {
        var names = new string[Dyads.Dyads];
        for (int dyad = 0; dyad < names.Length; dyad++)
        {
            int pair = Dyads.Forward(dyad);
            names[dyad] = $"{Actors[Dyads.From(pair)].Code}-{Actors[Dyads.To(pair)].Code}";
        }

        foreach (PairReference pair in Focus.Where(pair => !pair.Directed))
        {
            names[Dyads.Dyad(pair)] = $"{Actors[pair.From].Code}-{Actors[pair.To].Code}";
        }

        return names;
    }
}
