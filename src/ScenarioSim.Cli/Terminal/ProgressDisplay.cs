using ScenarioSim.Studies;
using Spectre.Console;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Shows how far a run is: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressDisplay
{
    // Narrow enough that rate and time left stand whole beside it in 80 columns.
    private const int BarWidth = 20;

    /// <summary>Runs work that reports its progress.</summary>
    /// <param name="quiet">Whether to show nothing.</param>
    /// <param name="work">The work.</param>
    public static T Show<T>(bool quiet, Func<IProgress<RunProgress>?, T> work)
    {
        if (quiet)
        {
            return work(null);
        }

        return Console.IsErrorRedirected ? work(new PlainProgress(TimeProvider.System, Messages.Note)) : ShowBar(Console.Error, work);
    }

    /// <summary>Runs work under a bar.</summary>
    /// <param name="output">Where the bar is drawn, as well as it can be there.</param>
    /// <param name="work">The work.</param>
    internal static T ShowBar<T>(TextWriter output, Func<IProgress<RunProgress>?, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = BarWidth },
                new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("Starting");
                return work(new Bar(task, new ProgressRate(TimeProvider.System)));
            });
    }

    private sealed class Bar(ProgressTask task, ProgressRate rate) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = Markup.Escape(
                rate.Tell(value) is string pace ? $"{pace}: {value.Combination}" : value.Combination);
        }
    }
}
