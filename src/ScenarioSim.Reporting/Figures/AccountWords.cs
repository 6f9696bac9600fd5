using ScenarioSim.Core.Mechanisms;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What readers are told of the accounts that changes of a score are booked to.</summary>
internal static class AccountWords
{
    /// <summary>Mechanisms are called pressures where readers know no mechanisms yet.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["shocks"] = "dated blows to the stance that the scenario states",
        ["noise"] = "chance in stances, drawn anew for every month and member",
    };

    /// <summary>What an account is, in a phrase without brackets.</summary>
    public static string IdeaOf(string account) =>
        (Others.GetValueOrDefault(account) ?? MechanismTable.Find(account)?.Idea ?? account)
            .Replace(" (", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    /// <summary>An account by its name and what it is.</summary>
    public static string Explained(string account) => $"{Looks.Spoken(account)} ({IdeaOf(account)})";
}
