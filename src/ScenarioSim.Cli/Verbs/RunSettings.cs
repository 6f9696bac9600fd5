using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>What the command line says of a run.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Shared">The options in it.</param>
/// <param name="Format">What goes to standard output.</param>
internal sealed record RunSettings(ParseResult Arguments, SharedOptions Shared, string Format)
{
    /// <summary>Whether to say nothing but results and errors.</summary>
    public bool IsQuiet => Arguments.GetValue(Shared.Quiet);

    /// <summary>Whether to run again whenever a file is saved.</summary>
    public bool IsWatching => Arguments.GetValue(Shared.Watch);

    /// <summary>Whether to go on with what an interrupted run has left.</summary>
    public bool Resumes => Arguments.GetValue(Shared.Resume);

    /// <summary>The part of the members to run; null for all of them.</summary>
    public Shard? Shard => Arguments.GetValue(Shared.Shard);

    /// <summary>The folder in which each run gets a folder of its own.</summary>
    public string Out => Arguments.GetRequiredValue(Shared.Out);

    /// <summary>Formats of the figures.</summary>
    public IReadOnlyList<FigureFormat> Formats => Arguments.GetValue(Shared.Figures) ?? [FigureFormat.Svg];

    /// <summary>How to run, as the command line says.</summary>
    /// <param name="standard">What the study says.</param>
    public RunOptions Options(RunOptions standard) => Shared.RunOptions(Arguments, standard);

    /// <summary>The exit code of a run whose figures cannot be made here, after saying so; null where they can.</summary>
    public int? RefuseFormats()
    {
        if (FigureConverter.CanMake(Formats))
        {
            return null;
        }

        Messages.Error(FigureConverter.HowToInstall);
        return ExitCode.Failed;
    }

    /// <summary>What stands beside the members of a run that are kept.</summary>
    /// <param name="reading">What is run.</param>
    /// <param name="first">Index of the first member.</param>
    /// <param name="end">Index after the last.</param>
    public PartRecord RecordOf(PlanReading reading, int first, int end) => new(
        MembersIdentity.Of(reading.Plan!, Options(reading.Standard), Application.Version),
        first,
        end,
        reading.Request,
        Environment.CurrentDirectory,
        RepeatCommand.Of(Arguments));
}
