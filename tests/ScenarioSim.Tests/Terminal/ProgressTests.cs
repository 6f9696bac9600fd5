using ScenarioSim.Cli.Terminal;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Terminal;

[TestFixture]
public sealed class ProgressTests
{
    private HandClock clock = null!;

    [SetUp]
    public void Start() => clock = new HandClock();

    [Test]
    public void Rate_and_time_left_follow_from_what_was_done_since_the_first_report()
    {
        var rate = new ProgressRate(clock);
        Assert.That(rate.Tell(At(0)), Is.Null);
        clock.GoOn(TimeSpan.FromSeconds(4));
        Assert.That(rate.Tell(At(2000)), Is.EqualTo("500 members per second, 0:00:16 left"));
    }

    [Test]
    public void What_a_resumed_run_finds_done_does_not_count()
    {
        var rate = new ProgressRate(clock);
        clock.GoOn(TimeSpan.FromSeconds(0.5));
        Assert.That(rate.Tell(At(9000)), Is.Null);
        clock.GoOn(TimeSpan.FromSeconds(2));
        Assert.That(rate.Tell(At(9200)), Is.EqualTo("100 members per second, 0:00:08 left"));
    }

    [Test]
    public void The_rate_is_that_of_the_recent_past()
    {
        var rate = new ProgressRate(clock);
        long done = 0;
        string? told = null;
        foreach (int speed in Enumerable.Repeat(100, 30).Concat(Enumerable.Repeat(10, 21)))
        {
            rate.Tell(At(done));
            clock.GoOn(TimeSpan.FromSeconds(1));
            done += speed;
            told = rate.Tell(At(done));
        }

        Assert.That(told, Does.StartWith("10 members per second"));
    }

    [Test]
    public void Reports_far_apart_tell_the_rate_between_them()
    {
        var rate = new ProgressRate(clock);
        rate.Tell(At(8));
        clock.GoOn(TimeSpan.FromSeconds(100));
        Assert.That(rate.Tell(At(16)), Does.StartWith("0.1 members per second, 34:"));
    }

    [Test]
    public void Threads_that_report_at_once_or_out_of_order_tell_no_rate()
    {
        var rate = new ProgressRate(clock);
        rate.Tell(At(16));
        clock.GoOn(TimeSpan.FromSeconds(0.01));
        Assert.That(rate.Tell(At(24)), Is.Null);
        clock.GoOn(TimeSpan.FromSeconds(5));
        Assert.That(rate.Tell(At(8)), Is.Null);
    }

    [Test]
    public void Where_lines_are_printed_there_is_one_every_ten_seconds()
    {
        var lines = new List<string>();
        var progress = new PlainProgress(clock, lines.Add);
        for (int second = 0; second <= 25; second++)
        {
            progress.Report(At(second * 200));
            clock.GoOn(TimeSpan.FromSeconds(1));
        }

        Assert.That(lines, Is.EqualTo(
        [
            "2,000 of 10,000 members, 200 members per second, 0:00:40 left: strategic",
            "4,000 of 10,000 members, 200 members per second, 0:00:30 left: strategic",
        ]));
    }

    [Test]
    public void A_first_line_without_a_rate_says_what_is_known()
    {
        var lines = new List<string>();
        var progress = new PlainProgress(clock, lines.Add);
        clock.GoOn(TimeSpan.FromSeconds(12));
        progress.Report(At(64));
        Assert.That(lines, Is.EqualTo(["64 of 10,000 members: strategic"]));
    }

    [Test]
    public void Under_a_bar_work_is_done_and_heard_of()
    {
        using var output = new StringWriter();
        string done = ProgressDisplay.ShowBar(output, progress =>
        {
            progress!.Report(At(0));
            progress.Report(At(10_000) with { Combination = "a [name] like markup" });
            return "done";
        });
        Assert.That(done, Is.EqualTo("done"));
    }

    private static RunProgress At(long done) => new("strategic", done, 10_000);
}
