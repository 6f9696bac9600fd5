namespace ScenarioSim.Plotting;

/// <summary>
/// Mixes colours in a space where equal steps look equal: Ottosson (2020), "A perceptual color space for image
/// processing", whose matrices these are.
/// </summary>
internal static class Oklab
{
    /// <summary>The colour at a share of the way from one to another; 0 to 1.</summary>
    public static Colour Mix(Colour from, Colour to, double share)
    {
        (double l, double a, double b) = Lab(from);
        (double l2, double a2, double b2) = Lab(to);
        return Rgb(l + ((l2 - l) * share), a + ((a2 - a) * share), b + ((b2 - b) * share));
    }

    private static (double L, double A, double B) Lab(Colour colour)
    {
        double r = Colour.Linear(colour.Red);
        double g = Colour.Linear(colour.Green);
        double b = Colour.Linear(colour.Blue);
        double l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        double m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        double s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    private static Colour Rgb(double lightness, double a, double b)
    {
        double l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        double m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        double s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new Colour(
            Colour.Channel((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Colour.Channel((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Colour.Channel((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }
}
