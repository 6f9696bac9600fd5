using System.Runtime.InteropServices;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Turns Ctrl-C and a request to terminate into a cancellation, so that nothing is left half-written.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() =>
        registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM), Register(PosixSignal.SIGHUP)];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        source.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        source.Cancel();
    });
}
