using System.Runtime.InteropServices;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Turns Ctrl-C and a request to terminate into a cancellation, so that nothing is left half-written.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>
    /// SIGXFSZ of Linux, sent where a file would outgrow the limit that is set for files. Without it, writing fails and is told of
    /// as on a full disk.
    /// </summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() => registrations =
    [
        Register(PosixSignal.SIGINT),
        Register(PosixSignal.SIGTERM),
        Register(PosixSignal.SIGHUP),
        .. OperatingSystem.IsLinux() ? [PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true)] : Array.Empty<PosixSignalRegistration>(),
    ];

    public CancellationToken Token => source.Token;

    /// <summary>
    /// Does work that may not look at the token often: when called off it is given a moment to tidy up, then left alone.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was called off.</exception>
    public static async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        Task<T> task = Task.Run(work, CancellationToken.None);
        var calledOff = new TaskCompletionSource();
        await using CancellationTokenRegistration registration = cancellation.Register(calledOff.SetResult);
        await Task.WhenAny(task, calledOff.Task);
        if (!task.IsCompleted)
        {
            await Task.WhenAny(task, Task.Delay(Grace, CancellationToken.None));
        }

        if (!task.IsCompleted)
        {
            throw new OperationCanceledException(cancellation);
        }

        return await task;
    }

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        source.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        // The first signal asks; a second one is left to the system, which ends the process.
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    });
}
