namespace ScenarioSim.Core.Worlds;

/// <summary>When something happens: in a fixed month, in one that each member draws, or at an offset from a named date.</summary>
public abstract record Moment
{
    private Moment()
    {
    }

    /// <summary>A fixed month, or never.</summary>
    /// <param name="Month">The month.</param>
    public sealed record Fixed(Month Month) : Moment;

    /// <summary>A month that each member draws.</summary>
    /// <param name="Uncertainty">Index into <see cref="World.Uncertainties"/>; the draw is a month number.</param>
    public sealed record Drawn(int Uncertainty) : Moment;

    /// <summary>An offset from a named date.</summary>
    /// <param name="Date">Index into <see cref="World.Dates"/>.</param>
    /// <param name="Offset">Months after it; negative before it.</param>
    public sealed record Relative(int Date, int Offset) : Moment;
}

/// <summary>A date with a name, such as the end of a war.</summary>
/// <param name="Name">Its name in the scenario file.</param>
/// <param name="Moment">When it is; a relative moment refers to another named date.</param>
public sealed record NamedDate(string Name, Moment Moment);
