using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ScenarioSim.Web.Guarding;

/// <summary>Who asks.</summary>
internal enum Visitor
{
    /// <summary>Somebody without a token.</summary>
    Stranger,

    /// <summary>Somebody with the address that is meant for all.</summary>
    Guest,

    /// <summary>Whoever runs the program, or has the address that is meant for them.</summary>
    Teacher,
}

/// <summary>Secrets in the addresses that are printed, 128 random bits each, by which visitors are known.</summary>
internal sealed class AccessTokens
{
    /// <summary>The parameter of the address that holds a token.</summary>
    public const string Parameter = "token";

    private const int Bytes = 16;

    /// <summary>The token of whoever runs the program.</summary>
    public string Teacher { get; } = New();

    /// <summary>The token of all others.</summary>
    public string Guest { get; } = New();

    /// <summary>Who has a token. Takes the same time for every wrong one.</summary>
    public Visitor VisitorWith(string? token)
    {
        bool isTeacher = IsSame(token, Teacher);
        bool isGuest = IsSame(token, Guest);
        return isTeacher ? Visitor.Teacher : isGuest ? Visitor.Guest : Visitor.Stranger;
    }

    private static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    private static bool IsSame(string? given, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(token));
}
