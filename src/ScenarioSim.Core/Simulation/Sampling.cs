namespace ScenarioSim.Core.Simulation;

/// <summary>How the members of an ensemble share out the distributions of uncertain values.</summary>
public enum Sampling
{
    /// <summary>Each member draws for itself, so that more members leave the earlier ones as they were.</summary>
    Independent,

    /// <summary>
    /// Every distribution is cut into as many equally likely strata as there are members, and each member draws from one of
    /// its own (McKay, Beckman and Conover 1979, "A comparison of three methods for selecting values of input variables in the
    /// analysis of output from a computer code", Technometrics 21(2)). What a member draws depends on the number of members.
    /// </summary>
    LatinHypercube,
}
