using System.Reflection;

namespace ScenarioSim.Cli;

/// <summary>The licences of the packages that the program and its page hold.</summary>
internal static class Licences
{
    /// <summary>The word that asks for them.</summary>
    public const string Option = "--licenses";

    private const string Resource = "THIRD-PARTY-NOTICES.txt";

    /// <summary>The notices.</summary>
    public static string Text
    {
        get
        {
            using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().TrimEnd();
        }
    }
}
