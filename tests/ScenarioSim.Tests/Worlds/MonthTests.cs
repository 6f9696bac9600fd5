using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class MonthTests
{
    [TestCase("2019-01", 2019, 1)]
    [TestCase("2036-12", 2036, 12)]
    [TestCase("0001-01", 1, 1)]
    [TestCase("9999-12", 9999, 12)]
    public void A_month_is_read_and_written_as_it_is_spelt(string text, int year, int ofYear)
    {
        Assert.That(Month.TryParse(text, out Month month));
        Assert.That((month.Year, month.OfYear), Is.EqualTo((year, ofYear)));
        Assert.That(month.ToString(), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("2019")]
    [TestCase("2019-1")]
    [TestCase("2019-13")]
    [TestCase("2019-00")]
    [TestCase("0000-01")]
    [TestCase("2019/01")]
    [TestCase("+019-01")]
    [TestCase("-019-01")]
    [TestCase("2019-01 ")]
    [TestCase(" 2019-01")]
    [TestCase("2019-01-01")]
    [TestCase("２０１９-01")]
    [TestCase("never")]
    public void No_other_spelling_is_accepted(string text) => Assert.That(Month.TryParse(text, out _), Is.False);

    [Test]
    public void Every_month_survives_being_written_and_read()
    {
        for (int number = Month.Earliest.Number; number <= Month.Latest.Number; number += 7)
        {
            var month = new Month(number);
            Assert.That(Month.TryParse(month.ToString(), out Month again) && again == month, month.ToString());
        }
    }

    [TestCase(0, "2019-11")]
    [TestCase(2, "2020-01")]
    [TestCase(-11, "2018-12")]
    [TestCase(13, "2020-12")]
    [TestCase(int.MinValue, "0001-01")]
    [TestCase(int.MaxValue, "9999-12")]
    public void Adding_months_crosses_years_and_stops_at_the_ends(int months, string expected)
    {
        Month month = new((2019 * Month.PerYear) + 10);
        Assert.That(month.Plus(months).ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Never_is_later_than_every_month_and_stays_never()
    {
        Assert.That(Month.Never > Month.Latest);
        Assert.That(Month.Never.IsNever);
        Assert.That(Month.Latest.IsNever, Is.False);
        Assert.That(Month.Never.Plus(-100), Is.EqualTo(Month.Never));
        Assert.That(Month.Never.ToString(), Is.EqualTo("never"));
    }

    [Test]
    public void Months_compare_by_time()
    {
        var (early, late) = (new Month(24000), new Month(24001));
        Assert.That(early < late && late > early && early <= late && late >= early);
        Assert.That(early.CompareTo(late), Is.Negative);
        Assert.That(late < early || early > late || late <= early || early >= late, Is.False);
    }
}
