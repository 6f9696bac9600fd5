using System.Globalization;
using ScenarioSim.Studies;

namespace ScenarioSim.Web.Endpoints;

/// <summary>Numbers that a page sends.</summary>
internal static class Numbers
{
    /// <summary>The most members that a page can ask for: what is worth waiting for before a class.</summary>
    public const int MostMembers = 5000;

    /// <summary>How a study is run.</summary>
    /// <param name="members">Members of each ensemble.</param>
    /// <param name="seed">The seed, as digits.</param>
    /// <exception cref="RefusedException">A number is out of range.</exception>
    public static RunOptions OptionsOf(int members, string seed)
    {
        if (members is < 0 or > MostMembers)
        {
            throw new RefusedException($"The number of members is from 0 to {MostMembers}.");
        }

        return ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? new RunOptions(members, number)
            : throw new RefusedException("The seed is a whole number from 0 to 18446744073709551615.");
    }
}
