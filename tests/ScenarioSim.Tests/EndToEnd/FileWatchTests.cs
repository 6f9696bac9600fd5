using ScenarioSim.Cli.Watch;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>What counts as a change of a watched file.</summary>
public sealed class FileWatchTests
{
    private string folder = "";
    private FileWatch watch = null!;

    [SetUp]
    public void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("watch-").FullName;
        watch = new FileWatch(TimeProvider.System);
        File.WriteAllText(PathOf("first"), "1");
        File.WriteAllText(PathOf("second"), "1");
    }

    [TearDown]
    public void Remove()
    {
        watch.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_touch_is_no_change()
    {
        watch.Follow([PathOf("first"), PathOf("second")]);
        File.SetLastWriteTimeUtc(PathOf("first"), DateTime.UtcNow.AddDays(1));
        File.WriteAllText(PathOf("first"), "1");
        File.WriteAllText(PathOf("second"), "2");

        Assert.That((await NextAsync()).Files, Is.EqualTo(new[] { PathOf("second") }));
    }

    [Test]
    public async Task What_changed_before_anybody_waited_is_told()
    {
        watch.Follow([PathOf("first")]);
        File.WriteAllText(PathOf("first"), "2");

        Assert.That((await NextAsync()).Files, Is.EqualTo(new[] { PathOf("first") }));
    }

    [Test]
    public async Task A_file_that_appears_and_one_that_goes_have_changed()
    {
        watch.Follow([PathOf("first"), PathOf("third"), Path.Combine(folder, "deep", "fourth")]);
        File.Delete(PathOf("first"));
        Assert.That((await NextAsync()).Files, Is.EqualTo(new[] { PathOf("first") }));
        File.WriteAllText(PathOf("third"), "1");
        Assert.That((await NextAsync()).Files, Is.EqualTo(new[] { PathOf("third") }));
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        File.WriteAllText(Path.Combine(folder, "deep", "fourth"), "1");
        Assert.That((await NextAsync()).Files, Is.EqualTo(new[] { Path.Combine(folder, "deep", "fourth") }));
    }

    [Test]
    public void Following_tells_whether_a_file_is_new_to_it()
    {
        Assert.That(watch.Follow([PathOf("first")]));
        Assert.That(watch.Follow([PathOf("first")]), Is.False);
        Assert.That(watch.Follow([PathOf("second")]));
        Assert.That(watch.Follow([PathOf("first")]), "a file that was let go is new again");
    }

    [Test]
    public void A_wait_can_be_called_off()
    {
        watch.Follow([PathOf("first")]);
        using var cancellation = new CancellationTokenSource();
        Task<FileChange> next = watch.NextAsync(cancellation.Token);
        cancellation.Cancel();

        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
    }

    private Task<FileChange> NextAsync() => watch.NextAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2));

    private string PathOf(string name) => Path.Combine(folder, name);
}
