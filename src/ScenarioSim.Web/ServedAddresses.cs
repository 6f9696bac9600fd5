namespace ScenarioSim.Web;

/// <summary>Where the page can be opened.</summary>
/// <param name="Teacher">For who runs the program: may see instructors' keys, and save where that is allowed.</param>
/// <param name="Guests">For others; null where only this machine can reach the page.</param>
public sealed record ServedAddresses(Uri Teacher, Uri? Guests);
