namespace ScenarioSim.Reporting.Output;

/// <summary>A new file that takes nothing more once its writing is called off.</summary>
internal sealed class CancellableFile(string path, CancellationToken cancellation)
    : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16)
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        base.Write(buffer);
    }
}
