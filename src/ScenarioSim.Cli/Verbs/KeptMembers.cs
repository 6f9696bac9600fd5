using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Output;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Tells of members that are kept: that a run goes on with some, and how to go on where it is cut short.</summary>
internal sealed class KeptMembers(RunSettings settings)
{
    private MemberFolder? folder;

    /// <summary>Whether the last run has left members to go on with.</summary>
    public bool CanBeResumed => folder is not null && MemberFolder.HoldsMembers(folder.Path);

    /// <summary>How to go on.</summary>
    public string HowToGoOn => $"go on with: {RepeatCommand.ToGoOn(settings.Arguments)}";

    /// <summary>Turns to the members of a run that is about to begin.</summary>
    /// <exception cref="Studies.PartException">The members that it should go on with are of another run.</exception>
    public void Follow(MemberFolder members)
    {
        folder = members;
        if (settings.Resumes)
        {
            bool goesOn = members.CanBeResumed();
            Say(goesOn ? "Going on with what an earlier run has left." : "There is nothing to resume; running from the start.");
        }
    }

    private void Say(string text)
    {
        if (!settings.IsQuiet)
        {
            Messages.Note(text);
        }
    }
}
