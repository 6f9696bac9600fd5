using MathNet.Numerics;

namespace ScenarioSim.Core.Worlds;

/// <summary>What is believed about an uncertain value. Draws invert its distribution function, one uniform each.</summary>
public abstract record Distribution
{
    private Distribution()
    {
    }

    /// <summary>The least value possible; −∞ for none.</summary>
    public abstract double Low { get; }

    /// <summary>The greatest value possible; +∞ for none.</summary>
    public abstract double High { get; }

    /// <summary>The probability of a value not above <paramref name="value"/>.</summary>
    public abstract double Cumulative(double value);

    /// <summary>The value with probability <paramref name="probability"/>, in (0, 1), below it.</summary>
    public abstract double Quantile(double probability);

    /// <summary>Whether <paramref name="value"/> can be drawn.</summary>
    public virtual bool Supports(double value) => value >= Low && value <= High;

    /// <summary>The quantile of the distribution cut off at the ends of <paramref name="bounds"/>.</summary>
    public virtual double TruncatedQuantile(double probability, Bounds bounds)
    {
        double below = Low >= bounds.Low ? 0 : Cumulative(bounds.Low);
        double within = (High <= bounds.High ? 1 : Cumulative(bounds.High)) - below;
        return bounds.Nearest(Quantile(below + (probability * within)));
    }

    /// <summary>Every value between two ends is equally likely.</summary>
    /// <param name="From">The lower end.</param>
    /// <param name="To">The upper end.</param>
    public sealed record Uniform(double From, double To) : Distribution
    {
        /// <inheritdoc/>
        public override double Low => From;

        /// <inheritdoc/>
        public override double High => To;

        /// <inheritdoc/>
        public override double Cumulative(double value) => Math.Clamp((value - From) / (To - From), 0, 1);

        /// <inheritdoc/>
        public override double Quantile(double probability) => From + (probability * (To - From));
    }

    /// <summary>The density rises in a line to the mode and falls in a line from it.</summary>
    /// <param name="From">The lower end.</param>
    /// <param name="Mode">The likeliest value.</param>
    /// <param name="To">The upper end.</param>
    public sealed record Triangular(double From, double Mode, double To) : Distribution
    {
        /// <inheritdoc/>
        public override double Low => From;

        /// <inheritdoc/>
        public override double High => To;

        /// <inheritdoc/>
        public override double Cumulative(double value)
        {
            double width = To - From;
            double x = Math.Clamp(value, From, To);
            return x <= Mode && Mode > From
                ? (x - From) * (x - From) / (width * (Mode - From))
                : 1 - ((To - x) * (To - x) / (width * (To - Mode)));
        }

        /// <inheritdoc/>
        public override double Quantile(double probability)
        {
            double width = To - From;
            return probability <= (Mode - From) / width
                ? From + Math.Sqrt(probability * width * (Mode - From))
                : To - Math.Sqrt((1 - probability) * width * (To - Mode));
        }
    }

    /// <summary>Gauss's distribution.</summary>
    /// <param name="Mean">The mean.</param>
    /// <param name="StandardDeviation">The standard deviation, above 0.</param>
    public sealed record Normal(double Mean, double StandardDeviation) : Distribution
    {
        /// <inheritdoc/>
        public override double Low => double.NegativeInfinity;

        /// <inheritdoc/>
        public override double High => double.PositiveInfinity;

        /// <inheritdoc/>
        public override double Cumulative(double value) =>
            MathNet.Numerics.Distributions.Normal.CDF(Mean, StandardDeviation, value);

        /// <inheritdoc/>
        public override double Quantile(double probability) =>
            MathNet.Numerics.Distributions.Normal.InvCDF(Mean, StandardDeviation, probability);

        /// <inheritdoc/>
        public override double TruncatedQuantile(double probability, Bounds bounds) => bounds.Low <= Mean
            ? base.TruncatedQuantile(probability, bounds)
            : bounds.Nearest((2 * Mean) - base.TruncatedQuantile(
                1 - probability, new Bounds((2 * Mean) - bounds.High, (2 * Mean) - bounds.Low)));
    }

    /// <summary>
    /// A beta distribution stretched over [From, To] with the mean (From + 4 Mode + To) / 6 (PERT; Malcolm, Roseboom, Clark
    /// and Fazar 1959, Operations Research 7(5)).
    /// </summary>
    /// <param name="From">The lower end.</param>
    /// <param name="Mode">The likeliest value.</param>
    /// <param name="To">The upper end.</param>
    public sealed record BetaPert(double From, double Mode, double To) : Distribution
    {
        private const double Concentration = 4;

        /// <inheritdoc/>
        public override double Low => From;

        /// <inheritdoc/>
        public override double High => To;

        private double Alpha => 1 + (Concentration * (Mode - From) / (To - From));

        private double Beta => 1 + (Concentration * (To - Mode) / (To - From));

        /// <inheritdoc/>
        public override double Cumulative(double value) =>
            SpecialFunctions.BetaRegularized(Alpha, Beta, Math.Clamp((value - From) / (To - From), 0, 1));

        /// <inheritdoc/>
        public override double Quantile(double probability) =>
            From + ((To - From) * MathNet.Numerics.Distributions.Beta.InvCDF(Alpha, Beta, probability));
    }

    /// <summary>A few values, all equally likely.</summary>
    /// <param name="Values">The values, as often as they count.</param>
    public sealed record Choice(IReadOnlyList<double> Values) : Distribution
    {
        /// <inheritdoc/>
        public override double Low => Values.Min();

        /// <inheritdoc/>
        public override double High => Values.Max();

        /// <inheritdoc/>
        public override double Cumulative(double value) => (double)Values.Count(choice => choice <= value) / Values.Count;

        /// <inheritdoc/>
        public override double Quantile(double probability) =>
            Values[Math.Min((int)(probability * Values.Count), Values.Count - 1)];

        /// <inheritdoc/>
        public override bool Supports(double value) => Values.Contains(value);

        /// <inheritdoc/>
        public override double TruncatedQuantile(double probability, Bounds bounds)
        {
            double[] allowed = [.. Values.Where(bounds.Contains)];
            return bounds.Nearest(new Choice(allowed.Length > 0 ? allowed : Values).Quantile(probability));
        }
    }
}

/// <summary>A value that members draw.</summary>
/// <param name="Name">Its path in the scenario, which names its random stream.</param>
/// <param name="Value">What the deterministic run uses; months as month numbers.</param>
/// <param name="Distribution">What is believed about it.</param>
/// <param name="Bounds">The numbers allowed, at which draws are cut off.</param>
public sealed record Uncertainty(string Name, double Value, Distribution Distribution, Bounds Bounds);
