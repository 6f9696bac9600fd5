namespace ScenarioSim.Core.Worlds;

/// <summary>How much a third actor minds one actor's closeness to another.</summary>
/// <param name="Observer">Index of the third actor.</param>
/// <param name="Pair">The directed pair that it minds.</param>
/// <param name="Quantity">How much, in [0, 1].</param>
public sealed record ObservedPair(int Observer, int Pair, Quantity Quantity);

/// <summary>The quantities of a world by parameter and index; what is not stated has the parameter's default.</summary>
/// <remarks>
/// Indices: an actor's number; actor × resources + resource; a pair's or dyad's number in <see cref="DyadTable"/>;
/// regime × actors + actor; 0 for the whole world.
/// </remarks>
public sealed class QuantityTable
{
    private readonly Dictionary<Parameter, Quantity[]> rows = [];

    /// <summary>A table in which everything has its default.</summary>
    public QuantityTable(int actors, int resources, int regimes)
    {
        var dyads = new DyadTable(actors);
        foreach (Parameter parameter in Parameters.Tabled)
        {
            int count = parameter.Shape switch
            {
                ParameterShape.World => 1,
                ParameterShape.Actor => actors,
                ParameterShape.ActorResource => actors * resources,
                ParameterShape.Pair => dyads.Pairs,
                ParameterShape.Dyad => dyads.Dyads,
                _ => regimes * actors,
            };
            var row = new Quantity[count];
            Array.Fill(row, new Quantity.Constant(parameter.Default));
            rows.Add(parameter, row);
        }
    }

    /// <summary>The parameters that have a row here.</summary>
    public IEnumerable<Parameter> Rows => rows.Keys;

    /// <summary>One quantity.</summary>
    public Quantity this[Parameter parameter, int index = 0]
    {
        get => rows[parameter][index];
        set => rows[parameter][index] = value;
    }

    /// <summary>How many numbers a parameter has.</summary>
    public int Count(Parameter parameter) => rows[parameter].Length;

    /// <summary>A copy that later changes of this table do not reach.</summary>
    internal QuantityTable Copy() => new(rows);

    private QuantityTable(Dictionary<Parameter, Quantity[]> source)
    {
        foreach ((Parameter parameter, Quantity[] row) in source)
        {
            rows.Add(parameter, [.. row]);
        }
    }
}
