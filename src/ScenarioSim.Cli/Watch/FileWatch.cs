using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using ScenarioSim.Reporting.Output;

namespace ScenarioSim.Cli.Watch;

/// <summary>Files that have other content than before.</summary>
/// <param name="Files">Their paths.</param>
/// <param name="SeenAt">When the last of it was noticed, as a timestamp of the clock.</param>
internal sealed record FileChange(IReadOnlyList<string> Files, long SeenAt);

/// <summary>
/// Tells when files change, however editors save them: in place, by renaming, in bursts, by deleting and making anew.
/// Events of the system make it quick; a glance at every file each second makes it sure, where events are lost or the file
/// system sends none. What counts is content, so a touch changes nothing.
/// </summary>
internal sealed class FileWatch(TimeProvider clock) : IDisposable
{
    /// <summary>More than any input file may have; what comes after it makes no difference.</summary>
    private const int MostBytes = 2 << 20;

    /// <summary>Nothing may have stirred for so long before a file is taken to be written.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan GlanceInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<long> signs = Channel.CreateBounded<long>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private Dictionary<string, string> contents = new(StringComparer.Ordinal);
    private volatile HashSet<string> names = [];
    private List<FileSystemWatcher> watchers = [];

    /// <summary>Follows these files and no others. A file that does not exist is followed until it does.</summary>
    /// <returns>Whether some were not followed before, so that they may have changed since they were read.</returns>
    public bool Follow(IEnumerable<string> files)
    {
        Dictionary<string, string> known = contents;
        string[] paths = [.. files.Distinct(StringComparer.Ordinal)];
        names = paths.Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Listen(paths);
        contents = paths.ToDictionary(
            path => path, path => known.GetValueOrDefault(path) ?? ContentOf(path), StringComparer.Ordinal);
        return paths.Any(path => !known.ContainsKey(path));
    }

    /// <summary>Waits until a followed file has other content than when it was last looked at.</summary>
    /// <exception cref="OperationCanceledException">The wait was called off.</exception>
    public async Task<FileChange> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await SignAsync(cancellation);
            long seen = await LastSignAsync(cancellation);
            Listen(contents.Keys);
            string[] changed = Differing();
            foreach (string path in changed)
            {
                contents[path] = ContentOf(path);
            }

            if (changed.Length > 0)
            {
                return new FileChange(changed, seen);
            }
        }
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    /// <summary>Waits for a sign that a file has changed, be it that a glance finds it so.</summary>
    private async Task SignAsync(CancellationToken cancellation)
    {
        Task<bool> sign = signs.Reader.WaitToReadAsync(cancellation).AsTask();
        while (!sign.IsCompleted)
        {
            await Task.WhenAny(sign, Task.Delay(GlanceInterval, clock, cancellation));
            if (!sign.IsCompleted && Differing().Length > 0)
            {
                GiveSign();
            }
        }

        await sign;
    }

    /// <summary>Waits until nothing has stirred for a while; when the last sign came.</summary>
    private async Task<long> LastSignAsync(CancellationToken cancellation)
    {
        long last = await signs.Reader.ReadAsync(cancellation);
        for (TimeSpan left = Quiet; left > TimeSpan.Zero; left = Quiet - clock.GetElapsedTime(last))
        {
            await Task.Delay(left, clock, cancellation);
            last = signs.Reader.TryRead(out long later) ? later : last;
        }

        return last;
    }

    /// <summary>The files that have other content than when last looked at.</summary>
    private string[] Differing() =>
        [.. contents.Where(file => ContentOf(file.Key) != file.Value).Select(file => file.Key)];

    /// <summary>
    /// Listens to the folders of files anew, since a folder that was replaced no longer speaks to those who listened before.
    /// </summary>
    private void Listen(IEnumerable<string> files)
    {
        List<FileSystemWatcher> before = watchers;
        watchers =
        [
            .. files.Select(file => Path.GetDirectoryName(file)).Distinct(StringComparer.Ordinal).Select(WatcherOf)
                .OfType<FileSystemWatcher>(),
        ];
        before.ForEach(watcher => watcher.Dispose());
    }

    private FileSystemWatcher? WatcherOf(string? folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var watcher = new FileSystemWatcher(folder)
        {
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Hear(change.Name);
        watcher.Created += (_, change) => Hear(change.Name);
        watcher.Deleted += (_, change) => Hear(change.Name);
        watcher.Renamed += (_, change) =>
        {
            Hear(change.OldName);
            Hear(change.Name);
        };
        watcher.Error += (_, _) => GiveSign();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Debug.WriteLine(refused.Message);
            watcher.Dispose();
            return null;
        }
    }

    private void Hear(string? name)
    {
        if (name is not null && names.Contains(name))
        {
            GiveSign();
        }
    }

    private void GiveSign() => signs.Writer.TryWrite(clock.GetTimestamp());

    /// <summary>What tells a file's content from any other; empty where it cannot be read.</summary>
    private static string ContentOf(string path)
    {
        try
        {
            using Stream stream = RegularFile.OpenRead(path);
            byte[] bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, MostBytes) : 0];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, length)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
