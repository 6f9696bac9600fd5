using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Tests.Analysis.Hindcasting;

/// <summary>Forecasts that take no model, and their scores, against numbers computed by hand.</summary>
internal sealed class BaselineTests
{
    // Upper 5 % points of Student's t, from the usual table.
    private const double WithThree = 2.3533634348018264;
    private const double WithTwo = 2.9199855803537251;

    private static readonly TrainingSeries[] Training =
    [
        new([(2019, 1), (2020, 2), (2021, 3)]),
        new([(2019, 0), (2021, 2)]),
    ];

    [Test]
    public void Persistence_stays_with_the_last_year_and_its_error_grows_as_a_random_walk_s()
    {
        var baseline = new PersistenceBaseline(Training);

        // Changes a year: 1, 1, and 2 in two years, so 4 / 2 = 2 in squares; their mean is 4/3.
        Forecast next = baseline.At(1, 2022);
        Assert.That(next.Mean, Is.EqualTo(2));
        Assert.That(next.High - next.Mean, Is.EqualTo(WithThree * Math.Sqrt(4.0 / 3)).Within(1e-10));
        Forecast later = baseline.At(0, 2025);
        Assert.That(later.Mean, Is.EqualTo(3));
        Assert.That(later.Mean - later.Low, Is.EqualTo(WithThree * Math.Sqrt(4 * 4.0 / 3)).Within(1e-10));
    }

    [Test]
    public void The_mean_is_the_dyad_s_own_and_the_error_is_pooled()
    {
        var baseline = new MeanBaseline(Training);
        (Forecast three, Forecast two) = (baseline.At(0, 2030), baseline.At(1, 2030));

        // Squares 2 and 2 on 2 + 1 degrees of freedom; the one mean is that of three readings, the other that of two.
        Assert.That((three.Mean, two.Mean), Is.EqualTo((2, 1)));
        Assert.That(three.High - three.Mean, Is.EqualTo(WithThree * Math.Sqrt(4.0 / 3 * (1 + (1.0 / 3)))).Within(1e-10));
        Assert.That(two.Mean - two.Low, Is.EqualTo(WithThree * Math.Sqrt(4.0 / 3 * 1.5)).Within(1e-10));
    }

    [Test]
    public void A_driver_explains_changes_by_one_slope_and_every_dyad_has_its_level()
    {
        var baseline = new DriverBaseline("war", Training, year => year - 2019, 2023);

        // Both rise by 1 a year, without any residual.
        Assert.That(baseline.IsFlat, Is.False);
        Assert.That(baseline.At(0, 2023).Mean, Is.EqualTo(5).Within(1e-12));
        Assert.That(baseline.At(1, 2023).Mean, Is.EqualTo(4).Within(1e-12));
        Assert.That(baseline.At(1, 2023).High, Is.EqualTo(4).Within(1e-9));
    }

    [Test]
    public void A_driver_s_band_is_the_wider_the_further_the_driver_is_from_where_it_was_in_training()
    {
        TrainingSeries[] noisy = [Training[0], new([(2019, 0), (2021, 3)])];
        var baseline = new DriverBaseline("war", noisy, year => year - 2019, 2023);

        // About their means the driver moves by −1, 0, 1 and −1, 1, the readings by −1, 0, 1 and −1.5, 1.5: a slope of 5/4, which
        // leaves squares of 4/16 on 5 − 2 − 1 degrees of freedom. In 2023 the driver is 3 above its mean in training.
        Forecast forecast = baseline.At(0, 2023);
        Assert.That(forecast.Mean, Is.EqualTo(2 + (3 * 1.25)).Within(1e-12));
        Assert.That(
            forecast.High - forecast.Mean,
            Is.EqualTo(WithTwo * Math.Sqrt(0.25 / 2 * (1 + (1.0 / 3) + (9.0 / 4)))).Within(1e-10));
        Assert.That(baseline.At(0, 2020).High - baseline.At(0, 2020).Mean, Is.EqualTo(WithTwo * Math.Sqrt(0.125 * 4 / 3)).Within(1e-10));
    }

    [TestCase(0)]
    [TestCase(0.01)]
    public void A_driver_that_hardly_moves_in_training_is_the_mean(double drift)
    {
        var baseline = new DriverBaseline("war", Training, year => year > 2021 ? 1 : drift * (year - 2019), 2023);
        var mean = new MeanBaseline(Training);

        Assert.That(baseline.IsFlat);
        Assert.That(baseline.At(0, 2023), Is.EqualTo(mean.At(0, 2023)));
    }

    [Test]
    public void One_reading_a_dyad_leaves_errors_unknown()
    {
        TrainingSeries[] single = [new([(2021, 4)])];

        Assert.That(new PersistenceBaseline(single).At(0, 2022), Is.EqualTo(new Forecast(4, null, null)));
        Assert.That(new MeanBaseline(single).At(0, 2022), Is.EqualTo(new Forecast(4, null, null)));
    }

    [Test]
    public void Forecasts_are_scored_by_distance_and_by_what_lies_within_their_bands()
    {
        (Forecast, double)[] points =
            [(new Forecast(0, -1, 1), 0.5), (new Forecast(1, 0, 2), 2.5), (new Forecast(2, 1, 3), 1), (new Forecast(3, 2, 4), 3)];
        ForecastScore score = ForecastScore.Of(points)!;

        Assert.That((score.Points, score.MeanAbsoluteError, score.Coverage), Is.EqualTo((4, 0.75, 0.75)));
        Assert.That(score.Correlation, Is.Null, "four points say nothing");
    }

    [Test]
    public void From_eight_points_on_there_is_a_correlation()
    {
        (Forecast, double)[] points = [.. Enumerable.Range(0, 8).Select(i => (new Forecast(i, null, null), 3.0 - (2 * i)))];

        Assert.That(ForecastScore.Of(points)!.Correlation, Is.EqualTo(-1).Within(1e-12));
        Assert.That(ForecastScore.Of(points)!.Coverage, Is.Null);
        Assert.That(ForecastScore.Of(points[..7])!.Correlation, Is.Null);
        Assert.That(ForecastScore.Of([]), Is.Null);
    }
}
