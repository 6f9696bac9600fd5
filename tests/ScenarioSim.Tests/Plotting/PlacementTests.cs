using ScenarioSim.Plotting.Layout;

namespace ScenarioSim.Tests.Plotting;

public sealed class PlacementTests
{
    private static readonly double[] Unmoved = [50, 20];
    private static readonly double[] SideBySide = [40, 50, 60];

    [Test]
    public void Things_with_room_stay_where_they_want_to_be() =>
        Assert.That(
            Spreader.Place([new Spread(50, 10), new Spread(20, 10)], 0, 100),
            Is.EqualTo(Unmoved).Within(1e-12));

    [Test]
    public void Things_in_one_place_stand_side_by_side_around_it() =>
        Assert.That(
            Spreader.Place([new Spread(50, 10), new Spread(50, 10), new Spread(50, 10)], 0, 100),
            Is.EqualTo(SideBySide).Within(1e-12));

    [Test]
    public void Things_without_room_are_not_placed() =>
        Assert.That(Spreader.Place([new Spread(50, 60), new Spread(50, 60)], 0, 100), Is.Null);

    [Test]
    public void Spread_things_never_overlap_leave_their_order_or_the_limits()
    {
        var random = new Random(1);
        for (int repeat = 0; repeat < 500; repeat++)
        {
            Spread[] items =
            [
                .. Enumerable.Range(0, random.Next(1, 12))
                    .Select(_ => new Spread(random.Next(-20, 120), random.Next(1, 9))),
            ];

            double[] places = Spreader.Place(items, 0, 100)!;

            int[] order = [.. Enumerable.Range(0, items.Length).OrderBy(i => items[i].Wanted)];
            Assert.That(places[order[0]] - (items[order[0]].Size / 2), Is.GreaterThanOrEqualTo(-1e-9));
            Assert.That(places[order[^1]] + (items[order[^1]].Size / 2), Is.LessThanOrEqualTo(100 + 1e-9));
            foreach ((int a, int b) in order.Zip(order.Skip(1)))
            {
                double least = (items[a].Size + items[b].Size) / 2;
                Assert.That(places[b] - places[a], Is.GreaterThanOrEqualTo(least - 1e-9));
            }
        }
    }

    [Test]
    public void Nothing_is_placed_on_a_barrier()
    {
        Spread[] items = [.. Enumerable.Range(0, 10).Select(i => new Spread(48 + (0.5 * i), 6))];

        double[] places = Spreader.PlaceBetween(items, 0, 100, [50], 2)!;

        Assert.That(places, Is.Ordered);
        Assert.That(places.Min(place => Math.Abs(place - 50)), Is.GreaterThanOrEqualTo(5 - 1e-9));
    }

    [Test]
    public void What_finds_no_room_before_a_barrier_goes_behind_it()
    {
        Spread[] items = [.. Enumerable.Range(0, 10).Select(i => new Spread(2 + i, 6))];

        double[] places = Spreader.PlaceBetween(items, 0, 100, [20], 2)!;

        Assert.That(places.Count(place => place < 20), Is.EqualTo(3));
    }

    [Test]
    public void Flags_that_are_far_apart_share_the_lowest_row() =>
        Assert.That(
            Flags.Place([new Flag(10, 40), new Flag(100, 40)], 0, 200, 3)!.Select(place => place.Row),
            Has.Exactly(2).EqualTo(0));

    [Test]
    public void A_flag_at_the_right_edge_hangs_to_the_left() =>
        Assert.That(Flags.Place([new Flag(195, 40)], 0, 200, 3)![0].Left, Is.EqualTo(151).Within(1e-9));

    [Test]
    public void Flags_that_need_more_rows_than_allowed_are_not_placed() =>
        Assert.That(Flags.Place([.. Enumerable.Repeat(new Flag(100, 150), 4)], 0, 200, 2), Is.Null);

    [Test]
    public void Poles_pass_no_label()
    {
        var random = new Random(2);
        for (int repeat = 0; repeat < 300; repeat++)
        {
            Flag[] flags = [.. Enumerable.Range(0, 6).Select(_ => new Flag(random.Next(0, 300), random.Next(20, 120)))];
            if (Flags.Place(flags, -20, 320, 3) is not { } places)
            {
                continue;
            }

            for (int pole = 0; pole < flags.Length; pole++)
            {
                bool isCrossed = Enumerable.Range(0, flags.Length).Any(label =>
                    label != pole && places[label].Row <= places[pole].Row
                    && flags[pole].X > places[label].Left && flags[pole].X < places[label].Left + flags[label].Width);
                Assert.That(isCrossed, Is.False);
            }
        }
    }
}
