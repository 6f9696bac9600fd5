namespace ScenarioSim.Analysis.Tipping;

/// <summary>
/// A direction in which one or two values are changed, and how far along it a threshold has been crossed and has not. A value
/// that has reached its end stays there while the other goes on.
/// </summary>
internal sealed class Ray
{
    private readonly IReadOnlyList<MovableInput> inputs;
    private readonly (int Input, double Share)[] moves;

    private Ray(IReadOnlyList<MovableInput> inputs, double reach, params (int Input, double Share)[] moves)
    {
        this.inputs = inputs;
        this.moves = moves;
        Reach = reach;
    }

    /// <summary>Of two values, the direction of the change in standard deviations; in radians.</summary>
    public double Angle { get; private init; }

    /// <summary>How far along it anything changes, in standard deviations.</summary>
    public double Reach { get; }

    /// <summary>The farthest known place before the first crossing.</summary>
    public double Before { get; set; }

    /// <summary>The nearest known place where the threshold is crossed; null where it is not.</summary>
    public double? Crossed { get; set; }

    /// <summary>The score there.</summary>
    public double Score { get; set; } = double.NaN;

    /// <summary>The least and the greatest score met along it; null where none was.</summary>
    public (double Low, double High)? Met { get; private set; }

    /// <summary>The indices of the values that it changes.</summary>
    public IEnumerable<int> Inputs => moves.Select(move => move.Input);

    /// <summary>One value, upwards or downwards.</summary>
    public static Ray Of(IReadOnlyList<MovableInput> inputs, int input, int sign) =>
        new(inputs, inputs[input].DistanceOf(inputs[input].At(sign * double.MaxValue)), (input, sign));

    /// <summary>Two values at once; the angle is that of the change in standard deviations, and no farther than a limit.</summary>
    public static Ray Of(IReadOnlyList<MovableInput> inputs, int first, int second, double angle, double limit)
    {
        (int Input, double Share)[] moves = [(first, Math.Cos(angle)), (second, Math.Sin(angle))];
        double reach = moves.Max(move => End(inputs[move.Input], move.Share));
        return new Ray(inputs, Math.Min(reach, limit), moves) { Angle = angle };
    }

    /// <summary>Takes scores that were met along it.</summary>
    public void Meet(IEnumerable<double> scores)
    {
        foreach (double score in scores)
        {
            Met = Met is var (low, high) ? (Math.Min(low, score), Math.Max(high, score)) : (score, score);
        }
    }

    /// <summary>The changed values at a place along the ray.</summary>
    public IReadOnlyList<InputChange> At(double place) =>
        [.. moves.Select(move => new InputChange(move.Input, inputs[move.Input].At(place * move.Share)))];

    /// <summary>All values at a place along the ray.</summary>
    public double[] CandidateAt(double place)
    {
        double[] candidate = [.. inputs.Select(input => input.Value)];
        foreach (InputChange change in At(place))
        {
            candidate[change.Input] = change.To;
        }

        return candidate;
    }

    /// <summary>The tipping point that was found; null for none.</summary>
    public TippingPoint? Found()
    {
        if (Crossed is not double place)
        {
            return null;
        }

        InputChange[] changes = [.. At(place).Where(change => change.To != inputs[change.Input].Value)];
        double squares = changes.Sum(change => Math.Pow(inputs[change.Input].DistanceOf(change.To), 2));
        return new TippingPoint(changes, Math.Sqrt(squares), Score);
    }

    /// <summary>Where along the ray a value has reached its end.</summary>
    private static double End(MovableInput input, double share)
    {
        double distance = input.DistanceOf(input.At(Math.Sign(share) * double.MaxValue));
        return Math.Abs(share) < 1e-9 || distance == 0 ? 0 : distance / Math.Abs(share);
    }
}
