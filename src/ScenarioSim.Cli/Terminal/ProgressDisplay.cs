using ScenarioSim.Studies;
using Spectre.Console;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Shows how far a run is: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work that reports its progress.</summary>
    /// <param name="quiet">Whether to show nothing.</param>
    /// <param name="work">The work.</param>
    public static T Show<T>(bool quiet, Func<IProgress<RunProgress>?, T> work)
    {
        if (quiet)
        {
            return work(null);
        }

        return Console.IsErrorRedirected ? work(new PlainProgress()) : ShowBar(work);
    }

    private static T ShowBar<T>(Func<IProgress<RunProgress>?, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("");
                return work(new Bar(task));
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            double rate = value.Done / Math.Max(1e-3, (task.ElapsedTime ?? TimeSpan.Zero).TotalSeconds);
            task.Description = Markup.Escape($"{value.Combination}, {rate:N0} {value.Unit} per second");
        }
    }
}
