namespace ScenarioSim.Core.Simulation;

/// <summary>Looks on while the members of blocks are run, on one thread, and records what it is there for.</summary>
internal interface IBlockObserver
{
    /// <summary>Turns to a block's members.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many are real and not padding.</param>
    void Begin(long first, int count);

    /// <summary>Records the row of a month, whose shocks have struck.</summary>
    void RecordRow(int month);

    /// <summary>Records the acts that were taken during a month.</summary>
    void RecordActs(int month);

    /// <summary>Ends the block.</summary>
    void EndBlock();

    /// <summary>Ends the last block of the thread.</summary>
    void Finish();
}
