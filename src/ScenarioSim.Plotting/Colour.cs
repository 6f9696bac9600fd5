using System.Globalization;

namespace ScenarioSim.Plotting;

/// <summary>An opaque sRGB colour; each channel from 0 (none) to 255 (full).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Contrast that WCAG 2.2 asks of small text (criterion 1.4.3, level AA).</summary>
    private const double TextContrast = 4.5;

    /// <summary>Reads "#RRGGBB".</summary>
    /// <exception cref="FormatException">The text is not a hash sign followed by six hexadecimal digits.</exception>
    public static Colour FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        if (hex.Length != 7 || hex[0] != '#'
            || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
        {
            throw new FormatException($"'{hex}' is not a colour; write it as #RRGGBB");
        }

        return new Colour((byte)(rgb >> 16), (byte)((rgb >> 8) & 0xFF), (byte)(rgb & 0xFF));
    }

    /// <summary>The colour as SVG and CSS spell it, in lower case: "#0072b2".</summary>
    public string ToHex() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>
    /// Relative luminance as WCAG 2.2 defines it: 0 (black) to 1 (white); also what remains in a grey print.
    /// </summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Contrast ratio to another colour as WCAG 2.2 defines it: 1 (none) to 21 (black on white).</summary>
    public double ContrastTo(Colour other)
    {
        double light = Math.Max(Luminance, other.Luminance);
        double dark = Math.Min(Luminance, other.Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This hue, darkened until small text in it can be read on the given light background.</summary>
    public Colour AsTextOn(Colour background)
    {
        Colour colour = this;
        while (colour.ContrastTo(background) < TextContrast && colour != default)
        {
            colour = new Colour((byte)(colour.Red * 0.94), (byte)(colour.Green * 0.94), (byte)(colour.Blue * 0.94));
        }

        return colour;
    }

    /// <summary>Black or white, whichever can be read better on this colour: a contrast of at least 4.5.</summary>
    internal Colour Ink()
    {
        var white = new Colour(255, 255, 255);
        return ContrastTo(white) > ContrastTo(default) ? white : default;
    }

    /// <summary>Intensity of light, 0 to 1, that a channel stands for (IEC 61966-2-1).</summary>
    internal static double Linear(byte channel)
    {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    /// <summary>The channel that stands for an intensity; what is outside 0 to 1 is cut.</summary>
    internal static byte Channel(double linear)
    {
        double share = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(255 * Math.Clamp(share, 0, 1));
    }
}
